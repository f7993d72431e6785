/** Income tax and National Insurance of a UK employee. */
import { ukLaw } from '#lib/catalogue/uk-law.ts';
import { noIncome } from '#lib/engine/tax/income.ts';
import { lawYear } from '#lib/engine/tax/law-year.ts';
import { personalAllowance } from '#lib/engine/tax/uk/income-tax.ts';
import { ukRegime } from '#lib/engine/tax/uk/uk.ts';
import { oneOf, strict } from '#lib/schema/containers.ts';
import { number } from '#lib/schema/figures.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const taxYearText = 'a tax year such as "2026-27"';
const inputsSchema = strict({
  tax_year: z.string(taxYearText).regex(/^20\d\d-\d\d$/, taxYearText),
  region: oneOf('rest of UK', 'Scotland').default('rest of UK'),
  employment_income: number({ min: 0 }).default(0)
});

export function uk(inputs: unknown): object {
  const read = understood(inputsSchema, inputs);
  const year = Number(read.tax_year.slice(0, 4));
  const regime = ukRegime({ regime: 'uk', region: read.region === 'Scotland' ? 'scotland' : 'england' }, ukLaw);
  const income = { ...noIncome, earnings: read.employment_income };
  return {
    personal_allowance: personalAllowance(lawYear(ukLaw.years, year), income.earnings),
    income_tax: regime.incomeTax(year, income),
    ni_employee: regime.payrollTax(year, income),
    ni_employer: regime.employerTax(year, income.earnings)
  };
}
