/**
 * The verdict in words: which offer is worth more, by how much, in how many futures, what makes the difference and on what it turns.
 * Figures are those of the answer; what is too close to call is said to be, by the odds where there are some.
 */
import type { Beat, Scenario, TurningPoint } from '#lib/engine/index.ts';
import { money, shortMoney, unitPrice } from '#lib/format/money.ts';
import { duration } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { KIND_WORDS, lowered, offerCalled, offerName, possessive, rowInSentence } from './component-names.ts';
import { takenSentence } from './harmful-grants.ts';
import { futuresInWords } from './odds-words.ts';
import { comparedValue, gaps, isTooClose } from './too-close.ts';

const ELSEWHERE = 'what you earn elsewhere';

/** Differences below half a cent are none. */
const NOTHING = 0.005;

/** Words of a sentence; a strong part carries a figure; `odds` is what the simulation adds to it. */
export type Phrase = { text: string; strong?: boolean; odds?: boolean }[];

/** What the simulation says of a pair: undefined while it has not said anything, null where there is none. */
export type Odds = (pair: { offer: string; rival: string }) => Pick<Beat, 'probability' | 'verdict'> | undefined | null;

export interface Verdict {
  headline: Phrase;
  /** Plain sentences that explain the headline. */
  because: string[];
  /** The better offer and the next one; absent for fewer than two offers. */
  pair?: { offer: string; rival: string };
}

/** The verdict on two or more offers, or what a single one is worth; letters with nothing in them yet are left out. */
export function verdict(scenario: Scenario, all: readonly ValuedOffer[], over: string, odds: Odds = () => null): Verdict {
  const offers = all.filter(({ answer }) => answer.total.sticker !== 0 || answer.total.present !== 0);
  const empty = all.filter((offer) => !offers.includes(offer)).map((offer) => nameAmong(scenario, offer, all));
  const missing = empty.length === 0 ? [] : [`There is nothing in ${inWords(empty.map(possessive))} letter yet.`];
  const [best, next] = [...offers].sort((a, b) => comparedValue(b) - comparedValue(a));
  if (best === undefined) {
    const headline = all.length === 0 ? 'There is no offer here yet.' : 'Type in the letters to compare them.';
    return { headline: [{ text: headline }], because: [] };
  }
  if (next === undefined) return aloneVerdict(scenario, best, { over, missing });
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const names = { best: nameAmong(scenario, best, all), next: nameAmong(scenario, next, all) };
  const difference = comparedValue(best) - comparedValue(next);
  const pair = { offer: best.answer.id, rival: next.answer.id };
  const harmfulGrants = (offer: ValuedOffer) =>
    harmful(scenario, offer, (name) => `${possessive(nameAmong(scenario, offer, all))} ${name}`);
  if (difference < NOTHING) {
    const headline = [{ text: `${names.best} and ${names.next} are worth the same to you over ${over}.` }];
    return { headline, because: [...offers.flatMap(harmfulGrants), ...missing], pair };
  }
  const told = odds(pair);
  const apart = brief(difference);
  const headline = pairHeadline(
    names,
    { apart, over, isClose: told ? told.verdict === 'tooClose' : isTooClose(best, next) },
    told
  );
  const granted = [best, next].find(hasGrant);
  const others = offers.filter((offer) => offer !== granted).flatMap(harmfulGrants);
  return { headline, because: [...reasons(scenario, best, next, { names, granted, all }), ...others, ...missing], pair };
}

/** Who is ahead, by how much and how often. Where the odds are still to come, their place is kept by words of their length. */
function pairHeadline(
  { best, next }: { best: string; next: string },
  { apart, over, isClose }: { apart: string; over: string; isClose: boolean },
  told: ReturnType<Odds>
): Phrase {
  if (isClose) {
    const often = told === null ? [{ text: '.' }] : often100(`, ${best} ahead in `, told?.probability);
    return [
      { text: `Too close to call: ${best} and ${next} are ` },
      { text: `${apart} apart`, strong: true },
      { text: ` to you over ${over}` },
      ...often
    ];
  }
  const behind = told?.verdict === 'rival';
  const often =
    told === null
      ? [{ text: '.' }]
      : often100(behind ? ', but less in ' : ', in ', behind ? 1 - told.probability : told?.probability);
  return [
    { text: `${best} is worth ` },
    { text: `${apart} more`, strong: true },
    { text: ` to you than ${next} over ${over}${behind ? ' on average' : ''}` },
    ...often
  ];
}

