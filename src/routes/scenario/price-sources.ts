/** Which rate cards a comparison's prices are of, how old they are, and whether another look is due. */
import { cardChanges } from '#lib/catalogue/card-changes.ts';
import { recordedMarket } from '#lib/catalogue/replaced-figures.ts';
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import type { IsoDate, Scenario } from '#lib/engine/index.ts';
import { counted } from '#lib/format/count.ts';
import { daysUntil } from '#lib/format/dates.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { ageWarning } from '../rates/age.ts';
import { cardRate } from './grant-services.ts';

export interface PriceSource {
  card: string;
  /** Of the card; `card` and its id where it is not on this machine. */
  title: string;
  /** `91 days old`. */
  age: string;
  /** More than 180 days. */
  old: boolean;
}

/** The cards of some services, in their order, each once and at its date; services without a card are left out. */
export function priceSources(
  scenario: Scenario,
  services: readonly string[],
  on: { find: (id: string) => RateCard | undefined; today: IsoDate }
): PriceSource[] {
  const sources = new Map<string, PriceSource>();
  for (const id of services) {
    const from = scenario.market.services[id]?.from;
    if (from === undefined) continue;
    const days = -daysUntil(from.asOf, on.today);
    const age = days > 0 ? `${counted(days, 'day')} old` : 'of today';
    const old = ageWarning({ effectiveFrom: from.asOf }, on.today) !== undefined;
    sources.set(`${from.card} ${from.asOf}`, {
      card: from.card,
      title: on.find(from.card)?.title ?? `card ${from.card}`,
      age,
      old
    });
  }
  return [...sources.values()];
}

/**
 * A card whose prices differ from those that the comparison has of an earlier one: a user's own that has changed since, or a newer shipped
 * one; undefined where there is none.
 */
export function waitingCard(
  scenario: Scenario,
  services: readonly string[],
  on: { own: readonly RateCard[]; today: IsoDate }
): { card: RateCard; why: 'changed' | 'newer' } | undefined {
  const origins = services.flatMap((id) => scenario.market.services[id]?.from ?? []);
  const isOwn = (id: string) => on.own.some(({ card }) => card === id);
  const changed = on.own.find((card) => brings(scenario, card, services));
  if (changed) return { card: changed, why: 'changed' };
  const newest = latestRateCard(on.today);
  const isOlder = origins.some(({ card, asOf }) => !isOwn(card) && asOf < newest.asOf);
  return isOlder ? { card: newest, why: 'newer' } : undefined;
}

/** Whether taking a card again would bring new figures to services that are of it. */
function brings(scenario: Scenario, card: RateCard, services: readonly string[]): boolean {
  const rate = cardRate(scenario, card);
  const ofCard = services.filter((id) => scenario.market.services[id]?.from?.card === card.card);
  if (rate === undefined || ofCard.length === 0) return false;
  const market = recordedMarket(scenario.market, scenario.currency);
  const told = cardChanges(market, card, rate).services.filter(({ id }) => ofCard.includes(id));
  return told.some(({ figures }) => figures.some(({ fate }) => fate === 'taken' || fate === 'dropped'));
}
