import { describe, expect, it } from 'vitest';
import { rangeRowsLayout, rangeRowsTable, type RangeRow } from '#lib/charts/range-rows.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const row = (id: string, name: string, figures: [number, number, number, number, number]): RangeRow => {
  const [low, lowerHalf, expected, upperHalf, high] = figures;
  return { id, name, low, lowerHalf, expected, upperHalf, high };
};
const promise = [
  row('money', 'Money credit', [400e3, 400e3, 400e3, 400e3, 400e3]),
  row('frontier', 'Tokens of whatever is frontier then', [120e3, 240e3, 390e3, 480e3, 980e3]),
  row('gpu', 'H100 GPU-hours', [210e3, 280e3, 331e3, 390e3, 560e3]),
  row('fixed', 'Tokens of fixed capability', [60e3, 80e3, 111e3, 130e3, 190e3])
];
const worthless = [row('gone', 'Tokens of a model that is withdrawn', [0, 0, 0, 0, 0])];
const format = (value: number) => `$${Math.round(value / 1000)}k`;
const reference = { value: 400e3, text: 'the promise: $400k' };
const widths = [320, 358, 463, 519, 520, 768, 1100];
const cases: [string, RangeRow[]][] = [
  ['promise', promise],
  ['worthless', worthless],
  [
    'names of many words',
    promise.map((one) => ({ ...one, name: `Kestrel Computational Laboratories: ${one.name} (nothing in 13 of 100)` }))
  ]
];

describe.each(cases)('%s', (_, rows) => {
  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { marks, ticks, reference: against, height } = rangeRowsLayout(rows, { width, format, reference });
    const boxes = [...marks.flatMap((mark) => [mark.amount, ...mark.name]), ...ticks, against!.text].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });
  it.each(widths)('at %d px each row holds its own picture and is at least 24 px high', (width) => {
    for (const { box, hit, dot } of rangeRowsLayout(rows, { width, format, reference }).marks) {
      expect(hit.height).toBeGreaterThanOrEqual(24);
      expect(dot.y - 7 >= hit.y && dot.y + 7 <= hit.y + hit.height).toBe(true);
      expect(box.x >= 0 && box.x + box.width <= width).toBe(true);
    }
  });
});

it('a figure at the reference stands on its line, twice as much twice as far from zero', () => {
  const { marks, reference: against, zero } = rangeRowsLayout(promise, { width: 900, format, reference });
  expect(Math.round(marks[0]!.dot.x)).toBe(against!.line.x1);
  const from = (x: number) => x - zero!.x1;
  expect(from(marks[3]!.dot.x) / from(marks[0]!.dot.x)).toBeCloseTo(111 / 400, 2);
});

it('the table says what the rows show', () => {
  expect(rangeRowsTable(promise, 'Promised as').rows[2]).toEqual({
    heading: 'H100 GPU-hours',
    cells: [331e3, 210e3, 280e3, 390e3, 560e3]
  });
});

describe('rows without a reference', () => {
  const ranges = [
    { ...row('a', 'Borealis', [-50e3, 700e3, 780e3, 850e3, 990e3]), median: 770e3, colour: '--offer-1' },
    { ...row('b', 'Halcyon', [610e3, 720e3, 820e3, 900e3, 1.2e6]), median: 800e3, colour: '--offer-2' }
  ];

  it('what may be below nothing lies left of the line at zero', () => {
    const { marks, zero, reference: against } = rangeRowsLayout(ranges, { width: 700, format });
    expect(against).toBeUndefined();
    expect(marks[0]!.whisker.x1).toBeLessThan(zero!.x1);
    expect(marks[1]!.whisker.x1).toBeGreaterThan(zero!.x1);
  });

  it('a scale that need not hold zero spends its width on the ranges, and then draws no zero', () => {
    const far = ranges.slice(1);
    const { marks, zero } = rangeRowsLayout(far, { width: 700, format, fromZero: false });
    expect(zero).toBeUndefined();
    const wide = rangeRowsLayout(far, { width: 700, format }).marks[0]!.box.width;
    expect(marks[0]!.box.width).toBeGreaterThan(1.5 * wide);
  });

  it('the median is a stroke within the half, and a column of the table', () => {
    const { marks } = rangeRowsLayout(ranges, { width: 700, format });
    for (const { median, half } of marks) {
      expect(median!.x1).toBeGreaterThan(half.x);
      expect(median!.x1).toBeLessThan(half.x + half.width);
    }
    const { columns, rows } = rangeRowsTable(ranges, 'Offer');
    expect(columns[4]).toBe('Half below');
    expect(rows[0]!.cells).toEqual([780e3, -50e3, 700e3, 770e3, 850e3, 990e3]);
  });

  it('one that is certain has a place on a scale of its own', () => {
    const sure = [row('a', 'Borealis', [5, 5, 5, 5, 5])];
    const { marks } = rangeRowsLayout(sure, { width: 700, format, fromZero: false });
    expect(Number.isFinite(marks[0]!.dot.x)).toBe(true);
  });
});
