/**
 * Income tax, capital gains tax and National Insurance of one person in the United Kingdom, by tax year: from April to March, 6 April
 * taken as the 1st. National Insurance is that of the year's earnings from one employer, not of each month's pay; the Employment
 * Allowance is not applied. What else is left out: METHOD.md.
 */
import type { UkTax } from '../../document.ts';
import { bandTax } from '../bands.ts';
import type { YearIncome } from '../income.ts';
import { lawUsed, lawYear } from '../law-year.ts';
import type { NamedTax, TaxRegime } from '../regime.ts';
import { capitalGainsTax, taxableIncome } from './income-tax.ts';
import type { UkLaw, UkParameters } from './parameters.ts';

/** Months since the start of a calendar year: April. */
const firstMonthOfYear = 3;

/** The regime of one region; `computeBasis` and `otherIncomePerYear` are read by whoever builds the income. Amounts in GBP. */
export function ukRegime(tax: UkTax, law: UkLaw): TaxRegime {
  const scottish = tax.region === 'scotland';
  const of = (taxYear: number) => lawYear(law.years, taxYear);
  const payrollTax = (taxYear: number, income: YearIncome) => bandTax(of(taxYear).nationalInsuranceBands, income.earnings);
  return {
    id: 'uk',
    currency: 'GBP',
    taxYear: (month) => Math.floor((month - firstMonthOfYear) / 12),
    firstMonth: (taxYear) => taxYear * 12 + firstMonthOfYear,
    incomeTax: (taxYear, income) => taxOnPay(of(taxYear), scottish, income) + taxOnGains(of(taxYear), income),
    payrollTax,
    taxes: (taxYear, income) => {
      requireModelled(income);
      const onPay = named('incomeTax', scottish ? 'Scottish income tax' : 'Income tax', taxOnPay(of(taxYear), scottish, income));
      const onGains = named('capitalGainsTax', 'Capital gains tax', taxOnGains(of(taxYear), income));
      const insurance = named('nationalInsurance', 'National Insurance', payrollTax(taxYear, income));
      return { income: [...onPay, ...onGains], payroll: insurance };
    },
    ...employerSide(of),
    benefitsAreEarnings: false,
    defaultBasis: 'employerCost',
    supplementalWithholding: () => null,
    lawUsed: (taxYear) =>
      ['United Kingdom', ...(scottish ? ['Scotland'] : [])].map((place) => lawUsed(place, of(taxYear), taxYear, taxYearText))
  };
}

function employerSide(
  of: (taxYear: number) => UkParameters
): Pick<TaxRegime, 'employerTax' | 'employerBenefitsTax' | 'employerTaxes'> {
  const employerTax = (taxYear: number, earnings: number) => {
    const year = of(taxYear);
    return year.employerNationalInsuranceRate * Math.max(0, earnings - year.employerNationalInsuranceThreshold);
  };
  const employerBenefitsTax = (taxYear: number, benefits: number) => of(taxYear).class1ARate * benefits;
  return {
    employerTax,
    employerBenefitsTax,
    employerTaxes: (taxYear, earnings, benefits) => [
      ...named('employerNationalInsurance', 'Employer’s National Insurance', employerTax(taxYear, earnings)),
      ...named('class1A', 'Class 1A National Insurance', employerBenefitsTax(taxYear, benefits))
    ]
  };
}

function taxOnPay(year: UkParameters, scottish: boolean, income: YearIncome): number {
  return bandTax(scottish ? year.scottishBands : year.bands, taxableIncome(year, netIncome(income)));
}

/** The United Kingdom has no long or short term. */
function taxOnGains(year: UkParameters, income: YearIncome): number {
  return capitalGainsTax(year, taxableIncome(year, netIncome(income)), income.shortTermGains + income.longTermGains);
}

/** Kinds of income that this regime does not tax, and why nobody should think that they are free of tax. */
const notModelled: Partial<Record<keyof YearIncome, string>> = {
  spouseEarnings: 'earnings of a spouse (each person is taxed alone)',
  interest: 'interest (savings allowances are not modelled)',
  qualifiedDividends: 'dividends (their rates are not modelled)',
  isoSpread: 'the spread of incentive stock options (law of the United States)',
  itemized: 'itemised deductions (law of the United States)'
};

/** @throws RangeError that names the kinds of income in it that the regime would leave out */
function requireModelled(income: YearIncome): void {
  const kinds = Object.keys(notModelled) as (keyof YearIncome)[];
  const found = kinds.filter((kind) => income[kind] !== 0 && income[kind] !== null).map((kind) => notModelled[kind]);
  if (found.length > 0) throw new RangeError(`the tax regime "uk" does not know ${found.join(', ')}`);
}

/** Adjusted net income, as far as it is modelled: capital gains are no part of it. */
function netIncome(income: YearIncome): number {
  return income.earnings + income.benefits + income.other;
}

function named(id: string, name: string, amount: number): NamedTax[] {
  return amount === 0 ? [] : [{ id, name, amount }];
}

/** "2026-27". */
function taxYearText(taxYear: number): string {
  return `${taxYear}-${String((taxYear + 1) % 100).padStart(2, '0')}`;
}
