/**
 * Price catalogues that people already have, to a rate card: LiteLLM's models, SkyPilot's machines, a plain CSV. A file is read
 * whole or refused with the reason; its rows are used or counted with the reason why not. Nothing is fetched, nothing is kept.
 */
import type { DocumentError } from '#lib/schema/errors.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import { guessedMapping, mappingErrors, type ColumnMapping } from './column-mapping.ts';
import { csvCurrency } from './csv-currency.ts';
import { csvHours, csvTokens } from './csv-prices.ts';
import { csvTable, type CsvTable } from './csv-table.ts';
import { hourServices } from './hour-services.ts';
import { detectedKind, importKinds, unreadableText, type ImportKind } from './import-kind.ts';
import { cardWithServices, emptyCard, mostServices, type PriceSource } from './imported-card.ts';
import { litellmRows } from './litellm.ts';
import { RowTally, type RowCounts } from './row-tally.ts';
import { skypilotHours } from './skypilot.ts';
import { tokenServices } from './token-services.ts';

export interface PriceImportOptions {
  /** What the file is; left out, its content says it. */
  kind?: ImportKind;
  fileName: string;
  /** The day that the prices are of, for instance 2026-08-01. */
  asOf: string;
  /** Of a plain CSV; left out, what the file says, else US dollars. The catalogues are in US dollars. */
  currency?: string;
  /** Of a plain CSV. */
  mapping?: Partial<ColumnMapping>;
}

/** A card to look at before anything is added, with what became of the rows. */
export interface PricesRead {
  ok: true;
  needsMapping: false;
  kind: ImportKind;
  rateCard: RateCard;
  rows: RowCounts;
  /** The columns of a plain CSV and what they were taken for. */
  columns?: string[];
  mapping?: ColumnMapping;
}

/** A plain CSV whose columns nobody has mapped yet. */
export interface MappingNeeded {
  ok: true;
  needsMapping: true;
  kind: 'csv';
  columns: string[];
  /** The first rows, a cell for each column as far as there are any. */
  samples: string[][];
  guess: Partial<ColumnMapping>;
  /** That the columns or the cells name, else US dollars. */
  currency: string;
}

export interface ImportRefused {
  ok: false;
  errors: DocumentError[];
}

export type PriceImport = PricesRead | MappingNeeded | ImportRefused;

const sampleRows = 3;
const sampleLength = 80;

/** The prices in the text of a file. Pure and synchronous: real catalogues take under a second, 50 MB some ten. */
export function importedPrices(text: string, options: PriceImportOptions): PriceImport {
  const { fileName, kind = detectedKind(text, fileName) } = options;
  const fault = unreadableText(text);
  if (fault) return { ok: false, errors: [fault] };
  if (kind === undefined || !importKinds.includes(kind)) return refused('kind', `expected one of ${importKinds.join(', ')}`);
  // Refuses a date or a currency that no card can have before rows are read.
  const card = emptyCard(priceSource(kind, options));
  if (!card.ok) return card;
  if (kind === 'litellm') return litellmImport(text, options, card.rateCard);
  return kind === 'skypilot' ? skypilotImport(text, options, card.rateCard) : csvImport(text, options);
}

function litellmImport(text: string, options: PriceImportOptions, card: RateCard): PriceImport {
  const reading = litellmRows(text, options.asOf);
  if (!reading.ok) return reading;
  const { rows, read, tally } = reading;
  return filled('litellm', card, tokenServices(rows, priceSource('litellm', options)), tally.counts(read));
}

function skypilotImport(text: string, options: PriceImportOptions, card: RateCard): PriceImport {
  const reading = skypilotHours(text);
  if (!reading.ok) return reading;
  const { rows, read, tally } = reading;
  return filled('skypilot', card, hourServices(rows, priceSource('skypilot', options)), tally.counts(read));
}

function csvImport(text: string, options: PriceImportOptions): PriceImport {
  const reading = csvTable(text);
  if (!reading.ok) return reading;
  const { columns } = reading.table;
  if (options.mapping === undefined) return mappingNeeded(reading.table);
  const errors = mappingErrors(options.mapping, columns);
  if (errors.length > 0) return { ok: false, errors };
  // What has no errors is complete.
  const mapping = options.mapping as ColumnMapping;
  const tally = new RowTally();
  const source = priceSource('csv', { ...options, currency: options.currency ?? csvCurrency(reading.table, mapping) ?? 'USD' });
  const card = emptyCard(source);
  if (!card.ok) return card;
  const services =
    mapping.priceUnit === 'perHour'
      ? hourServices(csvHours(reading.table, mapping, source.currency, tally), source)
      : tokenServices(csvTokens(reading.table, mapping, source.currency, tally), source);
  const result = filled('csv', card.rateCard, services, tally.counts(reading.table.rows.length));
  return result.ok ? { ...result, columns, mapping } : result;
}

function mappingNeeded({ columns, rows }: CsvTable): MappingNeeded {
  const samples = rows
    .slice(0, sampleRows)
    .map((cells) => cells.slice(0, columns.length).map((cell) => cell.slice(0, sampleLength)));
  const guess = guessedMapping(columns);
  return {
    ok: true,
    needsMapping: true,
    kind: 'csv',
    columns,
    samples,
    guess,
    currency: csvCurrency({ columns, rows }, guess) ?? 'USD'
  };
}

function filled(
  kind: ImportKind,
  card: RateCard,
  services: Map<string, RatedService> | undefined,
  rows: RowCounts
): PricesRead | ImportRefused {
  if (services === undefined) return refused('document', `expected at most ${mostServices} models or accelerators, found more`);
  if (services.size === 0) {
    const reasons = rows.refused.slice(0, 3).map(({ reason, rows: count }) => `${reason} (${count})`);
    return refused(
      'document',
      `expected a usable price in ${rows.read} rows, found none${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`
    );
  }
  const reading = cardWithServices(card, services);
  return reading.ok ? { ok: true, needsMapping: false, kind, rateCard: reading.rateCard, rows } : reading;
}

function refused(path: string, message: string): ImportRefused {
  return { ok: false, errors: [{ path, message }] };
}

function priceSource(kind: ImportKind, { fileName, asOf, currency }: PriceImportOptions): PriceSource {
  const file = { fileName, asOf, currency: kind === 'csv' ? (currency ?? 'USD') : 'USD' };
  switch (kind) {
    case 'litellm':
      return {
        ...file,
        title: 'LiteLLM model prices and context window',
        origin: 'Token prices from the LiteLLM model price catalogue (MIT), blended and put together here'
      };
    case 'skypilot':
      return {
        ...file,
        title: 'SkyPilot catalogue of machines',
        origin: `Your own file ${fileName.slice(0, 200)}, in the form of a SkyPilot catalogue (no licence known); it dates no row, so some may be stale`
      };
    case 'csv':
      return { ...file, title: `Your own file ${fileName.slice(0, 180)}`, origin: `Your own file ${fileName.slice(0, 200)}` };
  }
}
