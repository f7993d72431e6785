/** A frontier as places in a drawing: a staircase (the most worth for at most a cost), points to choose as far apart as fingers need, names above the plot. */
import { scaleLinear } from 'd3';
import type { FrontierData, FrontierPoint } from './frontier.ts';
import { pinPlaces, pinRoom, type PlacedPin } from './pins.ts';
import type { Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, widestText } from './text-width.ts';

export interface PlacedFrontierPoint extends PlacedMark {
  point: FrontierPoint;
  x: number;
  y: number;
}

/** Drawn, but no mark to choose: today's offer, and what was found. */
export interface FrontierSpot {
  id: 'today' | 'chosen';
  x: number;
  y: number;
}

export interface FrontierLayout extends Layout<PlacedFrontierPoint> {
  path: string;
  spots: FrontierSpot[];
  pins: PlacedPin[];
  rules: { id: string; line: PlacedLine; text: PlacedText }[];
  grid: PlacedLine[];
  axis: PlacedLine;
  ticks: PlacedText[];
}

interface FrontierRoom {
  width: number;
  plotHeight: number;
  brief: (value: number) => string;
}

const FOOT = LINE_HEIGHT + 8;
const REACH = 12;

/** The layout for a width in pixels. */
export function frontierLayout(data: FrontierData, { width, plotHeight, brief }: FrontierRoom): FrontierLayout {
  const { points, today, chosen, rules } = data;
  const named = [{ id: 'today' as const, at: today }, ...(chosen ? [{ id: 'chosen' as const, at: chosen }] : [])];
  const top = pinRoom(
    named.map(({ at }) => at.name),
    width
  );
  const bottom = top + plotHeight;
  const all = [...points, ...named.map(({ at }) => at)];
  const y = scaleLinear(extent([...all, ...rules].map(({ worth }) => worth)), [bottom, top]).nice(5);
  const levels = y.ticks(5);
  const left = widestText(levels.map(brief)) + 8;
  const right = width - 8;
  const x = scaleLinear(extent(all.map(({ cost }) => cost)), [left, right]).nice(5);
  const spots = named.map(({ id, at }) => ({ id, x: x(at.cost), y: y(at.worth) }));
  return {
    direction: 'columns',
    width,
    height: bottom + FOOT,
    marks: chosenPoints(points.map((point) => placed(point, x(point.cost), y(point.worth)))),
    path: staircase(points.map(({ cost, worth }) => [x(cost), y(worth)])),
    spots,
    pins: pinPlaces(
      named.map(({ id, at }, place) => ({
        id,
        text: at.name,
        colour: id === 'chosen' ? '--accent' : '--muted',
        ...coordinates(spots[place]!)
      })),
      width
    ),
    rules: rules.map(({ id, name, worth }) => ({
      id,
      line: { x1: left, x2: right, y1: y(worth), y2: y(worth) },
      text: { text: `${name} ${brief(worth)}`, x: right, y: y(worth) - 4, anchor: 'end' }
    })),
    grid: levels.map((level) => ({ x1: left, x2: right, y1: Math.round(y(level)), y2: Math.round(y(level)) })),
    axis: { x1: left, x2: right, y1: bottom, y2: bottom },
    ticks: [
      ...levels.map((level): PlacedText => ({
        text: brief(level),
        x: left - 8,
        y: Math.round(y(level)) + TEXT_SIZE * 0.35,
        anchor: 'end'
      })),
      ...costTicks(x, { left, right, bottom }, brief)
    ]
  };
}

function coordinates({ x, y }: FrontierSpot) {
  return { x, y };
}

/** With some room where all are one. */
function extent(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [least - 1, most + 1] : [least, most];
}

function placed(point: FrontierPoint, x: number, y: number): PlacedFrontierPoint {
  const box = (reach: number) => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
  return { id: point.id, point, x, y, box: box(4), hit: box(REACH) };
}

/** Points of which none lies under another's reach, the ends kept; the line goes through all. */
function chosenPoints(points: readonly PlacedFrontierPoint[]): PlacedFrontierPoint[] {
  const kept: PlacedFrontierPoint[] = [];
  const isFar = (one: PlacedFrontierPoint, other: PlacedFrontierPoint) =>
    Math.hypot(one.x - other.x, one.y - other.y) >= 2 * REACH;
  for (const point of points) if (kept.length === 0 || isFar(point, kept.at(-1)!)) kept.push(point);
  const last = points.at(-1);
  if (last === undefined || kept.at(-1) === last) return kept;
  return kept.length > 1 ? [...kept.slice(0, -1), last] : [...kept, last];
}

/** The most that a cost buys stays so until the next package can be paid. */
function staircase(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], at) => (at === 0 ? `M${x},${y}` : `H${x}V${y}`)).join('');
}

function costTicks(
  x: ReturnType<typeof scaleLinear<number>>,
  { left, right, bottom }: { left: number; right: number; bottom: number },
  brief: (value: number) => string
): PlacedText[] {
  const widest = widestText(x.ticks(4).map(brief)) + 24;
  const ticks = x.ticks(Math.max(1, Math.min(8, Math.floor((right - left) / widest))));
  return ticks
    .filter((tick) => x(tick) <= right - widest / 4)
    .map((tick) => ({ text: brief(tick), x: x(tick), y: bottom + LINE_HEIGHT + 2, anchor: 'middle' }));
}
