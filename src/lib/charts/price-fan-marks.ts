/** The marks of a fan of prices: one for each price or group of prices seen, one for each of the months picked out ahead. */
import type { Box, PlacedLine, PlacedMark } from './placed.ts';
import type { FanMonth, SeenGroup } from './price-fan.ts';

export type FanMark = PlacedMark & { dot: { x: number; y: number } } & (
    { kind: 'seen'; group: SeenGroup; range?: PlacedLine } | { kind: 'month'; month: FanMonth; range: PlacedLine }
  );

/** The sides of the area that marks stand in. */
export interface Plot {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function seenMarks(
  groups: readonly SeenGroup[],
  at: (date: string) => number,
  price: (value: number) => number,
  plot: Plot
): FanMark[] {
  const xs = groups.map(({ to }) => at(to));
  return groups.map((group, index): FanMark => {
    const x = xs[index]!;
    const [y1, y2] = [price(group.high), price(group.low)];
    return {
      kind: 'seen',
      id: `seen-${group.from}`,
      group,
      dot: { x, y: price(group.price) },
      box: { x: x - 3, y: y1 - 3, width: 6, height: y2 - y1 + 6 },
      hit: hitBox(xs, index, plot),
      ...(group.count > 1 && { range: { x1: x, x2: x, y1, y2 } })
    };
  });
}

export function monthMarks(
  months: readonly FanMonth[],
  at: (month: number) => number,
  price: (value: number) => number,
  plot: Plot
): FanMark[] {
  const xs = months.map(({ month }) => at(month));
  return months.map((month, index): FanMark => {
    const x = xs[index]!;
    const [y1, y2] = [price(month.high), price(month.low)];
    return {
      kind: 'month',
      id: `month-${month.month}`,
      month,
      dot: { x, y: price(month.expected) },
      box: { x: x - 3, y: y1, width: 6, height: Math.max(1, y2 - y1) },
      hit: hitBox(xs, index, plot),
      range: { x1: x, x2: x, y1, y2 }
    };
  });
}

/** From half-way to the mark before to half-way to the one after. */
function hitBox(xs: readonly number[], index: number, { top, bottom, left, right }: Plot): Box {
  const x = xs[index]!;
  const from = index === 0 ? left : (xs[index - 1]! + x) / 2;
  const to = index === xs.length - 1 ? right : (x + xs[index + 1]!) / 2;
  return { x: from, y: top, width: Math.max(1, to - from), height: bottom - top };
}
