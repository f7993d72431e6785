/** Where the price of a service may go by what a rate card says of it: the model that fans and promises are worked out with. */
import { priceFacts } from '#lib/catalogue/card-services.ts';
import type { PathModel } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';

/**
 * The path from `price`, by default today's retail price, or the list price where the card has no other. What the card leaves open stands still.
 * @throws RangeError where the card has no such service
 */
export function cardPath(card: RateCard, service: string, price?: number): PathModel {
  const facts = priceFacts(card, service);
  const { driftPerYear: drift, volatilityPerYear: volatility, reversionLevel: level, reversionHalfLifeYears: halfLife } = facts;
  return {
    price: price ?? facts.retail?.value ?? facts.list!.value,
    driftPerYear: drift?.value ?? 0,
    ...(drift?.low !== undefined && drift.high !== undefined && { driftLow: drift.low, driftHigh: drift.high }),
    volatilityPerYear: volatility?.value ?? 0,
    ...(level && halfLife && { reversionLevel: level.value, reversionHalfLifeYears: halfLife.value }),
    ...(facts.withdrawalPerYear && { withdrawalPerYear: facts.withdrawalPerYear.value })
  };
}
