/**
 * Fifty futures that can be counted: quantiles of a difference as dots, stacked in columns on one axis with a line at zero. A column never
 * holds dots of both sides; what is exactly zero has a column of its own, at which the axis pauses. After Kay, Kola, Hullman and Munson, CHI 2016.
 */
import { scaleLinear, type ScaleLinear } from 'd3';
import type { ChartTable } from './chart-table.ts';
import { keptWithin, type Layout, type PlacedLine, type PlacedMark, type PlacedText } from './placed.ts';
import { LINE_HEIGHT, textWidth } from './text-width.ts';

/** Which side of zero a dot lies on: drawn filled, as a ring, or as a diamond. */
export type DotSide = 'ahead' | 'behind' | 'level';

export interface QuantileDotsData {
  /** In rising order, at least one; each stands for as many futures as any other. */
  values: readonly number[];
  /** What the dots above and below zero say: "Halcyon is worth more", and their colour, a CSS custom property. */
  ahead: { name: string; colour: string };
  behind: { name: string; colour: string };
}

export interface QuantileDot extends PlacedMark {
  /** From 0. */
  index: number;
  value: number;
  side: DotSide;
  x: number;
  y: number;
  radius: number;
}

export interface QuantileDotsLayout extends Layout<QuantileDot> {
  axis: PlacedLine;
  zero: PlacedLine;
  ticks: PlacedText[];
  /** What stands over each side that has dots. */
  sides: (PlacedText & { side: DotSide })[];
}

export interface QuantileDotsRoom {
  width: number;
  plotHeight: number;
  /** Short amounts for the axis. */
  format: (value: number) => string;
}

const FOOT = LINE_HEIGHT + 8;
const MOST_DIAMETER = 18;
const TICK_GAP = 10;
/** A place that has not been measured yet is nothing wide. */
const LEAST_WIDTH = 160;

/** The side of zero that a value lies on. */
function dotSide(value: number): DotSide {
  return value > 0 ? 'ahead' : value < 0 ? 'behind' : 'level';
}

/** How many dots lie on a side. */
export function dotCount({ values }: QuantileDotsData, side: DotSide): number {
  return values.filter((value) => dotSide(value) === side).length;
}

/** The layout for a width in pixels: as many columns as make the dots largest. */
export function quantileDotsLayout(
  data: QuantileDotsData,
  { plotHeight, format, ...room }: QuantileDotsRoom
): QuantileDotsLayout {
  const width = Math.max(room.width, LEAST_WIDTH);
  const sides = sideTexts(data, width);
  const head = sides.height + 10;
  const bottom = head + plotHeight;
  const { columns, spacing, first, last, step, diameter, gap } = bestColumns(data.values, width, plotHeight);
  const stacked = new Map<number, number>();
  const marks = data.values.map((value, index): QuantileDot => {
    const column = columns[index]!;
    const level = stacked.get(column) ?? 0;
    stacked.set(column, level + 1);
    const [x, y] = [(column - first + 0.5) * spacing, bottom - 3 - diameter * (level + 0.5)];
    const cell = { x: x - diameter / 2, y: y - diameter / 2, width: diameter, height: diameter };
    return { id: String(index), index, value, side: dotSide(value), x, y, radius: diameter * 0.44, box: cell, hit: cell };
  });
  const place = (value: number) => (value / step + (gap * (Math.sign(value) + 1)) / 2 - first) * spacing;
  const axis = scaleLinear([first * step, (last + 1 - gap) * step], [0, width]);
  const zero = Math.round(place(0));
  return {
    direction: 'columns',
    width,
    height: bottom + FOOT,
    marks,
    axis: { x1: 0, x2: width, y1: bottom, y2: bottom },
    zero: { x1: zero, x2: zero, y1: sides.height + 2, y2: bottom },
    ticks: tickTexts(axis, place, { width, format, y: bottom + LINE_HEIGHT + 2 }),
    sides: sides.texts
  };
}

