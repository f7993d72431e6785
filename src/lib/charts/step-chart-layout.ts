/** Lines of steps as places in a drawing: levels from zero upwards, spans marked on their lines and named above the plot, lines named at their ends. */
import { scaleLinear } from 'd3';
import { spreadLabels } from './label-spread.ts';
import type { Box, Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import type { Span, Stair, StepChartData } from './step-chart.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText, wrappedLines } from './text-width.ts';

interface Point {
  x: number;
  y: number;
}

export type StepMark = PlacedMark &
  (
    | { kind: 'step'; stair: Stair; from: number; to: number; level: number; line: PlacedLine }
    | { kind: 'span'; span: Span; ends: [from: Point, to: Point]; path: string }
  );

/** A name above the plot, with the line that leads down to its mark. */
export interface PlacedPin {
  id: string;
  colour: string;
  text: PlacedText;
  /** Room of the text: lines of other names pass behind it. */
  box: Box;
  leader: PlacedLine;
}

export interface StepChartLayout extends Layout<StepMark> {
  /** In the order of the lines; the first is drawn solid. */
  paths: { id: string; d: string }[];
  pins: PlacedPin[];
  grid: PlacedLine[];
  axis: PlacedLine;
  ticks: PlacedText[];
  /** At the ends of the lines. */
  labels: PlacedText[];
}

export interface StepChartRoom {
  width: number;
  plotHeight: number;
  /** A place on the axis, in short. */
  place: (at: number) => string;
  level: (level: number) => string;
  /** What a span's name is followed by. */
  pinText: (span: Span) => string;
}

const FOOT = LINE_HEIGHT + 8;
const PIN_PITCH = LINE_HEIGHT + 4;
/** Of the width, for the names of lines. */
const MOST_LABEL = 0.26;
const REACH = 7;

/** The layout for a width in pixels. */
export function stepChartLayout(data: StepChartData, room: StepChartRoom): StepChartLayout {
  const head = data.spans.length * PIN_PITCH + 6;
  const bottom = head + room.plotHeight;
  const highest = Math.max(...levelsOf(data), 0.01);
  const y = scaleLinear([0, highest], [bottom, head]).nice(5);
  const levels = y.ticks(5);
  const names = data.stairs.map(({ name }) => wrappedLines(name, Math.max(60, room.width * MOST_LABEL)));
  const left = widestText(levels.map(room.level)) + 8;
  const right = room.width - widestText(names.flat()) - 8;
  const x = scaleLinear([0, data.end], [left, right]);
  const plot = { left, right, top: head, bottom };
  const path = (points: readonly Point[]) => points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
  const spans = data.spans.map((span): StepMark =>
    spanMark(
      span,
      data,
      (at) => x(at),
      (level) => y(level),
      path
    )
  );
  return {
    direction: 'columns',
    width: room.width,
    height: bottom + FOOT,
    marks: [...data.stairs.flatMap((stair) => stepMarks(stair, data.end, x, y)), ...spans],
    paths: data.stairs.map(({ id, steps }) => ({ id, d: path(stairPoints(steps, data.end, x, y)) })),
    pins: pins(spans, room, plot),
    grid: levels.map((level) => ({ x1: left, x2: right, y1: Math.round(y(level)), y2: Math.round(y(level)) })),
    axis: { x1: left, x2: right, y1: bottom, y2: bottom },
    ticks: [
      ...levels.map((level): PlacedText => {
        return { text: room.level(level), x: left - 8, y: Math.round(y(level)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...placeTicks(x, plot, room)
    ],
    labels: endLabels(data.stairs, names, (level) => y(level), plot)
  };
}

type Scale = (value: number) => number;
interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function levelsOf({ stairs, spans }: StepChartData): number[] {
  return [
    ...stairs.flatMap(({ steps }) => steps.map(({ level }) => level)),
    ...spans.flatMap(({ from, to }) => [from.level, to.level])
  ];
}

function stairPoints(steps: Stair['steps'], end: number, x: Scale, y: Scale): Point[] {
  return steps.flatMap(({ from, level }, index) => [
    { x: x(from), y: y(level) },
    { x: x(steps[index + 1]?.from ?? end), y: y(level) }
  ]);
}

function stepMarks(stair: Stair, end: number, x: Scale, y: Scale): StepMark[] {
  return stair.steps.map(({ from, level }, index): StepMark => {
    const to = stair.steps[index + 1]?.from ?? end;
    const line = { x1: x(from), x2: x(to), y1: y(level), y2: y(level) };
    const box = { x: line.x1, y: line.y1 - 1, width: Math.max(1, line.x2 - line.x1), height: 2 };
    const hit = { ...box, y: line.y1 - REACH, height: 2 * REACH };
    return { kind: 'step', id: `${stair.id} ${from}`, stair, from, to, level, line, box, hit };
  });
}

/** A span runs along its line, so that it climbs where the line does. */
function spanMark(span: Span, { stairs }: StepChartData, x: Scale, y: Scale, path: (points: Point[]) => string): StepMark {
  const [first, last] = [span.from, span.to].map(({ at, level }) => ({ x: x(at), y: y(level) })) as [Point, Point];
  const steps = stairs.find(({ id }) => id === span.stair)?.steps ?? [];
  const between = steps.flatMap(({ from, level }, index) => {
    if (from <= span.from.at || from > span.to.at) return [];
    return [steps[index - 1]?.level ?? level, level].map((height) => ({ x: x(from), y: y(height) }));
  });
  const points = [first, ...between, last];
  const [top, bottom] = [Math.min(...points.map((one) => one.y)), Math.max(...points.map((one) => one.y))];
  const box = { x: first.x - 4, y: top - 4, width: last.x - first.x + 8, height: bottom - top + 8 };
  const hit = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 };
  return { kind: 'span', id: `span ${span.id}`, span, ends: [first, last], path: path(points), box, hit };
}

/** One name a line: the leftmost mark's at the top, at the right of its leader where there is room. */
function pins(marks: readonly StepMark[], { width, pinText }: StepChartRoom, plot: Plot): PlacedPin[] {
  const spans = marks.filter((mark) => mark.kind === 'span').toSorted((one, other) => one.ends[1].x - other.ends[1].x);
  return spans.map(({ span, ends: [, { x, y }] }, line): PlacedPin => {
    const text = pinText(span);
    const long = textWidth(text);
    const baseline = line * PIN_PITCH + TEXT_SIZE;
    const start = x + 5 + long <= width ? x + 5 : Math.max(0, x - 5 - long);
    const box = { x: start - 2, y: baseline - TEXT_SIZE, width: long + 4, height: LINE_HEIGHT };
    return {
      id: span.id,
      colour: span.colour,
      text: { text, x: start, y: baseline, anchor: 'start' },
      box,
      leader: { x1: x, x2: x, y1: box.y, y2: Math.max(y, plot.top) }
    };
  });
}

/** Round places as far apart as their texts need; the first stands at zero. */
function placeTicks(
  x: ReturnType<typeof scaleLinear<number>>,
  { left, right, bottom }: Plot,
  { place }: StepChartRoom
): PlacedText[] {
  const widest = widestText(x.ticks(4).map(place)) + 24;
  const ticks = x.ticks(Math.max(1, Math.min(8, Math.floor((right - left) / widest))));
  return ticks.map((tick): PlacedText => ({ text: place(tick), x: x(tick), y: bottom + LINE_HEIGHT + 2, anchor: 'middle' }));
}

/** Names may take several lines; all have the room of the longest. */
function endLabels(stairs: readonly Stair[], names: readonly string[][], y: Scale, { right, top, bottom }: Plot): PlacedText[] {
  const pitch = Math.max(1, ...names.map((lines) => lines.length)) * LINE_HEIGHT + 6;
  const wanted = stairs.map(({ steps }, index) => y(steps.at(-1)!.level) - ((names[index]!.length - 1) * LINE_HEIGHT) / 2);
  const places = spreadLabels(wanted, pitch, top + TEXT_SIZE, bottom - pitch + LINE_HEIGHT);
  return names.flatMap((lines, index) =>
    lines.map((text, line): PlacedText => {
      return { text, x: right + 6, y: places[index]! + line * LINE_HEIGHT + TEXT_SIZE * 0.35, anchor: 'start' };
    })
  );
}