function often100(before: string, chance = 0.5): Phrase {
  return [
    { text: before, odds: true },
    { text: futuresInWords(chance), strong: true, odds: true },
    { text: '.', odds: true }
  ];
}

function hasGrant({ answer }: ValuedOffer): boolean {
  return answer.components.some(({ kind, sticker }) => kind === 'compute' && sticker !== 0);
}

function aloneVerdict(scenario: Scenario, only: ValuedOffer, say: { over: string; missing: string[] }): Verdict {
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const { present, sticker } = only.answer.total;
  return {
    headline: [
      { text: `${offerName(scenario, only.answer.id)} is worth ` },
      { text: brief(present), strong: true },
      { text: ` to you over ${say.over}; the letter says ${brief(sticker)}.` }
    ],
    because: [...grantReason(scenario, only, [only]), ...say.missing]
  };
}

/** Employer's name, with the title where two offers share the employer. */
export function nameAmong(scenario: Scenario, { answer }: ValuedOffer, offers: readonly ValuedOffer[]): string {
  const name = offerName(scenario, answer.id);
  const hasNamesake = offers.some((other) => other.answer.id !== answer.id && offerName(scenario, other.answer.id) === name);
  return hasNamesake ? offerCalled(scenario, answer.id) : name;
}

function reasons(
  scenario: Scenario,
  best: ValuedOffer,
  next: ValuedOffer,
  say: { names: { best: string; next: string }; granted: ValuedOffer | undefined; all: readonly ValuedOffer[] }
): string[] {
  const { names, granted, all } = say;
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const differing = gaps(best, next).filter(({ gap }) => Math.abs(gap) >= 0.5);
  const listed = (sign: 1 | -1) =>
    inWords(
      differing
        .filter(({ gap }) => Math.sign(gap) === sign)
        .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
        .slice(0, 3)
        .map(({ kind, gap }) => `${kind === 'elsewhere' ? ELSEWHERE : lowered(KIND_WORDS[kind])} (${brief(Math.abs(gap))})`)
    );
  const sides = [
    ...(listed(1) === '' ? [] : [`ahead on ${listed(1)}`]),
    ...(listed(-1) === '' ? [] : [`behind on ${listed(-1)}`])
  ];
  // What is earned elsewhere is told where it sets the two apart; else the totals are those of the table.
  const apart = differing.some(({ kind }) => kind === 'elsewhere');
  const of = ({ answer }: ValuedOffer) => brief(answer.total.present + (apart ? answer.elsewhere.present : 0));
  // Totals that read the same say nothing: then the difference is in the headline alone.
  const values = of(best) === of(next) ? '' : `: ${of(best)} against ${of(next)}${apart ? ', pay elsewhere included' : ''}`;
  const makes = `${names.best} is ${sides.join(', ')}${values}.`;
  return [makes, ...(granted ? grantReason(scenario, granted, all) : [])];
}

/** "a", "a and b", "a, b and c". */
export function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** What the largest grant of an offer comes to, for both sides; a grant that takes more than it gives says so. */
function grantReason(scenario: Scenario, offer: ValuedOffer, all: readonly ValuedOffer[]): string[] {
  const { answer } = offer;
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const grants = answer.components.filter(({ kind, sticker }) => kind === 'compute' && sticker !== 0);
  const [largest] = [...grants].sort((a, b) => b.sticker - a.sticker);
  if (largest === undefined) return [];
  const what = `${possessive(nameAmong(scenario, offer, all))} ${rowInSentence(scenario, answer.id, largest.id)}`;
  const tool = largest.operationsCost >= 0.5 ? ` as pay and ${brief(largest.operationsCost)} as a tool for the job` : '';
  const reaches = largest.present > 0 ? brief(largest.present) : 'nothing';
  const worth = `Of ${what}, ${brief(largest.sticker)} in the letter, ${reaches} reaches you; it costs them ${brief(largest.employerCost)}${tool}.`;
  return [worth, ...harmful(scenario, offer, (name) => `the ${name}`)];
}

