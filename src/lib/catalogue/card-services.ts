/** The services of a rate card, shipped or the user's own: what a scenario embeds of one, and its figures with their sources. */
import { serviceFigures, type Service, type ServiceFacts } from '#lib/engine/document.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

/** The figures of a service on a card in the order in which a page shows them. */
export const priceNames = [
  'list',
  'retail',
  'spot',
  'wholesale',
  'wholesaleThreeYears',
  'ownerFull',
  'marginal',
  'fairMarketValue',
  'driftPerYear',
  'marginalDriftPerYear',
  'volatilityPerYear',
  'reversionLevel',
  'reversionHalfLifeYears',
  'withdrawalPerYear'
] as const;
export type PriceName = (typeof priceNames)[number];

/**
 * A service as a scenario embeds it: today's prices and their path, with the card that they came from. What the card leaves open stays open.
 * @throws RangeError where the card has no such service
 */
export function serviceFromCard(card: RateCard, id: string): Service {
  const rated = ratedService(card, id);
  const { name, family, unit, origin, facts } = rated;
  const figures = Object.fromEntries(
    serviceFigures.flatMap((figure) => (rated[figure] === undefined ? [] : [[figure, rated[figure].value]]))
  );
  return {
    name,
    family,
    unit,
    list: rated.list.value,
    ...figures,
    ...(facts && { facts: factValues(facts) }),
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

function factValues(facts: NonNullable<RatedService['facts']>): ServiceFacts {
  const { generation, ...figures } = facts;
  const values = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure.value]));
  return { ...values, ...(generation && { generation: generation.text }) };
}

function ratedService(card: RateCard, id: string): RatedService {
  const rated = Object.hasOwn(card.services, id) ? card.services[id] : undefined;
  if (rated === undefined) throw new RangeError(`Rate card ${card.card} has no service ${id}`);
  return rated;
}
