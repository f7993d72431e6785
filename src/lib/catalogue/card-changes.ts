/**
 * What taking a rate card does to the prices that a scenario embeds, told before it is done: which figures the card brings,
 * which stay because they are the user's or because the card says nothing of them, and which services it does not reach.
 */
import { serviceFigures, type Amount, type Market, type Service, type ServiceFigure } from '#lib/engine/document.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { serviceFromCard } from './card-services.ts';
import { sameAmount, withField, withReplaced, type Kept, type Replaced } from './replaced-figures.ts';

/**
 * `taken`: the card's figure comes; `dropped`: it goes, since the card gives the path of prices in another form;
 * `yours`: kept, being the user's own; `unsaid`: kept, since the card says nothing.
 */
export type Fate = 'same' | 'taken' | 'dropped' | 'yours' | 'unsaid';

export interface FigureChange {
  figure: ServiceFigure;
  fate: Fate;
  before?: Amount;
  after?: Amount;
  /** What the card says, in scenario currency. */
  said?: Amount;
}
export interface ServiceChange {
  id: string;
  name: string;
  /** Those that the scenario or the card has. */
  figures: FigureChange[];
  /** What the card says of its use (speed, context) is not what the scenario has. */
  facts: boolean;
}
export interface CardChanges {
  services: ServiceChange[];
  /** Services that the card does not have. */
  missing: { id: string; name: string }[];
  /** Services that the card has in another unit or family: they are never taken. */
  unlike: { id: string; name: string; unit: string; cardUnit: string }[];
}

/** Prices are converted, rates and times are not. */
const PRICES = ['list', 'retail', 'wholesale', 'marginal', 'fairMarketValue', 'reversionLevel'] as const;

/**
 * A service of a card in the currency of a scenario.
 * @param rate scenario currency for one unit of the card's
 * @throws RangeError where the card has no such service
 */
export function convertedService(card: RateCard, id: string, rate: number): Service {
  const service = serviceFromCard(card, id);
  if (rate === 1) return service;
  const prices = PRICES.flatMap((name) => (typeof service[name] === 'number' ? [[name, service[name] * rate]] : []));
  return { ...service, ...Object.fromEntries(prices) };
}

/**
 * What taking the card would change, service by service in the order of the market; nothing is changed.
 * @param market with its own figures recorded (`recordedMarket`)
 * @param rate scenario currency for one unit of the card's
 */
export function cardChanges(market: Market, card: RateCard, rate: number, keepReplaced = true): CardChanges {
  const changes: CardChanges = { services: [], missing: [], unlike: [] };
  for (const [id, service] of Object.entries(market.services)) {
    const name = service.name ?? id;
    if (!Object.hasOwn(card.services, id)) changes.missing.push({ id, name });
    else {
      const said = convertedService(card, id, rate);
      if (alike(service, said)) changes.services.push(serviceChange(id, service, { said, keepReplaced }));
      else changes.unlike.push({ id, name, unit: service.unit, cardUnit: said.unit });
    }
  }
  return changes;
}

/**
 * The market with the card's prices in place of what it has. Figures of the user's own are kept and recorded with what the card
 * says; figures of which the card says nothing are kept, each with the card that gave it, and a later card that has them brings its own.
 * @param market with its own figures recorded (`recordedMarket`)
 * @param options.rate scenario currency for one unit of the card's
 * @param options.keepReplaced `false` takes the card's figure in place of the user's own too
 * @param options.services those to take, by id; all that the card has where absent
 */
export function marketWithCard(
  market: Market,
  card: RateCard,
  options: { rate: number; keepReplaced?: boolean; services?: readonly string[] }
): Market {
  const { rate, keepReplaced = true, services: chosen } = options;
  const services = Object.entries(market.services).map(([id, service]): [string, Service] => {
    if (!Object.hasOwn(card.services, id) || chosen?.includes(id) === false) return [id, service];
    const said = convertedService(card, id, rate);
    return [id, alike(service, said) ? serviceWithCard(service, { said, keepReplaced }) : service];
  });
  return { ...market, services: Object.fromEntries(services) };
}

interface Taking {
  said: Service;
  keepReplaced: boolean;
}

function alike(a: Service, b: Service): boolean {
  return a.family === b.family && a.unit === b.unit;
}

function serviceWithCard(service: Service, taking: Taking): Service {
  const { said } = taking;
  let changed = service;
  const replaced: Replaced = {};
  const kept: Kept = {};
  for (const name of serviceFigures) {
    const fate = figureFate(name, service, taking);
    if (fate === 'taken' || fate === 'dropped') changed = withField(changed, name, said[name]);
    else if (fate === 'yours' || (fate === 'unsaid' && isOwn(service, name)))
      Object.assign(replaced, { [name]: said[name] ?? null });
    else if (fate === 'unsaid' && service.from)
      kept[name] = service.from.kept?.[name] ?? { card: service.from.card, asOf: service.from.asOf };
  }
  const facts = { ...service.facts, ...said.facts };
  const taken: Service = {
    ...(said.name !== undefined && { name: said.name }),
    ...changed,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(said.from && { from: Object.keys(kept).length > 0 ? { ...said.from, kept } : said.from })
  };
  return withReplaced(taken, replaced);
}

/** Of a service without a card nobody but the user has said anything. */
function isOwn({ from }: Service, name: ServiceFigure): boolean {
  return from === undefined || from.replaced?.[name] !== undefined;
}

function figureFate(name: ServiceFigure, service: Service, { said, keepReplaced }: Taking): Fate {
  if (sameAmount(service[name], said[name])) return 'same';
  const ownStays = (figure: ServiceFigure) => keepReplaced && service.from?.replaced?.[figure] !== undefined;
  if (ownStays(name)) return 'yours';
  const reverts = name === 'reversionLevel' || name === 'reversionHalfLifeYears';
  // A level would put the user's own drift out of force.
  if (reverts && service.reversionLevel === undefined && ownStays('driftPerYear')) return 'yours';
  if (said[name] !== undefined) return 'taken';
  const ownPath = ownStays('reversionLevel') || ownStays('reversionHalfLifeYears');
  return reverts && !ownPath && said.driftPerYear !== undefined ? 'dropped' : 'unsaid';
}

function serviceChange(id: string, service: Service, taking: Taking): ServiceChange {
  const { said } = taking;
  const after = serviceWithCard(service, taking);
  const known = serviceFigures.filter((name) => service[name] !== undefined || said[name] !== undefined);
  const figures = known.map((figure): FigureChange => {
    const amounts = { before: service[figure], after: after[figure], said: said[figure] };
    const given = Object.entries(amounts).filter(([, amount]) => amount !== undefined);
    return { figure, fate: figureFate(figure, service, taking), ...Object.fromEntries(given) };
  });
  return { id, name: service.name ?? id, figures, facts: !sameAmount(service.facts ?? {}, after.facts ?? {}) };
}
