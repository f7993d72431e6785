/** Prices out of a plain CSV as its columns are mapped: hours of accelerators or tokens of models, in one currency. */
import { accelerator } from './accelerator-name.ts';
import type { ColumnMapping, MappedColumn } from './column-mapping.ts';
import type { CsvTable } from './csv-table.ts';
import { cellNumber, decimalMark } from './decimal.ts';
import { acceleratorSlug, mostPerHour, spotFault, type HourRow } from './hour-services.ts';
import { modelName, providerName, regionIn } from './model-name.ts';
import { withoutOutliers } from './outliers.ts';
import { priceFault } from './price-fault.ts';
import { rounded } from './price-median.ts';
import { RowTally } from './row-tally.ts';
import { blendedPrice, mostPerMillion, type TokenRow } from './token-services.ts';

/** What the price of a million tokens is of the price in a unit of tokens. */
const perMillion = { perHour: NaN, perMillionTokens: 1, perThousandTokens: 1_000, perToken: 1_000_000 };

/** The cells of a row by what they mean. */
interface MappedRow {
  label: string;
  text(meaning: MappedColumn): string;
  /** NaN where the cell holds none, undefined where it is empty or not mapped. */
  number(meaning: MappedColumn): number | undefined;
}

/** The usable prices of accelerators' hours. */
export function csvHours(table: CsvTable, mapping: ColumnMapping, currency: string, tally: RowTally): HourRow[] {
  const rows = wellFormed(table, mapping, currency, tally).flatMap((row) => {
    const price = row.number('price');
    const count = mapping.count === undefined ? 1 : (row.number('count') ?? 0);
    const name = row.text('name');
    const fault =
      accelerator(name).slug === ''
        ? 'No name'
        : !(count > 0 && Number.isFinite(count))
          ? 'No number of accelerators above 0'
          : priceFault(price, mostPerHour);
    if (fault === undefined && price !== undefined) return [hourRow(row, price / count, count)];
    tally.refuse(fault ?? '', row.label);
    return [];
  });
  const usable = withoutOutliers(rows, acceleratorSlug, tally);
  tally.use(usable.length);
  return usable.map((row) => withUsableSpot(row, tally));
}

function hourRow(row: MappedRow, price: number, count: number): HourRow {
  const spot = row.number('spot');
  const name = row.text('name');
  const { chips } = accelerator(name);
  return {
    label: row.label,
    accelerator: name,
    provider: row.text('provider'),
    region: row.text('region'),
    price: price / chips,
    ...(spot !== undefined && { spot: spot / count / chips })
  };
}

function withUsableSpot(row: HourRow, tally: RowTally): HourRow {
  const { spot, ...rest } = row;
  const fault = spot === undefined ? undefined : spotFault(spot, row.price);
  if (fault === undefined) return row;
  tally.usePartly(fault, row.label);
  return rest;
}

/** The usable prices of models' tokens. */
export function csvTokens(table: CsvTable, mapping: ColumnMapping, currency: string, tally: RowTally): TokenRow[] {
  const factor = perMillion[mapping.priceUnit];
  const rows = wellFormed(table, mapping, currency, tally).flatMap((row) => {
    const input = scaled(row.number('price'), factor);
    const output = mapping.outputPrice === undefined ? input : scaled(row.number('outputPrice'), factor);
    const fault =
      modelName(row.text('name')) === '' ? 'No name' : (priceFault(input, mostPerMillion) ?? priceFault(output, mostPerMillion));
    if (fault === undefined && input !== undefined && output !== undefined) return [tokenRow(row, input, output, mapping)];
    tally.refuse(fault ?? '', row.label);
    return [];
  });
  const usable = withoutOutliers(rows, ({ model }) => model, tally);
  tally.use(usable.length);
  return usable;
}

function scaled(price: number | undefined, factor: number): number | undefined {
  return price === undefined ? undefined : rounded(price * factor);
}

function tokenRow(row: MappedRow, input: number, output: number, { outputPrice }: ColumnMapping): TokenRow {
  const key = row.text('name');
  const [contextTokens, largestOutputTokens] = [row.number('contextTokens'), row.number('largestOutputTokens')];
  return {
    label: row.label,
    model: modelName(key),
    provider: providerName(row.text('provider')),
    region: row.text('region') || regionIn(key),
    price: blendedPrice(input, output),
    blended: outputPrice !== undefined,
    ...(isCount(contextTokens) && { contextTokens }),
    ...(isCount(largestOutputTokens) && { largestOutputTokens })
  };
}

function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value > 0;
}

/** The rows with a cell for each column and in the card's currency. */
function wellFormed(table: CsvTable, mapping: ColumnMapping, currency: string, tally: RowTally): MappedRow[] {
  const read = mappedRow(table, mapping);
  return table.rows.flatMap((cells, index) => {
    const row = read(cells, index);
    const fault =
      cells.length === table.columns.length ? currencyFault(row, currency) : 'More or fewer cells than there are columns';
    if (fault === undefined) return [row];
    tally.refuse(fault, row.label);
    return [];
  });
}

function currencyFault(row: MappedRow, currency: string): string | undefined {
  const other = row.text('currency').toUpperCase();
  return other === '' || other === currency ? undefined : `In a currency other than ${currency}`;
}

/** A reader of rows: columns are looked up once, and the decimal mark is the whole column's. */
function mappedRow({ columns, rows }: CsvTable, mapping: ColumnMapping): (cells: readonly string[], index: number) => MappedRow {
  const at = (meaning: MappedColumn) => columns.indexOf(mapping[meaning] ?? '');
  const numbers = ['price', 'outputPrice', 'count', 'spot', 'contextTokens', 'largestOutputTokens'] as const;
  const marks = new Map<MappedColumn, '.' | ',' | undefined>(
    numbers.map((meaning) => [meaning, decimalMark(rows.map((cells) => cells[at(meaning)] ?? ''))])
  );
  return (cells, index) => {
    const text = (meaning: MappedColumn) => cells[at(meaning)]?.trim() ?? '';
    const number = (meaning: MappedColumn) => (text(meaning) === '' ? undefined : cellNumber(text(meaning), marks.get(meaning)));
    const label = [text('provider'), text('name'), text('region')].filter(Boolean).join(' ');
    return { label: `${label}, row ${index + 2}`, text, number };
  };
}
