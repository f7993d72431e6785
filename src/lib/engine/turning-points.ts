/**
 * What must be true: for a comparison of two offers, the value of each input at which the other offer would be worth
 * more, nearest first. One input moves at a time; what depends on it moves along (valuation.md, section 12).
 */
import { breakEven, HALF_A_CENT } from './break-even.ts';
import type { Scenario } from './document.ts';
import type { FormulaAmounts } from './formula-inputs.ts';
import { resolve, type Guesses } from './resolve.ts';
import { monthSum } from './row.ts';
import { turningInputs, type TurningInput } from './turning-inputs.ts';
import type { Rules } from './rules.ts';
import { common, offerValuation, type OfferValuation } from './valuation.ts';

export interface TurningPoint {
  input: TurningInput;
  /** Value at which the two offers are equal; null: none within the range. */
  at: number | null;
  /** Distance to it as a share of the input's range; Infinity where there is none. */
  distance: number;
}

/** Total plus elsewhere of a valued offer, as a present value. */
export function comparisonValue({ rows, elsewhere }: OfferValuation): number {
  return rows.reduce((sum, row) => sum + monthSum(row.present), monthSum(elsewhere.present));
}

/** Where one input turns `offer` against `rival`, the others as they are. */
export function turningPoint(
  input: TurningInput,
  pair: { offer: string; rival: string },
  on: { guesses: Guesses; amounts?: FormulaAmounts; rules?: Rules }
): TurningPoint {
  const difference = (value: number) => {
    const shared = common(resolve(input.set(value), on.guesses, on.amounts, on.rules?.law, on.rules?.equity));
    const valueOf = (id: string) =>
      comparisonValue(
        offerValuation(
          shared.resolved.offers.find((offer) => offer.id === id)!,
          shared
        )
      );
    return valueOf(pair.offer) - valueOf(pair.rival);
  };
  const at = breakEven(difference, { ...input, smallest: HALF_A_CENT });
  return { input, at, distance: at === null ? Infinity : Math.abs(at - input.current) / (input.high - input.low) };
}

/** Turning points of `offer` against `rival`, nearest first; inputs that never turn it come last. */
export function turningPoints(
  scenario: Scenario,
  pair: { offer: string; rival: string },
  on: { guesses: Guesses; amounts?: FormulaAmounts; rules?: Rules }
): TurningPoint[] {
  return turningInputs(scenario, pair, on.guesses, on.rules?.equity)
    .map((input) => turningPoint(input, pair, on))
    .sort(nearestFirst);
}

/** Order of turning points: the nearest first, those that there are none of last. */
export function nearestFirst(a: TurningPoint, b: TurningPoint): number {
  return a.distance === b.distance ? 0 : a.distance - b.distance;
}