/** The grants of an offer that take more than they give, a sentence each. */
function harmful(scenario: Scenario, { answer }: ValuedOffer, called: (name: string) => string): string[] {
  return answer.components.flatMap((grant) => {
    const sentence = takenSentence(grant, called(rowInSentence(scenario, answer.id, grant.id)), scenario.currency);
    return sentence === undefined ? [] : [sentence];
  });
}

/** On what the comparison turns, nearest first, or that nothing within reach turns it. */
export function turningSentence(scenario: Scenario, points: readonly TurningPoint[], rival: string): string {
  const words = points
    .filter(({ at }) => at !== null)
    .flatMap((point) => turningWords(scenario, point) ?? [])
    .slice(0, 3);
  if (words.length === 0) return 'No single assumption, moved alone within reach, turns this.';
  return `${rival} would be worth more ${words.join(', or ')}.`;
}

function employerName(scenario: Scenario, { employer }: TurningPoint['input']): string {
  return scenario.employers.find(({ id }) => id === employer)?.name || 'the company';
}

/** The turn in words, with as many digits as it takes to tell it from where the input is; nothing where none do. */
function turningWords(scenario: Scenario, { input, at }: TurningPoint): string | undefined {
  const offer = scenario.offers.find(({ id }) => id === input.offer);
  const currency = input.kind === 'signOn' ? (offer?.currency ?? scenario.currency) : scenario.currency;
  const shares = [0, 1, 2].map((digits) => (value: number) => percent(value, { digits }));
  const sums = [(value: number) => shortMoney(value, currency), (value: number) => money(value, currency)];
  const prices = [(value: number) => unitPrice(value, currency)];
  const write = {
    ownDemand: sums,
    companyValue: sums,
    sharePrice: prices,
    failure: shares,
    exitValues: shares,
    exitMonth: [(value: number) => duration(Math.round(value))],
    signOn: sums,
    retail: prices,
    leaving: shares,
    jobNeed: shares,
    workCredit: shares,
    revocation: shares
  };
  const told = write[input.kind].find((words) => words(at!) !== words(input.current));
  if (told === undefined) return undefined;
  const [value, now] = [told(at!), told(input.current)];
  const more = at! > input.current;
  switch (input.kind) {
    case 'ownDemand': {
      const what = input.family === 'gpu' ? 'GPU time' : 'tokens';
      return `if you would buy ${more ? 'more' : 'less'} than ${value} of ${what} a month yourself (now ${now})`;
    }
    case 'companyValue':
      return `if ${employerName(scenario, input)} as a whole were worth ${more ? 'more' : 'less'} than ${value} today (now ${now})`;
    case 'sharePrice':
      return `with a share of ${employerName(scenario, input)} ${more ? 'above' : 'below'} ${value} (now ${now})`;
    case 'failure':
      return `if ${employerName(scenario, input)} failed with a chance ${more ? 'above' : 'below'} ${value} a year (now ${now})`;
    case 'exitValues':
      return `if every exit of ${employerName(scenario, input)} brought ${more ? 'more' : 'less'} than ${value} of what is listed`;
    case 'exitMonth':
      return `if ${employerName(scenario, input)} were sold ${more ? 'after more' : 'within less'} than ${value} (now ${now})`;
    case 'leaving':
      return `if your chance of leaving were ${more ? 'above' : 'below'} ${value} a year (now ${now})`;
    case 'jobNeed':
      return `if the job needed ${more ? 'more' : 'less'} than ${value} of ${grantName(scenario, input)} (now ${now})`;
    case 'workCredit':
      return `if ${more ? 'more' : 'less'} than ${value} of the price of ${grantName(scenario, input)} counted as pay where it is a tool for the job (now ${now})`;
    case 'revocation':
      return `if ${grantName(scenario, input)} were cut with a chance ${more ? 'above' : 'below'} ${value} a year (now ${now})`;
    case 'retail': {
      const service = scenario.market.services[input.service ?? '']?.name ?? input.service;
      return `if the retail price of ${service} were ${more ? 'above' : 'below'} ${value} (now ${now})`;
    }
    case 'signOn':
      return `with a sign-on from ${offerName(scenario, input.offer ?? '')} ${more ? 'above' : 'below'} ${value} (now ${now})`;
  }
}

function grantName(scenario: Scenario, { offer = '', component = '' }: { offer?: string; component?: string }): string {
  return `${possessive(offerName(scenario, offer))} ${rowInSentence(scenario, offer, component)}`;
}
