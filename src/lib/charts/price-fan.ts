/**
 * What a fan of prices shows: dated prices seen, and from the last of them on what may come, by month. Many prices are put together
 * by calendar so that each mark can be reached; drawing, marks and table say the same.
 */
import { max, min } from 'd3';
import type { ChartTable } from './chart-table.ts';

export interface SeenPrice {
  /** ISO date, or ISO month, which stands at its first day. */
  date: string;
  price: number;
}

/** One mark of the past: a price, or the median of those of a week, month, quarter or year. */
export interface SeenGroup {
  from: string;
  to: string;
  count: number;
  price: number;
  low: number;
  high: number;
}

/** Prices a number of months after the last one seen. */
export interface FanMonth {
  month: number;
  expected: number;
  /** 90 of 100 futures lie between `low` and `high`, half of them between `lowerHalf` and `upperHalf`. */
  low: number;
  lowerHalf: number;
  upperHalf: number;
  high: number;
}

/** Another view of the same future, drawn as an outline. */
export interface OtherFan {
  /** Short, for the label: "card". */
  name: string;
  months: readonly Pick<FanMonth, 'expected' | 'low' | 'high'>[];
}

export interface PriceFanData {
  /** By date, at least one. */
  seen: readonly SeenPrice[];
  /** Months 1, 2, … in order, at least one. */
  fan: readonly FanMonth[];
  other?: OtherFan | undefined;
}

const MOST_GROUPS = 60;
const DAY = 86_400_000;

type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

const periodOf: Record<Period, (date: string) => string> = {
  day: (date) => date,
  week: (date) => String(Math.floor((Date.parse(date) / DAY + 3) / 7)),
  month: (date) => date.slice(0, 7),
  quarter: (date) => date.slice(0, 4) + Math.floor((Number(date.slice(5, 7)) - 1) / 3),
  year: (date) => date.slice(0, 4)
};

/** The prices seen as at most sixty marks, by the shortest period that makes so few. */
export function seenGroups(seen: readonly SeenPrice[]): { groups: SeenGroup[]; period: Period } {
  const periods = Object.keys(periodOf) as Period[];
  for (const period of periods) {
    const groups = byPeriod(seen, periodOf[period]);
    if (groups.length <= MOST_GROUPS || period === 'year') return { groups: groups.map(groupOf), period };
  }
  throw new RangeError('A year is a period');
}

function byPeriod(seen: readonly SeenPrice[], period: (date: string) => string): SeenPrice[][] {
  const groups = new Map<string, SeenPrice[]>();
  for (const point of seen) {
    const group = groups.get(period(point.date));
    if (group) group.push(point);
    else groups.set(period(point.date), [point]);
  }
  return [...groups.values()];
}

function groupOf(points: readonly SeenPrice[]): SeenGroup {
  const prices = points.map(({ price }) => price).sort((one, other) => one - other);
  return {
    from: points[0]!.date,
    to: points.at(-1)!.date,
    count: points.length,
    price: (prices[(prices.length - 1) >> 1]! + prices[prices.length >> 1]!) / 2,
    low: min(prices)!,
    high: max(prices)!
  };
}

/** The months of a fan that are marks: about ten. */
export function markedMonths(fan: readonly FanMonth[]): FanMonth[] {
  const step = [1, 3, 6, 12].find((months) => fan.length / months <= 12) ?? 24;
  return fan.filter(({ month }) => month % step === 0 || month === fan.length);
}

/** The same figures as rows: first what was seen, then what may come. `when` writes a month after the last price. */
export function priceFanTable(
  { seen, fan, other }: PriceFanData,
  words: { seen: (group: SeenGroup) => string; month: (month: number) => string }
): ChartTable {
  const { groups, period } = seenGroups(seen);
  const together = period !== 'day';
  const blank = (count: number) => Array.from({ length: count }, () => null);
  const columns = ['Seen', ...(together ? ['Lowest', 'Highest'] : [])];
  const chances = ['Expected', '5 in 100 below', '25 in 100 below', '75 in 100 below', '95 in 100 below'];
  const others = other ? ['expected', '5 in 100 below', '95 in 100 below'].map((text) => `${other.name}: ${text}`) : [];
  return {
    columns: ['When', ...columns, ...chances, ...others],
    rows: [
      ...groups.map((group) => ({
        heading: words.seen(group),
        cells: [group.price, ...(together ? [group.low, group.high] : []), ...blank(chances.length + others.length)]
      })),
      ...markedMonths(fan).map((month) => {
        const same = other?.months[month.month - 1];
        return {
          heading: words.month(month.month),
          cells: [
            ...blank(columns.length),
            month.expected,
            month.low,
            month.lowerHalf,
            month.upperHalf,
            month.high,
            ...(same ? [same.expected, same.low, same.high] : blank(others.length))
          ]
        };
      })
    ]
  };
}
