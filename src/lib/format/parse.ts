/**
 * The number that a person typed into a field, what was understood, or what to type instead. What could be read in two ways
 * (`1,5`, `1.234,56`, a bare `0.5` for a percentage) is asked about, not guessed.
 */

import { Arithmetic, type Vocabulary } from './arithmetic.ts';
import { withoutMarks } from './currency.ts';
import { figureText, type FigureKind } from './figure.ts';
import { money } from './money.ts';
import { Unreadable } from './numeral.ts';
import { percent } from './percent.ts';

export interface FigureRules {
  kind: FigureKind;
  /** ISO 4217, for money; USD unless told. */
  currency?: string;
  min?: number;
  max?: number;
  /** Of a count: no fractions. Months have none. */
  whole?: boolean;
  /** What the figure is counted by: "2,000 a month" in a yearly field is 24,000. */
  per?: 'month' | 'year';
  /** Units that may follow a number, singular; the last part of a word is compared, so `hour` takes "H100-hours". */
  units?: readonly string[];
  /** Names that stand for a number, in lower case: `{ h100: 730 }`. */
  names?: Readonly<Record<string, number>>;
}

export type ParsedNumber = { ok: true; value: number; understood: string } | { ok: false; message: string } | { ok: 'empty' };

const LONGEST = 80;
/** As far as a document goes. */
export const LARGEST = 1e15;
const UNITS = ['hour', 'hr', 'token', 'share', 'unit', 'credit', 'gpu'];
/** `a month` behind a figure. */
export const PER = /\s*(?:\/\s*|\b(?:an?|per|each|every)\s+)(month|mo|year|yr)\.?$|\s*\b(monthly|yearly|annually)$/i;
const RANGE = /\d.*(?:\b(?:to|and|or|likely)\b|[–—~±]|\+(?:\s?\/\s?)?-|\.\.)\s*\D?\d/i;
/** Read whole, but perhaps on its way to more: to `35 to 60`, `2B tokens`, `9 months`. Capitals are meant. */
export const UNFINISHED = /\d[kmbKMB]?\s*t$|\d\s+m$/;

const HINTS: Record<FigureKind, (currency: string) => string> = {
  money: (currency) => `Not an amount. Try 25k or ${money(25000, currency)}.`,
  count: () => 'Not a number. Try 1,200 or 2B.',
  percent: () => 'Not a percentage. Try 50%.',
  rate: () => 'Not a yearly rate. Try 15%.',
  months: () => 'Not a number of months. Try 48 or 4 years.'
};

/** Reads a field's text by its rules. Never throws; empty text is `'empty'`, which means the default. */
export function parsedNumber(text: string, rules: FigureRules): ParsedNumber {
  const { kind, currency = 'USD' } = rules;
  const typed = text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();
  if (typed === '') return { ok: 'empty' };
  try {
    if (typed.length > LONGEST) throw new Unreadable(`Too long: ${LONGEST} characters at most.`);
    if (RANGE.test(typed))
      throw new Unreadable('One figure here, not a range. Where ranges are taken, a ± appears as you enter the field.');
    const { value: exact, steps } = figure(typed, rules);
    // Nothing is negative zero.
    const value = (steps ? readable(exact) : exact) || 0;
    const understood = figureText(value, kind, currency) + (steps && ` = ${steps}`);
    const message = outOfBounds(value, rules);
    return message === undefined ? { ok: true, value, understood } : { ok: false, message };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, message: error.message || HINTS[kind](currency) };
  }
}

/** What is shown is what is used: a result such as 100% ÷ 3 is cut to eight digits, though never above the cent. */
function readable(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const digits = 7 - Math.floor(Math.log10(Math.abs(value)));
  return Number(value.toFixed(Math.min(12, Math.max(2, digits))));
}

function figure(typed: string, rules: FigureRules): { value: number; steps: string } {
  const per = PER.exec(typed);
  const words = (per?.[1] ?? per?.[2])?.toLowerCase();
  const amount = typed.slice(0, per?.index);
  const unmarked = rules.kind === 'money' ? withoutMarks(amount, rules.currency ?? 'USD') : amount;
  const signs = unmarked.replace(/[−‐]/g, '-').replace(/[×·⋅]/g, '*').replace(/÷/g, '/');
  const { value, share, steps } = new Arithmetic(signs, vocabulary(rules)).reading();
  const converted = { value: ofKind(value, share || (isShare(rules) && typed.includes('%')), rules), steps };
  return words === undefined ? converted : perPeriod(converted, words.startsWith('m') ? 'month' : 'year', rules);
}

const isShare = ({ kind }: FigureRules) => kind === 'percent' || kind === 'rate';

/** A bare number in a percentage field is a percentage; below one it could as well be a fraction. */
function ofKind(value: number, share: boolean, rules: FigureRules): number {
  if (!isShare(rules)) {
    if (share) throw new Unreadable();
    return value;
  }
  if (share) return value;
  const size = Math.abs(value);
  if (size > 0 && size < 1) {
    const [small, large] = [value / 100, value].map((fraction) => percent(fraction, { digits: 4 }));
    throw new Unreadable(`Is that ${small} or ${large}? Add the % sign.`);
  }
  return value / 100;
}

function perPeriod({ value, steps }: { value: number; steps: string }, typed: 'month' | 'year', rules: FigureRules) {
  const own = rules.kind === 'rate' ? 'year' : rules.per;
  if (typed === own) return { value, steps };
  if (own === undefined || rules.kind === 'rate')
    throw new Unreadable(`Leave out “a ${typed}”: this figure is not by the ${typed}.`);
  const once = steps ? `(${steps})` : figureText(value, rules.kind, rules.currency ?? 'USD');
  return own === 'year' ? { value: value * 12, steps: `12 × ${once}` } : { value: value / 12, steps: `${once} ÷ 12` };
}

function outOfBounds(value: number, rules: FigureRules): string | undefined {
  const { kind, currency = 'USD', min = -LARGEST, max = LARGEST, whole } = rules;
  if (!Number.isFinite(value)) return 'That has no finite result.';
  if (kind === 'months' && !Number.isInteger(value)) return 'Whole months only.';
  if (whole && !Number.isInteger(value)) return 'Whole numbers only.';
  if (value < min) return min === 0 ? 'Not below zero.' : `At least ${figureText(min, kind, currency)}.`;
  if (value > max) return `At most ${figureText(max, kind, currency)}.`;
  return undefined;
}

function vocabulary({ kind, units = UNITS, names = {} }: FigureRules): Vocabulary {
  return {
    scales: kind === 'money' || kind === 'count',
    name: (word) => (Object.hasOwn(names, word) ? names[word] : undefined),
    unit: (word) => {
      if (kind === 'months') return /^(mo|months?)$/.test(word) ? 1 : /^(y|yrs?|years?)$/.test(word) ? 12 : undefined;
      return kind === 'count' && units.some((unit) => word.replace(/s$/, '').endsWith(unit)) ? 1 : undefined;
    }
  };
}
