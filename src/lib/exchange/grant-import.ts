/**
 * Grants of one's own from a file: an Open Cap Format package, in one file or several, or a table. Nothing is fetched, nothing is
 * kept; what cannot be read is refused with the reason, and items and rows are counted. A .zip is not opened.
 */
import type { Instrument } from '#lib/engine/document.ts';
import type { DocumentError } from '#lib/schema/errors.ts';
import { csvTable, type CsvTable } from './csv-table.ts';
import { csvGrants } from './grants-csv.ts';
import { grantMappingErrors, guessedGrantMapping, type GrantMapping } from './grants-mapping.ts';
import { mostCharacters, unreadableText } from './import-kind.ts';
import type { ImportedGrant, StockFacts } from './imported-grant.ts';
import { ocfImport, type Holder } from './ocf/ocf-import.ts';
import { ocfPackage, type TextFile } from './ocf/package.ts';
import type { RowCounts } from './row-tally.ts';

export interface GrantImportOptions {
  /** Of a package with several: the id of the holder. */
  holder?: string;
  /** Of a table; without one the guess is asked about. */
  mapping?: Partial<GrantMapping>;
  /** What a row of a table is that names no instrument. */
  usual?: Instrument;
}

export type GrantImport =
  | { ok: false; errors: DocumentError[] }
  | { ok: true; kind: 'csv'; needsMapping: true; columns: string[]; samples: string[][]; guess: Partial<GrantMapping> }
  | { ok: true; kind: 'csv'; needsMapping: false; grants: ImportedGrant[]; rows: RowCounts }
  | {
      ok: true;
      kind: 'ocf';
      needsMapping: false;
      issuer: string | undefined;
      holders: Holder[];
      holder: string | undefined;
      grants: ImportedGrant[];
      stock: StockFacts;
      rows: RowCounts;
    };

const mostFiles = 20;
const sampleRows = 5;
const sampleLength = 100;

export function importedGrants(files: readonly TextFile[], options: GrantImportOptions = {}): GrantImport {
  const [first] = files;
  if (first === undefined || files.length > mostFiles) return refused(`expected 1 to ${mostFiles} files, found ${files.length}`);
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  if (total > mostCharacters)
    return refused(`expected at most ${mostCharacters / 1e6} MB together, found ${Math.ceil(total / 1e5) / 10} MB`);
  for (const { name, text } of files) {
    const fault = text.startsWith('PK\u0003\u0004') ? zipped : unreadableText(text)?.message;
    if (fault !== undefined) return { ok: false, errors: [{ path: files.length === 1 ? 'document' : name, message: fault }] };
  }
  if (files.length === 1 && !/^\uFEFF?\s*[{[]/.test(first.text)) return tableImport(first.text, options);
  const reading = ocfPackage(files, mostCharacters);
  if (!reading.ok) return reading;
  return { ok: true, kind: 'ocf', needsMapping: false, ...ocfImport(reading.package, options.holder) };
}

const zipped = 'a .zip is not opened here: unpack it and choose all the files in it at once';

function refused(message: string): GrantImport {
  return { ok: false, errors: [{ path: 'document', message }] };
}

function tableImport(text: string, { mapping, usual = 'rsu' }: GrantImportOptions): GrantImport {
  const reading = csvTable(text);
  if (!reading.ok) return reading;
  if (mapping === undefined) return mappingNeeded(reading.table);
  const errors = grantMappingErrors(mapping, reading.table.columns);
  if (errors.length > 0) return { ok: false, errors };
  // What has no errors is complete.
  return { ok: true, kind: 'csv', needsMapping: false, ...csvGrants(reading.table, mapping as GrantMapping, usual) };
}

function mappingNeeded({ columns, rows }: CsvTable): GrantImport {
  const samples = rows
    .slice(0, sampleRows)
    .map((cells) => cells.slice(0, columns.length).map((cell) => cell.slice(0, sampleLength)));
  return { ok: true, kind: 'csv', needsMapping: true, columns, samples, guess: guessedGrantMapping(columns) };
}
