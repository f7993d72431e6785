/**
 * What the engine asks of a country's tax: dated parameters plus these functions of a year's income, in the regime's
 * currency. A tax falls either on all taxable income or on earnings alone, and is shared out accordingly.
 */
import type { ComputeBasis, Tax } from '../document.ts';
import type { YearIncome } from './income.ts';
import { flatRegime } from './flat.ts';

/** One tax of a year, by its name in the country. */
export interface NamedTax {
  /** Unique in its list, for scripts: `federalIncomeTax`. */
  id: string;
  /** For people: "Federal income tax". */
  name: string;
  amount: number;
}

/** Which published law a tax year was computed with. */
export interface LawUsed {
  /** "United States", "California". */
  jurisdiction: string;
  /** The tax year of the parameters, as its authority writes it: "2026", "2026-27". */
  published: string;
  /** Whether the parameters are of another year than the one asked for: the nearest that is published. */
  otherYear: boolean;
  /** Why the figures are provisional, where they are. */
  provisional: string | null;
}

/** Federal withholding on pay beside the salary: a lower rate up to a threshold a year, a higher one above (US). */
export interface SupplementalWithholding {
  rate: number;
  highRate: number;
  threshold: number;
}

export interface TaxRegime {
  id: Tax['regime'];
  /** What its amounts are in; null: the currency of the job. */
  currency: string | null;
  /** The tax year that a calendar month (months since year 0) falls in, named by the year in which it starts. */
  taxYear(month: number): number;
  /** First calendar month of a tax year. */
  firstMonth(taxYear: number): number;
  /** Taxes on all taxable income of a year, of the person and a spouse who files jointly. */
  incomeTax(taxYear: number, income: YearIncome): number;
  /** The employee's payroll taxes: on earnings alone. */
  payrollTax(taxYear: number, income: YearIncome): number;
  /** The same by name, in the order of a payslip, those that are zero left out. Their sum is incomeTax + payrollTax. */
  taxes(taxYear: number, income: YearIncome): { income: NamedTax[]; payroll: NamedTax[] };
  /** One employer's payroll tax on what it pays one person in a year. */
  employerTax(taxYear: number, earnings: number): number;
  /** The employer's tax on benefits in kind that are no earnings (UK: Class 1A). */
  employerBenefitsTax(taxYear: number, benefits: number): number;
  employerTaxes(taxYear: number, earnings: number, benefits: number): NamedTax[];
  /** Whether benefits in kind are earnings (US) or a kind of income of their own (UK). */
  benefitsAreEarnings: boolean;
  /** What a personal unit of compute is taxed on where the document does not say. */
  defaultBasis: ComputeBasis;
  supplementalWithholding(taxYear: number): SupplementalWithholding | null;
  lawUsed(taxYear: number): LawUsed[];
}

/** Makes the regime of a document's tax; the law's parameters come with it. */
export type TaxLaw = (tax: Tax) => TaxRegime;

/** Knows the flat regime alone: for what needs no country. @throws RangeError for a country's tax */
export const flatLaw: TaxLaw = (tax) => {
  if (tax.regime === 'flat') return flatRegime(tax);
  throw new RangeError(`the tax regime "${tax.regime}" needs the law of models/tax`);
};

/**
 * Tax of the employee on the next unit of income, at this income. The smaller of two neighbouring units, so that a credit
 * lost at one dollar (a step of the law) is not taken for a rate.
 * @param on the kind of income that the next unit is of
 */
export function marginalRate(regime: TaxRegime, taxYear: number, income: YearIncome, on: 'earnings' | 'benefits'): number {
  const tax = (extra: number) => {
    const raised = { ...income, [on]: income[on] + extra };
    return regime.incomeTax(taxYear, raised) + (on === 'earnings' ? regime.payrollTax(taxYear, raised) : 0);
  };
  const one = tax(1);
  const rate = Math.min(one - tax(0), tax(2) - one);
  // Rates of law have few digits; the noise of a difference would move what stands exactly on a threshold.
  return Math.round(rate * 1e9) / 1e9;
}
