/** Months of the calendar (`"2027-01"`) and lengths in months, as text; back: parse-month.ts, parse.ts. */

import type { Month } from '#lib/engine/document.ts';
import { counted, countInWords } from './count.ts';

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

/** `January 2027`. What is not a month comes back as it is. */
export function longMonth(month: Month): string {
  return namedMonth(month, (name) => name);
}

/** `Jan 2027`. */
export function shortMonth(month: Month): string {
  return namedMonth(month, (name) => name.slice(0, 3));
}

function namedMonth(month: Month, shape: (name: string) => string): string {
  const [year, number] = month.split('-');
  const name = MONTH_NAMES[Number(number) - 1];
  return name === undefined ? month : `${shape(name)} ${year}`;
}

/** A length for sentences: `four years`, `18 months`, `one month`. */
export function duration(months: number): string {
  const [value, noun] = months >= 12 && months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${countInWords(value)} ${value === 1 ? noun : `${noun}s`}`;
}

/** A length for tables and fields: `48 months`, `1 month`. */
export function monthCount(months: number): string {
  return counted(months, 'month');
}
