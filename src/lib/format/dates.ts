/** Days as text, given today as an argument. Days are ISO dates without a time zone. */

import type { IsoDate } from '#lib/engine/document.ts';
import { counted } from './count.ts';
import { MONTH_NAMES } from './months.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** `5 December 2026`. What is not a date comes back as it is. */
export function longDate(date: IsoDate): string {
  const { day, name, year } = parts(date);
  return name === undefined ? date : `${day} ${name} ${year}`;
}

/** `5 Dec`, with the year when it is not this one: `5 Dec 2027`. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  const { day, name, year } = parts(date);
  if (name === undefined) return date;
  return `${day} ${name.slice(0, 3)}${year === parts(today).year ? '' : ` ${year}`}`;
}

/** Whole days from today to the date; negative when it is past, NaN when one is not a date. */
export function daysUntil(date: IsoDate, today: IsoDate): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY);
}

/** A deadline as words: `today`, `tomorrow`, `in 14 days`, `3 days ago`. */
export function deadline(date: IsoDate, today: IsoDate): string {
  const days = daysUntil(date, today);
  if (Number.isNaN(days)) return date;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}

/** When something was last touched: `today`, `yesterday`, `Tuesday`, `9 Nov`. */
export function recentDay(date: IsoDate, today: IsoDate): string {
  const days = daysUntil(date, today);
  if (days === 0 || days === -1) return deadline(date, today);
  if (days < 0 && days > -7) return WEEKDAYS[new Date(Date.parse(date)).getUTCDay()] ?? date;
  return shortDate(date, today);
}

function parts(date: IsoDate): { year: string; name: (typeof MONTH_NAMES)[number] | undefined; day: number } {
  const [year = '', month, day] = date.split('-');
  return { year, name: MONTH_NAMES[Number(month) - 1], day: Number(day) };
}
