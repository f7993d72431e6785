/**
 * LiteLLM's `model_prices_and_context_window.json` (MIT): an object of models by key, prices in US dollars a token. Read are models
 * of text; prices by tier of length, of cached tokens and of batches are left out.
 */
import type { DocumentError } from '#lib/schema/errors.ts';
import { parsedJson } from '#lib/schema/json-text.ts';
import { mostCharacters } from './import-kind.ts';
import { modelName, providerName, regionIn } from './model-name.ts';
import { withoutOutliers } from './outliers.ts';
import { priceFault } from './price-fault.ts';
import { rounded } from './price-median.ts';
import { RowTally, type RowsReading } from './row-tally.ts';
import { blendedPrice, mostPerMillion, type TokenRow } from './token-services.ts';

const textModes = new Set<unknown>(['chat', 'completion', 'responses']);
/** Entries that price any model of a size, for example `together-ai-4.1b-8b`. */
const priceClass = /^(?:together|fireworks)-ai-/;
const perilousNames = new Set(['__proto__', 'constructor', 'prototype']);

/** The priced models of the file; `asOf` says which of them are withdrawn by then. */
export function litellmRows(text: string, asOf: string): RowsReading<TokenRow> {
  const json = parsedJson(text, mostCharacters);
  if (!json.ok) return json;
  if (!isObject(json.value)) return refused('an object of models by name, as LiteLLM has it', json.value);
  const entries = Object.entries(json.value);
  if (!entries.some(([, entry]) => isObject(entry) && ('litellm_provider' in entry || 'input_cost_per_token' in entry))) {
    return refused('models with litellm_provider and input_cost_per_token', json.value);
  }
  const tally = new RowTally();
  const rows: TokenRow[] = [];
  for (const [key, entry] of entries) {
    const fault = isObject(entry) ? entryFault(key, entry, asOf) : ['Not a model: expected an object', key];
    if (isObject(entry) && fault === undefined) rows.push(tokenRow(key, entry));
    else if (fault) tally.refuse(fault[0] ?? '', fault[1] ?? key);
  }
  const usable = withoutOutliers(rows, ({ model }) => model, tally);
  tally.use(usable.length);
  return { ok: true, rows: usable, read: entries.length, tally };
}

type Entry = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(expected: string, value: unknown): { ok: false; errors: DocumentError[] } {
  const found = Array.isArray(value) ? 'a list' : isObject(value) ? 'an object without any' : typeof value;
  return { ok: false, errors: [{ path: 'document', message: `expected ${expected}, found ${found}` }] };
}

/** Why a row is no price of a model, with the row's name. */
function entryFault(key: string, entry: Entry, asOf: string): [reason: string, example: string] | undefined {
  const { mode, deprecation_date: until } = entry;
  if (key === 'sample_spec') return ['The catalogue’s own specimen, not a model', key];
  if (!textModes.has(mode)) return ['Not a model of text (chat, completion or responses)', `${key} (${label(mode)})`];
  if (perilousNames.has(key) || modelName(key) === '') return ['Not a name for a model', key];
  if (priceClass.test(key)) return ['A price for any model of a size, not a model', key];
  if (typeof until === 'string' && until < asOf) return [`Withdrawn before ${asOf}`, `${key} (${until})`];
  const [input, output] = [perMillion(entry.input_cost_per_token), perMillion(entry.output_cost_per_token)];
  if (input === undefined && Array.isArray(entry.tiered_pricing)) return ['Priced by tiers of length only', key];
  const fault = priceFault(input, mostPerMillion) ?? priceFault(output, mostPerMillion);
  return fault === undefined ? undefined : [fault, key];
}

function label(mode: unknown): string {
  return typeof mode === 'string' ? mode : 'no mode';
}

/** Whatever is no number stays what it is, for `priceFault` to say. */
function perMillion(perToken: unknown): unknown {
  return typeof perToken === 'number' ? rounded(perToken * 1_000_000) : (perToken ?? undefined);
}

function tokenRow(key: string, entry: Entry): TokenRow {
  const input = rounded(Number(entry.input_cost_per_token) * 1_000_000);
  const output = rounded(Number(entry.output_cost_per_token) * 1_000_000);
  const contextTokens = tokenCount(entry.max_input_tokens);
  const largestOutputTokens = tokenCount(entry.max_output_tokens);
  return {
    label: key,
    model: modelName(key),
    provider: providerName(typeof entry.litellm_provider === 'string' ? entry.litellm_provider : ''),
    region: regionIn(key),
    price: blendedPrice(input, output),
    blended: true,
    ...(contextTokens !== undefined && { contextTokens }),
    ...(largestOutputTokens !== undefined && { largestOutputTokens })
  };
}

function tokenCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
