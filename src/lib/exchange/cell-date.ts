/** Days as spreadsheets write them: 2024-03-01, 1 Mar 2024, 3/1/2024. Which of two numbers is the day is found for a whole table. */
import type { IsoDate } from '#lib/engine/document.ts';
import { calendarDate } from './ocf/calendar.ts';

const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether the day stands before the month in a table's cells; undefined where no cell decides, or two decide against each other. */
export function dayFirst(cells: readonly string[]): boolean | undefined {
  const numbers = cells.map((cell) => slashed.exec(cell)).filter((found) => found !== null);
  const first = numbers.some(([, one]) => Number(one) > 12);
  const second = numbers.some(([, , two]) => Number(two) > 12);
  return first === second ? undefined : first;
}

/** The day in a cell; undefined where there is none that can be read in one way alone. */
export function dateInCell(cell: string, daysFirst: boolean | undefined): IsoDate | undefined {
  const text = cell.slice(0, 40).trim();
  const [, one, two, year] = slashed.exec(text) ?? [];
  if (one !== undefined && two !== undefined && year !== undefined) {
    if (daysFirst === undefined && one !== two) return undefined;
    return daysFirst ? isoDate(year, Number(two), one) : isoDate(year, Number(one), two);
  }
  const [, before, name, after, named] = /^(\d{1,2})?[ -]?([a-z]{3})[a-z]*\.?[ -]?(\d{1,2})?,?[ -](\d{4})$/i.exec(text) ?? [];
  const day = before ?? after;
  if (name !== undefined && day !== undefined && named !== undefined)
    return isoDate(named, names.indexOf(name.toLowerCase()) + 1, day);
  return calendarDate(text);
}

function isoDate(year: string, month: number, day: string): IsoDate | undefined {
  return calendarDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
