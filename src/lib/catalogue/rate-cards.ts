/**
 * The shipped rate cards (models/rates), looked up as of a date, and what a scenario embeds of them. The documents are
 * parsed by the tests with schema/rate-card.ts, not here, so that no schema is needed at run time.
 */
import type { IsoDate, Service } from '#lib/engine/document.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import august2026 from '#models/rates/2026-08.json' with { type: 'json' };

/** The figures of a service on a card, each with its source, in the order in which a page shows them. */
export const priceNames = [
  'list',
  'retail',
  'wholesale',
  'marginal',
  'fairMarketValue',
  'driftPerYear',
  'marginalDriftPerYear',
  'volatilityPerYear'
] as const;
export type PriceName = (typeof priceNames)[number];

const cards: readonly RateCard[] = [august2026 as RateCard];

/** All shipped cards, newest first. */
export function rateCards(): readonly RateCard[] {
  return cards;
}

/** @throws RangeError where no shipped card has this id */
export function rateCard(id: string): RateCard {
  const card = cards.find((candidate) => candidate.card === id);
  if (card === undefined) throw new RangeError(`There is no rate card ${id}`);
  return card;
}

/** The newest card of that date or before it; for a date before all of them the oldest, since old prices beat none. */
export function latestRateCard(asOf: IsoDate): RateCard {
  const known = cards.find((card) => card.asOf <= asOf) ?? cards.at(-1);
  if (known === undefined) throw new RangeError('No rate card is shipped');
  return known;
}

/**
 * A service as a scenario embeds it: today's prices and their path, with the card that they came from.
 * @throws RangeError where the card has no such service
 */
export function serviceFromCard(card: RateCard, id: string): Service {
  const rated = ratedService(card, id);
  const { name, family, unit, origin } = rated;
  return {
    name,
    family,
    unit,
    list: rated.list.value,
    retail: rated.retail.value,
    wholesale: rated.wholesale.value,
    marginal: rated.marginal.value,
    ...(rated.fairMarketValue && { fairMarketValue: rated.fairMarketValue.value }),
    driftPerYear: rated.driftPerYear.value,
    ...(rated.marginalDriftPerYear && { marginalDriftPerYear: rated.marginalDriftPerYear.value }),
    volatilityPerYear: rated.volatilityPerYear.value,
    from: { card: card.card, source: origin, asOf: card.asOf }
  };
}

/**
 * The figures of a service with source, date, basis and range, for the page to show beside the number.
 * @throws RangeError where the card has no such service
 */
export function priceFacts(card: RateCard, id: string): Partial<Record<PriceName, SourcedValue>> {
  const rated = ratedService(card, id);
  return Object.fromEntries(priceNames.flatMap((name) => (rated[name] ? [[name, rated[name]]] : [])));
}

function ratedService(card: RateCard, id: string): RatedService {
  const rated = Object.hasOwn(card.services, id) ? card.services[id] : undefined;
  if (rated === undefined) throw new RangeError(`Rate card ${card.card} has no service ${id}`);
  return rated;
}
