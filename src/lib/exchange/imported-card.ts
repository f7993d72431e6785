/** The rate card of imported services: named after the file, each figure with where it was read and how it came about. */
import { errorsWithin, type DocumentError } from '#lib/schema/errors.ts';
import { readRateCard, type RateCard, type RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import type { PriceMedian } from './price-median.ts';

/** Where the figures of an import come from. */
export interface PriceSource {
  /** What the file is, for instance `LiteLLM model prices (MIT)`. */
  title: string;
  /** One line for every service of the card, the licence included. */
  origin: string;
  fileName: string;
  /** The day that the file is of. */
  asOf: string;
  currency: string;
}

type CardReading = { ok: true; rateCard: RateCard } | { ok: false; errors: DocumentError[] };

const idLength = 64;
const nameLength = 200;
/** As many as a rate card may have. */
export const mostServices = 5_000;

/** A card without services yet: refuses a date or a currency that no card can have, before rows are read. */
export function emptyCard(source: PriceSource): CardReading {
  const stem = source.fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z\d]{1,5}$/i, '')
    .trim();
  return checkedCard({
    format: 'rate-card',
    version: 1,
    // Never the id of a shipped card, nor a name that objects have by themselves.
    card: `imported-${slug(stem, idLength - 'imported-'.length) || 'prices'}`,
    title: stem.slice(0, nameLength) || 'Imported prices',
    asOf: source.asOf,
    currency: source.currency,
    attribution: [source.origin],
    services: {}
  });
}

/** The card with its services, as the schema passes it. */
export function cardWithServices(card: RateCard, services: ReadonlyMap<string, RatedService>): CardReading {
  return checkedCard({ ...card, services: Object.fromEntries(services) });
}

function checkedCard(card: RateCard): CardReading {
  const reading = readRateCard(card);
  return reading.ok ? { ok: true, rateCard: reading.card } : { ok: false, errors: errorsWithin('rateCard', reading.errors) };
}

/** A figure that is the median of rows, or what the one row says. */
export function medianFigure(median: PriceMedian, source: PriceSource, rows: readonly string[], method?: string): SourcedValue {
  const { value, low, high } = median;
  const known = sourced(value, source, rows);
  if (median.rows === 1) return { ...known, ...(method !== undefined && { rationale: method }) };
  return { ...known, low, high, basis: 'derived', rationale: [method, medianSentence(median)].filter(Boolean).join(' ') };
}

/** A figure as the rows say it, `list-price` until somebody knows better. */
export function sourced(value: number, { title, fileName, asOf }: PriceSource, rows: readonly string[]): SourcedValue {
  const named = rows.slice(0, 3).map((row) => row.slice(0, 100));
  const more = rows.length > named.length ? ` and ${rows.length - named.length} more` : '';
  const locator = `${fileName.slice(0, nameLength)}: ${named.join(', ')}${more}`;
  return {
    value,
    effectiveFrom: asOf,
    basis: 'list-price',
    source: { title: title.slice(0, nameLength), locator, retrievedOn: asOf }
  };
}

function medianSentence({ rows, providers, regions }: PriceMedian): string {
  const over = providers > 1 ? 'providers, each at the median of its regions' : 'regions, each at the median of its rows';
  const counts = [`${rows} rows`, ...counted(providers, 'provider'), ...counted(regions, 'region')].join(', ');
  return `Median over ${over}: ${counts}. Low and high: the cheapest and the dearest row.`;
}

/** Nothing of what the file does not name. */
function counted(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`];
}

/** Small letters and digits with hyphens between them, as in ids. */
export function slug(text: string, most: number): string {
  const hyphened = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, most);
  return hyphened.replace(/^-|-$/g, '');
}

/** `<slug>-<ending>`, numbered where it is taken: two names that make the same id stay two services. */
export function freeId(name: string, ending: string, taken: { has(id: string): boolean }): string {
  // Room for the number.
  const stem = slug(name, idLength - ending.length - 5) || 'unnamed';
  let id = `${stem}-${ending}`;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}-${ending}`;
  return id;
}

export function limitedName(name: string): string {
  return name.length <= nameLength ? name : `${name.slice(0, nameLength - 1)}…`;
}
