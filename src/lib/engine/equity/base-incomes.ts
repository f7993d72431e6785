/**
 * What a tax year has before an exit pays: within the grid the year's income with everything of the offer that is certain; after it
 * the last month's salary over the year, with other income and a spouse's. Asked for by exits, most of them of the same few years.
 */
import type { Resolved, ResolvedOffer } from '../resolved.ts';
import { otherIncome } from '../tax/other-income.ts';
import type { TaxYears } from '../tax/sharing.ts';
import { taxBase, type TaxBase } from './claim-taxes.ts';
import type { VestTaxes } from './vest-taxes.ts';

/** Each year's taxes are worked out once. */
export function taxBases(
  offer: ResolvedOffer,
  resolved: Resolved,
  years: TaxYears,
  { incomes, payroll }: Pick<VestTaxes, 'incomes' | 'payroll'>
): (taxYear: number) => TaxBase {
  const known = new Map<number, TaxBase>();
  return (taxYear) => {
    let base = known.get(taxYear);
    if (base === undefined) {
      const index = taxYear - years.first;
      const income = incomes[index] ?? otherIncome(offer, resolved, taxYear);
      base = taxBase(offer, taxYear, income, payroll[index] ?? income.earnings);
      known.set(taxYear, base);
    }
    return base;
  };
}
