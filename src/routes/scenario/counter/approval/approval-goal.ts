/** What an offer on a sheet is held against (a sum, a rival's worth, or odds in futures), and how it does against that, in words that cannot contradict each other. */
import type { Counter, CounterQuestion, LimitKind, Offer, PackageOdds, Scenario } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { offerCalled } from '../../component-names.ts';
import { futuresInWords } from '../../odds-words.ts';
import { comparedValue } from '../../too-close.ts';
import { inWords } from '../../verdict.ts';
import { isWritten } from '../../written-letters.ts';
import { limitInSentence } from '../limit-words.ts';

export type Goal = Omit<Counter, 'offer' | 'levers'>;
export interface Reason {
  what: string;
  text: string;
}

/** The offer as if a counter-offer with the goal of the document's were made of it, with its own levers where it has some. */
export function heldQuestion(
  { scenario, amounts }: CounterQuestion,
  offer: Offer,
  valued: readonly ValuedOffer[]
): { question: CounterQuestion; goal: Goal } {
  const goal = goalOf(scenario, offer, valued);
  // For what was entered as the cost of its terms.
  const levers = scenario.counter?.offer === offer.id ? scenario.counter.levers : [];
  return { goal, question: { scenario: { ...scenario, counter: { ...goal, offer: offer.id, levers } }, amounts } };
}

/** Against the rival of the counter-offer where that is of the same employer, else against the best of another. */
function goalOf({ counter, offers }: Scenario, offer: Offer, valued: readonly ValuedOffer[]): Goal {
  const isOurs = offers.find(({ id }) => id === counter?.offer)?.employer === offer.employer;
  if (counter && isOurs && counter.rival !== offer.id) {
    const { offer: _offer, levers: _levers, ...goal } = counter;
    return goal;
  }
  const others = valued.filter(
    (one) => isWritten(one) && offers.find(({ id }) => id === one.answer.id)?.employer !== offer.employer
  );
  const best = others.toSorted((a, b) => comparedValue(b) - comparedValue(a))[0];
  return best ? { rival: best.answer.id } : {};
}

/** Whether futures decide, and not worth. */
export function isByOdds({ rival, probability }: Goal): boolean {
  return rival !== undefined && probability != null;
}

/** Worth that is held against that of the offer; by odds it decides nothing. */
export function targetOf({ rival: id, margin = 0, target, ...goal }: Goal, valued: readonly ValuedOffer[]): number | undefined {
  const rival = valued.find(({ answer }) => answer.id === id);
  if (!rival) return target;
  return comparedValue(rival) * (isByOdds({ rival: rival.answer.id, ...goal }) ? 1 : 1 + margin);
}

/** How worth, and futures where they decide, stand against it. @param odds of the package, where they are asked */
export function againstReasons(
  scenario: Scenario,
  goal: Goal,
  { worth, target, odds }: { worth: number; target: number; odds: PackageOdds | null }
): Reason[] {
  const { currency } = scenario;
  const ahead = worth - target;
  const by = marginWords(Math.abs(ahead), target, currency);
  if (odds === null || goal.rival === undefined)
    return [
      { what: goalName(scenario, goal), text: money(target, currency) },
      { what: ahead < 0 ? 'Short by' : 'Ahead by', text: by }
    ];
  return [
    { what: offerCalled(scenario, goal.rival), text: money(target, currency) },
    { what: ahead < 0 ? 'Worth less by' : 'Worth more by', text: by },
    { what: 'Asked for', text: `ahead in ${futuresInWords(odds.asked)}` },
    { what: 'In futures', text: aheadWords(odds) }
  ];
}

function aheadWords({ probability, margin }: PackageOdds, rival?: string): string {
  return `ahead${rival === undefined ? '' : ` of ${rival}`} in ${futuresInWords(probability)}, give or take ${percent(margin, { digits: 1 }).replace('%', '')}`;
}

function goalName(scenario: Scenario, { rival, margin = 0 }: Goal): string {
  if (rival === undefined) return 'The sum asked for';
  const more = margin === 0 ? '' : margin > 0 ? `, and ${percent(margin)} more` : `, less ${percent(-margin)}`;
  return offerCalled(scenario, rival) + more;
}

function marginWords(ahead: number, target: number, currency: string): string {
  const share = target > 0 ? percent(ahead / target, { digits: 1 }) : '0%';
  return share === '0%' ? money(ahead, currency) : `${money(ahead, currency)} (${share})`;
}

export interface Stand {
  reaches: boolean;
  /** Worth that is missing. */
  short: number;
  odds: PackageOdds | null;
  /** Of whom odds are asked. */
  rival: string | undefined;
  breaks: readonly LimitKind[];
}

/** Over the reasons of an offer as it stands, and the end of its headline. */
export function standWords(currency: string, { reaches, short, odds, rival, breaks }: Stand): { verdict: string; tail: string } {
  const over = `the ${breaks.length > 1 ? 'limits' : 'limit'} on ${inWords(breaks.map(limitInSentence))}`;
  const isOver = breaks.length > 0;
  const often = odds === null ? '' : `, ${aheadWords(odds, rival)}`;
  if (reaches && !isOver) return { verdict: 'Why it wins', tail: `; it wins${often}.` };
  if (reaches)
    return {
      verdict: odds === null ? 'Worth enough, but over a limit' : 'Ahead often enough, but over a limit',
      tail: `; it reaches what is asked for${often}, but breaks ${over}.`
    };
  const also = isOver ? ` It breaks ${over} too.` : '';
  if (odds === null) return { verdict: 'How far it falls short', tail: `; ${money(short, currency)} short.${also}` };
  const asked = futuresInWords(odds.asked);
  const missing = odds.probability < odds.asked ? `asked for were ${asked}` : `not surely in the ${asked} that were asked for`;
  return { verdict: 'Not ahead often enough', tail: `; ${aheadWords(odds, rival)}: ${missing}.${also}` };
}
