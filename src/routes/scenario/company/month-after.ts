/** Months counted on from a month of the calendar. */
import { monthNumber, monthText, type Month } from '#lib/engine/index.ts';

/** @param months whole, or into the month that so many lead */
export function monthAfter(month: Month, months: number): Month {
  return monthText(monthNumber(month) + Math.floor(months));
}
