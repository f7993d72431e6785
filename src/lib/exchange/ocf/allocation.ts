/**
 * How many whole units vest at each instalment (Open Cap Format, enum AllocationType): rounded so that what has vested so far is right, or
 * rounded down with the rest at the front or at the back, or not rounded.
 */
import { difference, floor, isLess, nothing, numberOf, product, rounded, sum, whole, type Fraction } from './fraction.ts';

export const allocationTypes = [
  'CUMULATIVE_ROUNDING',
  'CUMULATIVE_ROUND_DOWN',
  'FRONT_LOADED',
  'BACK_LOADED',
  'FRONT_LOADED_TO_SINGLE_TRANCHE',
  'BACK_LOADED_TO_SINGLE_TRANCHE',
  'FRACTIONAL'
] as const;
export type AllocationType = (typeof allocationTypes)[number];

/** Units of the instalments; they sum to the units of all portions, and to the quantity where the portions make up the whole. */
export function allocatedUnits(quantity: Fraction, portions: readonly Fraction[], type: AllocationType): number[] {
  switch (type) {
    case 'FRACTIONAL':
      return portions.map((portion) => numberOf(product(quantity, portion)));
    case 'CUMULATIVE_ROUNDING':
      return cumulative(quantity, portions, rounded);
    case 'CUMULATIVE_ROUND_DOWN':
      return cumulative(quantity, portions, floor);
    default:
      return loaded(quantity, portions, type);
  }
}

/** What vests when `portion` of the quantity should have, and `vestedSoFar` has, rounded down. */
export function nextUnits(quantity: Fraction, portion: Fraction, vestedSoFar: Fraction): Fraction {
  return difference(vestedBy(quantity, portion, floor), vestedSoFar);
}

/** The whole is not rounded: a grant of a half unit vests it with the last. */
function vestedBy(quantity: Fraction, portion: Fraction, round: (exact: Fraction) => Fraction): Fraction {
  return isLess(portion, whole) ? round(product(quantity, portion)) : quantity;
}

function cumulative(quantity: Fraction, portions: readonly Fraction[], round: (exact: Fraction) => Fraction): number[] {
  let [portionSoFar, vestedSoFar] = [nothing, nothing];
  return portions.map((portion) => {
    portionSoFar = sum(portionSoFar, portion);
    const vested = vestedBy(quantity, portionSoFar, round);
    const units = difference(vested, vestedSoFar);
    vestedSoFar = vested;
    return numberOf(units);
  });
}

function loaded(quantity: Fraction, portions: readonly Fraction[], type: AllocationType): number[] {
  const units = portions.map((portion) => numberOf(floor(product(quantity, portion))));
  const total = numberOf(vestedBy(quantity, portions.reduce(sum, nothing), floor));
  const rest = total - units.reduce((before, one) => before + one, 0);
  const front = type.startsWith('FRONT_LOADED');
  const last = units.length - 1;
  // The rest is less than one unit an instalment; a part of a unit stays in one place.
  const extra = type.endsWith('SINGLE_TRANCHE') ? [rest] : [...Array<number>(Math.floor(rest)).fill(1), rest % 1];
  extra.forEach((more, index) => {
    const place = front ? index : last - index;
    if (units[place] !== undefined) units[place] += more;
  });
  return units;
}
