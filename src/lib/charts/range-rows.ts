/** One row a thing: its expected figure as a dot within the range of half and of 90 of 100 futures, all on one scale, against a reference. */
import { scaleLinear, type ScaleLinear } from 'd3';
import type { ChartTable } from './chart-table.ts';
import { keptWithin, type Box, type Layout, type PlacedLine, type PlacedMark, type PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText, wrappedLines } from './text-width.ts';

export interface RangeRow {
  id: string;
  name: string;
  expected: number;
  /** 90 of 100 futures lie between `low` and `high`, half of them between `lowerHalf` and `upperHalf`. */
  low: number;
  lowerHalf: number;
  upperHalf: number;
  high: number;
  /** Half of the futures lie below it: a stroke across the row. */
  median?: number;
  /** A CSS custom property; that of compute unless told. */
  colour?: string;
}

export interface RangeRowMark extends PlacedMark {
  row: RangeRow;
  name: PlacedText[];
  /** Keeps the lines of the scale out of a name that stands above its row. */
  nameGround?: Box;
  amount: PlacedText;
  whisker: PlacedLine;
  half: Box;
  median?: PlacedLine;
  dot: { x: number; y: number };
}

export interface RangeRowsLayout extends Layout<RangeRowMark> {
  grid: PlacedLine[];
  ticks: PlacedText[];
  /** Absent where the scale does not hold it. */
  zero?: PlacedLine;
  reference?: { line: PlacedLine; text: PlacedText };
}

export interface RangeRowsRoom {
  width: number;
  /** Short amounts for labels and axis. */
  format: (value: number) => string;
  reference?: { value: number; text: string } | undefined;
  /** The scale holds zero, unless the differences would drown. */
  fromZero?: boolean;
}

const WIDE = 520;
const HEAD = LINE_HEIGHT + 8;
const FOOT = LINE_HEIGHT + 8;
const TICK_PITCH = 70;

/** The layout for a width in pixels: names at the left, or above their rows where that is too narrow. At least one row. */
export function rangeRowsLayout(rows: readonly RangeRow[], room: RangeRowsRoom): RangeRowsLayout {
  const { width, format, reference } = room;
  const head = reference ? HEAD : 4;
  const beside = width >= WIDE;
  const names = rows.map(({ name }) => wrappedLines(name, beside ? width * 0.27 : width - 10));
  const most = Math.max(...names.map(({ length }) => length));
  const pitch = beside ? Math.max(44, most * LINE_HEIGHT + 8) : 40 + most * LINE_HEIGHT;
  const left = beside ? widestText(names.flat()) + 16 : 2;
  const right = width - widestText(rows.map(({ expected }) => format(expected))) - 12;
  const value = scaleLinear(rangeOf(rows, room), [left, right]);
  const bottom = head + pitch * rows.length;
  const marks = rows.map((row, index): RangeRowMark => {
    const top = head + pitch * index;
    const y = Math.round(top + (beside ? pitch / 2 : pitch - 16));
    const [from, to] = [value(row.lowerHalf), value(row.upperHalf)];
    const [x1, x2] = [value(row.low), value(row.high)];
    const lines = names[index] ?? [];
    const ground = { x: left + 3, y: top + 3, width: widestText(lines) + 6, height: lines.length * LINE_HEIGHT + 3 };
    return {
      id: row.id,
      row,
      box: { x: x1, y: y - 7, width: Math.max(1, x2 - x1), height: 14 },
      hit: { x: 0, y: top, width, height: pitch },
      whisker: { x1, x2, y1: y, y2: y },
      half: { x: from, y: y - 4, width: Math.max(0, to - from), height: 8 },
      ...(row.median !== undefined && { median: upright(value(row.median), y - 8, y + 8) }),
      dot: { x: value(row.expected), y },
      ...(!beside && { nameGround: ground }),
      amount: { text: format(row.expected), x: width, y: y + TEXT_SIZE * 0.35, anchor: 'end' },
      name: lines.map((text, line): PlacedText => {
        const middle = beside
          ? y + TEXT_SIZE * 0.35 + LINE_HEIGHT * (line - (lines.length - 1) / 2)
          : top + LINE_HEIGHT * (line + 1) + 2;
        return { text, x: beside ? 0 : left + 6, y: middle, anchor: 'start' };
      })
    };
  });
  const [least = 0, greatest = 0] = value.domain();
  const x = reference && Math.round(value(reference.value));
  return {
    direction: 'rows',
    width,
    height: bottom + FOOT,
    marks,
    ...axis(value, format, { left, right, top: head, bottom }),
    ...(least <= 0 && greatest >= 0 && { zero: upright(Math.round(value(0)), head, bottom) }),
    ...(reference &&
      x !== undefined && { reference: { line: upright(x, head, bottom), text: keptWithin(reference.text, x, width, TEXT_SIZE) } })
  };
}

/** From the least to the most that is drawn. */
function rangeOf(rows: readonly RangeRow[], { reference, fromZero = true }: RangeRowsRoom): [number, number] {
  const ends = [...rows.flatMap(({ low, high, expected }) => [low, high, expected]), ...(reference ? [reference.value] : [])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (fromZero) return [Math.min(0, least), Math.max(0, most) || 1];
  return least === most ? [least - 1, most + 1] : [least, most];
}

function axis(
  value: ScaleLinear<number, number>,
  format: (amount: number) => string,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }
): Pick<RangeRowsLayout, 'grid' | 'ticks'> {
  const amounts = value.ticks(Math.max(2, Math.min(8, Math.floor((right - left) / TICK_PITCH))));
  return {
    grid: amounts.map((amount) => upright(Math.round(value(amount)), top, bottom)),
    ticks: amounts.map((amount) => {
      const text = format(amount);
      return keptWithin(text, value(amount), right + textWidth(text) / 2, bottom + LINE_HEIGHT + 2);
    })
  };
}

function upright(x: number, top: number, bottom: number): PlacedLine {
  return { x1: x, x2: x, y1: top, y2: bottom };
}

/** The same figures as rows. */
export function rangeRowsTable(rows: readonly RangeRow[], heading: string): ChartTable {
  const halves = rows.some(({ median }) => median !== undefined);
  const columns = ['Expected', '5 in 100 below', '25 in 100 below', ...(halves ? ['Half below'] : [])];
  return {
    columns: [heading, ...columns, '75 in 100 below', '95 in 100 below'],
    rows: rows.map(({ name, expected, low, lowerHalf, median, upperHalf, high }) => {
      return { heading: name, cells: [expected, low, lowerHalf, ...(halves ? [median ?? null] : []), upperHalf, high] };
    })
  };
}
