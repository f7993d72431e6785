/**
 * Figures of an embedded service that are not its card's: recorded with what the card says, and given back to it.
 * A figure that is the card's again is recorded no longer.
 */
import {
  serviceFigures,
  type Amount,
  type Market,
  type PriceOrigin,
  type Service,
  type ServiceFigure
} from '#lib/engine/document.ts';
import { serviceFromCard } from './card-services.ts';
import { rateCards } from './rate-cards.ts';

export type Replaced = NonNullable<PriceOrigin['replaced']>;
export type Kept = NonNullable<PriceOrigin['kept']>;

/** Prices revert with both or with neither. */
const REVERSION: readonly ServiceFigure[] = ['reversionLevel', 'reversionHalfLifeYears'];

/**
 * The service with a figure of the user's own, or without one where `value` is absent: then its default holds. Without a level
 * there is no half-life, and the other way round.
 * @throws RangeError where the list price would go: a service has one
 */
export function withFigure(service: Service, figure: ServiceFigure, value: Amount | undefined): Service {
  if (figure === 'list' && value === undefined) throw new RangeError('a service has a list price');
  const touched = value === undefined && REVERSION.includes(figure) ? REVERSION : [figure];
  const changed = touched.reduce((before, name) => withField(before, name, value), service);
  if (service.from === undefined) return changed;
  const said = touched.map((name) => [name, saidOf(service, name)]);
  return withReplaced(changed, { ...service.from.replaced, ...(Object.fromEntries(said) as Replaced) });
}

/** The service with its card's figure again; a level and a half-life go back together. */
export function restoredFigure(service: Service, figure: ServiceFigure): Service {
  const replaced = service.from?.replaced ?? {};
  const touched = (REVERSION.includes(figure) ? REVERSION : [figure]).filter(
    (name) => replaced[name] !== undefined && !(name === 'list' && replaced[name] === null)
  );
  const changed = touched.reduce((before, name) => withField(before, name, replaced[name] ?? undefined), service);
  return touched.length === 0 ? service : withReplaced(changed, replaced);
}

/**
 * The service with every difference from its shipped card recorded, also in documents that did not record them. A user's own
 * card may have changed since, so what differs from that says nothing; nor do converted prices, since rates change.
 */
export function recordedService(service: Service, id: string, currency: string): Service {
  const { from } = service;
  const card = rateCards().find((one) => one.card === from?.card && one.asOf === from.asOf && one.currency === currency);
  if (from === undefined || card === undefined || !Object.hasOwn(card.services, id)) return service;
  const said = serviceFromCard(card, id);
  const unrecorded = serviceFigures.filter(
    (name) =>
      from.replaced?.[name] === undefined &&
      from.kept?.[name] === undefined &&
      service[name] !== undefined &&
      !sameAmount(service[name], said[name])
  );
  if (unrecorded.length === 0) return service;
  const found = Object.fromEntries(unrecorded.map((name) => [name, said[name] ?? null]));
  return { ...service, from: { ...from, replaced: { ...from.replaced, ...found } } };
}

/** The same of every service. */
export function recordedMarket(market: Market, currency: string): Market {
  const services = Object.entries(market.services).map(([id, service]) => [id, recordedService(service, id, currency)]);
  return { ...market, services: Object.fromEntries(services) as Market['services'] };
}

/** The service with these figures recorded as replaced, as far as they differ from what the card says. */
export function withReplaced(service: Service, replaced: Replaced): Service {
  if (service.from === undefined) return service;
  const { replaced: _, ...from } = service.from;
  const left = serviceFigures
    .filter((name) => replaced[name] !== undefined && !sameAmount(service[name], replaced[name] ?? undefined))
    .map((name) => [name, replaced[name]]);
  return { ...service, from: left.length === 0 ? from : { ...from, replaced: Object.fromEntries(left) as Replaced } };
}

/** The service with one field set, or without it. */
export function withField(service: Service, field: ServiceFigure, value: Amount | undefined): Service {
  const { [field]: _, ...rest } = service;
  return (value === undefined ? rest : { ...rest, [field]: value }) as Service;
}

/** Whether two amounts are the same figure or the same range. */
export function sameAmount(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => sameAmount(a[name as keyof typeof a], b[name as keyof typeof b]))
  );
}

/** What the card says of a figure: recorded, or still in its place. */
function saidOf(service: Service, name: ServiceFigure): Amount | null {
  const recorded = service.from?.replaced?.[name];
  return recorded === undefined ? (service[name] ?? null) : recorded;
}
