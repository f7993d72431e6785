/** A chart of cash as places in a drawing: lines and a fan over time, a strong line at zero, a mark for every month, names of what happens above the plot. */
import { area, line, scaleLinear } from 'd3';
import type { CashChartData, CashEvent, CashPoint } from './cash-chart.ts';
import { cashNames, leadingKind } from './cash-pins.ts';
import { monthTicks } from './cash-ticks.ts';
import { pinPlaces, pinRoom, type PlacedPin } from './pins.ts';
import type { Box, Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, widestText } from './text-width.ts';
import { toldLevels } from './told-levels.ts';

export interface CashMark extends PlacedMark {
  point: CashPoint;
  x: number;
  y: number;
  /** What is drawn there; undefined in a quiet month. */
  kind: CashEvent['kind'] | undefined;
}

/** Path data: as planned while there is cash and after, the other line, the fan and its middle. */
export type CashPaths = Record<'held' | 'short' | 'other' | 'fan' | 'middle', string>;

export interface CashChartLayout extends Layout<CashMark> {
  paths: CashPaths;
  grid: PlacedLine[];
  zero: PlacedLine;
  /** What lies below zero; undefined where nothing does. */
  below: Box | undefined;
  ticks: PlacedText[];
  pins: PlacedPin[];
  /** Where the other line reaches zero. */
  otherEnd: { x: number; y: number } | undefined;
}

export interface CashChartRoom {
  width: number;
  plotHeight: number;
  /** Amounts in short. */
  format: (value: number) => string;
  /** A month in short. */
  when: (month: string) => string;
}

const FOOT = LINE_HEIGHT + 8;
const LEAST_WIDTH = 240;
/** How much of what is above zero is shown below it: what nobody has lent has no depth worth drawing. */
const BELOW = 0.22;
/** Where less than this share of what is below zero was ever above it, the depth is all there is to draw. */
const HARDLY_ANY = 0.01;

/** Months from the beginning to pixels, and cash to pixels. */
interface Scales {
  x: (months: number) => number;
  y: (cash: number) => number;
}

/** The layout for a width in pixels. */
export function cashChartLayout(data: CashChartData, room: CashChartRoom): CashChartLayout {
  const { points, otherEnds } = data;
  const width = Math.max(room.width, LEAST_WIDTH);
  const [floor, top] = cashBounds(data);
  const names = cashNames(data, room.when, width);
  const head = Math.max(
    10,
    pinRoom(
      names.map(({ text }) => text),
      width
    )
  );
  const bottom = head + room.plotHeight;
  const amounts = scaleLinear([floor, top], [bottom, head + 6]);
  const levels = toldLevels(amounts, 5, room.format);
  const left = widestText(levels.map(room.format)) + 8;
  const right = width - 8;
  const x = scaleLinear([0, points.length], [left, right]);
  const y = (cash: number) => amounts(Math.max(floor, cash));
  const scales = { x, y };
  const zero = Math.round(y(0));
  const across = (level: number): PlacedLine => ({ x1: left, x2: right, y1: level, y2: level });
  return {
    direction: 'columns',
    width,
    height: bottom + FOOT,
    marks: cashMarks(data, scales, { top: head, bottom }),
    paths: cashPaths(data, scales, floor),
    grid: levels.map((level) => across(Math.round(y(level)))),
    zero: across(zero),
    below: floor < 0 ? { x: left, y: zero, width: right - left, height: bottom - zero } : undefined,
    ticks: [
      ...levels.map((level): PlacedText => {
        return { text: room.format(level), x: left - 8, y: Math.round(y(level)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...monthTicks(points[0]!.month, { from: x(0), to: right, months: points.length }, bottom + LINE_HEIGHT + 2)
    ],
    pins: pinPlaces(
      names.map(({ at, cash, ...name }) => ({ ...name, x: x(at), y: y(cash) })),
      width
    ),
    otherEnd: otherEnds == null || otherEnds > points.length ? undefined : { x: x(otherEnds), y: zero }
  };
}

/** From zero, or a little below it where cash is, to the most that is drawn; where there never was any, down to the lowest. */
function cashBounds({ start, points }: CashChartData): [number, number] {
  const all = [
    start,
    ...points.flatMap(({ cash, other, range }) => [cash, other ?? cash, range?.low ?? cash, range?.high ?? cash])
  ];
  const low = Math.min(...all, 0);
  const top = Math.max(...all, 0);
  if (low < 0 && top <= HARDLY_ANY * -low) return [low, top];
  return [Math.max(low, -BELOW * top), top || 1];
}

function cashMarks(
  { points, ends }: CashChartData,
  { x, y }: Scales,
  { top, bottom }: { top: number; bottom: number }
): CashMark[] {
  const half = (x(1) - x(0)) / 2;
  return points.map((point, i): CashMark => {
    const kind = leadingKind(point.events);
    // The end is marked where it is, within its month.
    const isEnd = kind === 'ends' && ends !== null;
    const place = isEnd ? { x: x(ends), y: y(0) } : { x: x(i + 1), y: y(point.cash) };
    return {
      id: point.month,
      point,
      kind,
      ...place,
      box: { x: place.x - 5, y: place.y - 5, width: 10, height: 10 },
      hit: { x: x(i + 1) - half, y: top, width: 2 * half, height: bottom - top }
    };
  });
}

/** A place on a line: months from the beginning, and cash. */
interface Place {
  at: number;
  cash: number;
}

function cashPaths(data: CashChartData, { x, y }: Scales, floor: number): CashPaths {
  const { points, start, ends } = data;
  const placesOf = (of: (point: CashPoint) => number | undefined): Place[] => {
    const later = points.flatMap((point, i): Place[] => {
      const cash = of(point);
      return cash === undefined ? [] : [{ at: i + 1, cash }];
    });
    return later.length === 0 ? [] : [{ at: 0, cash: start }, ...later];
  };
  const stroke = (places: readonly Place[]) =>
    line<Place>(
      ({ at }) => x(at),
      ({ cash }) => y(cash)
    ).defined(({ cash }) => cash >= floor)(cutAt(places, floor)) ?? '';
  const planned = placesOf(({ cash }) => cash);
  const end = ends === null || ends > points.length ? undefined : { at: ends, cash: 0 };
  const fan = placesOf(({ range }) => range?.low).map(({ at, cash }) => {
    return { at, low: cash, high: at === 0 ? start : points[at - 1]!.range!.high };
  });
  const band = area<(typeof fan)[number]>(
    ({ at }) => x(at),
    ({ low }) => y(low),
    ({ high }) => y(high)
  );
  return {
    held: stroke(end ? [...planned.filter(({ at }) => at < end.at), end] : planned),
    // Cash that begins below zero has no end to begin at.
    short: stroke(end ? [start < 0 ? { at: 0, cash: start } : end, ...planned.filter(({ at }) => at > end.at)] : []),
    other: stroke(placesOf(({ other }) => other)),
    fan: fan.length === 0 ? '' : (band(fan) ?? ''),
    middle: stroke(placesOf(({ range }) => range?.middle))
  };
}

/** With a place wherever the line goes through the floor, so that it ends there and not in the month before. */
function cutAt(places: readonly Place[], floor: number): Place[] {
  return places.flatMap((place, i) => {
    const before = places[i - 1];
    if (before === undefined || before.cash < floor === place.cash < floor) return [place];
    const share = (before.cash - floor) / (before.cash - place.cash);
    return [{ at: before.at + share * (place.at - before.at), cash: floor }, place];
  });
}
