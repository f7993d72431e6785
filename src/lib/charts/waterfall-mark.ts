/** What a placed waterfall consists of, and how much room it is given. */
import type { Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import type { WaterfallBar } from './waterfall.ts';

export interface WaterfallMark extends PlacedMark {
  bar: WaterfallBar;
  amount: PlacedText;
  /** One text a line. */
  name: PlacedText[];
}

export interface WaterfallLayout extends Layout<WaterfallMark> {
  /** From the end of each bar to the beginning of the next. */
  connectors: PlacedLine[];
  zero: PlacedLine;
}

export interface WaterfallRoom {
  width: number;
  /** Of bars and amounts when they stand in columns; rows take the height that they need. */
  plotHeight: number;
  /** Whether columns may be narrow, their labels alternating between two lines. */
  compact: boolean;
  /** What is written beside a bar. */
  amount: (bar: WaterfallBar) => string;
}

/** Each mark with the one after it. */
export function neighbours(marks: WaterfallMark[]): [WaterfallMark, WaterfallMark][] {
  return marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    return next === undefined ? [] : [[mark, next]];
  });
}
