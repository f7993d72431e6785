/** What became of the rows of a file: each is used or left out with a reason, so that the counts add up to what was read. */
import type { DocumentError } from '#lib/schema/errors.ts';

/** Rows that share a reason, with some of their names. */
export interface RowsByReason {
  reason: string;
  rows: number;
  examples: string[];
}

/** `read` is `used` and all the rows of `refused`; the rows of `partly` are used too, but not for every figure. */
export interface RowCounts {
  read: number;
  used: number;
  refused: RowsByReason[];
  partly: RowsByReason[];
}

/** The usable rows of a file, of which `read` were read. */
export type RowsReading<Row> = { ok: true; rows: Row[]; read: number; tally: RowTally } | { ok: false; errors: DocumentError[] };

const mostExamples = 5;
const exampleLength = 80;

export class RowTally {
  #used = 0;
  readonly #refused = new Map<string, RowsByReason>();
  readonly #partly = new Map<string, RowsByReason>();

  use(rows: number): void {
    this.#used += rows;
  }

  refuse(reason: string, example: string): void {
    count(this.#refused, reason, example);
  }

  /** A row that is used, though not for everything that it says. */
  usePartly(reason: string, example: string): void {
    count(this.#partly, reason, example);
  }

  /** The commonest reason first. `read` comes from whoever cut the file into rows, so that a row lost on the way would show. */
  counts(read: number): RowCounts {
    return { read, used: this.#used, refused: byRows(this.#refused), partly: byRows(this.#partly) };
  }
}

function count(reasons: Map<string, RowsByReason>, reason: string, example: string): void {
  const entry = reasons.get(reason) ?? { reason, rows: 0, examples: [] };
  entry.rows += 1;
  if (entry.examples.length < mostExamples) entry.examples.push(example.slice(0, exampleLength));
  reasons.set(reason, entry);
}

function byRows(reasons: ReadonlyMap<string, RowsByReason>): RowsByReason[] {
  return [...reasons.values()].sort((a, b) => b.rows - a.rows);
}