/** As many round amounts as have room; nothing else has any, zero has. */
function tickTexts(
  axis: ScaleLinear<number, number>,
  place: (value: number) => number,
  { width, format, y }: { width: number; format: (value: number) => string; y: number }
): PlacedText[] {
  const texts = (amounts: number[]) => amounts.map((amount) => keptWithin(format(amount), place(amount), width, y));
  for (const count of [8, 6, 5, 4, 3, 2]) {
    const ticks = texts(axis.ticks(count));
    if (ticks.length > 1 && ticks.every((tick, index) => index === 0 || isClear(ticks[index - 1]!, tick))) return ticks;
  }
  return texts([0]);
}

function isClear(before: PlacedText, after: PlacedText): boolean {
  return after.x - before.x >= (textWidth(before.text) + textWidth(after.text)) / 2 + TICK_GAP;
}

/** The column of each value, counted from zero, for the number of columns that leaves the dots most room. */
function bestColumns(values: readonly number[], width: number, plotHeight: number) {
  const span = Math.max(0, ...values) - Math.min(0, ...values) || 1;
  const gap = values.includes(0) ? 1 : 0;
  const counts = Array.from({ length: Math.max(1, Math.floor(width / 7) - 8) }, (_, index) => 8 + index);
  return counts
    .map((count) => {
      const step = span / count;
      const columns = values.map((value) => columnOf(value, step, gap));
      const [first, last] = [Math.min(...columns, -1), Math.max(...columns, gap)];
      const spacing = width / (last - first + 1);
      const diameter = Math.min(0.94 * spacing, (plotHeight - 6) / longestRun(columns), MOST_DIAMETER);
      return { columns, first, last, step, spacing, diameter, gap };
    })
    .reduce((best, next) => {
      const more = next.diameter - best.diameter;
      return more > 0.01 || (more > -0.01 && strayed(next) < strayed(best)) ? next : best;
    });
}

/** Of dots as large as each other: how far their columns are from one and a half dots apart. */
function strayed({ spacing, diameter }: { spacing: number; diameter: number }): number {
  return Math.abs(spacing - 1.5 * diameter);
}

/** Values rise, and their columns with them. */
function longestRun(columns: readonly number[]): number {
  let longest = 0;
  let begun = 0;
  for (const [place, column] of columns.entries()) {
    if (column !== columns[begun]) begun = place;
    longest = Math.max(longest, place - begun + 1);
  }
  return longest;
}

/** A value on an edge belongs to the column that is nearer to zero. @param gap 1 where zero has a column of its own */
function columnOf(value: number, step: number, gap: number): number {
  if (value === 0) return 0;
  return value > 0 ? Math.ceil(value / step) - 1 + gap : Math.floor(value / step);
}

/** Side by side where both have room, else one below the other. */
function sideTexts(data: QuantileDotsData, width: number): { texts: QuantileDotsLayout['sides']; height: number } {
  const text = (side: 'ahead' | 'behind') => `${data[side].name}: ${dotsText(dotCount(data, side))}`;
  const [behind, ahead] = [text('behind'), text('ahead')];
  const lines = textWidth(behind) + textWidth(ahead) + 24 <= width ? 1 : 2;
  const texts: QuantileDotsLayout['sides'] = [
    { text: behind, x: 0, y: LINE_HEIGHT, anchor: 'start', side: 'behind' },
    { text: ahead, x: width, y: LINE_HEIGHT * lines, anchor: 'end', side: 'ahead' }
  ];
  return { texts: texts.filter(({ side }) => dotCount(data, side) > 0), height: LINE_HEIGHT * lines + 4 };
}

function dotsText(count: number): string {
  return count === 1 ? '1 dot' : `${count} dots`;
}

/** The same dots as rows: as many futures in a hundred are at most this. @param heading of the first column */
export function quantileDotsTable({ values }: QuantileDotsData, heading: string, column: string): ChartTable {
  return {
    columns: [heading, column],
    rows: values.map((value, index) => ({ heading: String(index + 1), cells: [value] }))
  };
}
