/** What a dollar of each lever is worth to the candidate, piece by piece, against a dollar of salary; and what the frontier buys next. */
import type { LeverValue } from '../document.ts';
import type { ExchangeRate, NextBought, PackagePoint, RatePiece } from './answer.ts';
import { evenNodes } from './group-table.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

/** Neighbouring pieces whose rates differ by less than this share are one. */
const ALIKE = 0.05;
/** Of a lever, at most. */
const MOST_PIECES = 4;
const MOST_STEPS = 40;
/** Less is no cost and no worth. */
const NEXT_TO_NOTHING = 1e-6;

interface Step {
  from: number;
  to: number;
  cost: number;
  worth: number;
}

/** Of every range lever. @param salary worth of a dollar of salary, or null @param choice the package that the other levers stay at */
export function exchangeRates(valuer: PackageValuer, choice: Choice, salary: number | null): ExchangeRate[] {
  return valuer.grids.flatMap(({ lever, key, values }, at) => {
    if (!('min' in lever) || values.length < 2) return [];
    const places = evenNodes(values.length, MOST_STEPS);
    const valued = places.map((place) => valuer.value(choice.with(at, place)));
    const steps = valued.slice(1).map((one, step) => between(valued[step]!, one, values, at));
    return [{ lever: key, pieces: merged(steps).map((step) => piece(step, salary)) }];
  });
}

function between(a: ValuedPackage, b: ValuedPackage, values: readonly LeverValue[], lever: number): Step {
  const value = ({ choice }: ValuedPackage) => Number(values[choice[lever]!]);
  return { from: value(a), to: value(b), cost: b.cost - a.cost, worth: b.worth - a.worth };
}

/** Neighbours are joined as long as they differ by little; then those that lose the least by it, as long as there are too many. */
function merged(steps: readonly Step[]): Step[] {
  const pieces = [...steps];
  while (pieces.length > 1) {
    const pairs = pieces.slice(1).map((step, at) => [pieces[at]!, step] as const);
    const gaps = pairs.map(gap);
    const isAlike = Math.min(...gaps) <= ALIKE;
    if (!isAlike && pieces.length <= MOST_PIECES) break;
    const losses = isAlike ? gaps : pairs.map(loss);
    const least = losses.indexOf(Math.min(...losses));
    const [a, b] = pairs[least]!;
    pieces.splice(least, 2, { from: a.from, to: b.to, cost: a.cost + b.cost, worth: a.worth + b.worth });
  }
  return pieces;
}

/** How much two rates differ, as a share of the larger; by cross products, since a step that costs nothing has no rate. */
function gap([a, b]: readonly [Step, Step]): number {
  const [left, right] = [a.worth * b.cost, b.worth * a.cost];
  return Math.abs(left - right) / Math.max(Math.abs(left), Math.abs(right), NEXT_TO_NOTHING);
}

/** How far one line for both is from where they meet, in worth. */
function loss([a, b]: readonly [Step, Step]): number {
  const cost = a.cost + b.cost;
  return Math.abs(cost) < NEXT_TO_NOTHING ? 0 : Math.abs(a.worth - ((a.worth + b.worth) * a.cost) / cost);
}

function piece({ from, to, cost, worth }: Step, salary: number | null): RatePiece {
  const perDollar = Math.abs(cost) < NEXT_TO_NOTHING ? null : worth / cost;
  return {
    from,
    to,
    perDollar,
    againstSalary: perDollar === null || salary === null || salary === 0 ? null : perDollar / salary
  };
}

/** The next point of the frontier that is worth more than a package, and the levers that it moves. */
export function nextBought(frontier: readonly PackagePoint[], from: PackagePoint): NextBought | null {
  const point = frontier.find(({ worth, cost }) => worth > from.worth + NEXT_TO_NOTHING && cost > from.cost);
  if (point === undefined) return null;
  const levers = Object.keys(point.package).filter((key) => point.package[key] !== from.package[key]);
  return { levers, point, perDollar: (point.worth - from.worth) / (point.cost - from.cost) };
}
