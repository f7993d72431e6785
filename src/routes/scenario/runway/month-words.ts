/** How long cash lasts, in words: months to one decimal, the calendar month in which it ends, and what lies beyond the horizon. */
import type { CompanyAnswer, Month } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { longMonth } from '#lib/format/months.ts';
import { monthAfter } from '../company/month-after.ts';

/** Less than this is no difference between two lengths that are told to a tenth of a month. */
export const SAME_MONTHS = 0.05;

/** The months that an answer is about. */
export type Grid = Pick<CompanyAnswer, 'months'>;

/** `15.4`, `20`, `103`: no more than three significant digits. */
export function monthsFigure(months: number): string {
  return count(months, { digits: Math.abs(months) < 99.95 ? 1 : 0 });
}

/** `15.40`, `beyond`: for tables. */
export function exactMonths(months: number | null): string {
  return months === null ? 'beyond' : months.toFixed(2);
}

/** `+3.50`, `−1.20`, `0`: a difference, for tables. */
export function signedMonths(months: number): string {
  const size = Math.abs(months).toFixed(2);
  return size === '0.00' ? '0' : `${months < 0 ? '−' : '+'}${size}`;
}

/** `15.4 months`, `1 month`. */
export function monthsInWords(months: number): string {
  const figure = monthsFigure(months);
  return `${figure} ${figure === '1' ? 'month' : 'months'}`;
}

/** The calendar month in which so many months from the beginning of the plan end: the first that closes below zero. */
export function endMonth({ months: [first] }: Grid, months: number): Month {
  return monthAfter(first!.month, months);
}

export function horizonMonth({ months }: Grid): Month {
  return months.at(-1)!.month;
}

/** `beyond the horizon, December 2030`. */
export function beyondHorizon(grid: Grid): string {
  return `beyond the horizon, ${longMonth(horizonMonth(grid))}`;
}

/** `to March 2028, 15.4 months`, or that it lasts beyond the horizon. */
export function lastsUntil(grid: Grid, months: number | null): string {
  if (months === null) return beyondHorizon(grid);
  return `to ${longMonth(endMonth(grid, months))}, ${monthsInWords(months)}`;
}
