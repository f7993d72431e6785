/** Which catalogue a file is, by its content; the name decides nothing. And which files are none, whatever they are called. */
import type { DocumentError } from '#lib/schema/errors.ts';
import { csvTable } from './csv-table.ts';

export const importKinds = ['litellm', 'skypilot', 'csv'] as const;
export type ImportKind = (typeof importKinds)[number];

/** LiteLLM's file has 1.4 MB, the largest catalogue of SkyPilot some 20 MB. */
export const mostCharacters = 50_000_000;

/** Without these columns a CSV is not one of SkyPilot's catalogues. */
export const skypilotColumns = ['AcceleratorName', 'AcceleratorCount', 'Price'];

/** The kind that the content looks like, undefined where it is no text of JSON or CSV. `fileName` decides between them for a text of no columns. */
export function detectedKind(text: string, fileName: string): ImportKind | undefined {
  if (unreadableText(text)) return undefined;
  if (/^\uFEFF?\s*[{[]/.test(text)) return 'litellm';
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const reading = csvTable(head);
  if (!reading.ok) return /\.json$/i.test(fileName) ? 'litellm' : 'csv';
  return skypilotColumns.every((column) => reading.table.columns.includes(column)) ? 'skypilot' : 'csv';
}

/** Why the text is no catalogue of any kind. */
export function unreadableText(text: string): DocumentError | undefined {
  if (text.length > mostCharacters) {
    return refusal(`expected at most ${mostCharacters / 1_000_000} MB, found ${Math.ceil(text.length / 100_000) / 10} MB`);
  }
  if (text.trim() === '') return refusal('found an empty file');
  if (text.includes('\0'))
    return refusal('expected a text in UTF-8, found NUL characters, as in a program, a picture or an archive');
  if (/^\uFEFF?\s*</.test(text))
    return refusal('expected JSON or CSV, found a web page (HTML or XML): save the file itself, not the page about it');
  return undefined;
}

function refusal(message: string): DocumentError {
  return { path: 'document', message };
}
