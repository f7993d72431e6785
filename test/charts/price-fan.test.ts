import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import PriceFan from '#lib/charts/PriceFan.svelte';
import { spreadLabels } from '#lib/charts/label-spread.ts';
import { priceFanLayout } from '#lib/charts/price-fan-layout.ts';
import { timeAfter } from '#lib/charts/price-fan-times.ts';
import { markedMonths, priceFanTable, seenGroups, type PriceFanData } from '#lib/charts/price-fan.ts';
import { dateTicks, priceTicks } from '#lib/charts/price-ticks.ts';
import { scaleLinear } from 'd3';
import { captions, cases, dollars, fanFrom } from './price-fans.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const widths = [320, 358, 463, 640, 860, 1200];
const layoutOf = (data: PriceFanData, width: number) =>
  priceFanLayout(data, { width, plotHeight: 280, format: dollars, captions });

describe.each(Object.entries(cases))('%s', (_, data) => {
  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, captions: heads, labels, height } = layoutOf(data, width);
    const boxes = [...ticks, ...heads, ...labels].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });

  it.each(widths)(
    'at %d px marks stand in the order of time, inside the picture, and every place answers to one of them',
    (width) => {
      const { marks, height } = layoutOf(data, width);
      const xs = marks.map(({ dot }) => dot.x);
      expect(xs).toEqual([...xs].sort((one, other) => one - other));
      for (const { box, dot, hit } of marks) {
        expect(isWithin(box, width, height)).toBe(true);
        expect(dot.x >= hit.x - 0.01 && dot.x <= hit.x + hit.width + 0.01).toBe(true);
      }
    }
  );

  it('the table has a row for each mark, with the price that the mark stands at', () => {
    const { marks } = layoutOf(data, 860);
    const table = priceFanTable(data, { seen: ({ from }) => from, month: String });
    expect(table.rows).toHaveLength(marks.length);
    const expected = table.columns.indexOf('Expected') - 1;
    marks.forEach((mark, index) => {
      const { cells } = table.rows[index]!;
      if (mark.kind === 'seen') expect(cells[0]).toBe(mark.group.price);
      else expect(cells[expected]).toBe(mark.month.expected);
    });
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length - 1);
  });
});

it('49 days and four years have time scales of their own, so that the days can be seen', () => {
  const { broken, marks, divide } = layoutOf(cases['days']!, 860);
  expect(broken).toBe(true);
  const seen = marks.filter(({ kind }) => kind === 'seen');
  expect(seen.at(-1)!.dot.x - seen[0]!.dot.x).toBeGreaterThan(0.2 * 860);
  expect(seen.at(-1)!.dot.x).toBeLessThan(divide.x1);
});

it('three years and three years share one time scale', () => {
  const { broken, marks, divide } = layoutOf(cases['years']!, 860);
  expect(broken).toBe(false);
  const dots = marks.map(({ dot }) => dot.x);
  const [first, last] = [dots[0]!, dots.at(-1)!];
  const span = (Date.parse('2029-08-22') - Date.parse('2023-06')) / (last - first);
  expect(divide.x1).toBeCloseTo(first + (Date.parse('2026-08-22') - Date.parse('2023-06')) / span, -1);
});

it('equal percentages are equal distances: the axis of prices is logarithmic', () => {
  const seen = [
    { date: '2025-08', price: 1 },
    { date: '2026-08', price: 90 }
  ];
  const { grid, ticks } = layoutOf({ seen, fan: fanFrom(90, 12) }, 860);
  const at = new Map(grid.map(({ y1 }, index) => [ticks[index]!.text, y1]));
  const [one, ten, hundred] = ['$1.00', '$10.00', '$100.00'].map((text) => at.get(text)!) as [number, number, number];
  expect(Math.abs(one - ten - (ten - hundred))).toBeLessThanOrEqual(1);
});

