/** Labels under columns of one pitch, so that none meets another: wrapped each in its own band, or alternating between two lines. */
import { LINE_HEIGHT, textWidth, widestText, wrappedLines } from './text-width.ts';
import type { PlacedText } from './placed.ts';

export interface ColumnLabels {
  /** By column, one text a line; y counts from the top of the labels. */
  texts: PlacedText[][];
  height: number;
}

const MOST_LINES = 3;
const GAP = 4;

/** Labels wrapped into their own bands, or undefined if a word is too wide or the lines are too many. */
export function wrappedLabels(labels: string[], pitch: number): ColumnLabels | undefined {
  const lines = labels.map((label) => wrappedLines(label, pitch - GAP));
  const most = Math.max(...lines.map((texts) => texts.length));
  if (most > MOST_LINES || widestText(lines.flat()) > pitch - GAP) return undefined;
  const texts = lines.map((own, column) =>
    own.map((text, line): PlacedText => ({ text, x: pitch * (column + 0.5), y: LINE_HEIGHT * (line + 1), anchor: 'middle' }))
  );
  return { texts, height: LINE_HEIGHT * most };
}

/** Whole labels, every second one a line lower, kept inside the edges; undefined if two would meet. */
export function alternatingLabels(labels: string[], pitch: number): ColumnLabels | undefined {
  const spans = labels.map((text, column) => {
    const half = textWidth(text) / 2;
    const x = Math.max(half, Math.min(pitch * (column + 0.5), pitch * labels.length - half));
    return { text, x, half };
  });
  const meet = spans.some(({ x, half }, column) => {
    const before = spans[column - 2];
    return before !== undefined && before.x + before.half + GAP > x - half;
  });
  if (meet) return undefined;
  const texts = spans.map(({ text, x }, column): PlacedText[] => [
    { text, x, y: LINE_HEIGHT * (1 + (column % 2)), anchor: 'middle' }
  ]);
  return { texts, height: LINE_HEIGHT * 2 };
}
