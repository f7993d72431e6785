/**
 * A cluster's utilisation as monitoring exports it, to the load of each hour of the week: rows of a time and of GPUs in use, or a percentage of them. Times count
 * as they are written, in whatever zone that is. Rows of one hour are one hour's mean; hours of several weeks say how far a load strays from its mean.
 */
import { calendarDate } from './ocf/calendar.ts';
import { csvTable, type CsvTable } from './csv-table.ts';
import { cellNumber, decimalMark } from './decimal.ts';
import { RowTally, type RowCounts } from './row-tally.ts';

const WEEK_HOURS = 168;
const DAY = 86_400_000;
/** 1900-01-01 was a Monday, and no date is before it. */
const FIRST_MONDAY = -25_567 * DAY;
/** Above this many deviations one hour in twenty is, where loads are normal. */
const Z95 = 1.6448536269514722;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface Utilisation {
  /** GPUs by hour of the week from Monday 00:00, and their mean. */
  hourly: number[];
  meanGpus: number;
  /** Relative deviation from the hour's mean; null where no hour came twice. */
  variability: number | null;
  /** Share of the hours above the normal's 95 %: much more than 0.05 says that loads are not normal; null as above. */
  aboveNormal: number | null;
  /** Hours that were measured. */
  hours: number;
  rows: RowCounts;
}

export type UtilisationImport = { ok: true; utilisation: Utilisation } | { ok: false; errors: string[] };

/** @param gpus of the cluster, which percentages are of */
export function importedUtilisation(text: string, gpus: number): UtilisationImport {
  const read = csvTable(text);
  if (!read.ok) return { ok: false, errors: read.errors.map(({ message }) => message) };
  const { table } = read;
  const tally = new RowTally();
  const loads = hourlyLoads(table, gpus, tally);
  const rows = tally.counts(table.rows.length);
  if (loads.size === 0) return { ok: false, errors: unread(rows) };
  const ofHours = Array.from({ length: WEEK_HOURS }, (): number[] => []);
  for (const [hour, load] of loads) ofHours[hour % WEEK_HOURS]!.push(load);
  const missing = ofHours.findIndex((found) => found.length === 0);
  if (missing >= 0)
    return {
      ok: false,
      errors: [`expected a load for every hour of the week, found none for ${hourName(missing)}${leftOut(rows)}`]
    };
  const hourly = ofHours.map((found) => found.reduce((sum, load) => sum + load, 0) / found.length);
  const meanGpus = hourly.reduce((sum, load) => sum + load, 0) / WEEK_HOURS;
  if (meanGpus === 0) return { ok: false, errors: ['expected a load above nothing in some hour, found none'] };
  return { ok: true, utilisation: { hourly, meanGpus, ...spread(ofHours, hourly), hours: loads.size, rows } };
}

/** Why none of the rows could be used. */
function unread({ refused }: RowCounts): string[] {
  return [`expected rows of a time and a load, found ${reasonsOf(refused) || 'no rows'}`];
}

/** Hours may be missing because their rows were refused. */
function leftOut({ refused }: RowCounts): string {
  return refused.length === 0 ? '' : `; left out were rows with ${reasonsOf(refused)}`;
}

function reasonsOf(refused: RowCounts['refused']): string {
  return refused
    .map(
      ({ reason, rows, examples }) =>
        `${reason}, in ${rows === 1 ? '1 row' : `${rows} rows`} such as ${JSON.stringify(examples[0])}`
    )
    .join('; ');
}

