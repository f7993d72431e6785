/** A fan by year: what it draws must be what its table says, and fans beside each other must be comparable by eye. */
import { describe, expect, it } from 'vitest';
import { yearFanLayout, yearFanTable, type FanYear } from '#lib/charts/year-fan.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const year = (months: number, scale: number): FanYear => ({
  months,
  low: -20_000 * scale,
  lowerHalf: 60_000 * scale,
  median: 95_000 * scale,
  mean: 110_000 * scale,
  upperHalf: 140_000 * scale,
  high: 260_000 * scale
});
const four = [12, 24, 36, 48].map((months, index) => year(months, index + 1));
const ten = Array.from({ length: 10 }, (_, index) => year(12 * (index + 1), index + 1));
const odd = [year(12, 1), year(24, 2), year(25, 2.1)];
const sure = [12, 24].map((months) => {
  const all = 1000 * months;
  return { months, low: all, lowerHalf: all, median: all, mean: all, upperHalf: all, high: all };
});
const format = (value: number) => `${value < 0 ? '−' : ''}$${Math.round(Math.abs(value) / 1000)}k`;
const when = (months: number) => (months % 12 === 0 ? `Year ${months / 12}` : `Month ${months}`);
const layoutOf = (years: FanYear[], width: number) => {
  const [least, most] = [Math.min(...years.map(({ low }) => low)), Math.max(...years.map(({ high }) => high))];
  return yearFanLayout(years, { width, plotHeight: 180, format, when, least, most });
};

describe.each([
  ['four years', four],
  ['ten years', ten],
  ['a month at the end', odd],
  ['certain', sure]
])('%s', (_, years) => {
  it.each([300, 358, 520, 900])('at %d px no word meets another or leaves the picture, and the last year is named', (width) => {
    const { ticks, labels, height } = layoutOf(years, width);
    const boxes = [...ticks, ...labels].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
    expect(ticks.at(-1)!.text).toBe(when(years.at(-1)!.months));
  });

  it('each year has a mark at its mean, and every place belongs to one of them', () => {
    const { marks } = layoutOf(years, 520);
    expect(marks.map((mark) => mark.year)).toEqual(years);
    for (const { x, y, hit, box } of marks) {
      expect(x >= hit.x - 0.01 && x <= hit.x + hit.width + 0.01).toBe(true);
      expect(y >= box.y - 0.01 && y <= box.y + box.height + 0.01).toBe(true);
    }
  });
});

it('fans on one scale have one height for one amount', () => {
  const scale = { width: 520, plotHeight: 180, format, when, least: -80_000, most: 1.04e6 };
  const perUnit = (years: FanYear[]) => {
    const { marks, zero } = yearFanLayout(years, scale);
    return (zero.y1 - marks[0]!.y) / marks[0]!.year.mean;
  };
  expect(perUnit(four.slice(0, 1))).toBeCloseTo(perUnit(four), 8);
});

it('what is below nothing is drawn below the line', () => {
  const { marks, zero } = layoutOf(four, 520);
  for (const { box } of marks) expect(box.y + box.height).toBeGreaterThan(zero.y1);
});

it('the table says what the marks say', () => {
  const table = yearFanTable(four, 'By the end of', when);
  expect(table.columns).toHaveLength(7);
  expect(table.rows[1]).toEqual({ heading: 'Year 2', cells: [220_000, -40_000, 120_000, 190_000, 280_000, 520_000] });
});

it('a place that has no width yet gets a drawing without impossible figures', () => {
  for (const { hit } of layoutOf(four, 0).marks) expect(hit.width).toBeGreaterThan(0);
});
