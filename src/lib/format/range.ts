/**
 * A range as people type it into a field whose figure may be uncertain, the inverse of `amountText`: `40k to 60k`, `between 40k and 60k`,
 * `50k ± 10k`, `50k ± 20%`, `40k to 60k, most likely 45k`, `triangle …`, `0 (70%) or 50k (30%)`. One figure is read as parse.ts reads it.
 */

import type { Amount } from '#lib/engine/document.ts';
import { amountWords } from './amount.ts';
import { figureText } from './figure.ts';
import { SCALE, Unreadable } from './numeral.ts';
import { LARGEST, parsedNumber, PER, type FigureRules } from './parse.ts';
import { percent } from './percent.ts';

export type ParsedAmount = { ok: true; value: Amount; understood: string } | { ok: false; message: string } | { ok: 'empty' };
/** The engine's mean of an amount. */
export type Mean = (amount: Amount) => number;

/** A hundred cases, which is as many as a document may have, and then some. */
const LONGEST = 6000;
const MOST_CASES = 100;
const TRIANGLE = /^triang(?:le|ular)\b[,:]?\s*|,?\s*\btriang(?:le|ular)$/i;
const LIKELY = /,?\s*\bmost likely\s*/i;
const BETWEEN = /^between (.+) and (.+)$/i;
const TO = /\s*(?:\bto\b|[–—~]|\.\.\.?|…)\s*/i;
/** `+ -` with a blank between is a sum with a negative figure. */
const GIVE_OR_TAKE = /\s*(?:±|\+\s*\/\s*[-−‐]|\+[-−‐])\s*/;
/** A hyphen after a figure and before another. */
const HYPHEN = /(?<=[\d%.)\p{L}])\s*[-‐]\s*(?=\D{0,6}\d)/u;
const OR = /\s*(?:,?\s*\bor\b|(?<=\)),|;)\s*/i;
const CASE = /^(.+?)\s*\(([^()]+)\)$/;
const BARE = /^[^\p{L}\d]*(\d[\d.,']*)$/u;
const FOLLOWED = new RegExp(`([\\d.,']*\\d)\\s*(%|percent|${SCALE.source})`, 'iu');
const HINT = 'Try 40k to 60k, or 40k to 60k, most likely 45k.';

/** Reads a field's text by its rules. Never throws; empty text is `'empty'`, which means the default. */
export function parsedAmount(text: string, rules: FigureRules, mean: Mean): ParsedAmount {
  const typed = text.replace(/\s+/g, ' ').trim();
  try {
    if (typed.length > LONGEST) throw new Unreadable(`Too long: ${LONGEST} characters at most.`);
    const value = cases(typed, rules) ?? giveOrTake(typed, rules) ?? range(typed, rules) ?? hyphened(typed, rules);
    if (value === undefined) return parsedNumber(text, rules);
    const message = amountFault(value, rules, mean);
    return message === undefined
      ? { ok: true, value, understood: amountWords(value, rules, mean(value)) }
      : { ok: false, message };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, message: error.message };
  }
}

/** What keeps a range, each of whose figures is within the bounds, from being one; undefined where nothing does. */
export function amountFault(amount: Amount, rules: FigureRules, mean: Mean): string | undefined {
  const text = (value: number) => figureText(value, rules.kind, rules.currency ?? 'USD');
  if (typeof amount === 'number') return undefined;
  if ('cases' in amount) {
    if (amount.cases.length > MOST_CASES) return `At most ${MOST_CASES} cases.`;
    const sum = amount.cases.reduce((before, { probability }) => before + probability, 0);
    return Math.abs(sum - 1) <= 1e-6 ? undefined : `The chances sum to ${percent(sum, { digits: 4 })}: they must make 100%.`;
  }
  const { low, high } = amount;
  if (low === high) return `Both ends are ${text(low)}: that is one figure.`;
  if (low > high) return `${text(low)} is above ${text(high)}: the low end comes first.`;
  if ('mode' in amount && (amount.mode < low || amount.mode > high))
    return `The likeliest, ${text(amount.mode)}, is not between ${text(low)} and ${text(high)}.`;
  // A lognormal range has a long tail: its mean may lie beyond both ends.
  const { max = LARGEST } = rules;
  const middle = mean(amount);
  return middle <= max ? undefined : `Its mean would be ${text(Number(middle.toPrecision(3)))}: at most ${text(max)}.`;
}

/** `0 (70%) or 50k (30%)`. */
function cases(typed: string, rules: FigureRules): Exclude<Amount, number> | undefined {
  const parts = typed.split(OR).map((part) => CASE.exec(part));
  const alone = parts.length === 1;
  // `2 × (3 + 4)` is a calculation.
  if (alone && !/%\s*\)$/.test(typed)) return undefined;
  const read = parts.map((part) => {
    if (part === null) throw new Unreadable('Each case needs its chance: 0 (70%) or 50k (30%).');
    const probability = figure(part[2]!, { kind: 'percent', min: 0, max: 1 });
    return { value: figure(part[1]!, rules), probability };
  });
  return { cases: read };
}

