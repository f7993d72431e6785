/** The figures of UK law that the regime is a function of, by tax year; in GBP. Data: models/tax/uk. */
import type { Band } from '../bands.ts';

export interface UkParameters {
  /** In which the tax year starts: 2026 is 2026-27. */
  taxYear: number;
  provisional: string | null;
  personalAllowance: number;
  /** Adjusted net income above which the allowance falls, by `allowanceTaperRate` of the excess. */
  allowanceTaperStart: number;
  allowanceTaperRate: number;
  /** On taxable income, England, Wales and Northern Ireland. */
  bands: readonly Band[];
  /** On taxable income, Scotland. */
  scottishBands: readonly Band[];
  /** Employee's Class 1 on yearly earnings. */
  nationalInsuranceBands: readonly Band[];
  /** Employer's Class 1 on one person's yearly earnings above the threshold. */
  employerNationalInsuranceRate: number;
  employerNationalInsuranceThreshold: number;
  /** Employer's, on taxable benefits in kind. */
  class1ARate: number;
  /** Cost up to which a benefit that no contract promises is exempt as trivial. */
  trivialBenefitLimit: number;
  /** Gains of a year that are not taxed. */
  gainsExemption: number;
  /** Up to the end of the basic rate band, gains stacked on taxable income. */
  gainsBasicRate: number;
  gainsHigherRate: number;
}

/** The years in rising order, none missing between. */
export interface UkLaw {
  years: readonly UkParameters[];
}
