/** A statement as the readers get it: its figures with their subjects, in order, and its words. */
import type { Figure, Money } from './figure.ts';
import type { Place } from './sheet.ts';
import type { Mention, Subject } from './subjects.ts';

export type Belonging<Kind extends Figure = Figure> = Kind & { subject: Subject | undefined };

export interface Passage {
  /** Place among the statements. */
  index: number;
  text: string;
  heading: string;
  figures: readonly Belonging[];
  mentions: readonly Mention[];
  /** Subjects that it is under when it names none. */
  context: readonly Subject[];
  /** Currency of the offer, as far as the letter says. */
  currency: string | undefined;
}

export function placeOf({ index }: Passage, { from, to }: { from: number; to: number }): Place {
  return { statement: index, from, to };
}

export function ofSubject(passage: Passage, ...subjects: readonly Subject[]): Belonging[] {
  return passage.figures.filter(({ subject }) => subject !== undefined && subjects.includes(subject));
}

export function names(passage: Passage, ...subjects: readonly Subject[]): boolean {
  return passage.mentions.some(({ subject }) => subjects.includes(subject));
}

/** Words around a figure, up to the figures beside it. */
export function around(
  { text, figures }: Passage,
  { from, to }: { from: number; to: number }
): { before: string; after: string } {
  const previous = figures.findLast((other) => other.to <= from)?.to ?? 0;
  const next = figures.find((other) => other.from >= to)?.from ?? text.length;
  return { before: text.slice(Math.max(previous, from - 80), from), after: text.slice(to, Math.min(next, to + 80)) };
}

/** A figure as money of the offer; a bare number is taken for it with a mark. Undefined in another currency. */
export function offerMoney(passage: Passage, figure: Figure): Money | undefined {
  if (figure.kind === 'count' && figure.unit === undefined) {
    const { from, to, value, high, period, check } = figure;
    return {
      kind: 'money',
      from,
      to,
      value,
      ...(high !== undefined && { high }),
      ...(period !== undefined && { period }),
      check: check ?? 'No currency stands here.'
    };
  }
  if (figure.kind !== 'money' || Number.isNaN(figure.value)) return undefined;
  const foreign = figure.currency !== undefined && passage.currency !== undefined && figure.currency !== passage.currency;
  return foreign ? undefined : figure;
}

/** “up to”, a range, or a number that could be read otherwise. */
export function doubtOf(passage: Passage, figure: Figure): string | undefined {
  if (figure.check !== undefined) return figure.check;
  const { before, after } = around(passage, figure);
  if (
    /\b(?:up to|maximum(?: of)?|max\.?|as much as|capped at|not exceed(?:ing)?)\s{0,3}[^\s]{0,3}\s?$/i.test(before) ||
    /\tup to\s?$/i.test(after)
  )
    return 'The letter says “up to”: taken in full.';
  return 'high' in figure && figure.high !== undefined ? 'A range stands here.' : undefined;
}

/** A figure or the range it stands for, times a factor. */
export function amountOf({ value, high }: { value: number; high?: number }, times = 1): number | { low: number; high: number } {
  const scaled = (number: number) => Number((number * times).toPrecision(12));
  return high === undefined ? scaled(value) : { low: scaled(value), high: scaled(high) };
}
