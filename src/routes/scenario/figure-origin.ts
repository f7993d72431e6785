/** Where a figure of a scenario's service comes from, in words: its card, as far as that is on this machine, or the user. */
import { priceFacts } from '#lib/catalogue/card-services.ts';
import { sameAmount } from '#lib/catalogue/replaced-figures.ts';
import type { IsoDate, Scenario, Service, ServiceFigure } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { longDate } from '#lib/format/dates.ts';
import { shortMonth } from '#lib/format/months.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { ageWarning } from '../rates/age.ts';
import { basisNames, figureText, isRate } from '../rates/figures.ts';
import { cardRate } from './grant-services.ts';

export interface FigureOrigin {
  /** `$1.99 to $6.16 · list price · Aug 2026`. */
  words: string;
  /** `265 days old`, for a figure of more than 180 days. */
  old?: string;
  /** The whole of it, for who asks. */
  source?: string;
  /** Not the card's: what the card says, in words; empty where it says nothing. */
  cardSays?: string;
}

interface Place {
  scenario: Pick<Scenario, 'currency' | 'market'>;
  id: string;
  /** With its own figures recorded. */
  service: Service;
  figure: ServiceFigure;
  /** A card, where it is on this machine. */
  find: (card: string) => RateCard | undefined;
  today: IsoDate;
}

/** Undefined where the service has no such figure and its card none either: a default stands in. */
export function figureOrigin(place: Place): FigureOrigin | undefined {
  const { scenario, service, figure, today } = place;
  const { from } = service;
  const said = from?.replaced?.[figure];
  if (said !== undefined) {
    const cardSays = said === null ? '' : amountText(said, (value) => figureText(figure, value, scenario.currency));
    return { words: 'yours', cardSays };
  }
  if (service[figure] === undefined) return undefined;
  if (from === undefined) return { words: 'your figure' };
  const given = from.kept?.[figure] ?? from;
  const earlier = given === from ? [] : [`kept from ${place.find(given.card)?.title ?? `card ${given.card}`}`];
  const fact = factOf(place, given.card);
  if (fact === undefined) {
    const old = ageWarning({ effectiveFrom: given.asOf }, today);
    const where = given === from ? from.source : `Rate card ${given.card}`;
    return {
      words: [shortMonth(given.asOf.slice(0, 7)), ...earlier].join(' · '),
      source: `${where}, ${longDate(given.asOf)}.`,
      ...(old && { old })
    };
  }
  const { low, high, basis, effectiveFrom, source, rationale } = fact;
  const text = (value: number) => figureText(figure, value, scenario.currency);
  const range = low === undefined || high === undefined ? [] : [`${text(low)} to ${text(high)}`];
  const kind = basis === 'assumption' ? ['an assumption'] : basis === 'own' ? [basisNames.own] : [];
  const where = `${source.title}${source.locator ? ` (${source.locator})` : ''}, retrieved ${longDate(source.retrievedOn)}.`;
  const old = ageWarning(fact, today);
  return {
    words: [...range, ...kind, shortMonth(effectiveFrom.slice(0, 7)), ...earlier].join(' · '),
    source: rationale === undefined ? where : `${where} ${rationale}`,
    ...(old && { old })
  };
}

/** The card's figure in scenario currency, if it still is what the service embeds: a user's own card may have changed since. */
function factOf({ scenario, id, service, figure, find }: Place, cardId: string) {
  const card = find(cardId);
  const fact = card !== undefined && Object.hasOwn(card.services, id) ? priceFacts(card, id)[figure] : undefined;
  const rate = card && cardRate(scenario, card);
  if (fact === undefined || rate === undefined) return undefined;
  const factor = isRate(figure) ? 1 : rate;
  if (!sameAmount(service[figure], factor === 1 ? fact.value : fact.value * factor)) return undefined;
  const { low, high } = fact;
  return { ...fact, low: low === undefined ? low : low * factor, high: high === undefined ? high : high * factor };
}
