/** Compute as a fringe benefit in the US. The employer's cost and a business of the employee's own change nothing: 1.61-21(b)(2), 1.132-5(a)(2). */
import { usLaw } from '#lib/catalogue/us-law.ts';
import { lawYear } from '#lib/engine/tax/law-year.ts';
import { fringeTreatment } from '#lib/engine/tax/us/fringe.ts';
import { strict } from '#lib/schema/containers.ts';
import { number } from '#lib/schema/figures.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const money = number({ min: 0 }).default(0);
const share = number({ min: 0, max: 1 }).default(0);
const flag = z.boolean('true or false').default(false);

const inputsSchema = strict({
  year: number().default(2025),
  retail_fmv: money,
  employee_paid: money,
  employer_business_share: share,
  employee_own_business_share: share,
  employer_sells_same_service_to_customers: flag,
  employer_cost: money,
  discount_exclusion_requested: flag
});

export function usFringe(inputs: unknown): object {
  const read = understood(inputsSchema, inputs);
  const treatment = fringeTreatment(lawYear(usLaw.federal, read.year), {
    fairMarketValue: read.retail_fmv,
    paid: read.employee_paid,
    workShare: read.employer_business_share,
    sellsSameService: read.employer_sells_same_service_to_customers,
    discountExclusion: read.discount_exclusion_requested ? 0.2 : 0
  });
  return {
    working_condition_excluded: treatment.workingConditionExcluded,
    qualified_discount_excluded: treatment.qualifiedDiscountExcluded,
    taxable_wages: treatment.taxableWages,
    employer_fica_on_it_below_wage_base: treatment.employerPayrollTax
  };
}
