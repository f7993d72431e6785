/**
 * What the candidate earns otherwise, before the offer starts and after leaving it, after tax on its own under the
 * candidate's own tax. The same in every offer but for its timing; no part of an offer's total (valuation.md, section 4).
 */
import type { ResolvedOffer } from './resolved.ts';
import { noIncome } from './tax/income.ts';
import type { Common } from './valuation.ts';

/** By calendar month, in scenario currency. */
export interface Elsewhere {
  expected: Float64Array;
  present: Float64Array;
}

/** @param stays the chance of still being in the offer, by calendar month */
export function elsewhereRow(offer: ResolvedOffer, stays: Float64Array, shared: Common): Elsewhere {
  const { resolved, candidateDiscount } = shared;
  const { regime, taxUnit, outsidePayPerYear, firstMonth, months } = resolved;
  const expected = new Float64Array(months);
  const present = new Float64Array(months);
  const below = {
    ...noIncome,
    other: resolved.otherIncomePerYear / taxUnit,
    spouseEarnings: resolved.spouseWagesPerYear / taxUnit
  };
  const above = { ...below, earnings: outsidePayPerYear / taxUnit };
  let taxed = { year: NaN, afterTax: 0 };
  for (let i = 0; i < months; i++) {
    const year = regime.taxYear(firstMonth + i);
    if (year !== taxed.year) {
      const tax = (income: typeof below) => regime.incomeTax(year, income) + regime.payrollTax(year, income);
      taxed = { year, afterTax: outsidePayPerYear - (tax(above) - tax(below)) * taxUnit };
    }
    const chance = i < offer.start ? 1 : 1 - stays[i]!;
    expected[i] = (taxed.afterTax / 12) * chance;
    present[i] = expected[i]! * candidateDiscount[i]!;
  }
  return { expected, present };
}
