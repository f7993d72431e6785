/** Break-evens in words: the condition that each is, how far away it is, and which is the nearest. */
import type { Scenario } from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';
import type { AnalysisPart, PlainInput } from '#lib/worker/simulation-analyses.ts';
import { offerCalled, rowInSentence } from '../component-names.ts';
import type { Phrase } from '../verdict.ts';
import { briefValue, toldApart } from './input-figures.ts';
import { inputWords, type InputWords } from './input-words.ts';

/** Where an input would have to be; `at` is null where nowhere that was looked for. */
export type Sought = AnalysisPart<'goals'>;

export interface BreakEven extends Sought {
  words: InputWords;
  /** 1: at its P10 or P90; of what is certain, a fifth away. Infinity where there is none. */
  reach: number;
}

/** A letter's figure that moves by so much has moved as far as a doubtful one at its P10 or P90. */
const FAR_FOR_A_LETTER = 0.2;

/** Nearest first; where there is none, last. */
export function breakEvens(scenario: Scenario, sought: readonly Sought[]): BreakEven[] {
  return sought
    .map((one): BreakEven => ({ ...one, words: inputWords(scenario, one.input), reach: reachOf(one) }))
    .sort((a, b) => (a.reach === b.reach ? 0 : a.reach - b.reach));
}

function reachOf({ input, at }: Sought): number {
  if (at === null) return Infinity;
  const away = at - input.current;
  if (away === 0) return 0;
  const spread = away > 0 ? input.high - input.current : input.current - input.low;
  if (isUnsure(input)) return spread > 0 ? Math.abs(away) / spread : Infinity;
  const size = Math.abs(input.current) || input.most - input.least;
  return Math.abs(away) / (FAR_FOR_A_LETTER * size);
}

function isUnsure({ low, high }: Pick<PlainInput, 'low' | 'high'>): boolean {
  return low < high;
}

/** `if you would buy less than $900 of GPU time a month yourself (now $1.2k)`; undefined where no words tell it from today. */
export function condition({ input, at, words }: BreakEven): Phrase | undefined {
  if (at === null) return undefined;
  const told = toldApart(at, input.current, words);
  if (told === undefined) return undefined;
  const more = at > input.current;
  const value = { text: told.value, strong: true };
  const now = ` (now ${told.now})`;
  if (input.kind === 'ownDemand') {
    const what = input.family === 'gpu' ? 'GPU time' : 'tokens';
    return [{ text: `if you would buy ${more ? 'more' : 'less'} than ` }, value, { text: ` of ${what} a month yourself${now}` }];
  }
  if (input.kind === 'exitValues') {
    const exits = words.name.replace('what ', '').replace(' brings, of what is listed', '');
    return [{ text: `if ${exits} brought ${more ? 'more' : 'less'} than ` }, value, { text: ' of what is listed' }];
  }
  if (input.kind === 'exitMonth') {
    return [{ text: `if ${words.name} were ${more ? 'more' : 'less'} than ` }, value, { text: now }];
  }
  const name = input.kind === 'sharePrice' ? words.name.replace('the price of ', '') : words.name;
  return [{ text: `with ${name} ${more ? 'above' : 'below'} ` }, value, { text: now }];
}

/** Once the two are equal, a break-even that is no farther away is today's: what is left is what they differ by to the cent. */
const NO_REACH = 0.01;

/** No words tell a break-even from today, or nothing does that counts. @param isEqual as things are, nobody is ahead */
export function isToday({ input, at, words, reach }: BreakEven, isEqual: boolean): boolean {
  return at !== null && ((isEqual && reach < NO_REACH) || toldApart(at, input.current, words) === undefined);
}

/** `20% higher, as it well may be`; `4.2 points lower`; `equal now` where it is today's. @param isEqual as things are, nobody is ahead */
export function distance(one: BreakEven, isEqual = false): string {
  const { input, at, words, reach } = one;
  if (at === null) return `none between ${searched(input, words)}`;
  if (isToday(one, isEqual)) return 'equal now';
  const away = at - input.current;
  const side = away > 0 ? 'higher' : 'lower';
  const text = awayText(away, input, words);
  const far = `${/[1-9]/.test(text) ? text : 'hardly'} ${side}`;
  return isUnsure(input) ? `${far}, ${likelihood(reach)}` : far;
}

/** `$0 and $10k`; what they are counted in is said once. */
export function searched({ least, most }: PlainInput, words: InputWords): string {
  const { noun: _, ...bare } = words;
  return `${briefValue(least, bare)} and ${briefValue(most, words)}`;
}

function awayText(away: number, { current }: PlainInput, words: InputWords): string {
  if (words.unit === 'percent') {
    const digits = Math.abs(away) < 0.1 ? 1 : 0;
    return `${percent(Math.abs(away), { digits }).replace('%', '')} points`;
  }
  const share = Math.abs(away / current);
  // A sum says more than `0%`, and than `480%`.
  if (current === 0 || share >= 2 || share < 0.0005) return briefValue(Math.abs(away), words).replace('×', '');
  return percent(share, { digits: share < 0.1 ? 1 : 0 });
}

function likelihood(reach: number): string {
  if (reach <= 1) return 'as it well may be';
  return reach <= 2 ? 'which is unlikely' : 'which hardly happens';
}

/** What does not turn the comparison although people would try it first: a sign-on of whoever is behind, and own demand. */
export function closedDoors(scenario: Scenario, all: readonly BreakEven[], behind: string): string[] {
  return all
    .filter(({ at }) => at === null)
    .flatMap(({ input, words }) => {
      const { kind, offer = '', component = '', family } = input;
      const most = briefValue(input.most, words);
      if (kind === 'signOn' && offer === behind) {
        return [
          `No ${rowInSentence(scenario, offer, component)} from ${offerCalled(scenario, offer)} below ${most} closes this.`
        ];
      }
      if (kind !== 'ownDemand') return [];
      return [
        `However ${family === 'gpu' ? 'much GPU time' : 'many tokens'} you would buy yourself, from nothing to ${most} a month, it does not turn.`
      ];
    })
    .slice(0, 2);
}
