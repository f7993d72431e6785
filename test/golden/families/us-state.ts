/** Income taxes of a state and of New York City on a US return: the state's together, and those of its parts that have a name of their own. */
import { usLaw } from '#lib/catalogue/us-law.ts';
import { usRegions } from '#lib/engine/us-regions.ts';
import { lawYear } from '#lib/engine/tax/law-year.ts';
import { federalReturn } from '#lib/engine/tax/us/federal.ts';
import { stateIncomeTaxes, stateTaxableIncome } from '#lib/engine/tax/us/state.ts';
import { oneOf, strict } from '#lib/schema/containers.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';
import { incomeOf, returnFields } from './us-return.ts';

const inputsSchema = strict({
  ...returnFields,
  state: oneOf(...usRegions),
  city: z.literal('NYC', '"NYC"').nullable().default(null)
});

export function usState(inputs: unknown): object {
  const { state, city, ...read } = understood(inputsSchema, inputs);
  const law = lawYear(usLaw.states[state]!, read.year);
  const income = incomeOf(read);
  const { agi } = federalReturn(lawYear(usLaw.federal, read.year), read.filing, income);
  const on = { status: read.filing, city: city ?? undefined, agi, income };
  const taxes = stateIncomeTaxes(law, on);
  const amount = (id: string) => taxes.find((tax) => tax.id === id)?.amount ?? 0;
  const total = taxes.reduce((sum, tax) => sum + tax.amount, 0);
  return {
    state_income_tax: total - amount('cityIncomeTax'),
    city_income_tax: amount('cityIncomeTax'),
    state_taxable_income: stateTaxableIncome(law, on),
    of_which_mental_health_services_tax: amount('mentalHealthServicesTax'),
    of_which_capital_gains_excise: amount('capitalGainsExcise')
  };
}
