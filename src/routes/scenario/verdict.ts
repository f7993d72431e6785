/**
 * The verdict in words: which offer is worth more, by how much, what makes the difference and on what it turns. Figures
 * are those of the answer; a difference under 2 % of the larger value is too close to call.
 */
import type { RowKind, Scenario, TurningPoint } from '#lib/engine/index.ts';
import { duration } from '#lib/format/months.ts';
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue } from './comparison.ts';
import { componentName, inSentence, KIND_WORDS, offerName } from './component-names.ts';

/** Below this share of the larger value a difference is called too close. */
const TOO_CLOSE = 0.02;

/** Words of a sentence; a strong part carries a figure. */
export type Phrase = { text: string; strong?: boolean }[];

export interface Verdict {
  headline: Phrase;
  /** Plain sentences that explain the headline. */
  because: string[];
  /** The better offer and the next one; absent for fewer than two offers. */
  pair?: { offer: string; rival: string };
  tooClose: boolean;
}

/** The verdict on two or more offers, or what a single one is worth. */
export function verdict(scenario: Scenario, offers: readonly ValuedOffer[]): Verdict {
  const [best, next] = [...offers].sort((a, b) => comparedValue(b) - comparedValue(a));
  const over = `over ${duration(scenario.horizonMonths ?? 48)}`;
  if (best === undefined) return { headline: [{ text: 'There is no offer here yet.' }], because: [], tooClose: false };
  if (next === undefined) return aloneVerdict(scenario, best, over);
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const names = { best: nameAmong(scenario, best, offers), next: nameAmong(scenario, next, offers) };
  const difference = comparedValue(best) - comparedValue(next);
  const tooClose = difference < TOO_CLOSE * Math.max(Math.abs(comparedValue(best)), Math.abs(comparedValue(next)));
  const headline: Phrase = tooClose
    ? [
        { text: 'Too close to call: ' },
        { text: `${names.best} and ${names.next} are ` },
        { text: `${brief(difference)} apart`, strong: true },
        { text: ` to you ${over}.` }
      ]
    : [
        { text: `${names.best} is worth ` },
        { text: `${brief(difference)} more`, strong: true },
        { text: ` to you than ${names.next} ${over}.` }
      ];
  const pair = { offer: best.answer.id, rival: next.answer.id };
  return { headline, because: reasons(scenario, best, next, names), pair, tooClose };
}

function aloneVerdict(scenario: Scenario, only: ValuedOffer, over: string): Verdict {
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const { present, sticker } = only.answer.total;
  return {
    headline: [
      { text: `${offerName(scenario, only.answer.id)} is worth ` },
      { text: brief(present), strong: true },
      { text: ` to you ${over}; the letter says ${brief(sticker)}.` }
    ],
    because: grantReason(scenario, only, brief),
    tooClose: false
  };
}

/** Employer's name, with the title where two offers share the employer. */
export function nameAmong(scenario: Scenario, { answer }: ValuedOffer, offers: readonly ValuedOffer[]): string {
  const name = offerName(scenario, answer.id);
  const namesakes = offers.filter((other) => offerName(scenario, other.answer.id) === name);
  if (namesakes.length < 2) return name;
  const title = scenario.offers.find(({ id }) => id === answer.id)?.title;
  return title ? `${name} (${title})` : `${name} (offer ${namesakes.findIndex((other) => other.answer.id === answer.id) + 1})`;
}

function reasons(scenario: Scenario, best: ValuedOffer, next: ValuedOffer, names: { best: string; next: string }): string[] {
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const gaps = kindGaps(best, next).filter(({ gap }) => Math.abs(gap) >= 0.5);
  const listed = (sign: 1 | -1) =>
    inWords(
      gaps
        .filter(({ gap }) => Math.sign(gap) === sign)
        .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
        .slice(0, 3)
        .map(({ kind, gap }) => `${inSentence(KIND_WORDS[kind])} (${brief(Math.abs(gap))})`)
    );
  const sides = [
    ...(listed(1) === '' ? [] : [`ahead on ${listed(1)}`]),
    ...(listed(-1) === '' ? [] : [`behind on ${listed(-1)}`])
  ];
  const makes =
    sides.length === 0
      ? `The letters are worth the same; the difference is what you earn elsewhere.`
      : `${names.best} is ${sides.join(', ')}.`;
  const granted = [best, next].find(({ answer }) => answer.components.some(({ kind }) => kind === 'compute'));
  return [makes, ...(granted ? grantReason(scenario, granted, brief) : [])];
}

