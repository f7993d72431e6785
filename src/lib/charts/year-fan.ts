/** What has come by the end of each year: the mean, and the range of half and of 90 of 100 futures, from nothing at the start. Drawing and table say the same. */
import { area, line, scaleLinear } from 'd3';
import type { ChartTable } from './chart-table.ts';
import { spreadLabels } from './label-spread.ts';
import type { Layout, PlacedLine, PlacedMark, PlacedText } from './placed.ts';
import { LINE_HEIGHT, TEXT_SIZE, textWidth, widestText } from './text-width.ts';

export interface FanYear {
  /** From today. */
  months: number;
  mean: number;
  /** 90 of 100 futures lie between `low` and `high`, half of them between `lowerHalf` and `upperHalf` and below `median`. */
  low: number;
  lowerHalf: number;
  median: number;
  upperHalf: number;
  high: number;
}

export interface YearFanMark extends PlacedMark {
  year: FanYear;
  x: number;
  y: number;
}

export interface YearFanLayout extends Layout<YearFanMark> {
  /** Path data. */
  paths: { outer: string; inner: string; mean: string; median: string };
  grid: PlacedLine[];
  zero: PlacedLine;
  ticks: PlacedText[];
  /** The last year's low, mean and high, at the end of the fan. */
  labels: PlacedText[];
}

export interface YearFanRoom {
  width: number;
  plotHeight: number;
  format: (value: number) => string;
  /** What stands under a year's end. */
  when: (months: number) => string;
  /** Ends of the axis of amounts, the same for fans that are compared; it holds zero. */
  least: number;
  most: number;
}

const FOOT = LINE_HEIGHT + 8;
const HEAD = 8;
/** A place that has not been measured yet is nothing wide. */
const LEAST_WIDTH = 200;

/** The layout for a width in pixels. @param years by rising months, at least one */
export function yearFanLayout(years: readonly FanYear[], room: YearFanRoom): YearFanLayout {
  const { plotHeight, format } = room;
  const width = Math.max(room.width, LEAST_WIDTH);
  const end = years.at(-1)!;
  const bottom = HEAD + plotHeight;
  const y = scaleLinear([Math.min(0, room.least), Math.max(0, room.most) || 1], [bottom, HEAD]).nice(5);
  const levels = y.ticks(5);
  const amounts = [end.low, end.mean, end.high];
  const left = widestText(levels.map(format)) + 8;
  const right = width - widestText(amounts.map(format)) - 14;
  const x = scaleLinear([0, end.months], [left, right]);
  const nothing: FanYear = { months: 0, mean: 0, low: 0, lowerHalf: 0, median: 0, upperHalf: 0, high: 0 };
  const fan = [nothing, ...years];
  type Figure = Exclude<keyof FanYear, 'months'>;
  const at = ({ months }: FanYear) => x(months);
  const band = (low: Figure, high: Figure) =>
    area<FanYear>(
      at,
      (year) => y(year[low]),
      (year) => y(year[high])
    )(fan) ?? '';
  const path = (figure: Figure) => line<FanYear>(at, (year) => y(year[figure]))(fan) ?? '';
  const places = spreadLabels(
    amounts.map((amount) => y(amount) + TEXT_SIZE * 0.35),
    LINE_HEIGHT,
    HEAD + TEXT_SIZE * 0.5,
    bottom
  );
  return {
    direction: 'columns',
    width,
    height: bottom + FOOT,
    marks: years.map((year, index): YearFanMark => {
      const from = x((year.months + (years[index - 1]?.months ?? 0)) / 2);
      const to = x((year.months + (years[index + 1]?.months ?? year.months)) / 2);
      const [top, foot] = [y(year.high), y(year.low)];
      return {
        id: String(year.months),
        year,
        x: x(year.months),
        y: y(year.mean),
        box: { x: x(year.months) - 4, y: top, width: 8, height: Math.max(1, foot - top) },
        hit: { x: from, y: HEAD, width: to - from + 4, height: plotHeight }
      };
    }),
    paths: {
      outer: band('low', 'high'),
      inner: band('lowerHalf', 'upperHalf'),
      mean: path('mean'),
      median: path('median')
    },
    grid: levels.map((level) => ({ x1: left, x2: right, y1: Math.round(y(level)), y2: Math.round(y(level)) })),
    zero: { x1: left, x2: right, y1: Math.round(y(0)), y2: Math.round(y(0)) },
    ticks: [
      ...levels.map((level): PlacedText => {
        return { text: format(level), x: left - 8, y: Math.round(y(level)) + TEXT_SIZE * 0.35, anchor: 'end' };
      }),
      ...yearTexts(years, { ...room, width }, x, bottom)
    ],
    labels: amounts.map((amount, index) => ({ text: format(amount), x: right + 8, y: places[index]!, anchor: 'start' }))
  };
}

/** Under every year's end, or every second and so on, as the room allows; the last is always there. */
function yearTexts(
  years: readonly FanYear[],
  { when, width }: YearFanRoom,
  x: (months: number) => number,
  bottom: number
): PlacedText[] {
  const texts = years.map(({ months }) => ({ text: when(months), x: x(months) }));
  let free = width + 8;
  return texts
    .toReversed()
    .filter(({ text, x: middle }) => {
      const half = textWidth(text) / 2;
      if (Math.min(middle + half, width) + 8 > free) return false;
      free = Math.min(middle, width - half) - half;
      return true;
    })
    .map(({ text, x: middle }) => {
      const half = textWidth(text) / 2;
      return { text, x: Math.min(middle, width - half), y: bottom + LINE_HEIGHT + 2, anchor: 'middle' as const };
    })
    .reverse();
}

/** The same figures as rows. */
export function yearFanTable(years: readonly FanYear[], heading: string, when: (months: number) => string): ChartTable {
  return {
    columns: [heading, 'Mean', '5 in 100 below', '25 in 100 below', 'Half below', '75 in 100 below', '95 in 100 below'],
    rows: years.map(({ months, mean, low, lowerHalf, median, upperHalf, high }) => {
      return { heading: when(months), cells: [mean, low, lowerHalf, median, upperHalf, high] };
    })
  };
}
