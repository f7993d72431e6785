/**
 * A text of comma-, semicolon- or tab-separated values to columns and rows (RFC 4180, by d3's parser of rows). Quotes that never
 * close, and more cells than any catalogue has, are found before anything is parsed: the parser itself takes whatever comes.
 */
import { dsvFormat } from 'd3';
import type { DocumentError } from '#lib/schema/errors.ts';

export interface CsvTable {
  columns: string[];
  rows: string[][];
}

export interface NumberedTable extends CsvTable {
  /** Of each row, the heading being the first and empty ones counted. */
  lines: number[];
}

type CsvReading = { ok: true; table: NumberedTable } | { ok: false; errors: DocumentError[] };

export const mostColumns = 500;
const mostRows = 500_000;

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** Up to the next delimiter or the end of the line. */
const unquoted: Readonly<Record<Delimiter, RegExp>> = { ',': /[^,\r\n]*/y, ';': /[^;\r\n]*/y, '\t': /[^\t\r\n]*/y };

/** The table of a text whose first line names the columns. Empty lines are let pass, rows keep what cells they have. */
export function csvTable(text: string): CsvReading {
  const csv = text.replace(/^\uFEFF/, '');
  const delimiter = likelyDelimiter(csv);
  const fault = tableFault(csv, delimiter);
  if (fault !== undefined) return refused(fault);
  const lines: number[] = [];
  const rows = dsvFormat(delimiter).parseRows(csv, (row, index) => {
    if (row.every((cell) => cell.trim() === '')) return undefined;
    lines.push(index + 1);
    return row;
  });
  const columns = (rows.shift() ?? []).map((column, index) => column.trim() || `column ${index + 1}`);
  if (columns.length < 2) return refused('this is not CSV: expected a first line with the names of two columns or more');
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return refused(`expected each column once, found ${JSON.stringify(twice.slice(0, 40))} again`);
  return { ok: true, table: { columns, rows, lines: lines.slice(1) } };
}

function refused(message: string): CsvReading {
  return { ok: false, errors: [{ path: 'document', message }] };
}

/** Of the first line's, the one that it has most of, quoted names left out. */
function likelyDelimiter(csv: string): Delimiter {
  const head = csv.slice(0, csv.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '');
  const times = (delimiter: Delimiter) => head.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
}

function tableFault(csv: string, delimiter: Delimiter): string | undefined {
  let [at, line, cells] = [0, 1, 1];
  while (at < csv.length) {
    if (csv[at] === '"') {
      const end = endOfQuoted(csv, at);
      if (end === undefined) return `this is not CSV: expected a closing quotation mark after line ${line}, found the end`;
      at = end;
      if (!/[\r\n]/.test(csv[at] ?? '\n') && csv[at] !== delimiter)
        return `this is not CSV: expected the cell to end with its quotation mark, found more in row ${line}`;
    } else {
      unquoted[delimiter].lastIndex = at;
      unquoted[delimiter].test(csv);
      at = unquoted[delimiter].lastIndex;
    }
    if (csv[at] === delimiter) cells += 1;
    else [line, cells] = [line + (csv[at] === '\r' && csv[at + 1] === '\n' ? 0 : 1), 1];
    if (cells > mostColumns) return `expected at most ${mostColumns} columns, found more in row ${line}`;
    if (line > mostRows) return `expected at most ${mostRows} rows, found more`;
    at += 1;
  }
  return undefined;
}

/** Behind the quotation mark that closes the one at `start`; two in a row stand for one in the text. */
function endOfQuoted(csv: string, start: number): number | undefined {
  for (let at = csv.indexOf('"', start + 1); at !== -1; at = csv.indexOf('"', at + 2)) {
    if (csv[at + 1] !== '"') return at + 1;
  }
  return undefined;
}
