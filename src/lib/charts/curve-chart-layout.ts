/** Curves as places in a drawing: the axis from zero, levels too unless told, marks named above the plot, curves named at their ends. */
import { scaleLinear } from 'd3';
import { curveLevel, type CurveChartData, type CurveMark } from './curve-chart.ts';
import { endLabelsHeight, endLabelsWidth, placedEndLabels, type PlacedEndLabel } from './end-labels.ts';
import { pinPlaces, pinRoom, type PlacedPin } from './pins.ts';
import type { Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText, wrappedLines } from './text-width.ts';

export interface PlacedCurveMark extends PlacedMark {
  mark: CurveMark;
  level: number;
  x: number;
  y: number;
}

export interface CurveChartLayout extends Layout<PlacedCurveMark> {
  paths: { id: string; d: string; dashed: boolean; colour: string }[];
  pins: PlacedPin[];
  /** Levels across the plot, each with its name above its start. */
  rules: { id: string; line: PlacedLine; text: PlacedText }[];
  grid: PlacedLine[];
  axis: PlacedLine;
  ticks: PlacedText[];
  /** At the ends of the curves; none where there is one curve, which the title names. */
  labels: PlacedEndLabel[];
}

export interface CurveChartRoom {
  width: number;
  plotHeight: number;
  /** A place on the axis, in short. */
  place: (at: number) => string;
  level: (level: number) => string;
}

const FOOT = LINE_HEIGHT + 8;
/** Of the width, for the names of curves; and what they have however narrow it is. */
const MOST_LABEL = 0.22;
const LEAST_LABEL = 100;
const REACH = 12;

/** The layout for a width in pixels. */
export function curveChartLayout(data: CurveChartData, room: CurveChartRoom): CurveChartLayout {
  const names = data.marks.map(({ name }) => name);
  const top = Math.max(TEXT_SIZE, pinRoom(names, room.width));
  const named = (data.curves.length > 1 ? data.curves : []).map(({ id, name, points, colour }) => {
    const lines = wrappedLines(name, Math.max(LEAST_LABEL, room.width * MOST_LABEL));
    return { id, lines, points, colour };
  });
  const bottom = top + Math.max(room.plotHeight, endLabelsHeight(named));
  const y = scaleLinear([data.from ?? 0, highestLevel(data)], [bottom, top]).nice(5);
  const levels = y.ticks(5);
  const left = widestText(levels.map(room.level)) + 8;
  const right = room.width - Math.max(8, endLabelsWidth(named));
  const x = scaleLinear([0, data.end], [left, right]);
  const marks = curveMarks(data, x, y);
  return {
    direction: 'columns',
    width: room.width,
    height: bottom + FOOT,
    marks,
    paths: data.curves.map((curve) => {
      const { id, dashed = false, colour = '--ink' } = curve;
      return { id, d: curvePath(curve, data.end, x, y), dashed, colour };
    }),
    pins: pinPlaces(
      marks.map(({ mark: { id, name, colour }, x, y }) => ({ id, text: name, colour, x, y })),
      room.width
    ),
    rules: data.rules.map(({ id, name, level }) => ({
      id,
      line: { x1: left, x2: right, y1: y(level), y2: y(level) },
      text: { text: name, x: left + 4, y: y(level) - 4, anchor: 'start' }
    })),
    grid: levels.slice(1).map((level) => ({ x1: left, x2: right, y1: Math.round(y(level)), y2: Math.round(y(level)) })),
    axis: { x1: left, x2: right, y1: bottom, y2: bottom },
    ticks: [
      ...levels.map((level): PlacedText => {
        return { text: room.level(level), x: left - 8, y: Math.round(y(level)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...placeTicks(x, bottom, room)
    ],
    labels: placedEndLabels(
      named.map(({ id, lines, points, colour }) => ({ id, lines, colour, y: y(curveLevel({ points }, data.end)) })),
      { right, top, bottom }
    )
  };
}

type Scale = (value: number) => number;

function highestLevel({ curves, rules, end }: CurveChartData): number {
  const onCurves = curves.flatMap((curve) => [
    ...curve.points.filter(({ at }) => at <= end).map(({ level }) => level),
    curveLevel(curve, end)
  ]);
  return Math.max(...onCurves, ...rules.map(({ level }) => 1.1 * level), 0) || 1;
}

function curvePath(curve: CurveChartData['curves'][number], end: number, x: Scale, y: Scale): string {
  const within = curve.points.filter(({ at }) => at < end);
  const points = [...within, { at: end, level: curveLevel(curve, end) }];
  return points.map(({ at, level }, index) => `${index === 0 ? 'M' : 'L'}${x(at)},${y(level)}`).join('');
}

/** From left to right, so that arrow keys follow the axis. */
function curveMarks({ curves, marks }: CurveChartData, x: Scale, y: Scale): PlacedCurveMark[] {
  return marks
    .toSorted((one, other) => one.at - other.at)
    .map((mark) => {
      const level = curveLevel(
        curves.find(({ id }) => id === mark.curve)!,
        mark.at
      );
      const [cx, cy] = [x(mark.at), y(level)];
      return {
        id: mark.id,
        mark,
        level,
        x: cx,
        y: cy,
        box: { x: cx - 5, y: cy - 5, width: 10, height: 10 },
        hit: { x: cx - REACH, y: cy - REACH, width: 2 * REACH, height: 2 * REACH }
      };
    });
}

/** Round places as far apart as their texts need; the first stands at zero. */
function placeTicks(x: ReturnType<typeof scaleLinear<number>>, bottom: number, { place, width }: CurveChartRoom): PlacedText[] {
  const [left = 0, right = 0] = x.range();
  const widest = widestText(x.ticks(4).map(place)) + 24;
  const ticks = x.ticks(Math.max(1, Math.min(8, Math.floor((right - left) / widest))));
  return ticks
    .map((tick): PlacedText => ({ text: place(tick), x: x(tick), y: bottom + LINE_HEIGHT + 2, anchor: 'middle' }))
    .filter(({ x: middle, text }) => middle + textWidth(text) / 2 <= width);
}
