/**
 * The United States: federal, state and city income tax and payroll taxes of a return, by calendar year; what is left out
 * is said where each is computed. A spouse's wages come in with the income. Benefits in kind are wages (IRC §61, §3121).
 */
import type { FilingStatus, UsTax } from '../../document.ts';
import type { YearIncome } from '../income.ts';
import { lawUsed, lawYear } from '../law-year.ts';
import type { TaxRegime } from '../regime.ts';
import { federalReturn, wagesOf } from './federal.ts';
import { namedEmployerTaxes, namedIncomeTaxes, namedPayrollTaxes, type UsFiling } from './named-taxes.ts';
import type { FederalParameters, StateParameters, UsLaw } from './parameters.ts';
import { additionalMedicareTax, employerPayrollTax, medicareTax, socialSecurityTax } from './payroll.ts';
import { stateIncomeTax, statePayrollTax } from './state.ts';

/** @throws RangeError where the law has nothing on the tax's state */
export function usRegime(tax: UsTax, law: UsLaw): TaxRegime {
  const filing: UsFiling = { status: tax.filingStatus ?? 'single', city: tax.city, localRate: tax.localRate ?? 0 };
  const stateYears = tax.region === undefined ? null : law.states[tax.region];
  if (stateYears === undefined) throw new RangeError(`no law of the state ${tax.region}`);
  const federalOf = (taxYear: number) => lawYear(law.federal, taxYear);
  const stateOf = (taxYear: number) => stateYears && lawYear(stateYears, taxYear);
  return {
    id: 'us',
    currency: 'USD',
    taxYear: (month) => Math.floor(month / 12),
    firstMonth: (taxYear) => taxYear * 12,
    incomeTax: (taxYear, income) => incomeTax(federalOf(taxYear), stateOf(taxYear), filing, income),
    payrollTax: (taxYear, income) => payrollTax(federalOf(taxYear), stateOf(taxYear), filing.status, income),
    taxes: (taxYear, income) => ({
      income: namedIncomeTaxes(federalOf(taxYear), stateOf(taxYear), filing, income),
      payroll: namedPayrollTaxes(federalOf(taxYear), stateOf(taxYear), filing.status, income)
    }),
    employerTax: (taxYear, earnings) => employerPayrollTax(federalOf(taxYear), earnings),
    employerBenefitsTax: () => 0,
    employerTaxes: (taxYear, earnings) => namedEmployerTaxes(federalOf(taxYear), earnings),
    benefitsAreEarnings: true,
    defaultBasis: 'fairMarketValue',
    supplementalWithholding: (taxYear) => {
      const { supplementalRate, supplementalHighRate, supplementalThreshold } = federalOf(taxYear);
      return { rate: supplementalRate, highRate: supplementalHighRate, threshold: supplementalThreshold };
    },
    lawUsed: (taxYear) => {
      const federal = lawUsed('United States', federalOf(taxYear), taxYear);
      const state = stateOf(taxYear);
      return state ? [federal, lawUsed(state.name, state, taxYear)] : [federal];
    }
  };
}

/** The sum of `namedIncomeTaxes`, without a list: asked for thousands of times. */
function incomeTax(federal: FederalParameters, state: StateParameters | null, filing: UsFiling, income: YearIncome): number {
  const { status, city, localRate } = filing;
  const { agi, total } = federalReturn(federal, status, income);
  const ofState = state ? stateIncomeTax(state, { status, city, agi, income }) : 0;
  return total + ofState + localRate * wagesOf(income);
}

/** The sum of `namedPayrollTaxes`. */
function payrollTax(
  federal: FederalParameters,
  state: StateParameters | null,
  status: FilingStatus,
  { earnings, spouseEarnings }: YearIncome
): number {
  const both = earnings + spouseEarnings;
  const socialSecurity = socialSecurityTax(federal, earnings) + socialSecurityTax(federal, spouseEarnings);
  const medicare = medicareTax(federal, both) + additionalMedicareTax(federal, status, both);
  const ofState = state ? statePayrollTax(state, earnings) + statePayrollTax(state, spouseEarnings) : 0;
  return socialSecurity + medicare + ofState;
}
