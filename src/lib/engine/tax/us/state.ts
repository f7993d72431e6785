/**
 * Income and payroll taxes of a state, of residents for a whole year, on federal AGI less the state's own deductions;
 * parameters and their statutes: models/tax/us/states. Left out: itemised deductions, other credits, other cities and counties.
 */
import type { FilingStatus } from '../../document.ts';
import { bandTax } from '../bands.ts';
import type { YearIncome } from '../income.ts';
import type { NamedTax } from '../regime.ts';
import { cityIncomeTax } from './city.ts';
import { recapturedTax } from './new-york-recapture.ts';
import type { StateParameters, StatePayrollTax, SteppedCredit, TaperedCredit } from './parameters.ts';

/** What a state's tax is a function of. */
export interface StateReturn {
  status: FilingStatus;
  city: 'NYC' | undefined;
  /** Federal adjusted gross income. */
  agi: number;
  income: YearIncome;
}

/** Income taxes of state and city by name, those that are zero left out; their sum is `stateIncomeTax`. In USD a year. */
export function stateIncomeTaxes(law: StateParameters, on: StateReturn): NamedTax[] {
  const taxable = stateTaxableIncome(law, on);
  const { surtax, gainsExcise, highIncomeTax, cities } = law;
  const taxes = [{ id: 'stateIncomeTax', name: `${law.name} income tax`, amount: ordinaryTax(law, on, taxable) }];
  if (surtax) taxes.push({ id: surtax.id, name: surtax.name, amount: surtaxOf(law, taxable) });
  if (gainsExcise) taxes.push({ id: gainsExcise.id, name: gainsExcise.name, amount: gainsExciseOf(law, on) });
  if (highIncomeTax) taxes.push({ id: highIncomeTax.id, name: highIncomeTax.name, amount: highIncomeTaxOf(law, on) });
  if (cities) taxes.push({ id: 'cityIncomeTax', name: `${cities.NYC.name} income tax`, amount: cityTaxOf(law, on, taxable) });
  return taxes.filter(({ amount }) => amount !== 0);
}

/** The sum of `stateIncomeTaxes`, without a list. */
export function stateIncomeTax(law: StateParameters, on: StateReturn): number {
  const taxable = stateTaxableIncome(law, on);
  return (
    ordinaryTax(law, on, taxable) +
    surtaxOf(law, taxable) +
    gainsExciseOf(law, on) +
    highIncomeTaxOf(law, on) +
    cityTaxOf(law, on, taxable)
  );
}

/** Federal AGI less the state's deductions and exemptions, not below zero. */
export function stateTaxableIncome(law: StateParameters, { status, agi, income }: StateReturn): number {
  return Math.max(0, agi - deductionOf(law, status, agi) - exemptionOf(law, status, agi) - payrollTaxDeduction(law, income));
}

/** The employee's payroll taxes on one earner's wages by name, those that are zero left out. */
export function statePayrollTaxes(law: StateParameters, earnings: number): NamedTax[] {
  return law.payroll
    .map((tax) => ({ id: tax.id, name: tax.name, amount: payrollTaxOf(tax, earnings) }))
    .filter(({ amount }) => amount !== 0);
}

/** The sum of `statePayrollTaxes`, without a list. */
export function statePayrollTax(law: StateParameters, earnings: number): number {
  let total = 0;
  for (const tax of law.payroll) total += payrollTaxOf(tax, earnings);
  return total;
}

function payrollTaxOf({ rate, wageBase, most }: StatePayrollTax, earnings: number): number {
  return Math.min(rate * Math.min(earnings, wageBase ?? Infinity), most ?? Infinity);
}

function deductionOf({ standardDeduction, deductionLimit }: StateParameters, status: FilingStatus, agi: number): number {
  const deduction = standardDeduction?.[status] ?? 0;
  return deductionLimit && agi >= deductionLimit.incomeLimit ? Math.min(deduction, deductionLimit.most[status]) : deduction;
}

function exemptionOf({ exemption, exemptionIncomeLimit }: StateParameters, status: FilingStatus, agi: number): number {
  if (exemptionIncomeLimit && agi > exemptionIncomeLimit[status]) return 0;
  return exemption?.[status] ?? 0;
}

/** Each earner deducts their own. */
function payrollTaxDeduction({ payrollTaxDeduction: limit }: StateParameters, { earnings, spouseEarnings }: YearIncome): number {
  if (!limit) return 0;
  return Math.min(limit.most, limit.rate * earnings) + Math.min(limit.most, limit.rate * spouseEarnings);
}

/** The schedule, with what is recaptured, less credits, which do not go below zero. */
function ordinaryTax(law: StateParameters, on: StateReturn, taxable: number): number {
  const { status, agi } = on;
  let tax = bandTax(law.bands[status], taxable);
  if (law.recapture) tax += recapturedTax(law.recapture, status, agi, taxable, tax);
  if (law.shortTermGainsRate !== undefined) tax += additionalTaxOnShortTermGains(law, on, taxable);
  if (law.exemptionCredit) tax -= steppedCredit(law.exemptionCredit, status, agi);
  if (law.taxpayerCredit) tax -= taperedCredit(law.taxpayerCredit, status, agi);
  return Math.max(0, tax);
}

/** Deductions are taken off wages, interest and dividends first, then off short-term gains, off long-term gains last. */
function additionalTaxOnShortTermGains(law: StateParameters, { status, income }: StateReturn, taxable: number): number {
  const ordinaryRate = law.bands[status][0]?.rate ?? 0;
  const taxed = Math.max(0, Math.min(income.shortTermGains, taxable - Math.max(0, income.longTermGains)));
  return ((law.shortTermGainsRate ?? ordinaryRate) - ordinaryRate) * taxed;
}

function steppedCredit(credit: SteppedCredit, status: FilingStatus, agi: number): number {
  const steps = Math.ceil(Math.max(0, agi - credit.phaseOutStart[status]) / credit.phaseOutStep[status]);
  return Math.max(0, credit.amount[status] - steps * credit.reduction[status]);
}

function taperedCredit(credit: TaperedCredit, status: FilingStatus, income: number): number {
  const reduction = credit.phaseOutRate * Math.max(0, income - credit.phaseOutStart[status]);
  return Math.max(0, credit.rate * credit.base[status] - reduction);
}

function surtaxOf({ surtax }: StateParameters, taxable: number): number {
  return surtax ? surtax.rate * Math.max(0, taxable - surtax.threshold) : 0;
}

function gainsExciseOf({ gainsExcise }: StateParameters, { status, income }: StateReturn): number {
  return gainsExcise ? bandTax(gainsExcise.bands[status], income.longTermGains - gainsExcise.deduction[status]) : 0;
}

/** Long-term gains are in its base only where they bear the excise, which is credited against it. */
function highIncomeTaxOf(law: StateParameters, on: StateReturn): number {
  if (!law.highIncomeTax) return 0;
  const excise = gainsExciseOf(law, on);
  const base = excise > 0 ? on.agi : on.agi - on.income.longTermGains;
  return Math.max(0, law.highIncomeTax.rate * (base - law.highIncomeTax.deduction[on.status]) - excise);
}

function cityTaxOf({ cities }: StateParameters, { status, city, agi }: StateReturn, taxable: number): number {
  return cities && city ? cityIncomeTax(cities[city], status, agi, taxable) : 0;
}
