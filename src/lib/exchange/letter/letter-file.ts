/** A letter as it was pasted or opened: text, a saved page, a saved e-mail or a table, to what was read of it. What is no text is refused. */
import { csvTable } from '../csv-table.ts';
import type { TextFile } from '../ocf/package.ts';
import { emailText, isEmail } from './email-text.ts';
import type { LetterContext, ReadLetter } from './letter.ts';
import { readLetter } from './read-letter.ts';

/** `text`: what was read, as a person can read it too. */
export type LetterAnswer = { ok: true; text: string; letter: ReadLetter } | { ok: false; message: string };

/** @param file of no name where it was pasted */
export function letterIn(file: TextFile, context: LetterContext): LetterAnswer {
  const opened = letterText(file);
  if (!opened.ok) return opened;
  const letter = readLetter(opened.text, context);
  return letter.refused === undefined ? { ok: true, text: opened.text, letter } : { ok: false, message: letter.refused };
}

function letterText({ name, text }: TextFile): { ok: true; text: string } | { ok: false; message: string } {
  if (text.startsWith('%PDF')) return refused(`This is a PDF. ${copy}`);
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u00d0\u00cf'))
    return refused(`This is a Word document or an archive. ${copy}`);
  if (text.startsWith('{\\rtf')) return refused(`This is a document in RTF. ${copy}`);
  if (text.includes('\0')) return refused('This is no text: a picture, a program or an archive. Only text can be read.');
  const data = notData(text);
  if (data !== undefined) return refused(data);
  if (text.trim() === '') return refused('There is nothing in it.');
  if (name !== '' && isEmail(text)) {
    const mail = emailText(text);
    return mail === undefined
      ? refused('No part of this e-mail is text: the letter may be attached to it.')
      : { ok: true, text: mail };
  }
  return { ok: true, text: /\.csv$/i.test(name) ? tabbed(text) : text };
}

const copy = 'Open the letter, select all, copy, and paste the text here.';

/** What this program saves: each says its format first. */
const ownFormats: Readonly<Record<string, string>> = {
  scenario: 'a comparison, or an offer of one,',
  backup: 'a backup',
  'rate-card': 'a list of prices'
};

/** Data is no prose. @returns why a text of it is not read, and where it can be opened */
function notData(text: string): string | undefined {
  if (!/^\s{0,200}[{[]/.test(text)) return undefined;
  const read = json(text);
  if (typeof read !== 'object' || read === null) return undefined;
  const { format } = read as { format?: unknown };
  const own = typeof format === 'string' && Object.hasOwn(ownFormats, format) ? ownFormats[format] : undefined;
  return own === undefined
    ? `This is data (JSON) and no letter. ${copy}`
    : `This is ${own} that Counteroffer saved, and no letter: “Open a file” on the start page opens it.`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Rows of a table with tabs between their cells, as a table is pasted; a text that is no table stays as it is. */
function tabbed(text: string): string {
  const reading = csvTable(text);
  if (!reading.ok) return text;
  const { columns, rows } = reading.table;
  return [columns, ...rows].map((row) => row.map((cell) => cell.replace(/\s{1,2000}/g, ' ')).join('\t')).join('\n');
}

function refused(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
