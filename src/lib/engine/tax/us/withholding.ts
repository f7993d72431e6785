/**
 * Federal withholding on pay beside the salary (sign-on, bonus, shares at vest) at its flat rates, against the federal income tax that
 * this pay bears as the last of the year's income: the difference is due, or comes back, with the return (IRC §3402, Reg. §31.3402(g)-1).
 * Payroll taxes, which are withheld in full, and states' own withholding are left out.
 */
import type { YearIncome } from '../income.ts';
import type { NamedTax, SupplementalWithholding, TaxRegime } from '../regime.ts';

/** In the regime's currency. */
export interface SupplementalSettlement {
  withheld: number;
  /** What the pay adds to the federal taxes on income. */
  federalTax: number;
  /** Left to pay with the return; negative: comes back. */
  due: number;
}

const federalTaxes = ['federalIncomeTax', 'alternativeMinimumTax', 'netInvestmentIncomeTax'];

/** @param pay supplemental pay of one employer in a year */
export function supplementalWithheld({ rate, highRate, threshold }: SupplementalWithholding, pay: number): number {
  return rate * Math.min(pay, threshold) + highRate * Math.max(0, pay - threshold);
}

/**
 * @param income all of the year's, `pay` among its earnings
 * @returns null where the law has no such withholding
 */
export function supplementalSettlement(
  regime: TaxRegime,
  taxYear: number,
  income: YearIncome,
  pay: number
): SupplementalSettlement | null {
  const rule = regime.supplementalWithholding(taxYear);
  if (rule === null) return null;
  const withheld = supplementalWithheld(rule, pay);
  const without = { ...income, earnings: income.earnings - pay };
  const federalTax = federalSum(regime.taxes(taxYear, income).income) - federalSum(regime.taxes(taxYear, without).income);
  return { withheld, federalTax, due: federalTax - withheld };
}

function federalSum(taxes: readonly NamedTax[]): number {
  return taxes.reduce((sum, { id, amount }) => sum + (federalTaxes.includes(id) ? amount : 0), 0);
}
