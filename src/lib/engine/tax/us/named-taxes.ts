/** The taxes of a US return and of its employer by name, in the order of a payslip; those that are zero are left out. */
import type { FilingStatus } from '../../document.ts';
import type { YearIncome } from '../income.ts';
import type { NamedTax } from '../regime.ts';
import { federalReturn, wagesOf } from './federal.ts';
import type { FederalParameters, StateParameters } from './parameters.ts';
import { additionalMedicareTax, medicareTax, socialSecurityTax, unemploymentTax } from './payroll.ts';
import { stateIncomeTaxes, statePayrollTaxes } from './state.ts';

/** How and where a return is filed. */
export interface UsFiling {
  status: FilingStatus;
  city: 'NYC' | undefined;
  /** On wages, where the state or the city is not modelled. */
  localRate: number;
}

/** @param state null without one */
export function namedIncomeTaxes(
  federal: FederalParameters,
  state: StateParameters | null,
  { status, city, localRate }: UsFiling,
  income: YearIncome
): NamedTax[] {
  const { agi, regularTax, amt, netInvestmentIncomeTax } = federalReturn(federal, status, income);
  return levied([
    { id: 'federalIncomeTax', name: 'Federal income tax', amount: regularTax },
    { id: 'alternativeMinimumTax', name: 'Alternative minimum tax', amount: amt },
    { id: 'netInvestmentIncomeTax', name: 'Net investment income tax', amount: netInvestmentIncomeTax },
    ...(state ? stateIncomeTaxes(state, { status, city, agi, income }) : []),
    { id: 'localTax', name: 'Local tax at your rate', amount: localRate * wagesOf(income) }
  ]);
}

/** Of both earners on the return. */
export function namedPayrollTaxes(
  federal: FederalParameters,
  state: StateParameters | null,
  status: FilingStatus,
  { earnings, spouseEarnings }: YearIncome
): NamedTax[] {
  const both = earnings + spouseEarnings;
  const socialSecurity = socialSecurityTax(federal, earnings) + socialSecurityTax(federal, spouseEarnings);
  return levied([
    { id: 'socialSecurity', name: 'Social Security', amount: socialSecurity },
    { id: 'medicare', name: 'Medicare', amount: medicareTax(federal, both) },
    { id: 'additionalMedicare', name: 'Additional Medicare tax', amount: additionalMedicareTax(federal, status, both) },
    ...(state ? addedById([...statePayrollTaxes(state, earnings), ...statePayrollTaxes(state, spouseEarnings)]) : [])
  ]);
}

/** Of one employer for one employee. */
export function namedEmployerTaxes(federal: FederalParameters, earnings: number): NamedTax[] {
  return levied([
    { id: 'employerSocialSecurity', name: 'Social Security', amount: socialSecurityTax(federal, earnings) },
    { id: 'employerMedicare', name: 'Medicare', amount: medicareTax(federal, earnings) },
    { id: 'federalUnemployment', name: 'Federal unemployment tax', amount: unemploymentTax(federal, earnings) }
  ]);
}

/** Each earner has their own limits, and both taxes one name. */
function addedById(taxes: readonly NamedTax[]): NamedTax[] {
  const sums = new Map<string, NamedTax>();
  for (const tax of taxes) sums.set(tax.id, { ...tax, amount: tax.amount + (sums.get(tax.id)?.amount ?? 0) });
  return [...sums.values()];
}

function levied(taxes: NamedTax[]): NamedTax[] {
  return taxes.filter(({ amount }) => amount !== 0);
}
