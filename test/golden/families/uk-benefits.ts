/** A benefit in kind in the UK: what is taxable, and the employer's Class 1A on it. */
import { ukLaw } from '#lib/catalogue/uk-law.ts';
import { lawYear } from '#lib/engine/tax/law-year.ts';
import { taxedBenefit } from '#lib/engine/tax/uk/benefit.ts';
import { strict } from '#lib/schema/containers.ts';
import { number } from '#lib/schema/figures.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const money = number({ min: 0 }).default(0);
const inputsSchema = strict({
  year: number().default(2025),
  cost_to_employer: money,
  amount_foregone: money,
  made_good: money,
  contractual: z.boolean('true or false').default(true)
});

export function ukBenefits(inputs: unknown): object {
  const read = understood(inputsSchema, inputs);
  const law = lawYear(ukLaw.years, read.year);
  const { taxable, classOneA } = taxedBenefit({
    cost: read.cost_to_employer,
    cashForgone: read.amount_foregone,
    madeGood: read.made_good,
    trivialUpTo: read.contractual ? 0 : law.trivialBenefitLimit
  });
  return { taxable, class_1a: law.class1ARate * classOneA };
}
