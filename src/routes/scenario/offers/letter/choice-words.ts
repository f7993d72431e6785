/** The questions of a letter for people: which words each is about, what each choice would put into the offer. */
import type { LetterChoice, LetterLine, LetterQuestion } from '#lib/exchange/letter/letter.ts';
import { longDate } from '#lib/format/dates.ts';
import { capital, componentName } from '../../component-names.ts';
import { componentWords } from './component-words.ts';
import type { Spoken } from './finding-words.ts';

/** The letter's own words, in its order, each once. */
export function wordsAskedAbout({ id }: LetterQuestion, lines: readonly LetterLine[]): string[] {
  const words = lines.flatMap(({ text, asked }) =>
    asked.filter(({ question }) => question === id).map(({ from, to }) => text.slice(from, to))
  );
  return [...new Set(words)];
}

/** `put` is empty where the label says it all, or a figure is still to be typed. */
export function choiceWords({ label, put, typed }: LetterChoice, spoken: Spoken): { label: string; put: string } {
  const words = /^\d{4}-\d{2}-\d{2}$/.test(label) ? longDate(label) : capital(label);
  const parts = typed === undefined ? (put ?? []) : [];
  return { label: words, put: parts.map((one) => `${componentName(one)}: ${componentWords(one, spoken)}`).join('; ') };
}
