/** The week as places in a drawing: a mark for each hour, areas in steps of an hour, the capacity as a line, names of the days below. */
import { scaleLinear } from 'd3';
import { keyPlaces, type KeyItem, type PlacedKeyItem } from './chart-key.ts';
import { pinPlaces, pinRoom, type PlacedPin } from './pins.ts';
import type { Box, Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText } from './text-width.ts';
import { DAYS } from './week-hour.ts';
import type { WeekHour, WeekLoad } from './week-load.ts';
import { offPeakBoxes, weekPaths, type Scale, type WeekPart, type WeekPaths } from './week-paths.ts';

export interface WeekMark extends PlacedMark {
  hour: number;
  load: WeekHour;
}

export interface WeekLayout extends Layout<WeekMark> {
  key: (PlacedKeyItem & { id: WeekPart })[];
  /** Nights and weekends. */
  offPeak: Box[];
  paths: WeekPaths;
  capacity: PlacedLine;
  pin: PlacedPin | null;
  grid: PlacedLine[];
  axis: PlacedLine;
  ticks: PlacedText[];
}

export interface WeekRoom {
  width: number;
  plotHeight: number;
  amount: (gpus: number) => string;
}

const FOOT = LINE_HEIGHT + 8;
const GAP = 8;
const LEAST_WIDTH = 200;

/** The layout for a width in pixels. */
export function weekLayout(data: WeekLoad, room: WeekRoom): WeekLayout {
  const { hours, capacity, worst } = data;
  const width = Math.max(room.width, LEAST_WIDTH);
  const key = keyPlaces(keyItems(data), width);
  const top = key.height + (worst ? pinRoom([worst.name], width) : TEXT_SIZE);
  const bottom = top + room.plotHeight;
  const highest = Math.max(capacity, ...hours.map(({ high, mean, bestEffort }) => Math.max(high, mean + bestEffort))) || 1;
  const y = scaleLinear([0, highest], [bottom, top]).nice(5);
  const levels = y.ticks(5);
  const left = widestText(levels.map(room.amount)) + GAP;
  const right = width - 2;
  const x = scaleLinear([0, hours.length], [left, right]);
  return {
    direction: 'columns',
    width,
    height: bottom + FOOT,
    key: key.items as WeekLayout['key'],
    marks: hours.map((load, hour): WeekMark => {
      const [from, long] = [x(hour), x(hour + 1) - x(hour)];
      const [high, low] = [y(load.high), y(load.low)];
      const box = { x: from, y: high, width: long, height: Math.max(1, low - high) };
      return { id: String(hour), hour, load, box, hit: { x: from, y: top, width: long, height: bottom - top } };
    }),
    offPeak: offPeakBoxes(hours, (hour) => x(hour), { top, bottom }),
    paths: weekPaths(
      hours,
      capacity,
      (hour) => x(hour),
      (gpus) => y(gpus)
    ),
    capacity: { x1: left, x2: right, y1: Math.round(y(capacity)), y2: Math.round(y(capacity)) },
    pin: worst && worstPin(worst, { x: x(worst.hour + 0.5), y: y(hours[worst.hour]!.mean), keyHeight: key.height }, width),
    grid: levels.slice(1).map((level) => ({ x1: left, x2: right, y1: Math.round(y(level)), y2: Math.round(y(level)) })),
    axis: { x1: left, x2: right, y1: bottom, y2: bottom },
    ticks: [
      ...levels.map((level): PlacedText => {
        return { text: room.amount(level), x: left - GAP, y: Math.round(y(level)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...dayNames((hour) => x(hour), bottom)
    ]
  };
}

/** What there is none of is not in the key. */
function keyItems({ hours, capacity }: WeekLoad): (KeyItem & { id: WeekPart })[] {
  const items: (KeyItem & { id: WeekPart; isThere: boolean })[] = [
    { id: 'production', name: 'production, mean', colour: '--salary', isThere: true },
    { id: 'spread', name: 'in 8 of 10 weeks', colour: '--salary', isThere: hours.some(({ low, high }) => high > low) },
    { id: 'reserved', name: 'reserved for grants', colour: '--compute', isThere: hours.some(({ reserved }) => reserved > 0) },
    {
      id: 'short',
      name: 'short',
      colour: '--negative',
      isThere: hours.some(({ reserved, high }) => high > capacity - reserved)
    },
    { id: 'bestEffort', name: 'best effort asks', colour: '--compute', isThere: hours.some(({ bestEffort }) => bestEffort > 0) }
  ];
  return items.filter(({ isThere }) => isThere).map(({ id, name, colour }) => ({ id, name, colour }));
}

function worstPin(
  { name }: { name: string },
  { x, y, keyHeight }: { x: number; y: number; keyHeight: number },
  width: number
): PlacedPin {
  const [pin] = pinPlaces([{ id: 'worst', text: name, colour: '--negative', x, y: y - keyHeight }], width);
  const down = (one: PlacedPin): PlacedPin => ({
    ...one,
    texts: one.texts.map((text) => ({ ...text, y: text.y + keyHeight })),
    box: { ...one.box, y: one.box.y + keyHeight },
    leader: { ...one.leader, y1: one.leader.y1 + keyHeight, y2: one.leader.y2 + keyHeight }
  });
  return down(pin!);
}

/** Whole names, or three letters where they have no room. */
function dayNames(x: Scale, bottom: number): PlacedText[] {
  const room = x(24) - x(0) - GAP;
  const short = DAYS.some((day) => textWidth(day) > room);
  return DAYS.map((day, at) => ({
    text: short ? day.slice(0, 3) : day,
    x: x(24 * at + 12),
    y: bottom + LINE_HEIGHT + 2,
    anchor: 'middle'
  }));
}
