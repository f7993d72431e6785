/** What `tax` prints: every tax of a year by id, what the employer pays beside it, the steps between, the rates, and what is not in it. */
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { marginalRate, type NamedTax, type YearIncome } from '#lib/engine/index.ts';
import type { TaxInput } from '#lib/schema/tax-input.ts';
import { taxDetails } from './tax-details.ts';
import { incomeOf, taxOf } from './tax-question.ts';

/** Ids that are always there, so that a script finds a zero where nothing is due. Others only where there is such a tax. */
const mainTaxes = {
  us: {
    own: [
      'federalIncomeTax',
      'alternativeMinimumTax',
      'netInvestmentIncomeTax',
      'stateIncomeTax',
      'cityIncomeTax',
      'socialSecurity',
      'medicare',
      'additionalMedicare'
    ],
    employers: ['employerSocialSecurity', 'employerMedicare', 'federalUnemployment']
  },
  uk: { own: ['incomeTax', 'capitalGainsTax', 'nationalInsurance'], employers: ['employerNationalInsurance', 'class1A'] },
  flat: { own: ['flatTax'], employers: ['employerTax'] }
};

/** What no figure printed takes into account; METHOD.md says more. */
const notModelled = {
  us: [
    'federal credits',
    'dependants',
    'adjustments to gross income',
    'capital losses',
    'alternative minimum tax of a state',
    'local taxes other than New York City’s',
    'years lived in several states',
    'payroll taxes of a state on the employer'
  ],
  uk: [
    'savings and dividends',
    'pension contributions and other reliefs',
    'student loans',
    'marriage allowance',
    'Employment Allowance',
    'National Insurance by pay period'
  ],
  flat: ['everything but one rate on pay and one for the employer']
};

/** Money in the currency of the regime; under `flat` in whatever the input is in. */
export function taxAnswer(inputs: TaxInput) {
  const { year } = inputs;
  const income = incomeOf(inputs);
  const tax = taxOf(inputs);
  const regime = taxLaw(tax);
  const { own, employers } = mainTaxes[tax.regime];
  const taxes = regime.taxes(year, income);
  const gross = cashIncome(income);
  const total = regime.incomeTax(year, income) + regime.payrollTax(year, income);
  const taxed = gross + income.benefits;
  return {
    regime: tax.regime,
    year,
    currency: regime.currency,
    law: regime.lawUsed(year),
    inputs,
    taxes: amounts(own, [...taxes.income, ...taxes.payroll]),
    employerTaxes: amounts(employers, regime.employerTaxes(year, income.earnings, income.benefits)),
    details: taxDetails(tax, year, income),
    gross,
    total,
    net: gross - total,
    effectiveRate: taxed === 0 ? 0 : total / taxed,
    marginalRate: marginalRate(regime, year, income, 'earnings'),
    notModelled: notModelled[tax.regime]
  };
}

function amounts(main: readonly string[], taxes: readonly NamedTax[]): Record<string, number> {
  return Object.fromEntries([...main.map((id) => [id, 0]), ...taxes.map(({ id, amount }) => [id, amount])]);
}

/** Neither benefits in kind nor the spread of options held is money in hand. */
function cashIncome({
  earnings,
  spouseEarnings,
  interest,
  qualifiedDividends,
  shortTermGains,
  longTermGains
}: YearIncome): number {
  return earnings + spouseEarnings + interest + qualifiedDividends + shortTermGains + longTermGains;
}
