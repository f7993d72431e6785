/** A package in words: what it changes of the offer as it stands, in phrases for a sentence. */
import { counterOf, leverGrids, type CounterQuestion, type Package } from '#lib/engine/index.ts';
import { countInWords } from '#lib/format/count.ts';
import { inWords } from '../verdict.ts';
import { leverWords } from './lever-words.ts';

/** Changes that a sentence names. */
const MOST_CHANGES = 4;

interface Change {
  /** For a sentence. */
  phrase: string;
  /** Hours, tokens, shares: "600 GPU-hours a month win". */
  isPlural: boolean;
}

/** What a package changes of the offer as it stands. */
export function packageChanges({ scenario }: CounterQuestion, values: Package): Change[] {
  const { offer } = counterOf(scenario);
  const moved = leverGrids(scenario).filter(({ key, standing }) => Object.hasOwn(values, key) && values[key] !== standing);
  return moved.map(({ key, lever }) => {
    const { phrase, rules } = leverWords(scenario, offer, lever);
    const value = values[key]!;
    const told = phrase(value);
    return { phrase: told, isPlural: rules.kind === 'count' && value !== 1 && !told.startsWith('no ') };
  });
}

/** As many as a sentence bears. */
export function packageInWords(question: CounterQuestion, values: Package): string {
  const phrases = packageChanges(question, values).map(({ phrase }) => phrase);
  if (phrases.length === 0) return 'the offer as it stands';
  const kept = phrases.length > MOST_CHANGES ? phrases.slice(0, MOST_CHANGES - 1) : phrases;
  const rest = phrases.length - kept.length;
  return inWords(rest === 0 ? kept : [...kept, `${countInWords(rest)} more changes`]);
}
