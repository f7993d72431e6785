/** The small files of this folder, in the shapes of the real ones, and the real ones where they lie beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { importedPrices, type PriceImportOptions, type PricesRead } from '#lib/exchange/price-import.ts';

export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

const samples = new URL('../../../shared/data/import-samples/', import.meta.url);
export const hasSamples = existsSync(samples);

export function sample(name: string): string {
  return readFileSync(new URL(name, samples), 'utf8');
}

/** The card of a text that must be readable. */
export function readPrices(text: string, options: Partial<PriceImportOptions> = {}): PricesRead {
  const read = importedPrices(text, { fileName: 'prices.csv', asOf: '2026-08-01', ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  if (read.needsMapping) throw new Error(`not mapped: ${read.columns.join(', ')}`);
  return read;
}

/** Rows by reason, as the command line prints them. */
export function reasons({ rows }: PricesRead): Record<string, number> {
  return Object.fromEntries(rows.refused.map(({ reason, rows: count }) => [reason, count]));
}
