/** Where the names of both sides stand on a map of two inputs: each within its part, off the line between them and off today's ring. */
import type { InputMapData } from './input-map.ts';
import type { Box, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText, wrappedLines } from './text-width.ts';

export interface Point {
  x: number;
  y: number;
}

/** Edges of the cells: of columns from the left, of rows from the bottom. */
interface MapGrid {
  columns: readonly number[];
  rows: readonly number[];
  plot: Box;
}

/** Of the ring of today. */
const RING = 8;
/** A part of the map that is smaller has no room for a name. */
const LEAST_NAMED = 0.06;
/** Between a name and the middle of the nearest cell of the other side: the line runs half-way. */
const CLEAR = 7;
/** Of its width, what each of two lines of a name may take. */
const IN_TWO = 0.6;

interface Cell extends Point {
  /** Of its difference. */
  sign: number;
}

/** As near to the middle of its cells as it stands within them, clear of the line and of the ring of today: in one line, or in two; none where it fits nowhere. */
export function sideNames(data: InputMapData, grid: MapGrid, now: Point): PlacedText[] {
  const { columns, rows } = grid;
  const width = data.x.values.length;
  const all = Array.from(data.differences, (difference, place): Cell => {
    const [column, row] = [place % width, Math.floor(place / width)];
    return {
      sign: Math.sign(difference),
      x: (columns[column]! + columns[column + 1]!) / 2,
      y: (rows[row]! + rows[row + 1]!) / 2
    };
  });
  return (['ahead', 'behind'] as const).flatMap((side): PlacedText[] => {
    const sign = side === 'ahead' ? 1 : -1;
    const own = fromTheMiddle(all.filter((cell) => cell.sign === sign));
    if (own.length < LEAST_NAMED * all.length) return [];
    const others = all.filter((cell) => cell.sign !== sign);
    const { name } = data[side];
    const inTwo = wrappedLines(name, Math.max(textWidth(name) * IN_TWO, ...name.split(' ').map((word) => textWidth(word))));
    for (const lines of [[name], inTwo]) {
      const room = { x: widestText(lines) / 2 + 4, y: (lines.length * LINE_HEIGHT) / 2 + 2 };
      const at = own.find((cell) => isClear(cell, room, { others, now, plot: grid.plot }));
      if (at) return lines.map((text, line) => centred(text, at, line - (lines.length - 1) / 2));
    }
    return [];
  });
}

/** The nearest to their middle first. */
function fromTheMiddle(cells: readonly Cell[]): Cell[] {
  const mean = (of: 'x' | 'y') => cells.reduce((sum, cell) => sum + cell[of], 0) / cells.length;
  const middle = { x: mean('x'), y: mean('y') };
  const away = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
  return cells.toSorted((a, b) => away(a) - away(b));
}

/** Whether a box about a place, of `room` to each side, lies in the plot and meets neither a cell of the others nor today's ring. */
function isClear(at: Point, room: Point, { others, now, plot }: { others: readonly Point[]; now: Point; plot: Box }): boolean {
  const isOff = (other: Point, margin: number) =>
    Math.abs(other.x - at.x) >= room.x + margin || Math.abs(other.y - at.y) >= room.y + margin;
  const isIn = (of: 'x' | 'y', from: number, length: number) => at[of] - room[of] >= from && at[of] + room[of] <= from + length;
  return (
    isIn('x', plot.x, plot.width) &&
    isIn('y', plot.y, plot.height) &&
    isOff(now, RING) &&
    others.every((cell) => isOff(cell, CLEAR))
  );
}

function centred(text: string, { x, y }: Point, linesBelow: number): PlacedText {
  return { text, x, y: y + TEXT_SIZE * 0.35 + linesBelow * LINE_HEIGHT, anchor: 'middle' };
}
