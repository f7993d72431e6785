/** Rectangles, texts and lines with their place in a drawing, in pixels from its top left corner. */
import { textWidth } from './text-width.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedText {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface PlacedLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Upright bars side by side, or bars lying in rows with their names at the left. */
export type Direction = 'columns' | 'rows';

/** What a chart gives to its surface: a size, and marks that can be reached by pointer and keyboard. */
export interface Layout<Mark extends PlacedMark = PlacedMark> {
  direction: Direction;
  width: number;
  height: number;
  marks: Mark[];
}

export interface PlacedMark {
  id: string;
  /** The drawn shape, never thinner than a pixel. */
  box: Box;
  /** The area that answers to the pointer. */
  hit: Box;
}

/** A bar between two places on the value axis, `thickness` wide and starting at `across`; edges lie on whole pixels. */
export function barBox(direction: Direction, ends: [number, number], across: number, thickness: number): Box {
  const low = Math.round(Math.min(...ends));
  const length = Math.max(Math.round(Math.max(...ends)) - low, ends[0] === ends[1] ? 0 : 1);
  const side = Math.round(across);
  return direction === 'columns'
    ? { x: side, y: low, width: thickness, height: length }
    : { x: low, y: side, width: length, height: thickness };
}

/** A text centred over a place, moved so that it stays inside a drawing. @param y its baseline */
export function keptWithin(text: string, x: number, width: number, y: number): PlacedText {
  const half = textWidth(text) / 2;
  return { text, x: Math.max(half, Math.min(x, width - half)), y, anchor: 'middle' };
}
