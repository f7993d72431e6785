/** `rates import FILE`: reads a catalogue of prices and prints the rate card with what became of its rows. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isComplete, mappedColumns, type ColumnMapping } from '#lib/exchange/column-mapping.ts';
import { dateInName } from '#lib/exchange/file-date.ts';
import { importKinds, type ImportKind } from '#lib/exchange/import-kind.ts';
import { importedPrices, type PriceImport, type PriceImportOptions, type PricesRead } from '#lib/exchange/price-import.ts';
import type { RowsByReason } from '#lib/exchange/row-tally.ts';
import { answered, refused, sourceText } from './source-text.ts';

/** @returns the exit code: 0, or 2 where the file or the arguments are refused */
export async function rates(args: string[]): Promise<number> {
  try {
    const { file, out, ...options } = parsedArguments(args);
    const read = mappedImport(await sourceText(file), { ...options, fileName: file === '-' ? 'standard input' : basename(file) });
    if (!read.ok) return refused(read.errors.map(({ path, message }) => `${path}: ${message}`));
    if (read.needsMapping) return refused(mappingRequest(read.columns, read.guess));
    const idle = idleOptions(options, read);
    if (idle.length > 0) return refused(idle);
    const { rateCard, mapping } = read;
    const rows = { ...read.rows, refused: byReason(read.rows.refused), partly: byReason(read.rows.partly) };
    return await answered({ rateCard, rows, ...(mapping && { mapping }) }, out);
  } catch (error) {
    return refused([error instanceof Error ? error.message : String(error)]);
  }
}

function byReason(reasons: readonly RowsByReason[]): Record<string, number> {
  return Object.fromEntries(reasons.map(({ reason, rows }) => [reason, rows]));
}

type Mapping = Partial<ColumnMapping>;
type ImportArguments = Omit<PriceImportOptions, 'fileName' | 'mapping'> & { mapping: Mapping };

/** A plain CSV as its columns are named; what `--map` says goes before what their names suggest. */
function mappedImport(text: string, { mapping, ...options }: ImportArguments & { fileName: string }): PriceImport {
  const first = importedPrices(text, options);
  if (!first.ok || !first.needsMapping) return first;
  const whole = { ...first.guess, ...mapping };
  const nothingSaid = Object.keys(mapping).length === 0;
  return nothingSaid && !isComplete(whole) ? first : importedPrices(text, { ...options, mapping: whole });
}

/** What was asked for in vain: catalogues name their own columns and their own currency. Silence would pass dollars off as euros. */
function idleOptions({ mapping, currency }: ImportArguments, { kind, rateCard }: PricesRead): string[] {
  if (kind === 'csv') return [];
  const inVain = currency !== undefined && currency !== rateCard.currency;
  return [
    ...(inVain ? [`--currency: expected ${rateCard.currency}, which prices of ${kind} are in, found ${currency}`] : []),
    ...(Object.keys(mapping).length > 0 ? [`--map: expected a plain CSV (--kind csv), found ${kind}`] : [])
  ];
}

function mappingRequest(columns: readonly string[], guess: Mapping): string[] {
  const known = Object.entries(guess).map(([meaning, column]) => `${meaning}=${column}`);
  return [
    `mapping: expected --map name=COLUMN,price=COLUMN,priceUnit=UNIT, found columns ${columns.join(', ')}`,
    ...(known.length > 0 ? [`mapping: their names suggest ${known.join(',')}`] : [])
  ];
}

function parsedArguments(args: string[]): ImportArguments & { file: string; out: string | undefined } {
  const options = { kind: text, 'as-of': text, currency: text, map: text, out: text };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [action, file, ...more] = positionals;
  if (action !== 'import') throw new Error(`rates ${action ?? ''}: there is no such command. Try rates import FILE.`);
  if (file === undefined || more.length > 0) throw new Error('rates import takes one file, or - for standard input');
  const { kind, currency, out } = values;
  return {
    file,
    out,
    asOf: values['as-of'] ?? dateInName(basename(file)) ?? new Date().toISOString().slice(0, 10),
    mapping: mappingIn(values.map ?? ''),
    ...(kind !== undefined && { kind: knownKind(kind) }),
    ...(currency !== undefined && { currency })
  };
}

const text = { type: 'string' } as const;

function knownKind(kind: string): ImportKind {
  const known = importKinds.find((name) => name === kind);
  if (known === undefined) throw new Error(`--kind: expected one of ${importKinds.join(', ')}, found ${kind}`);
  return known;
}

/** `name=GPU,price=USD per hour,priceUnit=perHour`; a comma stays in a column's name unless another meaning follows it. */
function mappingIn(map: string): Mapping {
  const meanings: readonly string[] = [...mappedColumns, 'priceUnit'];
  const pairs = map.split(/,(?=\w+=)/).filter((pair) => pair !== '');
  for (const pair of pairs) {
    const meaning = pair.slice(0, pair.indexOf('='));
    if (!meanings.includes(meaning)) throw new Error(`--map: expected one of ${meanings.join(', ')} before =, found ${pair}`);
  }
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
