/** The answer of the page in sentences: what would have to be true, and which doubts move it most. Never advice. */
import type { Scenario } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { AnalysisPart } from '#lib/worker/simulation-analyses.ts';
import { futuresOf100, outcomes, type Chances } from '../odds-words.ts';
import { inWords, type Phrase } from '../verdict.ts';
import { closedDoors, condition, type BreakEven } from './break-even-words.ts';
import { briefValue } from './input-figures.ts';
import { inputWords } from './input-words.ts';

export type WorthTornado = AnalysisPart<'tornado'>;

/** Who is compared, as they are called, and who is ahead. */
export interface PairWords {
  ahead: { id: string; name: string };
  behind: { id: string; name: string };
  /** Nobody is: less than half a unit of money sets the two apart. */
  isEqual: boolean;
  currency: string;
}

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

export function areEqual(difference: number): boolean {
  return Math.abs(difference) < NOTHING;
}

const IN_HEADLINE = 2;
const IN_ALL = 4;
const DOUBTS = 3;

/** @param all nearest first */
export function thresholdHeadline(all: readonly BreakEven[], { ahead, behind, isEqual }: PairWords): Phrase {
  if (isEqual) return [{ text: 'The two are equal now.' }];
  const turns = conditions(all).slice(0, IN_HEADLINE);
  if (turns.length === 0) {
    return [{ text: `No single figure, moved alone within reach, turns this: ${ahead.name} stays ahead of ${behind.name}.` }];
  }
  return [
    { text: `${behind.name} would be worth more ` },
    ...turns.flatMap((turn, place) => [...(place === 0 ? [] : [{ text: ', or ' }]), ...turn]),
    { text: '.' }
  ];
}

/** The next thresholds, and doors that are closed. @param all nearest first */
export function furtherSentences(scenario: Scenario, all: readonly BreakEven[], { ahead, behind, isEqual }: PairWords): string {
  if (isEqual) return `The least change puts ${ahead.name} or ${behind.name} ahead.`;
  const further = conditions(all).slice(IN_HEADLINE, IN_ALL);
  const plain = further.map((turn) => turn.map(({ text }) => text).join(''));
  const next = plain.length === 0 ? [] : [`Further away: ${plain.join(', or ')}.`];
  return [...next, ...closedDoors(scenario, all, behind.id)].join(' ');
}

function conditions(all: readonly BreakEven[]): Phrase[] {
  return all.map(condition).filter((turn) => turn !== undefined);
}

/** The three longest bars in words. */
export function doubtsSentence(scenario: Scenario, { bars }: WorthTornado, { currency }: PairWords): string {
  const largest = bars.slice(0, DOUBTS).map(({ input, swing }) => {
    const words = inputWords(scenario, input);
    const range = `${briefValue(input.low, words)} to ${briefValue(input.high, words)}`;
    return `${words.name} (${range} moves it by ${shortMoney(swing, currency)})`;
  });
  if (largest.length === 0) return 'Nothing here is in doubt that moves the difference.';
  const what = largest.length === 1 ? 'The largest doubt is' : 'The largest doubts are';
  return `${what} ${inWords(largest)}.`;
}

/** What futures say of the two; where that is not known, that it may be something else. @param beat of who is ahead here against who is behind */
export function futuresClause({ ahead, behind }: PairWords, beat: { difference: Chances } | undefined): string {
  if (!beat) return ', and may say otherwise.';
  const { more, less } = outcomes(beat);
  return `: ${ahead.name} is worth more in ${futuresOf100(more)} of 100, ${behind.name} in ${futuresOf100(less)}.`;
}

/** The finding over the bars: the longest, and whether it alone turns the comparison. */
export function tornadoTitle(scenario: Scenario, { bars, base }: WorthTornado, { ahead, behind, isEqual }: PairWords): string {
  const [longest] = bars;
  if (longest === undefined) return 'Nothing that is in doubt moves the difference';
  const name = inputWords(scenario, longest.input).title;
  if (isEqual) return `The two are equal now; ${inputWords(scenario, longest.input).name} matters most`;
  const turning = bars.filter(({ atLow, atHigh }) => Math.min(atLow, atHigh, base) < 0 && Math.max(atLow, atHigh, base) > 0);
  if (turning.length === 0) return `${name} matters most; no single doubt puts ${behind.name} ahead`;
  if (turning.length === 1)
    return `${inputWords(scenario, turning[0]!.input).title} alone can put ${behind.name} ahead of ${ahead.name}`;
  return `${name} matters most; each of ${turning.length} doubts alone can put ${behind.name} ahead`;
}
