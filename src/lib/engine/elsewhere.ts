/**
 * What the candidate earns otherwise, before the offer starts and after leaving it, after tax on its own under the
 * candidate's own tax. The same in every offer but for its timing; no part of an offer's total (valuation.md, section 4).
 */
import type { ResolvedOffer } from './resolved.ts';
import type { Common } from './valuation.ts';

/** By calendar month, in scenario currency. */
export interface Elsewhere {
  expected: Float64Array;
  present: Float64Array;
}

/** @param stays the chance of still being in the offer, by calendar month */
export function elsewhereRow(offer: ResolvedOffer, stays: Float64Array, shared: Common): Elsewhere {
  const { resolved, candidateDiscount } = shared;
  const { regime, outsidePayPerYear, otherIncomePerYear, firstMonth, months } = resolved;
  const expected = new Float64Array(months);
  const present = new Float64Array(months);
  for (let i = 0; i < months; i++) {
    const year = regime.taxYear(firstMonth + i);
    const tax = regime.incomeTax(year, otherIncomePerYear + outsidePayPerYear) - regime.incomeTax(year, otherIncomePerYear);
    const chance = i < offer.start ? 1 : 1 - stays[i]!;
    expected[i] = ((outsidePayPerYear - tax) / 12) * chance;
    present[i] = expected[i]! * candidateDiscount[i]!;
  }
  return { expected, present };
}
