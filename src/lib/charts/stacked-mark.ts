/** What placed stacked bars consist of, and how much room they are given. */
import type { PlacedKeyItem } from './chart-key.ts';
import type { Box, Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import type { StackBar, StackSegment } from './stacked-bars.ts';

export interface StackedMark extends PlacedMark {
  bar: StackBar;
  segments: (StackSegment & { box: Box })[];
  total: PlacedText;
  /** Where the total lies, for a bar with segments of both signs. */
  net?: PlacedLine;
  /** Colour and name of the series; none for a single series. */
  series?: { rule: Box; text: PlacedText };
}

export interface StackedLayout extends Layout<StackedMark> {
  groups: PlacedText[];
  key: PlacedKeyItem[];
  zero: PlacedLine;
}

export interface StackedRoom {
  width: number;
  /** Of bars and totals when they stand in columns; rows take the height that they need. */
  plotHeight: number;
  /** What is written at the end of a bar. */
  total: (bar: StackBar) => string;
  /** Whether the parts are explained above the bars. */
  partKey: boolean;
}

/** Thickness of the line in the colour of the series. */
export const RULE = 3;

/** Whether a bar has segments on both sides of zero, so that its total is not where it ends. */
export function isMixed(bar: StackBar): boolean {
  return bar.low < 0 && bar.high > 0;
}
