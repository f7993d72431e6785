/** Inputs of a US return as the vectors of us-federal and us-state write them. */
import { filingStatuses } from '#lib/engine/document.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';
import { oneOf } from '#lib/schema/containers.ts';
import { number, whole } from '#lib/schema/figures.ts';
import { z } from '#lib/schema/zod.ts';

const money = number({ min: 0 }).default(0);

/** Credits for dependants and what is due to those of 65 are not modelled: vectors with them ask another question. */
export const returnFields = {
  year: whole({ min: 2000, max: 2100 }),
  filing: oneOf(...filingStatuses),
  wages1: money,
  wages2: money,
  interest: money,
  qdiv: money,
  stcg: money,
  ltcg: money,
  iso_bargain_element: money,
  salt_paid: money,
  mortgage_interest: money,
  age: number({ min: 18, below: 65 }).default(45),
  dependents: z.literal(0, '0, since credits are not modelled').default(0)
};

export function incomeOf(inputs: z.output<z.ZodObject<typeof returnFields>>): YearIncome {
  return {
    ...noIncome,
    earnings: inputs.wages1,
    spouseEarnings: inputs.wages2,
    interest: inputs.interest,
    qualifiedDividends: inputs.qdiv,
    shortTermGains: inputs.stcg,
    longTermGains: inputs.ltcg,
    isoSpread: inputs.iso_bargain_element,
    itemized: { stateAndLocalTaxes: inputs.salt_paid, mortgageInterest: inputs.mortgage_interest, other: 0 }
  };
}
