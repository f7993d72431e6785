/**
 * Income and payroll taxes of a state on residents for a whole year; parameters and their statutes: models/tax/us/states.
 * Left out: itemised deductions, other credits, cities and counties other than New York City, a state's minimum tax.
 */
import type { NamedTax } from '../regime.ts';
import { cityIncomeTax } from './city.ts';
import type { StateParameters, StatePayrollTax, StateReturn } from './parameters.ts';
import { stateDeductions } from './state-deductions.ts';
import { scheduledTax } from './state-schedule.ts';
import { gainsExciseOf, gainsSurtaxOf, highIncomeTaxOf, investmentSurtaxOf, surtaxOf } from './state-surtaxes.ts';

/** Income taxes of state and city by name, those that are zero left out; their sum is `stateIncomeTax`. In USD a year. */
export function stateIncomeTaxes(law: StateParameters, on: StateReturn): NamedTax[] {
  const taxable = stateTaxableIncome(law, on);
  const taxes: NamedTax[] = [];
  const add = (tax: { id: string; name: string } | undefined, amount: number) => {
    if (tax && amount !== 0) taxes.push({ id: tax.id, name: tax.name, amount });
  };
  add({ id: 'stateIncomeTax', name: `${law.name} income tax` }, scheduledTax(law, on, taxable));
  add(law.surtax, surtaxOf(law, taxable));
  add(law.investmentSurtax, investmentSurtaxOf(law, on));
  add(law.gainsSurtax, gainsSurtaxOf(law, on));
  add(law.gainsExcise, gainsExciseOf(law, on));
  add(law.highIncomeTax, highIncomeTaxOf(law, on));
  add(law.cities && { id: 'cityIncomeTax', name: `${law.cities.NYC.name} income tax` }, cityTaxOf(law, on, taxable));
  return taxes;
}

/** The sum of `stateIncomeTaxes`, without a list. */
export function stateIncomeTax(law: StateParameters, on: StateReturn): number {
  const taxable = stateTaxableIncome(law, on);
  return (
    scheduledTax(law, on, taxable) +
    surtaxOf(law, taxable) +
    investmentSurtaxOf(law, on) +
    gainsSurtaxOf(law, on) +
    gainsExciseOf(law, on) +
    highIncomeTaxOf(law, on) +
    cityTaxOf(law, on, taxable)
  );
}

/** Federal AGI less what the state lets off, not below zero. */
export function stateTaxableIncome(law: StateParameters, on: StateReturn): number {
  return Math.max(0, on.agi - stateDeductions(law, on));
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

function cityTaxOf({ cities }: StateParameters, { status, city, agi }: StateReturn, taxable: number): number {
  return cities && city ? cityIncomeTax(cities[city], status, agi, taxable) : 0;
}
