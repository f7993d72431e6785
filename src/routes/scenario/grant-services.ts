/** What a grant can be of: the services that a scenario has, and those that can be embedded from a rate card. */
import { convertedService, marketWithCard } from '#lib/catalogue/card-changes.ts';
import { latestRateCard, rateCards } from '#lib/catalogue/rate-cards.ts';
import type { Denomination, IsoDate, Scenario, Service } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';

/** Services that a new grant of a denomination is of, when the scenario has none that fits. */
const USUAL_SERVICE: Record<Denomination, string> = {
  gpuHours: 'h100-hour',
  clusterShare: 'h100-hour',
  tokens: 'frontier-token',
  credit: 'api-credit'
};

export interface ServiceChoice {
  value: string;
  label: string;
  /** Of which card; absent for the scenario's own. */
  group?: string;
}

/**
 * The cards that new services come from: those that the scenario's services are of, most used first, then the newest shipped one,
 * then the user's other ones.
 * @param own the user's cards, as far as they are known
 */
export function sourceCards(scenario: Scenario, today: IsoDate, own: readonly RateCard[] = []): RateCard[] {
  const uses = new Map<string, number>();
  for (const { from } of Object.values(scenario.market.services)) if (from) uses.set(from.card, (uses.get(from.card) ?? 0) + 1);
  const known = [...own, ...rateCards()];
  const used = [...uses].sort(([, a], [, b]) => b - a).flatMap(([id]) => known.find(({ card }) => card === id) ?? []);
  return [...new Set([...used, latestRateCard(today), ...own])];
}

/** Scenario currency for one unit of the card's; undefined where the scenario has no rate. */
export function cardRate({ currency, market }: Pick<Scenario, 'currency' | 'market'>, card: RateCard): number | undefined {
  return card.currency === currency ? 1 : market.fx?.[card.currency];
}

/**
 * A service of the first card that has it, with its prices in the scenario's currency; undefined where none has it, or where the
 * scenario has no rate for their currencies. What that card leaves open (how prices move, above all) is kept from the next that has
 * it, and marked: an imported price list must not flatter a grant by standing still.
 */
export function embeddedService(scenario: Scenario, id: string, cards: readonly RateCard[]): Service | undefined {
  const known = cards.filter((card) => Object.hasOwn(card.services, id) && cardRate(scenario, card) !== undefined);
  return known.reduceRight<Service | undefined>((fallback, card) => {
    const rate = cardRate(scenario, card)!;
    return fallback === undefined
      ? convertedService(card, id, rate)
      : marketWithCard({ services: { [id]: fallback } }, card, { rate }).services[id];
  }, undefined);
}

/** A service that a grant of a denomination can be of: one of the scenario's, or the usual one to be embedded; undefined where there is none. */
export function fittingService(
  scenario: Scenario,
  denomination: Denomination,
  cards: readonly RateCard[]
): { id: string; service?: Service } | undefined {
  const fits = Object.entries(scenario.market.services).find(([, service]) => serviceFits(service, denomination));
  if (fits) return { id: fits[0] };
  const id = USUAL_SERVICE[denomination];
  const service = embeddedService(scenario, id, cards);
  return service && { id, service };
}

/** What a grant of a denomination may be of: the scenario's own services that fit, then those of the cards; no two of one label. */
export function serviceChoices(scenario: Scenario, denomination: Denomination, cards: readonly RateCard[]): ServiceChoice[] {
  const choices = new Map<string, ServiceChoice>();
  for (const [value, service] of Object.entries(scenario.market.services))
    if (serviceFits(service, denomination)) choices.set(value, { value, label: service.name ?? value });
  for (const card of cards.filter((one) => cardRate(scenario, one) !== undefined)) {
    for (const [value, service] of Object.entries(card.services)) {
      const isNew = !choices.has(value) && !Object.hasOwn(scenario.market.services, value);
      if (isNew && serviceFits(service, denomination)) choices.set(value, { value, label: service.name, group: card.title });
    }
  }
  const uses = new Map<string, number>();
  for (const { label } of choices.values()) uses.set(label, (uses.get(label) ?? 0) + 1);
  return [...choices.values()].map((choice) =>
    uses.get(choice.label) === 1 ? choice : { ...choice, label: `${choice.label} (${choice.value})` }
  );
}

/** Whether units of a service are money: the code of a currency. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a grant of a denomination may be of a service: GPU-hours of a GPU, tokens in millions, credit in money. */
function serviceFits({ family, unit }: Pick<Service, 'family' | 'unit'>, denomination: Denomination): boolean {
  switch (denomination) {
    case 'gpuHours':
    case 'clusterShare':
      return family === 'gpu';
    case 'tokens':
      return family === 'tokens' && !isMoney(unit);
    case 'credit':
      return family === 'tokens' && isMoney(unit);
  }
}