/** By hour since a Monday 00:00. */
function hourlyLoads({ columns, rows }: CsvTable, gpus: number, tally: RowTally): Map<number, number> {
  const [timeAt, loadAt] = placesOf(columns);
  const cells = rows.map((row) => row[loadAt] ?? '');
  const mark = decimalMark(cells.map((cell) => cell.replace('%', '')));
  const isPercent = /%|percent/i.test(columns[loadAt]!) || cells.some((cell) => cell.includes('%'));
  const isDayFirst = rows.some((row) => Number(dottedTime.exec(timeIn(row[timeAt]))?.[1]) > 12);
  const sums = new Map<number, { sum: number; count: number }>();
  for (const row of rows) {
    const time = timeIn(row[timeAt]);
    const hour = hourOf(isDayFirst ? dayFirst(time) : time);
    const load = cellNumber((row[loadAt] ?? '').replace('%', ''), mark) * (isPercent ? gpus / 100 : 1);
    if (hour === undefined) tally.refuse(!isDayFirst && dottedTime.test(time) ? unclearDay : unreadTime, row[timeAt] ?? '');
    else if (load > gpus)
      tally.refuse(isPercent ? 'a load above 100%' : `a load above the cluster’s ${gpus} GPUs`, row[loadAt] ?? '');
    else if (!(load >= 0)) tally.refuse(`no load from 0 to ${gpus} GPUs`, row[loadAt] ?? '');
    else {
      const before = sums.get(hour) ?? { sum: 0, count: 0 };
      sums.set(hour, { sum: before.sum + load, count: before.count + 1 });
      tally.use(1);
    }
  }
  return new Map([...sums].map(([hour, { sum, count }]) => [hour, sum / count]));
}

/** The first that a column answers to: the name of a GPU stands beside what it does. */
const loadNames = [/util|%|percent/i, /usage|\bused?\b|_used?\b|load|busy/i, /gpu/i];

/** Columns named for a time and for a load; else the first two. */
function placesOf(columns: readonly string[]): [time: number, load: number] {
  const time = Math.max(
    0,
    columns.findIndex((column) => /time|date|hour/i.test(column))
  );
  const isLoad = (name: RegExp) => (column: string, at: number) => at !== time && name.test(column) && !/cpu|mem/i.test(column);
  const places = loadNames.map((name) => columns.findIndex(isLoad(name)));
  return [time, places.find((place) => place >= 0) ?? (time === 0 ? 1 : 0)];
}

const unreadTime = 'no time that can be read, such as 2026-08-22 13:00';
const unclearDay =
  'a date whose day and month could be taken for each other, since no day is above 12: write it as 2026-08-22 13:00';

/** `05.10.2026 13:00`: the day, the month, the year, the rest. */
const dottedTime = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),?[T ]+(.*)$/;

/** No time is longer. */
function timeIn(cell = ''): string {
  return cell.slice(0, 40).trim();
}

/** A dotted date as ISO writes it; any other stays as it is. */
function dayFirst(time: string): string {
  const [, day, month, year, rest] = dottedTime.exec(time) ?? [];
  return day === undefined ? time : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')} ${rest}`;
}

/** Since a Monday 00:00, by the clock that is written. */
function hourOf(time: string): number | undefined {
  const [, date, hour] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2})(?::\d{2}){0,2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(time) ?? [];
  if (date === undefined || calendarDate(date) === undefined || Number(hour) > 23) return undefined;
  return (Date.parse(date) - FIRST_MONDAY) / 3_600_000 + Number(hour);
}

function spread(ofHours: readonly number[][], hourly: readonly number[]): Pick<Utilisation, 'variability' | 'aboveNormal'> {
  const relative = ofHours.flatMap((loads, hour) => (hourly[hour]! > 0 ? loads.map((load) => load / hourly[hour]! - 1) : []));
  // An hour's mean is made of its own loads: each costs one degree of freedom.
  const free = relative.length - hourly.filter((load) => load > 0).length;
  if (free <= 0) return { variability: null, aboveNormal: null };
  const variability = Math.sqrt(relative.reduce((sum, one) => sum + one * one, 0) / free);
  return { variability, aboveNormal: relative.filter((one) => one > Z95 * variability).length / relative.length };
}

function hourName(hour: number): string {
  return `${weekdays[Math.floor(hour / 24)]!} ${String(hour % 24).padStart(2, '0')}:00`;
}
