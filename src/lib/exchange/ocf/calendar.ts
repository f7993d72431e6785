/** Days of the calendar as ISO texts: periods added, with the day of the month that a vesting schedule keeps to. No time zones. */
import type { IsoDate } from '#lib/engine/document.ts';

export const periodTypes = ['DAYS', 'MONTHS', 'YEARS'] as const;
export type PeriodType = (typeof periodTypes)[number];

const dayLength = 86_400_000;
/** What no grant of anybody alive is outside of. */
const [firstYear, lastYear] = [1900, 2200];

/** The date that a text is, undefined where it is none of the calendar, or centuries away. A time behind it is let pass. */
export function calendarDate(text: unknown): IsoDate | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const [date] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(text) ?? [];
  if (date === undefined) return undefined;
  const year = Number(date.slice(0, 4));
  const milliseconds = Date.parse(date);
  // 31 June is NaN or July, depending on who is asked.
  const exists = Number.isFinite(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
  return exists && year >= firstYear && year <= lastYear ? date : undefined;
}

/** The day of the month, 1 … 31. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8));
}

/** Months since year 0. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/**
 * The date a period later. Months end on `day`, or on the last day of a month that is shorter.
 * @returns undefined beyond the years that dates may have
 */
export function dateAfter(date: IsoDate, length: number, type: PeriodType, day = dayOf(date)): IsoDate | undefined {
  if (!Number.isInteger(length) || Math.abs(length) > 400_000) return undefined;
  if (type === 'DAYS') return calendarDate(isoText(Date.parse(date) + length * dayLength));
  const month = monthOf(date) + length * (type === 'YEARS' ? 12 : 1);
  const [year, ofYear] = [Math.floor(month / 12), month % 12];
  if (year < firstYear || year > lastYear) return undefined;
  const last = new Date(Date.UTC(year, ofYear + 1, 0)).getUTCDate();
  return isoText(Date.UTC(year, ofYear, Math.min(day, last)));
}

function isoText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
