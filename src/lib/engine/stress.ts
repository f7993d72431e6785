/**
 * "What if": certainty in place of chances. Leaving at the end of a month of employment, a cut of every compute programme then, prices of
 * services multiplied, equity worth nothing: for every component at once (valuation.md, section 4).
 */
import type { Resolved, ResolvedComponent, ResolvedOffer, ResolvedService } from './resolved.ts';

export interface Stress {
  /** Months of employment that are worked to the end: 0 leaves before the first; null: by chance. */
  leavesAfter: number | null;
  /** Months of employment in which grants still run; null: by chance. */
  cutAfter: number | null;
  /** Factor on today's retail, fair market value and wholesale of a service, by id; what the letter multiplies by stays. */
  prices: Readonly<Record<string, number>>;
  equityWorthless: boolean;
}

export const noStress: Readonly<Stress> = { leavesAfter: null, cutAfter: null, prices: {}, equityWorthless: false };

/** The scenario under stress; formulas keep the prices that they were evaluated with. */
export function stressed(resolved: Resolved, stress: Stress | null): Resolved {
  if (stress === null) return resolved;
  return {
    ...resolved,
    services: resolved.services.map((service) => stressedService(service, stress.prices[service.id] ?? 1)),
    offers: resolved.offers.map((offer) => stressedOffer(offer, stress))
  };
}

function stressedService(service: ResolvedService, factor: number): ResolvedService {
  if (factor === 1) return service;
  const { retail, wholesale, fairMarketValue, reversion } = service;
  return {
    ...service,
    retail: retail * factor,
    wholesale: wholesale * factor,
    fairMarketValue: fairMarketValue * factor,
    reversion: reversion && { ...reversion, level: reversion.level * factor }
  };
}

function stressedOffer(offer: ResolvedOffer, { leavesAfter, cutAfter, equityWorthless }: Stress): ResolvedOffer {
  const stock = equityWorthless && offer.stock ? worthlessStock(offer.stock) : offer.stock;
  const components = offer.components.map((component): ResolvedComponent =>
    component.kind === 'compute' && cutAfter !== null ? { ...component, cutAfter } : component
  );
  return { ...offer, stock, components, leavesAfter: leavesAfter ?? offer.leavesAfter };
}

function worthlessStock(stock: NonNullable<ResolvedOffer['stock']>): NonNullable<ResolvedOffer['stock']> {
  return stock.kind === 'private' ? { ...stock, cases: [], worthNothing: true } : { ...stock, worthNothing: true };
}
