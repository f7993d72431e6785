/**
 * Expected prices by month: P_i = P_0 (1 + drift)^((i+1)/12), or towards a level where they revert. Retail, fair market value and
 * wholesale share one path, marginal cost has its own drift, the list price is today's (valuation.md, section 7).
 */
import { expectedRelative } from './prices/expected-price.ts';
import type { ResolvedService } from './resolved.ts';

/** Prices of one service, one figure per calendar month, in scenario currency. */
export interface PricePath {
  retail: Float64Array;
  fairMarketValue: Float64Array;
  wholesale: Float64Array;
  marginal: Float64Array;
  /** P_i / P_0 of retail. */
  relative: Float64Array;
}

/** The path in expectation, which is what the ladder uses. */
export function expectedPricePath(service: ResolvedService, months: number): PricePath {
  const relative = relativePath(service, months);
  return {
    relative,
    retail: scaled(relative, service.retail),
    fairMarketValue: scaled(relative, service.fairMarketValue),
    wholesale: scaled(relative, service.wholesale),
    marginal: scaled(growth(service.marginalDriftPerYear, months), service.marginal)
  };
}

/** P_i / P_0 of retail. What is given away has nothing to revert from. */
function relativePath({ retail, driftPerYear, volatilityPerYear, reversion }: ResolvedService, months: number): Float64Array {
  if (reversion === null || retail === 0) return growth(driftPerYear, months);
  const { level: reversionLevel, halfLifeYears: reversionHalfLifeYears } = reversion;
  const model = { price: retail, driftPerYear, volatilityPerYear, reversionLevel, reversionHalfLifeYears };
  const relative = new Float64Array(months);
  for (let i = 0; i < months; i++) relative[i] = expectedRelative(model, (i + 1) / 12);
  return relative;
}

/** (1 + rate)^((i+1)/12) for each month. */
export function growth(ratePerYear: number, months: number): Float64Array {
  const factors = new Float64Array(months);
  for (let i = 0; i < months; i++) factors[i] = Math.pow(1 + ratePerYear, (i + 1) / 12);
  return factors;
}

/** A plain loop: `map` of a typed array costs several times as much, and every valuation begins here. */
function scaled(values: Float64Array, factor: number): Float64Array {
  const product = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) product[i] = values[i]! * factor;
  return product;
}
