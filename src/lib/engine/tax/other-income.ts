/**
 * Income on which an offer's pay is stacked, by tax year: other income and a spouse's, outside pay for the months of that
 * year before the offer starts, and the last month's salary for the months of that year after the grid ends, so that
 * partly covered years do not start the brackets afresh (valuation.md, section 9).
 */
import { salaryInForce } from '../cash/salary.ts';
import type { Resolved, ResolvedOffer } from '../resolved.ts';
import { noIncome, type YearIncome } from './income.ts';
import type { TaxYears } from './sharing.ts';

/**
 * By tax year of the grid, in the regime's currency.
 * @param lastSalaryPerMonth in scenario currency; what the offer pays at the grid's end when absent
 */
export function otherIncomes(
  offer: ResolvedOffer,
  resolved: Resolved,
  years: TaxYears,
  lastSalaryPerMonth = salaryPerMonth(offer, resolved.months - 1 - offer.start)
): YearIncome[] {
  return Array.from({ length: years.count }, (_, index) => otherIncome(offer, resolved, years.first + index, lastSalaryPerMonth));
}

/** Of any tax year. After the grid it is all that is known of the year: the last salary, other income and a spouse's. */
export function otherIncome(
  offer: ResolvedOffer,
  resolved: Resolved,
  taxYear: number,
  lastSalaryPerMonth = salaryPerMonth(offer, resolved.months - 1 - offer.start)
): YearIncome {
  const { taxUnit } = offer;
  const startsAt = resolved.firstMonth + offer.start;
  const endsAt = resolved.firstMonth + resolved.months;
  const from = offer.regime.firstMonth(taxYear);
  const monthsBefore = Math.min(12, Math.max(0, startsAt - from));
  const monthsAfter = Math.min(12, Math.max(0, from + 12 - endsAt));
  const earned = (resolved.outsidePayPerYear / 12) * monthsBefore + lastSalaryPerMonth * monthsAfter;
  return {
    ...noIncome,
    earnings: earned / taxUnit,
    other: offer.otherIncomePerYear / taxUnit,
    spouseEarnings: offer.spouseWagesPerYear / taxUnit
  };
}

function salaryPerMonth(offer: ResolvedOffer, k: number): number {
  let perYear = 0;
  for (const component of offer.components) {
    if (component.kind === 'salary') perYear += salaryInForce(component, k);
  }
  return perYear / 12;
}
