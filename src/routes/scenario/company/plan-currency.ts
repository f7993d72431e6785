/** What a company's plan is typed in: the currency of its offers where they agree, else the scenario's, as the engine has it. */
import type { Scenario } from '#lib/engine/index.ts';
import { inWords } from '../verdict.ts';

type Letters = Pick<Scenario, 'currency' | 'offers'>;

export function planCurrency(scenario: Letters, employer: string): string {
  const [only = scenario.currency, ...others] = letterCurrencies(scenario, employer);
  return others.length > 0 ? scenario.currency : only;
}

/** Why it is that, where letters do not agree: one letter's change of currency is the whole plan's then. */
export function planCurrencyWords(scenario: Letters, employer: string): string | undefined {
  const held = letterCurrencies(scenario, employer);
  if (held.length < 2) return undefined;
  return `This plan is in ${scenario.currency}, the comparison’s currency, since its letters are in ${inWords(held)}. Where all letters have one currency, it is in that. What is typed here is not converted.`;
}

function letterCurrencies({ currency, offers }: Letters, employer: string): string[] {
  return [...new Set(offers.filter((offer) => offer.employer === employer).map((offer) => offer.currency ?? currency))];
}
