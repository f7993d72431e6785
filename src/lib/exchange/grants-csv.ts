/**
 * A table of grants, one a row, by the columns that the user has mapped. Vesting is even from its start in steps, with nothing before
 * the cliff; without a length everything vests on the first day. A row is a grant or is left out with its line and the reason.
 */
import type { Instrument } from '#lib/engine/document.ts';
import type { NumberedTable } from './csv-table.ts';
import { cellNumber, decimalMark } from './decimal.ts';
import { dateInCell, dayFirst } from './cell-date.ts';
import type { GrantColumn, GrantMapping } from './grants-mapping.ts';
import { mostGrants, tooManyGrants, type ImportedGrant } from './imported-grant.ts';
import { instrumentInWords } from './instrument-words.ts';
import { decimalFraction } from './ocf/fraction.ts';
import { evenInstalments, vests } from './ocf/schedule.ts';
import { RowTally, type RowCounts } from './row-tally.ts';

export interface GrantTable {
  grants: ImportedGrant[];
  rows: RowCounts;
}

const mostMonths = 240;

type Cells = (meaning: GrantColumn) => string;
type Numbers = (meaning: GrantColumn) => number;

/** @param usual what a row is that names no instrument */
export function csvGrants({ columns, rows, lines }: NumberedTable, mapping: GrantMapping, usual: Instrument): GrantTable {
  const tally = new RowTally();
  const column = (row: readonly string[], meaning: GrantColumn) => {
    const name = mapping[meaning];
    const cell = name === undefined ? '' : (row[columns.indexOf(name)] ?? '').trim();
    return meaning === 'units' || meaning === 'strike' ? cell.replace(/^[^\d+-]+/, '') : cell;
  };
  const cellsOf = (meaning: GrantColumn) => rows.map((row) => column(row, meaning));
  // Grants are of whole units: 4,800 is no five of them.
  const marks = { units: decimalMark(cellsOf('units')) ?? '.', strike: decimalMark(cellsOf('strike')) } as const;
  const daysFirst = dayFirst(
    rows.flatMap((row) => [column(row, 'granted'), column(row, 'vestingStart'), column(row, 'expires')])
  );
  const grants: ImportedGrant[] = [];
  rows.forEach((row, index) => {
    const line = lines[index] ?? NaN;
    const cells: Cells = (meaning) => column(row, meaning);
    const numbers: Numbers = (meaning) =>
      cellNumber(cells(meaning), meaning === 'units' || meaning === 'strike' ? marks[meaning] : '.');
    const days = (meaning: GrantColumn) => dateInCell(cells(meaning), daysFirst);
    const grant = grants.length < mostGrants ? grantOf(line, cells, numbers, days, usual) : tooManyGrants;
    if (typeof grant === 'string') return tally.refuse(grant, `line ${line}: ${cells('granted')} ${cells('units')}`);
    grants.push(grant);
    tally.use(1);
    for (const note of grant.notes) tally.usePartly(note, `line ${line}`);
  });
  return { grants, rows: tally.counts(rows.length) };
}

/** The grant of a row, or why it is none. */
function grantOf(
  line: number,
  cells: Cells,
  numbers: Numbers,
  days: (meaning: GrantColumn) => string | undefined,
  usual: Instrument
): ImportedGrant | string {
  const [granted, units] = [days('granted'), numbers('units')];
  if (granted === undefined) return 'No grant date that can be read in one way alone';
  const quantity = decimalFraction(units);
  if (quantity === undefined || !(units > 0)) return 'No quantity above 0 that can be read';
  const instrument = cells('instrument') === '' ? usual : instrumentInWords(cells('instrument'));
  if (instrument === undefined)
    return 'An instrument that is not modelled, or not named exactly enough (RSU, NSO, ISO, EMI, restricted stock, profits interest)';
  const strike = strikeIn(cells, numbers, instrument);
  if (typeof strike === 'string') return strike;
  const schedule = scheduleIn(cells, numbers);
  if (typeof schedule === 'string') return schedule;
  const start = cells('vestingStart') === '' ? granted : days('vestingStart');
  if (start === undefined) return 'No start of vesting that can be read';
  const expires = cells('expires') === '' ? undefined : days('expires');
  if (cells('expires') !== '' && expires === undefined) return 'No day of expiry that can be read';
  const { months, cliff, every } = schedule;
  const instalments = evenInstalments(start, months, every, cliff);
  const currency = cells('currency').toUpperCase();
  return {
    key: `line ${line}`,
    name: cells('name') === '' ? `Grant of ${granted}` : `Grant ${cells('name').slice(0, 100)} of ${granted}`,
    granted,
    instrument,
    vests: months === 0 ? [{ date: start, units }] : vests(quantity, instalments, 'CUMULATIVE_ROUND_DOWN', granted),
    ...(strike !== undefined && { strike }),
    ...(strike !== undefined && currency !== '' && { currency: currency.slice(0, 10) }),
    ...(expires !== undefined && { expires }),
    notes: months === 0 ? ['Nothing is said of how long it vests: all of it vests on the first day.'] : []
  };
}

function strikeIn(cells: Cells, numbers: Numbers, instrument: Instrument): number | string | undefined {
  if (instrument === 'rsu' || instrument === 'profitUnits') return undefined;
  if (cells('strike') === '') return instrument === 'restrictedStock' ? 0 : 'An option without an exercise price';
  const strike = numbers('strike');
  return strike >= 0 ? strike : 'An exercise price that is no number';
}

function scheduleIn(cells: Cells, numbers: Numbers): { months: number; cliff: number; every: number } | string {
  const whole = (meaning: GrantColumn, absent: number) =>
    cells(meaning) === '' ? absent : periodMonths(cells(meaning), numbers(meaning));
  const [months, cliff, every] = [whole('months', 0), whole('cliffMonths', 0), whole('everyMonths', 1)];
  if (!(months >= 0 && months <= mostMonths)) return 'A vesting period that is no whole number of months up to 240';
  if (!(cliff >= 0 && cliff <= months)) return 'A cliff that is no whole number of months within the vesting period';
  if (!(every >= 1)) return 'A frequency that is neither a whole number of months nor monthly, quarterly, half-yearly or yearly';
  return { months, cliff, every: Math.min(every, Math.max(1, months)) };
}

/** Whole months in a cell: a number, “4 years”, “quarterly”; NaN where it is none. */
function periodMonths(cell: string, plain: number): number {
  const text = cell.slice(0, 40).toLowerCase();
  const [, figure] = /^(\d+(?:\.\d+)?)\s*(?:years?|yrs?|y)$/.exec(text) ?? [];
  if (figure !== undefined) return wholeOr(Number(figure) * 12);
  const [, months] = /^(\d+)\s*(?:months?|mos?|m)$/.exec(text) ?? [];
  if (months !== undefined) return Number(months);
  if (/^month/.test(text)) return 1;
  if (/^quarter/.test(text)) return 3;
  if (/^(half|semi)/.test(text)) return 6;
  if (/^(year|annual)/.test(text)) return 12;
  return wholeOr(plain);
}

function wholeOr(value: number): number {
  return Number.isInteger(value) ? value : NaN;
}
