/** A tornado as places in a drawing: names beside the bars, or above them where that is too narrow; what the input is at the bars' ends. */
import { scaleLinear } from 'd3';
import { keptWithin, type Box, type Layout, type PlacedLine, type PlacedMark, type PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText, wrappedLines } from './text-width.ts';
import { tornadoSides } from './tornado-sides.ts';
import type { TornadoData, TornadoRow } from './tornado.ts';

export interface TornadoMark extends PlacedMark {
  row: TornadoRow;
  name: PlacedText[];
  /** Keeps upright lines out of a name that stands above its bar. */
  nameGround?: Box;
  /** Today's line across the bar. */
  today: PlacedLine;
  /** Of the bar, what lies on either side of the level that turns it. */
  behind: Box | undefined;
  ahead: Box | undefined;
  ends: PlacedText[];
  /** Keep upright lines out of the ends' texts. */
  endGrounds: Box[];
}

export interface TornadoLayout extends Layout<TornadoMark> {
  today: { line: PlacedLine; text: PlacedText };
  even: { line: PlacedLine; text: PlacedText };
  /** Who is ahead to the left and to the right of the level that turns it. */
  sides: PlacedText[];
  grid: PlacedLine[];
  ticks: PlacedText[];
}

export interface TornadoRoom {
  width: number;
  /** Short amounts for the axis. */
  format: (value: number) => string;
}

const WIDE = 600;
const HEAD = 2 * LINE_HEIGHT + 10;
const FOOT = LINE_HEIGHT + 8;
const THICKNESS = 16;
const TICK_PITCH = 76;
const MOST_NAME = 0.34;
const GAP = 5;
const LEAST_PLOT = 40;

type Scale = ReturnType<typeof scaleLinear<number>>;

/** The layout for a width in pixels. */
export function tornadoLayout(data: TornadoData, { width, format }: TornadoRoom): TornadoLayout {
  const { rows, today, even } = data;
  const isBeside = width >= WIDE;
  const names = rows.map(({ name }) => wrappedLines(name, isBeside ? width * MOST_NAME : width));
  const left = isBeside ? widestText(names.flat()) + 12 : 0;
  const x = valueScale(data, left, width);
  const nameOfLevel = keptWithin(even.name, x(even.value), width, TEXT_SIZE);
  const { texts: sides, height: above } = tornadoSides(data, nameOfLevel, { left, width });
  const head = HEAD + above;
  const tops = [head];
  for (const lines of names) tops.push(tops.at(-1)! + pitchOf(lines, isBeside));
  const bottom = tops.at(-1)!;
  const upright = (value: number, top: number): PlacedLine => {
    const at = Math.round(x(value));
    return { x1: at, x2: at, y1: top, y2: bottom };
  };
  const [start = 0, end = 0] = x.range();
  const ticks = x.ticks(Math.max(2, Math.min(7, Math.floor((end - start) / TICK_PITCH))));
  return {
    direction: 'rows',
    width,
    height: bottom + FOOT,
    marks: rows.map((row, index) => {
      const [top, next] = [tops[index]!, tops[index + 1]!];
      return rowMark(row, { lines: names[index]!, top, pitch: next - top, width, isBeside }, data, x);
    }),
    today: { line: upright(today.value, head - 4), text: keptWithin(today.name, x(today.value), width, head - 8) },
    even: { line: upright(even.value, above + LINE_HEIGHT + 2), text: { ...nameOfLevel, y: TEXT_SIZE + above } },
    sides,
    grid: ticks.map((tick) => upright(tick, head - 4)),
    ticks: ticks.map((tick) => keptWithin(format(tick), x(tick), width, bottom + LINE_HEIGHT + 2))
  };
}

/** With room at both sides for what the inputs are at the ends of their bars. */
function valueScale({ rows, today, even }: TornadoData, left: number, width: number): Scale {
  const room = widestText(rows.flatMap(({ low, high }) => [low.text, high.text])) + GAP + 2;
  const values = [today.value, even.value, ...rows.flatMap(({ low, high }) => [low.value, high.value])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [
    left + room,
    Math.max(left + room + LEAST_PLOT, width - room)
  ]);
}

function pitchOf({ length }: readonly string[], isBeside: boolean): number {
  return isBeside ? Math.max(32, length * LINE_HEIGHT + 10) : length * LINE_HEIGHT + 32;
}

function rowMark(
  row: TornadoRow,
  room: { lines: readonly string[]; top: number; pitch: number; width: number; isBeside: boolean },
  { today, even }: TornadoData,
  x: Scale
): TornadoMark {
  const { lines, top, pitch, width, isBeside } = room;
  const y = Math.round(isBeside ? top + (pitch - THICKNESS) / 2 : top + pitch - THICKNESS - 6);
  const bar = barOf([x(row.low.value), x(row.high.value), x(today.value)], y);
  const at = Math.round(x(today.value));
  const first = isBeside ? y + THICKNESS / 2 + TEXT_SIZE * 0.35 - (LINE_HEIGHT * (lines.length - 1)) / 2 : top + LINE_HEIGHT;
  const ground = { x: 0, y: top + 3, width: widestText([...lines]) + 6, height: lines.length * LINE_HEIGHT + 2 };
  const ends = endTexts(row, x, bar);
  return {
    id: row.id,
    row,
    box: bar,
    hit: { x: 0, y: top, width, height: pitch },
    ...split(bar, Math.round(x(even.value))),
    name: lines.map((text, line) => ({ text, x: 0, y: first + LINE_HEIGHT * line, anchor: 'start' })),
    ...(!isBeside && { nameGround: ground }),
    today: { x1: at, x2: at, y1: y, y2: y + THICKNESS },
    ends,
    endGrounds: ends.map(textGround)
  };
}

function barOf(ends: readonly number[], y: number): Box {
  const from = Math.round(Math.min(...ends));
  return { x: from, y, width: Math.max(1, Math.round(Math.max(...ends)) - from), height: THICKNESS };
}

function split(bar: Box, at: number): Pick<TornadoMark, 'behind' | 'ahead'> {
  const end = bar.x + bar.width;
  const middle = Math.max(bar.x, Math.min(end, at));
  return {
    behind: middle > bar.x ? { ...bar, width: middle - bar.x } : undefined,
    ahead: middle < end ? { ...bar, x: middle, width: end - middle } : undefined
  };
}

/** Each end of the input at its end of the bar; both at one where both lie on the same side of today. */
function endTexts({ low, high }: TornadoRow, x: (value: number) => number, bar: Box): PlacedText[] {
  const y = bar.y + THICKNESS / 2 + TEXT_SIZE * 0.35;
  const [first, last] = low.value <= high.value ? [low, high] : [high, low];
  const leftText: PlacedText = { text: first.text, x: bar.x - GAP, y, anchor: 'end' };
  const rightText: PlacedText = { text: last.text, x: bar.x + bar.width + GAP, y, anchor: 'start' };
  const reachesLeft = Math.round(x(first.value)) <= bar.x + 1;
  const reachesRight = Math.round(x(last.value)) >= bar.x + bar.width - 1;
  return [...(reachesLeft ? [leftText] : []), ...(reachesRight ? [rightText] : [])];
}

/** What a text covers and a little more, but for its bar beside it. */
function textGround({ text, x, y, anchor }: PlacedText): Box {
  const width = textWidth(text) + 4;
  return { x: anchor === 'end' ? x - width + 2 : x - 2, y: y - TEXT_SIZE, width, height: LINE_HEIGHT };
}
