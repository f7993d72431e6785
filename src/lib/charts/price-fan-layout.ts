/**
 * A fan of prices as places in a drawing: prices seen at the left, what may come at the right, one logarithmic price axis. Where one of the
 * two is much longer than the other, each has a time scale of its own, with a gap between them.
 */
import { area, line, scaleLinear } from 'd3';
import { spreadLabels } from './label-spread.ts';
import type { Layout, PlacedLine, PlacedText } from './placed.ts';
import { markedMonths, seenGroups, type FanMonth, type PriceFanData, type SeenGroup } from './price-fan.ts';
import { monthMarks, seenMarks, type FanMark, type Plot } from './price-fan-marks.ts';
import { dateTexts, GAP, timeAfter, timeScales } from './price-fan-times.ts';
import { logDomain, priceTicks } from './price-ticks.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText } from './text-width.ts';

export interface PriceFanLayout extends Layout<FanMark> {
  /** Path data. */
  paths: { seen: string; outer: string; inner: string; expected: string; otherEdges: string[]; otherExpected: string };
  grid: PlacedLine[];
  /** Between what was seen and what may come. */
  divide: PlacedLine;
  axes: PlacedLine[];
  ticks: PlacedText[];
  captions: PlacedText[];
  /** At the ends of the fan's lines. */
  labels: (PlacedText & { other: boolean })[];
  /** Whether the two sides have different time scales. */
  broken: boolean;
}

export interface PriceFanRoom {
  width: number;
  plotHeight: number;
  /** A price in short, for axis and labels. */
  format: (price: number) => string;
  /** What stands above each side: "49 days of prices", "the next four years". */
  captions: { seen: string; ahead: string };
}

const HEAD = LINE_HEIGHT + 8;
const FOOT = LINE_HEIGHT + 8;

/** The layout for a width in pixels. */
export function priceFanLayout(data: PriceFanData, room: PriceFanRoom): PriceFanLayout {
  const { groups } = seenGroups(data.seen);
  const domain = logDomain(pricesOf(data, groups));
  const ticks = priceTicks(domain);
  const ends = endLabels(data, room.format);
  const left = widestText(ticks.map(room.format)) + 8;
  const right = room.width - widestText(ends.map(({ text }) => text)) - 10;
  const bottom = HEAD + room.plotHeight;
  const logarithm = scaleLinear(domain.map(Math.log), [bottom, HEAD]);
  const price = (value: number) => logarithm(Math.log(value));
  const time = timeScales(data, left, right);
  const lastSeen = data.seen.at(-1)!;
  const at = (month: number) => time.ahead(timeAfter(lastSeen.date, month));
  const start: FanMonth = { month: 0, ...sameEverywhere(lastSeen.price) };
  const fan = [start, ...data.fan];
  const divide = Math.round(time.ahead.range()[0]!);
  const others = data.other ? [sameEverywhere(lastSeen.price), ...data.other.months] : [];
  const band = (low: keyof FanMonth, high: keyof FanMonth) =>
    area<FanMonth>(
      (one) => at(one.month),
      (one) => price(one[low]),
      (one) => price(one[high])
    )(fan) ?? '';
  const other = (edge: 'low' | 'high' | 'expected') =>
    line<(typeof others)[number]>(
      (_, month) => at(month),
      (one) => price(one[edge])
    )(others) ?? '';
  const places = spreadLabels(
    ends.map(({ value }) => price(value) + TEXT_SIZE * 0.35),
    LINE_HEIGHT,
    HEAD + TEXT_SIZE * 0.5,
    bottom
  );
  const plot: Plot = { top: HEAD, bottom, left, right };
  return {
    direction: 'columns',
    width: room.width,
    height: bottom + FOOT,
    marks: [
      ...seenMarks(groups, (date) => time.seen(new Date(date)), price, { ...plot, right: time.seen.range()[1]! }),
      ...monthMarks(markedMonths(data.fan), at, price, { ...plot, left: divide })
    ],
    paths: {
      seen:
        line<SeenGroup>(
          (group) => time.seen(new Date(group.to)),
          (group) => price(group.price)
        )(groups) ?? '',
      outer: band('low', 'high'),
      inner: band('lowerHalf', 'upperHalf'),
      expected:
        line<FanMonth>(
          (one) => at(one.month),
          (one) => price(one.expected)
        )(fan) ?? '',
      otherEdges: data.other ? [other('low'), other('high')] : [],
      otherExpected: data.other ? other('expected') : ''
    },
    grid: ticks.map((tick) => ({ x1: left, x2: right, y1: Math.round(price(tick)), y2: Math.round(price(tick)) })),
    divide: { x1: divide, x2: divide, y1: HEAD, y2: bottom },
    axes: (time.broken
      ? [
          [left, time.seen.range()[1]!],
          [divide, right]
        ]
      : [[left, right]]
    ).map(([x1, x2]) => {
      return { x1: x1!, x2: x2!, y1: bottom, y2: bottom };
    }),
    ticks: [
      ...ticks.map((tick): PlacedText => {
        return { text: room.format(tick), x: left - 8, y: Math.round(price(tick)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...dateTexts(time, bottom + LINE_HEIGHT + 2, left, right)
    ],
    captions: captions(room.captions, left, divide, right),
    labels: ends.map(({ text, other: soft }, index) => ({ text, x: right + 6, y: places[index]!, anchor: 'start', other: soft })),
    broken: time.broken
  };
}

function pricesOf({ fan, other }: PriceFanData, groups: readonly SeenGroup[]): number[] {
  return [
    ...groups.flatMap(({ low, high }) => [low, high]),
    ...fan.flatMap(({ low, high, expected }) => [low, high, expected]),
    ...(other?.months ?? []).flatMap(({ low, high, expected }) => [low, high, expected])
  ];
}

function sameEverywhere(price: number): Omit<FanMonth, 'month'> {
  return { expected: price, low: price, lowerHalf: price, upperHalf: price, high: price };
}

function endLabels({ fan, other }: PriceFanData, format: (price: number) => string) {
  const end = fan.at(-1)!;
  const same = other?.months[fan.length - 1];
  const own = [
    { name: '95%', value: end.high },
    { name: '75%', value: end.upperHalf },
    { name: 'expected', value: end.expected },
    { name: '25%', value: end.lowerHalf },
    { name: '5%', value: end.low }
  ].map(({ name, value }) => ({ text: `${format(value)} ${name}`, value, other: false }));
  const others = same
    ? [
        { name: '95%', value: same.high },
        { name: '5%', value: same.low }
      ].map(({ name, value }) => ({ text: `${format(value)} ${other!.name} ${name}`, value, other: true }))
    : [];
  return [...own, ...others];
}

function captions({ seen, ahead }: PriceFanRoom['captions'], left: number, divide: number, right: number): PlacedText[] {
  const y = TEXT_SIZE;
  const placed: PlacedText[] = [];
  if (textWidth(seen) <= divide - left - GAP) placed.push({ text: seen, x: left, y, anchor: 'start' });
  if (textWidth(ahead) <= right - divide) placed.push({ text: ahead, x: divide, y, anchor: 'start' });
  return placed;
}
