/** The figures of a statement, each with its span: every digit of the text is in a figure or in a name, and in no two of them. */
import { dateFigures, type DateManner } from './date-figures.ts';
import type { Figure } from './figure.ts';
import type { Span } from './letter.ts';
import { measured } from './measured.ts';
import { numberNames } from './number-names.ts';
import { numberRead, numberWords, numeral, vagueSums, wordsValue, type DecimalMark } from './numerals.ts';
import { withPeriods } from './periods.ts';
import type { Statement } from './statements.ts';
import { matches } from './matches.ts';

export interface FigureManner extends DateManner {
  mark: DecimalMark;
}

const list =
  /(?<![\d.,/])\d{1,3}(?:\.\d{1,2})?\s?%?(?:(?:\s?[/–]\s?|\s?-\s?|,\s|\s?:\s?)\d{1,3}(?:\.\d{1,2})?\s?%?){1,9}(?![\d/]|[.,]\d)/g;

/** In the order of the text. */
export function figures(statement: Statement, manner: FigureManner): Figure[] {
  const { text } = statement;
  const found = [...vague(text), ...(/\d/.test(text) ? inDigits(statement, manner) : []), ...inWords(text)];
  if (found.length === 0) return found;
  const taken = new Taken(text.length);
  const apart = found.filter((figure) => taken.add(figure)).sort((one, other) => one.from - other.from);
  return withPeriods(saidTwice(apart, text), statement);
}

function inDigits({ text, start }: Statement, manner: FigureManner): Figure[] {
  const named = new Taken(text.length);
  for (const name of numberNames(text, start)) named.mark(name);
  const taken = new Taken(text.length);
  const found: Figure[] = [];
  // The words around a number may hold a name, as in “600 H100 GPU-hours”; the number itself may not be one.
  const add = (figure: Figure) => {
    if (taken.add(figure)) found.push(figure);
  };
  for (const figure of [...dateFigures(text, manner), ...splits(text)]) if (named.free(figure)) add(figure);
  for (const { 0: digits, index } of matches(numeral, text)) {
    const span = { from: index, to: index + digits.length };
    // Partly a name is a figure: in “Opus 4.5 %” nothing may be lost.
    if (!taken.free(span) || named.covers(span)) continue;
    const number = numberRead(digits, manner.mark) ?? { value: NaN };
    const free = (to: number) => taken.free({ from: span.to, to }) && named.free({ from: span.to, to });
    const figure = measured(text, { ...span, ...number }, manner.mark, free);
    add(taken.free(figure) ? figure : { kind: 'count', ...span, value: number.value });
  }
  return found;
}

/** Sums that no number says: never filled, always shown. */
function vague(text: string): Figure[] {
  return matches(vagueSums, text).map(({ 0: { length }, index }) => ({
    kind: 'money',
    from: index,
    to: index + length,
    value: NaN
  }));
}

/** “thirty percent (30 %)” is one figure. */
function saidTwice(figures: readonly Figure[], text: string): Figure[] {
  return figures.flatMap((figure, index) => {
    const [before, after] = [figures[index - 1], figures[index + 1]];
    if (before !== undefined && isSame(before, figure, text)) return [];
    return [after !== undefined && isSame(figure, after, text) ? { ...after, from: figure.from, to: after.to + 1 } : figure];
  });
}

function isSame(words: Figure, digits: Figure, text: string): boolean {
  if (words.kind !== digits.kind || !('value' in words) || !('value' in digits) || words.value !== digits.value) return false;
  return /^\s?\($/.test(text.slice(words.to, digits.from)) && text[digits.to] === ')' && /^[a-z]/i.test(text.slice(words.from));
}

/** Places of a text that are no longer free. */
class Taken {
  readonly #marks: Uint8Array;

  constructor(length: number) {
    this.#marks = new Uint8Array(length);
  }

  free({ from, to }: Span): boolean {
    for (let at = from; at < to; at++) if (this.#marks[at] === 1) return false;
    return true;
  }

  covers({ from, to }: Span): boolean {
    return this.#marks.subarray(from, to).every((mark) => mark === 1);
  }

  /** @returns false where some of it was taken */
  add(span: Span): boolean {
    const free = this.free(span);
    if (free) this.mark(span);
    return free;
  }

  mark({ from, to }: Span): void {
    this.#marks.fill(1, from, to);
  }
}

/** 5/15/40/40 and the like, three or more or with a sign of percent, which sum to a hundred. */
function* splits(text: string): Generator<Figure> {
  for (const { 0: found, index } of matches(list, text)) {
    const shares = matches(/\d{1,3}(?:\.\d{1,2})?/g, found).map(([share]) => Number(share) / 100);
    const sum = shares.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) < 1e-9 && (shares.length > 2 || found.includes('%')))
      yield { kind: 'split', from: index, to: index + found.trimEnd().length, shares };
  }
}

/** “four years”, “fifty thousand dollars”, “first anniversary”; a number word that counts nothing of these is no figure. */
function* inWords(text: string): Generator<Figure> {
  for (const { 0: words, index } of matches(numberWords, text)) {
    const figure = measured(text, { from: index, to: index + words.length, value: wordsValue(words) }, undefined, () => true);
    if (figure.kind !== 'count' || (figure.unit !== undefined && figure.unit !== 'tokens')) yield figure;
  }
  for (const { 0: words, index, 1: ordinal } of matches(
    /\b(first|second|third|fourth|1st|2nd|3rd|4th|one[- ]year|two[- ]year|three[- ]year|four[- ]year)\sanniversary\b/gi,
    text
  ))
    yield { kind: 'duration', from: index, to: index + words.length, months: 12 * ordinalOf(ordinal!), whole: true, point: true };
  for (const { 0: words, index } of matches(
    /(?<=\b(?:in|for|within|during|throughout|before) (?:the|your) )first year\b/gi,
    text
  ))
    yield { kind: 'duration', from: index, to: index + words.length, months: 12, whole: true };
  for (const { 0: words, index } of matches(/(?<=\b(?:your|the|each|an)\s|\bone\s)anniversary\b(?!\sof)/gi, text))
    yield { kind: 'duration', from: index, to: index + words.length, months: 12, whole: true, point: true };
}

function ordinalOf(word: string): number {
  const start = word.slice(0, 2).toLowerCase();
  return (
    1 + ['fi1son', 'se2ntw', 'th3rth', 'fo4tfo'].findIndex((starts) => [0, 2, 4].some((at) => starts.slice(at, at + 2) === start))
  );
}
