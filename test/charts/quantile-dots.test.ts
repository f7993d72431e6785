/** Dots that people count: none may hide another, lie on the wrong side of the line, or leave the picture. */
import { describe, expect, it } from 'vitest';
import { dotCount, quantileDotsLayout, quantileDotsTable, type QuantileDotsData } from '#lib/charts/quantile-dots.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const normal = Array.from({ length: 50 }, (_, index) => Math.round(40_000 + 90_000 * Math.log((index + 0.5) / (49.5 - index))));
/** Mostly a little behind, now and then far ahead: shares of a young company. */
const skewed = Array.from({ length: 50 }, (_, index) => (index < 40 ? -200_000 + 1000 * index : 40_000 * 1.5 ** (index - 39)));
const sides = {
  ahead: { name: 'Halcyon ahead', colour: '--offer-2' },
  behind: { name: 'The Institute for Applied Computation ahead', colour: '--offer-1' }
};
const cases: [string, QuantileDotsData][] = [
  ['both sides', { values: normal, ...sides }],
  ['a long tail', { values: skewed, ...sides }],
  ['one side', { values: normal.map((value) => Math.abs(value) + 1000), ...sides }],
  ['the other side', { values: normal.map((value) => -Math.abs(value) - 1000).sort((a, b) => a - b), ...sides }],
  ['some at nothing', { values: normal.map((value) => (Math.abs(value) < 60_000 ? 0 : value)), ...sides }],
  ['certain', { values: normal.map(() => 41_000), ...sides }],
  ['level', { values: normal.map(() => 0), ...sides }]
];
const widths = [280, 320, 358, 520, 900];
const format = (value: number) => `${value < 0 ? '−' : '+'}$${Math.round(Math.abs(value) / 1000)}k`;
const layoutOf = (data: QuantileDotsData, width: number) => quantileDotsLayout(data, { width, plotHeight: 190, format });

describe.each(cases)('%s', (_, data) => {
  it.each(widths)('at %d px no dot covers another or leaves the picture', (width) => {
    const { marks, height } = layoutOf(data, width);
    expect(marks).toHaveLength(50);
    for (const [place, { x, y, radius, box }] of marks.entries()) {
      expect(isWithin(box, width, height)).toBe(true);
      for (const other of marks.slice(place + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(2 * radius - 0.01);
      }
    }
  });

  it.each(widths)('at %d px every dot lies on its side of the line, and those at nothing lie on it', (width) => {
    const { marks, zero } = layoutOf(data, width);
    for (const { x, side, radius } of marks) {
      const room = radius - 1;
      if (side === 'ahead') expect(x - zero.x1).toBeGreaterThanOrEqual(room);
      if (side === 'behind') expect(zero.x1 - x).toBeGreaterThanOrEqual(room);
      if (side === 'level') expect(Math.abs(x - zero.x1)).toBeLessThanOrEqual(1);
    }
  });

  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, sides: heads, height } = layoutOf(data, width);
    const boxes = [...ticks, ...heads].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    if (width >= 320) for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });
});

it('dots keep their order from left to right, a few times as far apart as the figures at most', () => {
  const { marks } = layoutOf({ values: normal, ...sides }, 520);
  const xs = marks.map(({ x }) => x);
  expect(xs).toEqual([...xs].sort((one, other) => one - other));
});

it('a side without dots is not named, the other is counted', () => {
  const data = { values: normal.map((value) => Math.abs(value) + 1000), ...sides };
  expect(layoutOf(data, 520).sides.map(({ text }) => text)).toEqual(['Halcyon ahead: 50 dots']);
  expect(dotCount({ values: skewed, ...sides }, 'behind')).toBe(40);
});

it('the table has a row for each dot with its figure', () => {
  const { columns, rows } = quantileDotsTable({ values: [-2, 0, 5], ...sides }, 'Dot', 'Halcyon less Borealis');
  expect(columns).toEqual(['Dot', 'Halcyon less Borealis']);
  expect(rows.map(({ heading, cells }) => [heading, ...cells])).toEqual([
    ['1', -2],
    ['2', 0],
    ['3', 5]
  ]);
});

it('a place that has no width yet gets a drawing without impossible figures', () => {
  const { marks, zero } = layoutOf({ values: normal, ...sides }, 0);
  for (const { x, radius } of marks) expect(x > 0 && radius > 1).toBe(true);
  expect(zero.x1).toBeGreaterThan(0);
});

it('one dot at nothing stands alone on the line, and the rest keep their sides', () => {
  const { marks, zero } = layoutOf({ values: [...normal.slice(0, 20), 0, ...normal.slice(21)], ...sides }, 520);
  expect(marks.filter(({ x }) => Math.abs(x - zero.x1) < 2)).toHaveLength(1);
});
