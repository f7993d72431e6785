/** A month of the calendar as people type it. Apart from months.ts, which the first screen has. */

import type { Month } from '#lib/engine/document.ts';
import { MONTH_NAMES } from './months.ts';

/** The month that was typed: `2027-01`, `Jan 2027`, `1/2027`; undefined if it is none. */
export function parsedMonth(text: string): Month | undefined {
  const trimmed = text.trim().toLowerCase();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(trimmed);
  if (yearFirst) return monthOf(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(trimmed);
  if (monthFirst) return monthOf(Number(monthFirst[2]), Number(monthFirst[1]));
  const [, word = '?', year] = /^([a-z]{3,9})\.? (\d{4})$/.exec(trimmed) ?? [];
  return monthOf(Number(year), MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(word)) + 1);
}

/** A browser's own picker gives the year 0002 while 2027 is being typed: no month of a document has it. */
const FIRST_YEAR = 1000;

function monthOf(year: number, number: number): Month | undefined {
  return year >= FIRST_YEAR && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}
