/** What the futures say, in sentences: who is worth more and how often, the downside beside the upside, and why means may differ. Never advice. */
import type { Beat, SimulatedOffer } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { futuresInWords, futuresOf100 } from '../odds-words.ts';
import type { Phrase } from '../verdict.ts';

/** How to name offers and write money. */
export interface Wording {
  name: (offer: string) => string;
  currency: string;
}

/** The answer. @param beat the way round in which the mean is not below zero */
export function futuresHeadline(beat: Beat, { name, currency }: Wording): Phrase {
  const { mean, quantiles } = beat.difference;
  const [best, rival] = [name(beat.offer), name(beat.rival)];
  const more = { text: `${shortMoney(mean, currency)} more`, strong: true };
  const odds = { text: futuresInWords(beat.probability), strong: true };
  if (quantiles[5] === 0 && quantiles[95] === 0 && mean === 0)
    return [{ text: `${best} and ${rival} are worth the same to you in every future.` }];
  if (beat.verdict === 'stillComputing')
    return [
      { text: `Still computing whether ${best}, worth ` },
      more,
      { text: ` to you than ${rival} on average, is ahead in most futures.` }
    ];
  if (beat.verdict === 'tooClose')
    return [
      { text: `Too close to call: ${best} is worth ` },
      more,
      { text: ` to you than ${rival} on average, and more in ` },
      odds,
      { text: '.' }
    ];
  if (beat.disagree)
    return [
      { text: `${best} is worth ` },
      more,
      { text: ` to you than ${rival} on average, but less in ` },
      { text: futuresInWords(1 - beat.probability), strong: true },
      { text: '.' }
    ];
  return [{ text: `${best} is worth ` }, more, { text: ` to you than ${rival} on average, and more in ` }, odds, { text: '.' }];
}

/** One offer alone: its mean, with how far it may lie. */
export function aloneHeadline(offer: SimulatedOffer, { name, currency }: Wording): Phrase {
  const { mean, quantiles } = offer.compared;
  return [
    { text: `${name(offer.id)} is worth ` },
    { text: shortMoney(mean, currency), strong: true },
    {
      text: ` to you on average, and between ${shortMoney(quantiles[10], currency)} and ${shortMoney(quantiles[90], currency)} in eight of ten futures.`
    }
  ];
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

/** A chance in a hundred, for a cell: `3 in 100`, `none`. */
export function chanceText(chance: number): string {
  return chance === 0 ? 'none' : `${futuresOf100(chance)} in 100`;
}

/** The share of the ladder's figure below which two means count as the same. */
const SAME_MEAN = 0.005;

/** Why the mean over futures is not the ladder's figure; nothing where it is, as far as the error can tell. */
export function ladderSentence(offer: SimulatedOffer, ladder: number, { name, currency }: Wording): string | undefined {
  const apart = offer.mean - ladder;
  if (Math.abs(apart) <= Math.max(2 * offer.standardError, SAME_MEAN * Math.abs(ladder))) return undefined;
  const brief = (value: number) => shortMoney(value, currency);
  return (
    `The table of Compare has ${brief(ladder)} for ${name(offer.id)}: every unsure figure there stands at its mean. Over all futures it is ` +
    `${brief(Math.abs(apart))} ${apart < 0 ? 'less' : 'more'}, because ` +
    (apart < 0
      ? 'more compute than you need gains you less than less of it loses, and tax takes more of the good years.'
      : 'what can only be gained, such as an option or compute that you may leave unused, gains from doubt.')
  );
}
