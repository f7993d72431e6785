/**
 * Tax on a year's income in the United Kingdom: personal allowance with its taper (Income Tax Act 2007, section 35), bands on what is
 * left, capital gains on top (Taxation of Chargeable Gains Act 1992, sections 1H to 1K). The allowance is not rounded to
 * whole pounds, so that tax is continuous; savings and dividends, reliefs and pension contributions are left out.
 */
import type { UkParameters } from './parameters.ts';

/** @param adjustedNetIncome GBP a year; here all income but capital gains */
export function personalAllowance(law: UkParameters, adjustedNetIncome: number): number {
  const lost = law.allowanceTaperRate * Math.max(0, adjustedNetIncome - law.allowanceTaperStart);
  return Math.max(0, law.personalAllowance - lost);
}

/** Income less the personal allowance: what the bands are on. */
export function taxableIncome(law: UkParameters, adjustedNetIncome: number): number {
  return Math.max(0, adjustedNetIncome - personalAllowance(law, adjustedNetIncome));
}

/**
 * Gains are stacked on taxable income, and what fits below the end of the UK's basic rate band pays the lower rate, in Scotland too.
 * How long a thing was held makes no difference. An unused personal allowance is lost.
 */
export function capitalGainsTax(law: UkParameters, taxableIncome: number, gains: number): number {
  const taxed = Math.max(0, gains - law.gainsExemption);
  const basicRateLimit = law.bands[1]!.above;
  const atBasicRate = Math.min(taxed, Math.max(0, basicRateLimit - taxableIncome));
  return law.gainsBasicRate * atBasicRate + law.gainsHigherRate * (taxed - atBasicRate);
}
