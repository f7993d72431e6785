/** What a chart of a company's cash shows: the end of every month as planned, without grants, and in most futures; what happens when. Drawing and table say the same. */
import type { ChartTable } from './chart-table.ts';

export interface CashPoint {
  /** ISO month, at whose end the cash is. */
  month: string;
  cash: number;
  /** Otherwise: without grants. */
  other?: number;
  /** Of the futures 80 of 100 lie between `low` and `high`, half of them below `middle`. */
  range?: { low: number; middle: number; high: number };
  events: readonly CashEvent[];
}

export interface CashEvent {
  /** Hoped for is what a plan does not count. */
  kind: 'raise' | 'hoped' | 'hire' | 'commitment' | 'lowest' | 'ends';
  /** Short: `2 × Research engineer`. */
  text: string;
}

export interface CashChartData {
  /** At the beginning. */
  start: number;
  /** In order, without gaps, at least one. */
  points: readonly CashPoint[];
  /** Months until it is gone; null beyond what is shown. */
  ends: number | null;
  /** The same of the other line; undefined where there is none. */
  otherEnds?: number | null;
  /** What the other line is, short: `without grants`. */
  otherName: string;
}

const QUIET_MONTHS = 6;
const LEAST_MONTHS = 12;

/** How many months are worth drawing: to a while after the last of some ends, and all of them where one lies beyond. @param ends in months; null beyond */
export function shownMonths(all: number, ends: readonly (number | null)[]): number {
  if (ends.includes(null) || ends.length === 0) return all;
  const last = Math.ceil(Math.max(...(ends as number[]))) + QUIET_MONTHS;
  return Math.min(all, Math.max(LEAST_MONTHS, last));
}

/** The same figures as rows. @param when writes a month */
export function cashTable({ points, otherName }: CashChartData, when: (month: string) => string): ChartTable {
  const hasOther = points.some(({ other }) => other !== undefined);
  const hasRange = points.some(({ range }) => range !== undefined);
  return {
    columns: [
      'End of',
      'As planned',
      ...(hasOther ? [otherName.charAt(0).toUpperCase() + otherName.slice(1)] : []),
      ...(hasRange ? ['10 in 100 below', 'Half below', '90 in 100 below'] : [])
    ],
    rows: points.map(({ month, cash, other, range, events }) => ({
      heading: [when(month), ...events.map(({ text }) => text)].join(', '),
      cells: [
        cash,
        ...(hasOther ? [other ?? null] : []),
        ...(hasRange ? (range ? [range.low, range.middle, range.high] : [null, null, null]) : [])
      ]
    }))
  };
}
