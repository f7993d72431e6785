/** What one path has in store for every offer, or what is expected. Its arrays are written over, path by path. */
import type { ServiceFamily } from '../document.ts';
import type { PricePath } from '../price-path.ts';
import type { Resolved } from '../resolved.ts';
import { relativeDemand } from '../compute/worth.ts';
import type { Common } from '../valuation.ts';

export interface Market {
  /** By service. */
  prices: readonly PricePath[];
  /** Own demand over today's by service and calendar month. */
  relativeDemand: readonly Float64Array[];
  /** By service: whether another path has other prices. */
  isPriceDrawn: readonly boolean[];
  /** ln of a listed share's price over today's, by employer and calendar month; null: as expected. */
  shares: readonly (Float64Array | null)[];
  /** Own demand at today's price, a month. */
  spend: Record<ServiceFamily, number>;
  /** By offer and place among its components; read of grants alone. */
  workShares: readonly Float64Array[];
  /** Whether demand or a work share is another on another path. */
  isUseDrawn: boolean;
}

/** What the ladder takes. */
export function expectedMarket({ resolved, prices }: Common): Market {
  return {
    prices,
    relativeDemand: prices.map((price, service) => expectedDemand(price, resolved.demand[resolved.services[service]!.family])),
    isPriceDrawn: prices.map(() => false),
    shares: [],
    spend: { gpu: resolved.demand.gpu.spendPerMonth, tokens: resolved.demand.tokens.spendPerMonth },
    workShares: expectedWorkShares(resolved),
    isUseDrawn: false
  };
}

/** Writes what is expected of a service over, in the market's own arrays. @param demand of its family over today's */
export function setExpectedPrice(
  { prices, relativeDemand }: Market,
  service: number,
  { price, demand }: { price: PricePath; demand: Float64Array }
): void {
  const into = prices[service]!;
  into.retail.set(price.retail);
  into.fairMarketValue.set(price.fairMarketValue);
  into.wholesale.set(price.wholesale);
  into.marginal.set(price.marginal);
  into.relative.set(price.relative);
  relativeDemand[service]!.set(demand);
}

/** Over today's, by calendar month. */
export function expectedDemand({ relative }: PricePath, { elasticity }: { elasticity: number }): Float64Array {
  const demand = new Float64Array(relative.length);
  for (let i = 0; i < demand.length; i++) demand[i] = relativeDemand(Math.log(relative[i]!), elasticity);
  return demand;
}

function expectedWorkShares({ offers }: Resolved): Float64Array[] {
  return offers.map(({ components }) => Float64Array.from(components, (one) => (one.kind === 'compute' ? one.workShare : 0)));
}