/** `50k ± 10k`; a percentage is of the figure, unless the figure is one itself. */
function giveOrTake(typed: string, rules: FigureRules): Exclude<Amount, number> | undefined {
  const parts = typed.split(GIVE_OR_TAKE);
  if (parts.length === 1) return undefined;
  if (parts.length > 2) throw new Unreadable('One figure, give or take another: try 50k ± 10k.');
  const { min: _, max: __, ...free } = rules;
  const isPart = parts[1]!.endsWith('%') && rules.kind !== 'percent' && rules.kind !== 'rate';
  const [middle = 0, by = 0] = isPart
    ? [figure(parts[0]!, free), figure(parts[0]!, free) * figure(parts[1]!, { kind: 'percent' })]
    : figures(parts, free);
  // As text again: the ends have to be within the bounds.
  const end = (value: number) => figure(figureText(Number(value.toPrecision(12)), rules.kind, rules.currency ?? 'USD'), rules);
  return { low: end(middle - Math.abs(by)), high: end(middle + Math.abs(by)) };
}

/** `40k to 60k`, with or without what is most likely. */
function range(typed: string, rules: FigureRules): Exclude<Amount, number> | undefined {
  const straight = TRIANGLE.test(typed);
  const [ends = '', likely, ...more] = typed.replace(TRIANGLE, '').split(LIKELY);
  const parts = BETWEEN.exec(ends)?.slice(1) ?? ends.split(TO);
  const special = straight || likely !== undefined;
  if (parts.length === 1 && !special) return undefined;
  const two = parts.length === 1 ? ends.split(HYPHEN) : parts;
  if (two.length !== 2 || more.length > 0) throw new Unreadable(`A range has two ends. ${HINT}`);
  if (straight && likely === undefined) throw new Unreadable(`A triangle needs its likeliest figure. ${HINT}`);
  const [low = 0, high = 0, mode] = figures(likely === undefined ? two : [...two, likely], rules);
  return mode === undefined ? { low, high } : { low, mode, high, ...(straight && { shape: 'triangle' as const }) };
}

/** `40k - 60k`. A hyphen before a smaller figure is a minus, as ever: `185k - 20k`. */
function hyphened(typed: string, rules: FigureRules): Exclude<Amount, number> | undefined {
  const parts = typed.split(HYPHEN);
  if (parts.length !== 2) return undefined;
  try {
    const [low = 0, high = 0] = figures(parts, rules);
    return low < high ? { low, high } : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** The ends and what is likeliest: `a month` behind any of them goes for all, `k` and `%` behind the high end for those without. */
function figures(parts: readonly string[], rules: FigureRules): number[] {
  const per = parts.map((part) => PER.exec(part)?.[0]).find((found) => found !== undefined) ?? '';
  const bare = parts.map((part) => part.replace(PER, '').trim());
  const [, size, scale] = FOLLOWED.exec(bare[1] ?? '') ?? [];
  const scaled = bare.map((part) => {
    const digits = BARE.exec(part)?.[1];
    if (digits === undefined || scale === undefined) return part;
    // `40 to 60k` is 40k; `500 to 2k` is not 500k.
    return /[%p]/i.test(scale) || plain(digits) < plain(size!) ? part + scale : part;
  });
  return scaled.map((part) => figure(part + per, rules));
}

function plain(digits: string): number {
  return Number(digits.replace(/[,']/g, ''));
}

function figure(text: string, rules: FigureRules): number {
  const read = parsedNumber(text, rules);
  if (read.ok === true) return read.value;
  throw new Unreadable(read.ok === 'empty' ? `A figure is missing. ${HINT}` : read.message);
}
