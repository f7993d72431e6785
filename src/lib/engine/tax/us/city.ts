/**
 * New York City's income tax on residents (Administrative Code §11-1701), net of the school tax credit (IT-201, lines 69 and
 * 69a). Both parts of the credit end at an income: a step of the law. Left out: what the credit refunds beyond the tax.
 */
import type { FilingStatus } from '../../document.ts';
import { bandTax } from '../bands.ts';
import type { CityParameters } from './state-rules.ts';

/** @param agi federal; @param taxable the state's. In USD a year, not below zero. */
export function cityIncomeTax(law: CityParameters, status: FilingStatus, agi: number, taxable: number): number {
  const fixed = agi <= law.fixedCreditIncomeLimit ? law.fixedCredit[status] : 0;
  const reduction = taxable <= law.rateReductionLimit ? bandTax(law.rateReductionBands[status], taxable) : 0;
  return Math.max(0, bandTax(law.bands[status], taxable) - fixed - reduction);
}
