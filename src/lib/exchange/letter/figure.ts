/** What a figure in a sentence can be, with the words beside it that say what it counts. */
import type { IsoDate, Month } from '#lib/engine/document.ts';
import type { Span } from './letter.ts';

export type Period = 'year' | 'quarter' | 'month' | 'semimonth' | 'fortnight' | 'week' | 'day' | 'hour' | 'once';

/** How many of a period a year has. */
export const timesPerYear: Readonly<Record<Exclude<Period, 'once' | 'hour' | 'day'>, number>> = {
  year: 1,
  quarter: 4,
  month: 12,
  semimonth: 24,
  fortnight: 26,
  week: 52
};

interface Read extends Span {
  /** Written in a way that could be another figure. */
  check?: string;
}

export interface Money extends Read {
  kind: 'money';
  value: number;
  /** The upper end of “150k to 170k”. */
  high?: number;
  /** ISO 4217; absent where the sign is of several. */
  currency?: string;
  /** “$” alone. */
  bareDollar?: boolean;
  period?: Period;
  per?: 'share' | 'unit';
}

export interface Percent extends Read {
  kind: 'percent';
  /** As a fraction. */
  value: number;
  high?: number;
  of?: 'salary' | 'company' | 'cluster' | 'duty';
  /** Where the words end that say what it is of. */
  ofEnd?: number;
  period?: Period;
}

export type CountUnit = 'gpuHours' | 'tokens' | 'gpus' | 'shares' | 'instalments' | 'salaries';

export interface Count extends Read {
  kind: 'count';
  value: number;
  high?: number;
  unit?: CountUnit;
  /** Of instalments, in months. */
  every?: number;
  period?: Period;
}

export interface Duration extends Read {
  kind: 'duration';
  months: number;
  /** A whole number of months: no days or weeks. */
  whole: boolean;
  /** “first anniversary”, “month 12”: a point in time. */
  point?: boolean;
}

export interface DateFigure extends Read {
  kind: 'date';
  /** One, or those that it could be. */
  dates: IsoDate[];
  /** Only the month is named. */
  month?: Month;
}

/** Shares of a whole in a row: 5/15/40/40. */
export interface Split extends Read {
  kind: 'split';
  shares: number[];
}

export type Figure = Money | Percent | Count | Duration | DateFigure | Split;
