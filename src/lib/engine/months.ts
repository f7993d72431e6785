/** The calendar grid: months as whole numbers, so that differences are plain subtraction. */
import type { Month } from './document.ts';

/** Months since year 0, from `"2027-01"`. The text must be a month: the schema has checked it. */
export function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** `"2027-01"` from months since year 0. */
export function monthText(month: number): Month {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
