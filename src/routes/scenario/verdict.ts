/**
 * The verdict in words: which offer is worth more, by how much, in how many futures, and what makes the difference.
 * Figures are those of the answer; what is too close to call is said to be, by the odds where there are some.
 */
import type { Beat, Scenario } from '#lib/engine/index.ts';
import { countInWords } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { averageSentence, type Averaged } from './average-words.ts';
import { KIND_WORDS, lowered, offerCalled, offerName, possessive, rowInSentence } from './component-names.ts';
import { employerIn, offerIn } from './document-edits.ts';
import { takenSentence } from './harmful-grants.ts';
import { futuresInWords, outcomes, type Chances } from './odds-words.ts';
import { comparedValue, gaps, isTooClose } from './too-close.ts';

const ELSEWHERE = 'what you earn elsewhere';

/** On one side of the comparison; of more, the smaller ones are told together, so that the parts make up the difference. */
const MOST_PARTS = 4;
/** Differences below half a cent are none. */
const NOTHING = 0.005;

/** Words of a sentence; a strong part carries a figure; `odds` is what the simulation adds to it. */
export type Phrase = { text: string; strong?: boolean; odds?: boolean }[];

/** What the simulation says of a pair: undefined while it has not said anything, null where there is none. */
export type Odds = (pair: {
  offer: string;
  rival: string;
}) => (Pick<Beat, 'verdict'> & { difference: Averaged & Chances }) | undefined | null;

export interface Verdict {
  headline: Phrase;
  /** Plain sentences that explain the headline. */
  because: string[];
  /** How the mean over futures is not the difference of the headline, once the odds are there. */
  average?: string;
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
  const told = odds(pair);
  const averaged = told ? averageSentence(names, difference, told.difference, scenario.currency) : undefined;
  const average = averaged === undefined ? {} : { average: averaged };
  if (difference < NOTHING) {
    const headline = [{ text: `${names.best} and ${names.next} are worth the same to you over ${over}.` }];
    return { headline, because: [...offers.flatMap(harmfulGrants), ...missing], ...average, pair };
  }
  const apart = brief(difference);
  const headline = pairHeadline(
    names,
    { apart, over, isClose: told ? told.verdict === 'tooClose' : isTooClose(best, next), isMean: averaged === undefined },
    told
  );
  const granted = [best, next].find(hasGrant);
  const others = offers.filter((offer) => offer !== granted).flatMap(harmfulGrants);
  const because = [...reasons(scenario, best, next, { names, granted, all }), ...others, ...missing];
  return { headline, because, ...average, pair };
}

/** Who is ahead, by how much and how often. Where the odds are still to come, their place is kept by words of their length. `isMean`: over futures too. */
function pairHeadline(
  { best, next }: { best: string; next: string },
  { apart, over, isClose, isMean }: { apart: string; over: string; isClose: boolean; isMean: boolean },
  told: ReturnType<Odds>
): Phrase {
  if (isClose) {
    const often = told === null ? [{ text: '.' }] : often100(`, ${best} ahead in `, told && outcomes(told).more);
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
      : often100(behind ? ', but less in ' : ', in ', told && outcomes(told)[behind ? 'less' : 'more']);
  return [
    { text: `${best} is worth ` },
    { text: `${apart} more`, strong: true },
    { text: ` to you than ${next} over ${over}${behind && isMean ? ' on average' : ''}` },
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
  const sized = (name: string, gap: number) => `${name} (${brief(Math.abs(gap))})`;
  const listed = (sign: 1 | -1) => {
    const parts = differing
      .filter(({ gap }) => Math.sign(gap) === sign)
      .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
      .map(({ kind, gap }) => ({ name: kind === 'elsewhere' ? ELSEWHERE : lowered(KIND_WORDS[kind]), gap }));
    const smaller = parts.length > MOST_PARTS ? parts.splice(MOST_PARTS - 1) : [];
    const rest = smaller.reduce((sum, { gap }) => sum + gap, 0);
    const others = smaller.length === 0 ? [] : [sized(`${countInWords(smaller.length)} smaller parts`, rest)];
    return inWords([...parts.map(({ name, gap }) => sized(name, gap)), ...others]);
  };
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
  const worth = `Of ${what}, ${brief(largest.sticker)} in the letter, ${reaches} reaches you; it costs them ${brief(largest.employerCost)}${tool}${costDoubt(scenario, answer.id, largest.id)}.`;
  return [worth, ...harmful(scenario, offer, (name) => `the ${name}`)];
}

/** Whoever opens a candidate's file knows no employer's price: what then stands for it is said. */
function costDoubt(scenario: Scenario, offer: string, component: string): string {
  const { employer, components } = offerIn(scenario, offer);
  const { cluster } = employerIn(scenario, employer);
  const grant = components.find(({ id }) => id === component);
  const id = grant?.kind !== 'compute' ? undefined : (grant.service ?? cluster?.service);
  const service = id === undefined ? undefined : scenario.market.services[id];
  return service?.wholesale === undefined ? ', at retail, since no price of theirs is known' : '';
}

/** The grants of an offer that take more than they give, a sentence each. */
function harmful(scenario: Scenario, { answer }: ValuedOffer, called: (name: string) => string): string[] {
  return answer.components.flatMap((grant) => {
    const sentence = takenSentence(grant, called(rowInSentence(scenario, answer.id, grant.id)), scenario.currency);
    return sentence === undefined ? [] : [sentence];
  });
}
