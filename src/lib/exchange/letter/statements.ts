/**
 * Lines to statements: a sentence each, or a row of a table. Lines that a PDF or an e-mail broke are joined, list items and “Label: value”
 * lines are not; a short line without a figure is the heading of what follows.
 */
import { cellsOf, continues, isHeading } from './line-shapes.ts';
import { longest, sentences } from './sentences.ts';

export interface Cell {
  from: number;
  to: number;
  /** Of the column, from the table's first row. */
  head?: string;
}

export interface Statement {
  /** Of the text's lines, the first that it stands on; from 1. */
  line: number;
  text: string;
  /** Where the words begin, behind a list's marker. */
  start: number;
  heading?: string;
  /** The statement is itself a heading. */
  isHeading?: boolean;
  cells?: Cell[];
  /** Behind the “>” of an e-mail. */
  quoted?: boolean;
}

const marker = /^\s{0,40}(?:[-*+•▪●◦‣·–—>]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s{1,20}(?=\S)/;
/** “3.1 Base Salary.”: numbers of sections, before a heading. */
const section = /^\s{0,40}\d{1,2}(?:\.\d{1,2}){1,2}\.?\s{1,20}(?=[A-Z][A-Za-z &/-]{0,40}(?:[.:]\s|[.:]?$))/;

interface Paragraph {
  parts: string[];
  /** Of all parts. */
  length: number;
  /** Where each line begins in the text, and its number. */
  lines: { at: number; line: number }[];
  start: number;
  last: string;
}

/** Statements in the order of the text; blank lines are none. */
export function statements(lines: readonly string[]): Statement[] {
  const reader = new LineReader();
  lines.forEach((line, index) => reader.take(line, index + 1));
  return reader.finished();
}

class LineReader {
  readonly #found: Statement[] = [];
  #open: Paragraph | undefined;
  #heading: string | undefined;
  #heads: string[] | undefined;
  #marker = 0;

  take(raw: string, number: number): void {
    const text = raw.trimEnd();
    // Drawn lines of a table.
    if (/^[\s|:+=_-]{3,400}$/.test(text) && /[-=_]{3}/.test(text)) return;
    const cells = cellsOf(text);
    if (cells.length > 1) return this.#row(cells, number);
    if (text.trim() === '') return this.#close();
    this.#heads = undefined;
    const start = this.#markerLength(text);
    if (this.#open !== undefined && start === 0 && continues(this.#open.parts[0]!, this.#open.last, text))
      return this.#join(text, number);
    this.#close();
    if ((start === 0 || /\d|\([a-z]\)/.test(text.slice(0, start))) && isHeading(text.slice(start)))
      return this.#head(text, number, start);
    this.#open = { parts: [text], length: text.length, lines: [{ at: 0, line: number }], start, last: text };
  }

  finished(): Statement[] {
    this.#close();
    return this.#found;
  }

  /** A number begins a list's item only where an item before it or the end of a sentence lets it: “December⏎15. Please” goes on. */
  #markerLength(text: string): number {
    const [ofSection] = section.exec(text) ?? [];
    if (ofSection !== undefined) return ofSection.length;
    const [mark = ''] = marker.exec(text) ?? [];
    const number = Number(/\d{1,2}/.exec(mark)?.[0] ?? NaN);
    if (Number.isNaN(number)) return mark.length;
    if (this.#open !== undefined && !/[.!?:;]$/.test(this.#open.last) && number !== 1 && number !== this.#marker + 1) return 0;
    this.#marker = number;
    return mark.length;
  }

  #join(text: string, line: number): void {
    const open = this.#open!;
    // A word that was broken at the end of a line.
    const end = open.last.slice(-30);
    const broken = /[a-z]-$/.test(end) && /^\s{0,20}[a-z]/.test(text) && !/\d-?[a-z]{0,20}-$/.test(end);
    if (broken) open.parts.push(open.parts.pop()!.slice(0, -1));
    else open.parts.push('\n');
    const part = text.trimStart();
    const at = open.length + (broken ? -1 : 1);
    open.lines.push({ at, line });
    open.parts.push(part);
    open.length = at + part.length;
    open.last = text;
  }

  #head(raw: string, line: number, start: number): void {
    const text = raw.trimStart();
    this.#heading = text;
    this.#found.push({ line, text, start: Math.max(0, start - (raw.length - text.length)), isHeading: true });
  }

  #row(cells: string[], line: number): void {
    this.#close();
    const text = cells.join('\t').slice(0, longest);
    const isHead = this.#heads === undefined && !cells.some((cell) => /\d/.test(cell.replace(/year\s{0,3}\d/i, '')));
    if (isHead) this.#heads = cells;
    let from = 0;
    const spans = cells.map((cell, index) => {
      const head = isHead ? undefined : this.#heads?.[index];
      const span: Cell = { from, to: from + cell.length, ...(head !== undefined && { head }) };
      from = span.to + 1;
      return span;
    });
    this.#found.push({ line, text, start: 0, cells: spans, ...this.#under() });
    for (let at = longest; at < cells.join('\t').length; at += longest)
      this.#found.push({ line, text: cells.join('\t').slice(at, at + longest), start: 0, ...this.#under() });
  }

  #under(): Pick<Statement, 'heading'> {
    return this.#heading === undefined ? {} : { heading: this.#heading };
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const whole = open.parts.join('');
    let next = 0;
    let runIn: string | undefined;
    for (const { from, to } of sentences(whole, open.start)) {
      while (next + 1 < open.lines.length && open.lines[next + 1]!.at <= from) next += 1;
      const start = Math.max(0, open.start - from);
      const text = whole.slice(from, to);
      // “3.1 Base Salary. During the Term …”
      const isHeading =
        runIn === undefined &&
        to < whole.length &&
        /^[A-Z][\w&/-]{0,20}(?:[ ,]{1,2}(?:of |and )?[A-Z][\w&/-]{0,20}){0,4}\.$/.test(text.slice(start));
      const under = runIn === undefined ? this.#under() : { heading: runIn };
      const quoted = open.parts[0]!.trimStart().startsWith('>');
      this.#found.push({
        line: open.lines[next]!.line,
        text,
        start,
        ...under,
        ...(isHeading && { isHeading }),
        ...(quoted && { quoted })
      });
      if (isHeading) runIn = text;
    }
  }
}