it('thousands of prices become at most sixty marks, each with its count, median and range', () => {
  const { groups, period } = seenGroups(cases['longPast']!.seen);
  expect(period).toBe('quarter');
  expect(groups.length).toBeLessThanOrEqual(60);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(4000);
  expect(
    seenGroups(['2026-01-05', '2026-01-06', '2026-01-09'].map((date, index) => ({ date, price: [1, 5, 2][index]! }))).groups
  ).toEqual(
    [1, 5, 2].map((price, index) => {
      const date = ['2026-01-05', '2026-01-06', '2026-01-09'][index]!;
      return { from: date, to: date, count: 1, price, low: price, high: price };
    })
  );
});

it('a week begins on Monday', () => {
  const seen = Array.from({ length: 70 }, (_, day) => ({
    date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    price: day + 1
  }));
  const { groups, period } = seenGroups(seen);
  expect(period).toBe('week');
  expect(groups.slice(0, 2)).toEqual([
    { from: '2026-01-01', to: '2026-01-04', count: 4, price: 2.5, low: 1, high: 4 },
    { from: '2026-01-05', to: '2026-01-11', count: 7, price: 8, low: 5, high: 11 }
  ]);
});

it('the last month of every horizon is a mark, and about ten of them are', () => {
  for (const months of [1, 12, 13, 24, 36, 48, 60, 120]) {
    const marked = markedMonths(fanFrom(1, months)).map(({ month }) => month);
    expect(marked.at(-1)).toBe(months);
    expect(marked.length).toBeLessThanOrEqual(13);
  }
});

it('a month after the last of January is the last of February', () => {
  expect(timeAfter('2027-01-31', 1).toISOString().slice(0, 10)).toBe('2027-02-28');
  expect(timeAfter('2026-08-22', 48).toISOString().slice(0, 10)).toBe('2030-08-22');
});

it.each([
  [0.9, 12],
  [2.1, 2.4],
  [0.0001, 4000],
  [0.31, 0.47],
  [4.8, 5.2]
])('prices from %d to %d get three to eight round ticks', (low, high) => {
  const ticks = priceTicks([low, high]);
  expect(ticks.length).toBeGreaterThanOrEqual(3);
  expect(ticks.length).toBeLessThanOrEqual(8);
  for (const tick of ticks) expect(tick >= low && tick <= high).toBe(true);
});

it.each([
  ['2026-07-26', '2026-08-22', 240, ['3 Aug', '17 Aug']],
  ['2026-08-22', '2027-08-22', 440, ['Oct 2026', 'Jan 2027', 'Apr 2027', 'Jul 2027']],
  ['2023-06-01', '2026-08-22', 240, ['2024', '2025', '2026']],
  ['2025-11-01', '2026-02-01', 300, ['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026']],
  ['2026-08-22', '2036-08-22', 200, ['2030', '2035']],
  ['2026-08-22', '2028-08-22', 90, ['2028']]
])('dates from %s to %s on %d px stand where their names say', (from, to, width, texts) => {
  const scale = scaleLinear([Date.parse(from), Date.parse(to)], [0, width]);
  const ticks = dateTicks(scale, 72);
  expect(ticks.map(({ text }) => text)).toEqual(texts);
  for (const { x, text } of ticks) {
    const named = /^\d{4}$/.test(text)
      ? `${text}-01-01`
      : `${/\d{4}/.test(text) ? `1 ${text}` : `${text} ${from.slice(0, 4)}`} UTC`;
    expect(x).toBeCloseTo(scale(Date.parse(named)), 6);
  }
});

it('labels keep their order and their distance, and move no further than they must', () => {
  expect(spreadLabels([50, 52, 10], 14, 0, 100)).toEqual([50, 64, 10]);
  expect(spreadLabels([99, 98, 97], 14, 0, 100)).toEqual([100, 86, 72]);
  expect(spreadLabels([-5, 40], 14, 0, 100)).toEqual([0, 40]);
});

it('a prerendered fan has no style attribute, which the security policy would block', () => {
  const body = render(PriceFan, {
    props: { data: cases['days']!, label: 'The finding', format: dollars, exact: dollars, captions }
  }).body;
  expect(body).toContain('<svg');
  expect(body).not.toMatch(/\sstyle=/);
});
