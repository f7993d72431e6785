/** The samples of a simulation as comma-separated values (RFC 4180), piece by piece: a row a sample, in the order of the simulation. Money to a hundredth. */
import type { SampleSize } from '#lib/engine/simulation/question.ts';
import type { SimulationSamples } from '#lib/engine/simulation/answer.ts';

/** Characters a piece, at most: what can be made between two frames. */
const LARGEST_PIECE = 2 ** 18;
/** What spreadsheets would run as a formula, wide forms included (OWASP, CSV Injection). */
const RUNS = /^[=+\-@\t\r＝＋－＠]/u;

/** What a file of samples is made of. */
export interface ListedSamples {
  /** Of the offers, in the order of the samples. */
  names: readonly string[];
  samples: SimulationSamples;
  size: SampleSize;
  /** By market path, counted through all scrambles: by leave date and offer the month of employment in which it is left, from 1; Infinity for never. */
  months: (path: number) => readonly (readonly number[])[];
}

/**
 * Of a sample: its scramble and market path, counted from 1 (samples of a path share its market; scrambles are independent of each other), its
 * leave date, and by offer what it brings, what is earned before and after, both together, and the month of employment in which it is left.
 */
export function* samplesCsv({ names, samples, size, months }: ListedSamples): Generator<string> {
  let piece = `${header(names)}\r\n`;
  const all = samples.totals[0]?.length ?? 0;
  let left: readonly (readonly number[])[] = [];
  for (let i = 0; i < all; i++) {
    if (i % size.leaves === 0) left = months(i / size.leaves);
    const line = row(samples, size, { i, left: left[i % size.leaves]! });
    if (piece.length + line.length > LARGEST_PIECE) {
      yield piece;
      piece = '';
    }
    piece += line;
  }
  yield piece;
}

function header(names: readonly string[]): string {
  const columns = names.flatMap((name) => [name, `${name}, before and after`, `${name}, together`, `${name}, left in month`]);
  return ['scramble', 'path', 'leave date', ...columns].map(cell).join(',');
}

/** @param sample its place, and by offer the month in which it is left */
function row(
  { totals, compared }: SimulationSamples,
  { points, leaves }: SampleSize,
  { i, left }: { i: number; left: readonly number[] }
): string {
  const path = Math.floor(i / leaves);
  let text = `${Math.floor(path / points) + 1},${(path % points) + 1},${(i % leaves) + 1}`;
  for (const [offer, values] of totals.entries()) {
    const total = values[i]!;
    const both = compared[offer]![i]!;
    const month = left[offer]!;
    text += `,${hundredths(total)},${hundredths(both - total)},${hundredths(both)},${month === Infinity ? '' : month}`;
  }
  return `${text}\r\n`;
}

/** Nothing has no sign. */
function hundredths(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** In quotes; an apostrophe before what a spreadsheet would run. */
function cell(text: string): string {
  return `"${RUNS.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}
