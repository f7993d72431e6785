/** A federal return and the payroll taxes beside it: agi, deduction, regular tax, AMT, NIIT, FICA of both earners and their employers. */
import { usLaw } from '#lib/catalogue/us-law.ts';
import { lawYear } from '#lib/engine/tax/law-year.ts';
import { federalReturn } from '#lib/engine/tax/us/federal.ts';
import { additionalMedicareTax, medicareTax, socialSecurityTax } from '#lib/engine/tax/us/payroll.ts';
import { strict } from '#lib/schema/containers.ts';
import { understood } from '../inputs.ts';
import { incomeOf, returnFields } from './us-return.ts';

const inputsSchema = strict(returnFields);

export function usFederal(inputs: unknown): object {
  const read = understood(inputsSchema, inputs);
  const law = lawYear(usLaw.federal, read.year);
  const federal = federalReturn(law, read.filing, incomeOf(read));
  const earners = [read.wages1, read.wages2];
  const fica = earners.reduce((sum, wages) => sum + socialSecurityTax(law, wages) + medicareTax(law, wages), 0);
  return {
    agi: federal.agi,
    taxable_income: federal.taxableIncome,
    regular_tax_before_credits: federal.regularTax,
    amt: federal.amt,
    niit: federal.netInvestmentIncomeTax,
    additional_medicare_tax: additionalMedicareTax(law, read.filing, read.wages1 + read.wages2),
    fica_employee_excl_additional: fica,
    fica_employer: fica,
    deduction_taken: federal.deduction,
    deduction_is_itemized: federal.itemizes,
    salt_deduction_allowed: federal.saltAllowed,
    income_tax_total: federal.total
  };
}
