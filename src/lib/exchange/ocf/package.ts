/** The objects of one or several files of an Open Cap Format package, by type; each file is JSON with `items`, the manifest has an `issuer`. */
import type { DocumentError } from '#lib/schema/errors.ts';
import { parsedJson } from '#lib/schema/json-text.ts';
import { fieldOf, isItem, itemOf, textOf, type Item } from './fields.ts';

/** A file's name and what is in it. */
export interface TextFile {
  name: string;
  text: string;
}

export interface OcfPackage {
  items: Item[];
  /** Entries of `items` that are no objects. */
  broken: number;
  issuer: string | undefined;
}

type PackageReading = { ok: true; package: OcfPackage } | { ok: false; errors: DocumentError[] };

const mostItems = 200_000;

/** The files put together. One that is not JSON, or has no objects of the format, refuses them all: half a package would be half true. */
export function ocfPackage(files: readonly TextFile[], mostCharacters: number): PackageReading {
  const read: OcfPackage = { items: [], broken: 0, issuer: undefined };
  for (const { name, text } of files) {
    const json = parsedJson(text, mostCharacters);
    if (!json.ok) return { ok: false, errors: json.errors.map(({ message }) => ({ path: name, message })) };
    const fault = takeFile(json.value, read);
    if (fault !== undefined) return { ok: false, errors: [{ path: name, message: fault }] };
  }
  return { ok: true, package: read };
}

function takeFile(value: unknown, read: OcfPackage): string | undefined {
  const entries = Array.isArray(value) ? value : isItem(value) ? fieldOf(value, 'items') : undefined;
  const issuer = isItem(value) ? textOf(itemOf(value, 'issuer'), 'legal_name') : undefined;
  read.issuer ??= issuer;
  if (entries === undefined && issuer !== undefined) return undefined;
  if (!Array.isArray(entries)) return 'expected a file of the Open Cap Format, with a list `items`, found none';
  if (read.items.length + entries.length > mostItems) return `expected at most ${mostItems} items, found more`;
  for (const entry of entries) {
    if (!isItem(entry) || typeOf(entry) === '') read.broken += 1;
    else read.items.push(entry);
    if (isItem(entry) && typeOf(entry) === 'ISSUER') read.issuer ??= textOf(entry, 'legal_name');
  }
  return undefined;
}

/** `TX_STOCK_ISSUANCE`; the names that plan securities had before are those that they have now. */
export function typeOf(item: Item): string {
  return (textOf(item, 'object_type') ?? '').replace(/^TX_PLAN_SECURITY_/, 'TX_EQUITY_COMPENSATION_');
}

/** The first object of a type under each id. */
export function byId(items: readonly Item[], type: string): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    const id = textOf(item, 'id');
    if (typeOf(item) === type && id !== undefined && !found.has(id)) found.set(id, item);
  }
  return found;
}