/** "a", "a and b", "a, b and c". */
function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

function kindGaps(best: ValuedOffer, next: ValuedOffer): { kind: RowKind; gap: number }[] {
  const gaps = new Map<RowKind, number>();
  for (const { kind, present } of best.answer.components) gaps.set(kind, (gaps.get(kind) ?? 0) + present);
  for (const { kind, present } of next.answer.components) gaps.set(kind, (gaps.get(kind) ?? 0) - present);
  return [...gaps].map(([kind, gap]) => ({ kind, gap }));
}

/** What the largest grant of an offer comes to; a grant that takes more than it gives says so. */
function grantReason(scenario: Scenario, { answer }: ValuedOffer, brief: (value: number) => string): string[] {
  const grants = answer.components.filter(({ kind }) => kind === 'compute');
  const [largest] = [...grants].sort((a, b) => b.sticker - a.sticker);
  if (largest === undefined) return [];
  const offer = scenario.offers.find(({ id }) => id === answer.id)!;
  const component = offer.components.find(({ id }) => id === largest.id)!;
  const what = `${offerName(scenario, answer.id)}'s ${inSentence(componentName(component))}`;
  const worth = `Of ${what}, ${brief(largest.sticker)} in the letter, ${brief(largest.present)} reaches you; it costs them ${brief(largest.employerCost + largest.operationsCost)}.`;
  const harmful = grants.find(({ adds }) => (adds ?? 0) < 0);
  if (harmful === undefined) return [worth];
  const which = inSentence(componentName(offer.components.find(({ id }) => id === harmful.id)!));
  return [worth, `After tax the ${which} takes ${brief(-(harmful.adds ?? 0))} from you: ask for work use, metered, or decline.`];
}

/** On what the comparison turns, nearest first, or that nothing within reach turns it. */
export function turningSentence(scenario: Scenario, points: readonly TurningPoint[], rival: string): string {
  const near = points.filter(({ at }) => at !== null).slice(0, 3);
  if (near.length === 0) return 'No single assumption, moved alone within reach, turns this.';
  const words = near.map((point) => turningWords(scenario, point));
  return `${rival} would be worth more ${words.join(', or ')}.`;
}

function turningWords(scenario: Scenario, { input, at }: TurningPoint): string {
  const value = at!;
  const more = value > input.current;
  const figure = shortMoney(value, scenario.currency);
  const now = (text: string) => `(now ${text})`;
  switch (input.kind) {
    case 'ownDemand':
      return `if you would buy ${more ? 'more' : 'less'} than ${figure} of ${input.family === 'gpu' ? 'GPU time' : 'tokens'} a month yourself ${now(shortMoney(input.current, scenario.currency))}`;
    case 'leaving':
      return `if your chance of leaving were ${more ? 'above' : 'below'} ${percent(value, { digits: 0 })} a year ${now(percent(input.current, { digits: 0 }))}`;
    case 'jobNeed':
      return `if the job needed ${more ? 'more' : 'less'} than ${percent(value, { digits: 0 })} of ${grantName(scenario, input)} ${now(percent(input.current, { digits: 0 }))}`;
    case 'workCredit':
      return `if you counted ${more ? 'more' : 'less'} than ${percent(value, { digits: 0 })} of the price of tools for the job as pay ${now(percent(input.current, { digits: 0 }))}`;
    case 'revocation':
      return `if ${grantName(scenario, input)} were cut with a chance ${more ? 'above' : 'below'} ${percent(value, { digits: 0 })} a year ${now(percent(input.current, { digits: 0 }))}`;
    case 'retail':
      return `if renting ${scenario.market.services[input.service ?? '']?.name ?? input.service} cost ${more ? 'more' : 'less'} than ${shortMoney(value, scenario.currency)} ${now(shortMoney(input.current, scenario.currency))}`;
    case 'signOn':
      return `with a sign-on from ${offerName(scenario, input.offer ?? '')} ${more ? 'above' : 'below'} ${figure} ${now(shortMoney(input.current, scenario.currency))}`;
  }
}

function grantName(scenario: Scenario, input: { offer?: string; component?: string }): string {
  const component = scenario.offers.find(({ id }) => id === input.offer)?.components.find(({ id }) => id === input.component);
  return `${offerName(scenario, input.offer ?? '')}'s ${component ? inSentence(componentName(component)) : 'grant'}`;
}
