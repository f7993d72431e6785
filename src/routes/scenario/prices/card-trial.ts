/** A scenario as it would be with another card, and what that does to its offers; nothing here changes the scenario. */
import { marketWithCard, type ServiceChange } from '#lib/catalogue/card-changes.ts';
import { recordedMarket } from '#lib/catalogue/replaced-figures.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue, isTooClose } from '../too-close.ts';
import { nameAmong, type Phrase } from '../verdict.ts';

export interface Taking {
  card: RateCard;
  /** Scenario currency for one unit of the card's. */
  rate: number;
  keepReplaced: boolean;
  /** Ids of services. */
  services: readonly string[];
}

export interface OfferEffect {
  id: string;
  name: string;
  /** What the letter says. */
  sticker: { before: number; after: number };
  worth: { before: number; after: number };
  employerCost: { before: number; after: number };
}

/** The scenario with the card's prices; a rate that it did not have yet comes with them. */
export function trialScenario(scenario: Scenario, { card, ...options }: Taking): Scenario {
  const market = marketWithCard(recordedMarket(scenario.market, scenario.currency), card, options);
  if (card.currency === scenario.currency || market.fx?.[card.currency] !== undefined) return { ...scenario, market };
  return { ...scenario, market: { ...market, fx: { ...market.fx, [card.currency]: options.rate } } };
}

/** Whether taking a service from the card would do anything to it. */
export function isPending(scenario: Scenario, card: RateCard, { id, figures, facts }: ServiceChange): boolean {
  const from = scenario.market.services[id]?.from;
  const moved = figures.some(({ fate }) => fate === 'taken' || fate === 'dropped');
  return moved || facts || from?.card !== card.card || from.asOf !== card.asOf;
}

/** What each offer is worth and costs before and after, in the order of the document. */
export function offerEffects(scenario: Scenario, before: readonly ValuedOffer[], after: readonly ValuedOffer[]): OfferEffect[] {
  return before.flatMap((offer, place) => {
    const then = after[place]?.answer.total;
    if (then === undefined) return [];
    const { id, total } = offer.answer;
    return {
      id,
      name: nameAmong(scenario, offer, before),
      sticker: { before: total.sticker, after: then.sticker },
      worth: { before: total.present, after: then.present },
      employerCost: { before: total.employerCost, after: then.employerCost }
    };
  });
}

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

/** "Taking it moves Borealis by −$4.21k and Halcyon by +$310; Borealis stays ahead." */
export function effectSentence(scenario: Scenario, before: readonly ValuedOffer[], after: readonly ValuedOffer[]): Phrase {
  const effects = offerEffects(scenario, before, after);
  const moved = effects.filter(({ worth }) => Math.abs(worth.after - worth.before) >= NOTHING);
  if (moved.length === 0) {
    const moves = (measure: 'sticker' | 'employerCost') =>
      effects.some(({ [measure]: { before: now, after: then } }) => Math.abs(then - now) >= NOTHING);
    const others = [moves('sticker') && 'what the letters say', moves('employerCost') && 'what they cost the employer'];
    const only = others.filter((one) => one !== false).join(' and ');
    return [{ text: `Taking it changes no offer’s worth to you${only && `, only ${only}`}.` }];
  }
  const named = moved.flatMap(({ name, worth }, place) => [
    { text: `${place === 0 ? '' : place === moved.length - 1 ? ' and ' : ', '}${name} by ` },
    { text: shortMoney(worth.after - worth.before, scenario.currency, { sign: true }), strong: true }
  ]);
  return [{ text: 'Taking it moves ' }, ...named, { text: `${standing(scenario, before, after)}.` }];
}

/** Who is ahead then, against now; nothing to say of fewer than two letters that have something in them. */
function standing(scenario: Scenario, before: readonly ValuedOffer[], after: readonly ValuedOffer[]): string {
  const [best, next] = ranked(before);
  const [bestThen, nextThen] = ranked(after);
  if (best === undefined || next === undefined || bestThen === undefined || nextThen === undefined) return '';
  const close = isTooClose(best, next);
  if (isTooClose(bestThen, nextThen)) return close ? '; it stays too close to call' : '; it becomes too close to call';
  const stays = !close && best.answer.id === bestThen.answer.id;
  return `; ${nameAmong(scenario, bestThen, after)} ${stays ? 'stays' : 'comes out'} ahead`;
}

function ranked(offers: readonly ValuedOffer[]): ValuedOffer[] {
  const filled = offers.filter(({ answer }) => answer.total.sticker !== 0 || answer.total.present !== 0);
  return filled.sort((a, b) => comparedValue(b) - comparedValue(a));
}
