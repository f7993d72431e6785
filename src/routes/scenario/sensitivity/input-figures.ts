/** Figures of inputs as text: exact for tables, short for sentences and charts, and as exact as it takes to tell two of them apart. */
import { count, shortCount } from '#lib/format/count.ts';
import { money, shortMoney, unitPrice } from '#lib/format/money.ts';
import { duration, monthCount } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import type { InputWords } from './input-words.ts';

export type Unit = Pick<InputWords, 'unit' | 'noun' | 'currency'>;

/** For tables: as exact as the unit asks for. */
export function valueText(value: number, { unit, noun, currency }: Unit): string {
  switch (unit) {
    case 'money':
      return money(value, currency, { digits: hasCents(value) ? 2 : 0 });
    case 'price':
      return unitPrice(value, currency);
    case 'percent':
      return percent(value, { digits: 1 });
    case 'times':
      return `×${count(value)}`;
    case 'months':
      return monthCount(Math.round(value));
    case 'years':
      return `${count(value)} ${value === 1 ? 'year' : 'years'}`;
    case 'count':
      return plainCount(value);
    case 'units':
      return unitsText(value, noun, plainCount);
  }
}

/** Of small sums they are told, unless there are none. */
function hasCents(value: number): boolean {
  return Math.abs(value) < 100 && !Number.isInteger(Math.round(value * 100) / 100);
}

function plainCount(value: number): string {
  return count(value, { digits: Math.abs(value) < 100 ? 2 : 0 });
}

function briefCount(value: number): string {
  return Math.abs(value) < 100 ? count(value) : shortCount(value);
}

/** Tokens are granted in millions, which is said, or nobody knows how many they are. */
function unitsText(value: number, noun: string | undefined, text: (value: number) => string): string {
  if (noun === undefined) return text(value);
  if (noun !== 'million tokens') return `${text(value)} ${noun}${value === 1 ? '' : 's'}`;
  return value < 1000 ? `${text(value)} million tokens` : `${count(value / 1000)} billion tokens`;
}

/** A price of so much is told without cents. */
const WITHOUT_CENTS = 10;

/** For sentences and charts. */
export function briefValue(value: number, words: Unit): string {
  switch (words.unit) {
    case 'money':
      return shortMoney(value, words.currency);
    case 'price':
      return Math.abs(value) < WITHOUT_CENTS ? unitPrice(value, words.currency) : shortMoney(value, words.currency);
    case 'percent':
      return percent(value, { digits: Math.abs(value) < 0.1 ? 1 : 0 });
    case 'months':
      return duration(Math.round(value));
    case 'count':
      return briefCount(value);
    case 'units':
      return unitsText(value, words.noun, briefCount);
    default:
      return valueText(value, words);
  }
}

/** Decimals of what is worked with, where a table's would be too few to come to the same result. */
const WORKED = 4;

/** As exact as it takes to work with it, in tables by which somebody may check a figure. */
export function exactValue(value: number, words: Unit): string {
  switch (words.unit) {
    case 'money':
      return money(value, words.currency, { digits: decimals(value, 2) });
    case 'price':
      return Math.abs(value) < 1
        ? unitPrice(value, words.currency)
        : money(value, words.currency, { digits: decimals(value, WORKED) });
    case 'percent':
      return percent(value, { digits: WORKED });
    case 'times':
      return `×${count(value, { digits: WORKED })}`;
    case 'years':
      return `${count(value, { digits: WORKED })} ${value === 1 ? 'year' : 'years'}`;
    case 'count':
      return count(value, { digits: WORKED });
    case 'units':
      return unitsText(value, words.noun, (units) => count(units, { digits: WORKED }));
    case 'months':
      return valueText(value, words);
  }
}

/** None of a whole sum, cents of one that has no more, else the most. */
function decimals(value: number, most: number): number {
  return [0, 2].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 10 ** -most / 2) ?? most;
}

/** A value beside today's, as exact as it takes to tell them apart; undefined where nothing does. */
export function toldApart(value: number, now: number, words: Unit): { value: string; now: string } | undefined {
  const told = [briefValue, valueText].find((text) => text(value, words) !== text(now, words));
  return told && { value: told(value, words), now: told(now, words) };
}
