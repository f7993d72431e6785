/** Which column of a plain CSV means what: as the user maps it, and as its names suggest. */
import type { DocumentError } from '#lib/schema/errors.ts';

export const priceUnits = ['perHour', 'perMillionTokens', 'perThousandTokens', 'perToken'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** The columns by what they hold, each by its name. Prices per hour are of accelerators, the others of models' tokens. */
export interface ColumnMapping {
  /** The accelerator or the model. */
  name: string;
  /** On demand; of tokens the ones that are read, unless there is no `outputPrice`: then it is a blended one. */
  price: string;
  priceUnit: PriceUnit;
  /** Of the tokens that are written, in the unit of `price`. */
  outputPrice?: string;
  /** Accelerators that the price is for. */
  count?: string;
  spot?: string;
  region?: string;
  provider?: string;
  /** Codes of ISO 4217. Rows of a currency other than the card's are left out. */
  currency?: string;
  contextTokens?: string;
  largestOutputTokens?: string;
}

export type MappedColumn = Exclude<keyof ColumnMapping, 'priceUnit'>;

/** In the order in which a page asks for them; the first two it must have. */
export const mappedColumns = [
  'name',
  'price',
  'outputPrice',
  'count',
  'spot',
  'region',
  'provider',
  'currency',
  'contextTokens',
  'largestOutputTokens'
] as const satisfies readonly MappedColumn[];

/** What headings look like in small letters with _ between the words. The first pattern that fits a column takes it. */
const headings: Readonly<Record<MappedColumn, readonly RegExp[]>> = {
  name: [/^(model|model_id|accelerator|accelerator_?name|gpu|gpu_?(name|model|type))$/, /^(name|sku|instance_?type)$/],
  price: [
    /^(input|prompt).*(token|per_m|per_1m|per_1k|million|mtok)/,
    /(price|cost|rate|usd).*(hour|_hr|_h$)|^(hourly|on_?demand)/,
    /^(input|prompt).*(price|cost)|^(input|price|cost|rate)$/,
    /^price|price$/
  ],
  outputPrice: [/^(output|completion).*(token|per_m|per_1m|per_1k|million|mtok|price|cost)/, /^output$/],
  count: [/^(count|gpus|quantity|(num|n|number_of)_gpus|(gpu|accelerator)_?count)$/],
  spot: [/spot|preemptible/],
  region: [/^(region|location|zone)$/],
  provider: [/^(provider|vendor|cloud|litellm_provider)$/],
  currency: [/^(currency|ccy|w_hrung|waehrung|devise|moneda|valuta)/],
  contextTokens: [/^(context|max_input_tokens|context_(window|length|tokens))$/],
  largestOutputTokens: [/^(max_output|max_output_tokens|largest_output|largest_output_tokens)$/]
};

/** What `price` is never: prices of tokens kept, sent in batches, spoken or seen. */
const besides = /cache|batch|audio|image|spot/;

/** The mapping that the columns' names suggest. To be looked at: names lie. */
export function guessedMapping(columns: readonly string[]): Partial<ColumnMapping> {
  const guess: Partial<ColumnMapping> = {};
  for (const meaning of mappedColumns) {
    const column = likelyColumn(meaning, columns);
    if (column !== undefined) guess[meaning] = column;
  }
  const priceUnit = unitIn(guess);
  return priceUnit === undefined ? guess : { ...guess, priceUnit };
}

function likelyColumn(meaning: MappedColumn, columns: readonly string[]): string | undefined {
  const price = meaning === 'price' || meaning === 'outputPrice';
  for (const pattern of headings[meaning]) {
    const column = columns.find((name) => pattern.test(columnWordsOf(name)) && !(price && besides.test(columnWordsOf(name))));
    if (column !== undefined) return column;
  }
  return undefined;
}

/** Small letters with _ between the words. */
export function columnWordsOf(column: string): string {
  return column
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_');
}

function unitIn({ price, name, count }: Partial<ColumnMapping>): PriceUnit | undefined {
  const heading = columnWordsOf(price ?? '');
  if (/per_1?m|million|mtok/.test(heading)) return 'perMillionTokens';
  if (/per_1?k|thousand|ktok/.test(heading)) return 'perThousandTokens';
  if (/token/.test(heading)) return 'perToken';
  const ofAccelerators = count !== undefined || /gpu|accelerator/.test(columnWordsOf(name ?? ''));
  return price !== undefined && (/hour|_hr|_h$/.test(heading) || ofAccelerators) ? 'perHour' : undefined;
}

export function isComplete(guess: Partial<ColumnMapping>): guess is ColumnMapping {
  return guess.name !== undefined && guess.price !== undefined && guess.priceUnit !== undefined;
}

/** What is wrong with a mapping for these columns. */
export function mappingErrors(mapping: Partial<ColumnMapping>, columns: readonly string[]): DocumentError[] {
  const errors: DocumentError[] = [];
  for (const meaning of mappedColumns) {
    const column = mapping[meaning];
    const needed = meaning === 'name' || meaning === 'price';
    if (column === undefined ? !needed : columns.includes(column)) continue;
    const found = column === undefined ? 'nothing' : JSON.stringify(column.slice(0, 40));
    errors.push({ path: `mapping.${meaning}`, message: `expected one of the columns ${columnList(columns)}, found ${found}` });
  }
  const { priceUnit } = mapping;
  if (priceUnit === undefined || !priceUnits.includes(priceUnit)) {
    const found = priceUnit === undefined ? 'nothing' : JSON.stringify(String(priceUnit).slice(0, 40));
    errors.push({ path: 'mapping.priceUnit', message: `expected one of ${priceUnits.join(', ')}, found ${found}` });
  }
  return errors;
}

/** Some of the columns' names for a sentence. */
export function columnList(columns: readonly string[]): string {
  const named = columns.slice(0, 20).map((column) => column.slice(0, 40));
  return named.join(', ') + (columns.length > named.length ? ' …' : '');
}
