/**
 * What the engine asks of a country's tax: dated parameters plus these small functions. Income is yearly, in the
 * currency of the job. The flat regime is complete; others join by implementing this and extending `Tax`.
 */
import type { ComputeBasis, Tax } from '../document.ts';
import { flatRegime } from './flat.ts';

export interface TaxRegime {
  /** The tax year that a calendar month (months since year 0) falls in, named by the year in which it starts. */
  taxYear(month: number): number;
  /** First calendar month of a tax year. */
  firstMonth(taxYear: number): number;
  /** Income and payroll tax of the employee on a year's taxable income. */
  incomeTax(taxYear: number, income: number): number;
  /** Tax on the next unit of income. */
  marginalRate(taxYear: number, income: number): number;
  /** The employer's payroll tax on a year's taxable pay. */
  employerTax(taxYear: number, pay: number): number;
  /** What a personal unit of compute is taxed on where the document does not say. */
  defaultBasis: ComputeBasis;
}

/** The regime of a document's tax. */
export function taxRegime(tax: Tax): TaxRegime {
  return flatRegime(tax);
}
