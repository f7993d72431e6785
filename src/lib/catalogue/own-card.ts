/** Rate cards of the user's own, made from others: every function answers a new card and leaves the given one as it is. */
import type { IsoDate } from '#lib/engine/document.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import type { PriceName } from './card-services.ts';

/** Figures to put on a card, by name; `undefined` takes one off. */
export type CardFigures = Partial<Record<PriceName, SourcedValue | undefined>>;

interface OwnFigure {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  /** The day, or the month, that the figure is of. */
  asOf: string;
  /** Where the user has it from. */
  source?: string | undefined;
  today: IsoDate;
}

/** Another card with the same figures, which keep their sources and dates. */
export function duplicatedCard(
  card: RateCard,
  { id, title, asOf = card.asOf }: { id: string; title: string; asOf?: IsoDate }
): RateCard {
  return { ...card, card: id, title, asOf, basedOn: card.card };
}

/**
 * The card with these figures of one service put in or, where `undefined`, taken off. The card stays of its day: each figure has its own.
 * @throws RangeError where the card has no such service, or the list price would be taken off
 */
export function withFigures(card: RateCard, serviceId: string, figures: CardFigures): RateCard {
  const service = Object.hasOwn(card.services, serviceId) ? card.services[serviceId] : undefined;
  if (service === undefined) throw new RangeError(`Rate card ${card.card} has no service ${serviceId}`);
  if ('list' in figures && figures.list === undefined) throw new RangeError('A service keeps its list price');
  const changed = Object.fromEntries(
    Object.entries({ ...service, ...figures }).filter(([, figure]) => figure !== undefined)
  ) as RatedService;
  return withService(card, serviceId, changed);
}

/** The card with a service more, or with one changed. */
export function withService(card: RateCard, serviceId: string, service: RatedService): RateCard {
  return { ...card, services: { ...card.services, [serviceId]: service } };
}

export function withoutService(card: RateCard, serviceId: string): RateCard {
  const { [serviceId]: _, ...services } = card.services;
  return { ...card, services };
}

/** A figure that the user vouches for. */
export function ownFigure({ value, low, high, asOf, source, today }: OwnFigure): SourcedValue {
  return {
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    effectiveFrom: asOf,
    basis: 'own',
    source: { title: source?.trim() || 'Your own figure', locator: 'typed in here', retrievedOn: today }
  };
}
