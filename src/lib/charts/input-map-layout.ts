/** A map of two inputs as places in a drawing: cells of one shade joined to one path, so that thousands of them stay light and crisp. */
import { scaleLinear } from 'd3';
import type { InputMapData } from './input-map.ts';
import { sideNames, type Point } from './map-side-names.ts';
import { keptWithin, type Box, type PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, widestText, wrappedLines } from './text-width.ts';

export interface MapShade {
  side: 'ahead' | 'behind';
  /** 1 is next to nothing, `SHADES` the farthest. */
  level: number;
  d: string;
}

export interface InputMapLayout {
  width: number;
  height: number;
  plot: Box;
  /** Edges of the cells: of columns from the left, of rows from the bottom. */
  columns: number[];
  rows: number[];
  shades: MapShade[];
  /** All cells of the side that is behind, to be hatched. */
  behind: string;
  line: string;
  now: Point;
  ticks: PlacedText[];
  names: PlacedText[];
  /** Who is ahead, within its part of the map. */
  sides: PlacedText[];
}

export const SHADES = 4;
const TICK_PITCH = 72;
const LEAST_PLOT = 50;

/** The layout for a width in pixels. */
export function inputMapLayout(data: InputMapData, { width, plotHeight }: { width: number; plotHeight: number }): InputMapLayout {
  const { x, y } = data;
  const yTicks = ticksOf(y.values, 6);
  const left = Math.ceil(widestText(yTicks.map(y.format))) + 8;
  const [above, below] = [wrappedLines(`↑ ${y.name}`, width), wrappedLines(`${x.name} →`, width)];
  const top = above.length * LINE_HEIGHT + 8;
  const plot = { x: left, y: top, width: Math.max(LEAST_PLOT, Math.floor(width - left - 2)), height: plotHeight };
  const columns = edges(x.values.length, plot.x, plot.x + plot.width);
  const rows = edges(y.values.length, plot.y + plot.height, plot.y);
  const placeX = placing(x.values, columns);
  const placeY = placing(y.values, rows);
  const xTicks = ticksOf(x.values, Math.max(2, Math.min(7, Math.floor(plot.width / TICK_PITCH))));
  const bottom = plot.y + plot.height;
  const now = { x: placeX(x.now), y: placeY(y.now) };
  return {
    width,
    height: bottom + (1 + below.length) * LINE_HEIGHT + 8,
    plot,
    columns,
    rows,
    shades: shadesOf(data, columns, rows),
    behind: joined(data, columns, rows, (difference) => difference < 0),
    line: data.line
      .map((piece) => piece.map((point, index) => `${index === 0 ? 'M' : 'L'}${placeX(point.x)},${placeY(point.y)}`).join(''))
      .join(''),
    now,
    ticks: [
      ...yTicks.map((tick): PlacedText => ({
        text: y.format(tick),
        x: left - 6,
        y: placeY(tick) + TEXT_SIZE * 0.35,
        anchor: 'end'
      })),
      ...xTicks.map((tick) => keptWithin(x.format(tick), placeX(tick), width, bottom + LINE_HEIGHT + 2))
    ],
    names: [
      ...above.map((text, line): PlacedText => ({ text, x: 0, y: line * LINE_HEIGHT + TEXT_SIZE, anchor: 'start' })),
      ...below.map((text, line): PlacedText => ({ text, x: width, y: bottom + (2 + line) * LINE_HEIGHT + 5, anchor: 'end' }))
    ],
    sides: sideNames(data, { columns, rows, plot }, now)
  };
}

/** The cell at a place of the drawing; undefined outside of the map. */
export function cellAt(
  { columns, rows, plot }: InputMapLayout,
  x: number,
  y: number
): { column: number; row: number } | undefined {
  const isWithin = x >= plot.x && x < plot.x + plot.width && y >= plot.y && y < plot.y + plot.height;
  if (!isWithin) return undefined;
  return { column: columns.findLastIndex((edge) => edge <= x), row: rows.findLastIndex((edge) => edge > y) };
}

/** What a cell covers. */
export function cellBox({ columns, rows }: InputMapLayout, { column, row }: { column: number; row: number }): Box {
  const [left, right, bottom, top] = [columns[column]!, columns[column + 1]!, rows[row]!, rows[row + 1]!];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The cell whose values are the nearest to today's. */
export function cellOfToday({ x, y }: InputMapData): { column: number; row: number } {
  const nearest = ({ values, now }: InputMapData['x']) => {
    const [first, step] = [values[0]!, values[1]! - values[0]!];
    return Math.max(0, Math.min(values.length - 1, Math.round((now - first) / step)));
  };
  return { column: nearest(x), row: nearest(y) };
}

function edges(count: number, from: number, to: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => Math.round(from + ((to - from) * index) / count));
}

/** A value stands in the middle of its cell. */
function placing(values: ArrayLike<number>, places: readonly number[]): (value: number) => number {
  const last = values.length - 1;
  const middle = (cell: number) => (places[cell]! + places[cell + 1]!) / 2;
  return scaleLinear([values[0]!, values[last]!], [middle(0), middle(last)]);
}

function ticksOf(values: ArrayLike<number>, most: number): number[] {
  return scaleLinear([values[0]!, values[values.length - 1]!], [0, 1]).ticks(most);
}

function shadesOf(data: InputMapData, columns: readonly number[], rows: readonly number[]): MapShade[] {
  const most = Math.max(...Array.from(data.differences, Math.abs)) || 1;
  const levelOf = (difference: number) => Math.max(1, Math.ceil((SHADES * Math.abs(difference)) / most));
  return (['ahead', 'behind'] as const).flatMap((side) =>
    Array.from({ length: SHADES }, (_, index): MapShade => {
      const isOf = (difference: number) =>
        (side === 'ahead' ? difference > 0 : difference < 0) && levelOf(difference) === index + 1;
      return { side, level: index + 1, d: joined(data, columns, rows, isOf) };
    }).filter(({ d }) => d !== '')
  );
}

/** Rectangles over runs of cells of one kind, row by row. */
function joined(
  { x, y, differences }: InputMapData,
  columns: readonly number[],
  rows: readonly number[],
  isOf: (difference: number) => boolean
): string {
  const width = x.values.length;
  let d = '';
  for (let row = 0; row < y.values.length; row++) {
    const [bottom, top] = [rows[row]!, rows[row + 1]!];
    for (let column = 0; column < width; column++) {
      const from = column;
      while (column < width && isOf(differences[row * width + column]!)) column++;
      if (column > from) d += `M${columns[from]},${top}H${columns[column]}V${bottom}H${columns[from]}Z`;
    }
  }
  return d;
}
