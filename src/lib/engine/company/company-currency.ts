/** What a company's money is in, and prices in that currency. */
import type { Scenario } from '../document.ts';
import type { PricePath } from '../price-path.ts';

/** That of its offers where they agree, else the scenario's. */
export function companyCurrency({ currency, market, offers }: Scenario, employer: string): { currency: string; fx: number } {
  const own = new Set(offers.filter((offer) => offer.employer === employer).map((offer) => offer.currency ?? currency));
  const [only = currency, ...others] = own;
  const chosen = others.length > 0 ? currency : only;
  return { currency: chosen, fx: chosen === currency ? 1 : market.fx![chosen]! };
}

export function inCurrency(path: PricePath, fx: number): PricePath {
  if (fx === 1) return path;
  const scaled = (values: Float64Array) => values.map((value) => value / fx);
  const { relative, retail, fairMarketValue, wholesale, marginal } = path;
  return {
    relative,
    retail: scaled(retail),
    fairMarketValue: scaled(fairMarketValue),
    wholesale: scaled(wholesale),
    marginal: scaled(marginal)
  };
}
