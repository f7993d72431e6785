/** What a company's plan is typed in: the currency of its offers where they agree, else the scenario's, as the engine has it. */
import type { Scenario } from '#lib/engine/index.ts';

export function planCurrency({ currency, offers }: Pick<Scenario, 'currency' | 'offers'>, employer: string): string {
  const own = new Set(offers.filter((offer) => offer.employer === employer).map((offer) => offer.currency ?? currency));
  const [only = currency, ...others] = own;
  return others.length > 0 ? currency : only;
}
