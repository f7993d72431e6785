/** What the futures say, in sentences: who is worth more and how often, and the downside beside the upside. Never advice. */
import type { Beat, SimulatedOffer } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { duration } from '#lib/format/months.ts';
import { futuresInWords, futuresOf100, outcomes } from '../odds-words.ts';
import type { Phrase } from '../verdict.ts';

/** How to name offers and write money. */
export interface Wording {
  name: (offer: string) => string;
  currency: string;
}

/** The answer. @param beat the way round in which the mean is not below zero */
export function futuresHeadline(beat: Beat, { name, currency }: Wording): Phrase {
  const [best, rival] = [name(beat.offer), name(beat.rival)];
  const amount = { text: `${shortMoney(beat.difference.mean, currency)} more`, strong: true };
  const { more, less, level } = outcomes(beat);
  if (level === 1) return [{ text: `${best} and ${rival} are worth the same to you in every future.` }];
  if (beat.verdict === 'stillComputing')
    return [
      { text: `Still computing whether ${best}, worth ` },
      amount,
      { text: ` to you than ${rival} on average, is ahead in most futures.` }
    ];
  const isClose = beat.verdict === 'tooClose';
  const isBehind = !isClose && less > more;
  return [
    { text: `${isClose ? 'Too close to call: ' : ''}${best} is worth ` },
    amount,
    { text: ` to you than ${rival} on average, ${isBehind ? 'but less in ' : 'and more in '}` },
    { text: futuresInWords(isBehind ? less : more), strong: true },
    { text: '.' }
  ];
}

/** So many standard errors of few scrambles are no accident. */
const CERTAIN = 3;

/** What a first, small sample can carry: who is ahead on average, where that is beyond its error. No odds, and no tenths. */
export function firstHeadline({ offer, rival, difference }: Beat, { name, currency }: Wording): Phrase {
  if (difference.mean <= CERTAIN * difference.standardError)
    return [{ text: `Still computing which of ${name(offer)} and ${name(rival)} is worth more to you.` }];
  return [
    { text: `${name(offer)} is worth about ` },
    { text: `${shortMoney(difference.mean, currency)} more`, strong: true },
    { text: ` to you than ${name(rival)} on average. How often is still being counted.` }
  ];
}

/** One offer alone: its mean, with how far it may lie. @param isFirst of a first, small sample: the mean alone */
export function aloneHeadline(offer: SimulatedOffer, { name, currency }: Wording, isFirst = false): Phrase {
  const { mean, quantiles, expectedShortfall } = offer.compared;
  const brief = (value: number) => shortMoney(value, currency);
  const worth = { text: brief(mean), strong: true };
  if (isFirst)
    return [
      { text: `${name(offer.id)} is worth about ` },
      worth,
      { text: ' to you on average. How far it may lie is still being counted.' }
    ];
  const rest =
    brief(expectedShortfall) === brief(quantiles[95])
      ? ' to you in every future: nothing that is drawn moves it.'
      : ` to you on average, and between ${brief(quantiles[10])} and ${brief(quantiles[90])} in eight of ten futures.`;
  return [{ text: `${name(offer.id)} is worth ` }, worth, { text: rest }];
}

/** One future in a hundred is rounding. */
const COUNTED = 0.015;

/** How often two offers are level, where that can be counted: then more and less make no hundred. */
export function levelSentence(beat: Beat): string | undefined {
  const { level } = outcomes(beat);
  return level < COUNTED || level === 1 ? undefined : `In ${futuresInWords(level)} they are worth the same.`;
}

/** How far the figures have come; nothing once they stand. */
export function progressText(at: { isUpdating: boolean; isSettled: boolean; paths: number }): string {
  if (at.isUpdating) return 'updating…';
  return at.isSettled ? '' : `still computing: ${count(at.paths)} futures so far`;
}

/** The worst and the best tenth of each offer, in one sentence. */
export function tenthsSentence(offers: readonly SimulatedOffer[], { name, currency }: Wording): string {
  const brief = (value: number) => shortMoney(value, currency);
  const low = offers.map(({ id, compared }) => `${name(id)} less than ${brief(compared.quantiles[10])}`);
  const high = offers.map(({ id, compared }) => `${name(id)} more than ${brief(compared.quantiles[90])}`);
  return `One future in ten brings ${low.join(', ')}; one in ten ${high.join(', ')}.`;
}

/** What the difference itself may be: the downside beside the upside. */
export function differenceSentence({ offer, rival, difference }: Beat, { name, currency }: Wording): string {
  const { 10: low, 90: high } = difference.quantiles;
  const brief = (value: number) => shortMoney(Math.abs(value), currency);
  const worst =
    low < 0 ? `${brief(low)} or more behind` : low > 0 ? `at most ${brief(low)} ahead of` : 'no further than level with';
  const best = high > 0 ? `${brief(high)} or more ahead` : high < 0 ? `no more than ${brief(high)} behind` : 'level or ahead';
  return `In one future in ten ${name(offer)} ends ${worst} ${name(rival)}; in one in ten, ${best}.`;
}

/** The finding over the dots. @param ahead of `all` dots are above zero */
export function dotsTitle(name: string, { ahead, all }: { ahead: number; all: number }): string {
  return `${name} is worth more in ${ahead} of ${all} dots, each ${100 / all} futures in a hundred`;
}

/** The finding over the ranges: whose is the widest. */
export function rangesTitle(rows: readonly { name: string; low: number; high: number }[], currency: string): string {
  const widest = rows.reduce((most, row) => (row.high - row.low > most.high - most.low ? row : most));
  if (widest.high === widest.low)
    return `${rows.length === 1 ? widest.name : 'Each'} brings the same in at least 90 of 100 futures`;
  const ends = `${shortMoney(widest.low, currency)} to ${shortMoney(widest.high, currency)}`;
  return rows.length === 1
    ? `${widest.name} brings ${ends} in 90 of 100 futures`
    : `${widest.name} is the least certain: ${ends} in 90 of 100 futures`;
}

/** The finding over a fan. */
export function fanTitle(name: string, end: { low: number; high: number }, over: string, currency: string): string {
  return end.low === end.high
    ? `${name}: ${shortMoney(end.low, currency)} over ${over}, in at least 90 of 100 futures`
    : `${name}: ${shortMoney(end.low, currency)} to ${shortMoney(end.high, currency)} over ${over}, in 90 of 100 futures`;
}

/** Why a fan ends in a month that is no full year: it is counted from today, the comparison from the latest start. Nothing at a full year. */
export function endSentence(endMonths: number, horizonMonths: number): string {
  const ahead = endMonths - horizonMonths;
  if (endMonths % 12 === 0 || ahead < 0) return '';
  const start = ahead === 0 ? 'today' : `the latest start, which is ${duration(ahead)} from today`;
  return ` Month ${endMonths} is the end of the comparison: ${duration(horizonMonths)} from ${start}.`;
}

/** A chance in a hundred, for a cell: `3 in 100`, `none`. */
export function chanceText(chance: number): string {
  return chance === 0 ? 'none' : `${futuresOf100(chance)} in 100`;
}
