/** Names above a plot, one below the other, each with a line that leads down to its mark: for marks too close together to be named where they are. */
import type { Box, PlacedLine, PlacedText } from './placed.ts';
import { cutLine, LINE_HEIGHT, TEXT_SIZE, widestText, wrappedLines } from './text-width.ts';

/** A mark that wants its name above the plot. */
export interface Pinned {
  id: string;
  text: string;
  /** A CSS custom property. */
  colour: string;
  /** Of the mark. */
  x: number;
  y: number;
}

export interface PlacedPin {
  id: string;
  colour: string;
  /** The name's lines: more than one where the drawing is narrower than the name. */
  texts: PlacedText[];
  /** Room of the name: lines of other names pass behind it. */
  box: Box;
  leader: PlacedLine;
}

const GAP = 4;

/** Room that some names take above the plot. */
export function pinRoom(names: readonly string[], width: number): number {
  return names.reduce((room, name) => room + heightOf(nameLines(name, width)), 6);
}

/** A word that is wider than the drawing is cut. */
function nameLines(name: string, width: number): string[] {
  return wrappedLines(name, width).flatMap((line) => cutLine(line, width));
}

function heightOf(lines: readonly string[]): number {
  return lines.length * LINE_HEIGHT + GAP;
}

/** The leftmost mark's name at the top, at the right of its leader where there is room. */
export function pinPlaces(marks: readonly Pinned[], width: number): PlacedPin[] {
  let top = 0;
  return marks
    .toSorted((one, other) => one.x - other.x)
    .map(({ id, text, colour, x, y }): PlacedPin => {
      const lines = nameLines(text, width);
      const long = widestText(lines);
      const start = x + 5 + long <= width ? x + 5 : Math.max(0, x - 5 - long);
      const box = { x: start - 2, y: top, width: long + 4, height: lines.length * LINE_HEIGHT };
      top += heightOf(lines);
      return {
        id,
        colour,
        texts: lines.map((line, index) => ({
          text: line,
          x: start,
          y: box.y + index * LINE_HEIGHT + TEXT_SIZE,
          anchor: 'start'
        })),
        box,
        leader: { x1: x, x2: x, y1: box.y, y2: Math.max(y, box.y) }
      };
    });
}
