/** Taxes on income that some states levy under a name of their own, beside the income tax proper; zero where there is none. */
import { bandTax } from '../bands.ts';
import type { StateParameters, StateReturn } from './parameters.ts';

/** Above a threshold of taxable income (California, Massachusetts). */
export function surtaxOf({ surtax }: StateParameters, taxable: number): number {
  return surtax ? surtax.rate * Math.max(0, taxable - surtax.threshold) : 0;
}

/** Above a threshold of interest, dividends and gains (Minnesota). */
export function investmentSurtaxOf({ investmentSurtax }: StateParameters, { income }: StateReturn): number {
  if (!investmentSurtax) return 0;
  const investment = income.interest + income.qualifiedDividends + income.shortTermGains + income.longTermGains;
  return investmentSurtax.rate * Math.max(0, investment - investmentSurtax.threshold);
}

/** On all gains once federal AGI is above the threshold: a step of the law (Maryland). */
export function gainsSurtaxOf({ gainsSurtax }: StateParameters, { agi, income }: StateReturn): number {
  if (!gainsSurtax || agi <= gainsSurtax.threshold) return 0;
  return gainsSurtax.rate * Math.max(0, income.shortTermGains + income.longTermGains);
}

/** On long-term gains above a deduction (Washington). */
export function gainsExciseOf({ gainsExcise }: StateParameters, { status, income }: StateReturn): number {
  return gainsExcise ? bandTax(gainsExcise.bands[status], income.longTermGains - gainsExcise.deduction[status]) : 0;
}

/** Long-term gains are in its base only where they bear the excise, which is credited against it (Washington from 2028). */
export function highIncomeTaxOf(law: StateParameters, on: StateReturn): number {
  if (!law.highIncomeTax) return 0;
  const excise = gainsExciseOf(law, on);
  const base = excise > 0 ? on.agi : on.agi - on.income.longTermGains;
  return Math.max(0, law.highIncomeTax.rate * (base - law.highIncomeTax.deduction[on.status]) - excise);
}
