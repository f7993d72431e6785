/** Money month by month as it is pasted from a table: one figure a line or between tabs, with or without its month before it. */
import { monthNumber, monthText, type Month } from '#lib/engine/index.ts';
import { longMonth } from '#lib/format/months.ts';
import { parsedMonth } from '#lib/format/parse-month.ts';
import { parsedNumber } from '#lib/format/parse.ts';

export type PastedMonths = { ok: true; figures: number[] } | { ok: false; message: string } | { ok: 'empty' };

/** As far as a document goes. */
const MOST_MONTHS = 120;
const CALCULATION = /[\d)]\s*[*/×÷+]\s*[\d(]|\d\s*[-−–]\s*\d/;

interface Cell {
  text: string;
  /** Where it stands, for a message. */
  place: string;
  /** The month that stands before it. */
  month?: Month;
}

class Refusal extends Error {}

/** @param first the month that the first figure is for. Never throws; what cannot be read is named with its line. */
export function pastedMonths(text: string, { currency, first }: { currency: string; first: Month }): PastedMonths {
  try {
    const cells = cellsOf(text);
    if (cells.length === 0) return { ok: 'empty' };
    if (cells.length > MOST_MONTHS)
      throw new Refusal(`There are ${cells.length} figures: at most ${MOST_MONTHS} months can be entered.`);
    return { ok: true, figures: cells.map((cell, i) => figureOf(cell, currency, monthText(monthNumber(first) + i))) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, message: error.message };
  }
}

function cellsOf(text: string): Cell[] {
  const lines = text
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
    .split(/\r\n|\r|\n/);
  if (text.trim() === '') return [];
  return lines.flatMap((line, index): Cell[] => {
    const parts = line
      .trimEnd()
      .split('\t')
      .map((part) => part.trim());
    const month = parts.length === 2 ? parsedMonth(parts[0]!) : undefined;
    if (month !== undefined) return [{ text: parts[1]!, place: `Line ${index + 1}`, month }];
    const place = (part: number) => (parts.length === 1 ? `Line ${index + 1}` : `Line ${index + 1}, figure ${part + 1}`);
    return parts.map((part, at) => ({ text: part, place: place(at) }));
  });
}

function figureOf({ text, place, month }: Cell, currency: string, expected: Month): number {
  if (month !== undefined && month !== expected)
    throw new Refusal(`${place} is for ${longMonth(month)}: ${longMonth(expected)} was expected there.`);
  if (text === '') throw new Refusal(`${place} is empty: write 0 for a month with nothing.`);
  const quoted = `${place}, “${text.slice(0, 30)}”`;
  if (parsedMonth(text) !== undefined || CALCULATION.test(text))
    throw new Refusal(`${quoted}, is no plain figure. Write 185k or 185,000.`);
  if (/^\(.*\)$/.test(text)) throw new Refusal(`${quoted}: in brackets it is below zero. Write it without them.`);
  const read = parsedNumber(text, { kind: 'money', currency, min: 0, per: 'month' });
  if (read.ok === true) return read.value;
  throw new Refusal(`${quoted}: ${read.ok === 'empty' ? 'a figure is missing.' : read.message}`);
}
