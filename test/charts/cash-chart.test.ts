/** A chart of cash: what it draws must be what its table says, and every name must be readable at every width. */
import { describe, expect, it } from 'vitest';
import { cashChartLayout } from '#lib/charts/cash-chart-layout.ts';
import { cashTable, shownMonths, type CashChartData, type CashEvent } from '#lib/charts/cash-chart.ts';
import { cashNames } from '#lib/charts/cash-pins.ts';
import { shortMoney } from '#lib/format/money.ts';
import { shortMonth } from '#lib/format/months.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const month = (i: number) => `${2027 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
const format = (value: number) => `${value < 0 ? '−' : ''}$${Math.round(Math.abs(value) / 1e5) / 10}M`;
const happens: Record<number, CashEvent[]> = {
  1: [{ kind: 'hire', text: 'Research engineer' }],
  3: [{ kind: 'commitment', text: 'commitment begins' }],
  5: [
    { kind: 'raise', text: 'raise of $500k' },
    { kind: 'hire', text: '2 × Founding researcher with a long title' }
  ],
  9: [{ kind: 'hoped', text: 'raise of $3M (60%, not counted)' }],
  20: [{ kind: 'ends', text: 'cash ends' }]
};
/** 4,000,000 less 200,000 a month; without grants 180,000. */
const falling: CashChartData = {
  start: 4e6,
  points: Array.from({ length: 30 }, (_, i) => {
    const cash = 4e6 - 2e5 * (i + 1);
    return {
      month: month(i),
      cash,
      other: 4e6 - 1.8e5 * (i + 1),
      range: { low: cash - 1e4 * (i + 1), middle: cash, high: cash + 4e4 * (i + 1) },
      events: happens[i] ?? []
    };
  }),
  ends: 20,
  otherEnds: 22.2,
  otherName: 'without grants'
};
const plain: CashChartData = {
  start: 1e6,
  points: [{ month: '2027-01', cash: 1e6, events: [] }],
  ends: null,
  otherName: 'without grants'
};
const layoutOf = (data: CashChartData, width: number) =>
  cashChartLayout(data, { width, plotHeight: 260, format, when: shortMonth });

const unbroken: CashChartData = {
  ...falling,
  points: falling.points.map((point, i) => ({
    ...point,
    events: i === 1 || i === 12 ? [{ kind: 'hire', text: 'an_unbreakable_'.repeat(13) }] : point.events
  }))
};

describe.each([
  ['that ends', falling],
  ['with titles that do not break', unbroken],
  ['of a month that nothing happens in', plain]
])('cash %s', (_, data) => {
  it.each([300, 358, 520, 760])('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, pins, height } = layoutOf(data, width);
    const boxes = [...ticks, ...pins.flatMap(({ texts }) => texts)].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });

  it('every month is a mark, and every place across the plot belongs to one of them', () => {
    const { marks } = layoutOf(data, 520);
    expect(marks.map(({ id }) => id)).toEqual(data.points.map((point) => point.month));
    marks.slice(1).forEach(({ hit }, i) => expect(hit.x).toBeCloseTo(marks[i]!.hit.x + marks[i]!.hit.width, 6));
  });
});

it('the end of cash is marked on the line of zero, where it is within its month', () => {
  const { marks, zero } = layoutOf({ ...falling, ends: 20.5 }, 520);
  const [before, end] = [marks[19]!, marks[20]!];
  expect(end.y).toBeCloseTo(zero.y1, 0);
  expect(end.x - before.x).toBeCloseTo((marks[19]!.x - marks[18]!.x) / 2, 6);
});

it('equal amounts are equal heights, and debt that nobody lent is cut, not squeezed', () => {
  const { marks, below, zero, height } = layoutOf(falling, 520);
  const step = marks[5]!.y - marks[4]!.y;
  expect(marks[12]!.y - marks[11]!.y).toBeCloseTo(step, 6);
  expect(below!.y).toBe(zero.y1);
  expect(below!.y + below!.height).toBeLessThan(height);
});

describe.each([
  ['nothing', 0],
  ['a debt', -100_000],
  ['next to nothing', 1000]
])('cash that begins with %s and is never above it', (_, start) => {
  const data: CashChartData = {
    ...falling,
    start,
    points: falling.points
      .slice(0, 12)
      .map(({ month: when }, i) => ({ month: when, cash: start - 350_000 * (i + 1), events: [] })),
    ends: 0
  };
  const { marks, zero, ticks, paths } = cashChartLayout(data, {
    width: 520,
    plotHeight: 260,
    format: (value) => shortMoney(value, 'USD'),
    when: shortMonth
  });

  it('is drawn to its depth, not to a scale of $1 that it leaves in the first month', () => {
    const depths = marks.slice(1).map(({ y }) => y - zero.y1);
    expect(depths[10]! / depths[4]!).toBeCloseTo((350_000 * 12 - start) / (350_000 * 6 - start), 1);
    // To the end of the plot, month by month.
    expect(paths.short.split('L').length).toBeGreaterThanOrEqual(12);
    const amounts = ticks.map(({ text }) => text).filter((text) => text.includes('$'));
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts).toEqual([...new Set(amounts)]);
  });
});

it('no cash at all has one amount on its axis, not six of $0 and $1', () => {
  const { ticks } = cashChartLayout(
    { ...plain, start: 0, points: [{ month: '2027-01', cash: 0, events: [] }] },
    { width: 520, plotHeight: 260, format: (value) => shortMoney(value, 'USD'), when: shortMonth }
  );
  const amounts = ticks.map(({ text }) => text).filter((text) => text.includes('$'));
  expect(amounts).toEqual([...new Set(amounts)]);
});

it('ends and money that comes in are named before hires where there is room for few', () => {
  const busy = {
    ...falling,
    points: falling.points.map((point, i) => ({ ...point, events: happens[i] ?? (i < 20 ? happens[1]! : []) }))
  };
  const names = cashNames(busy, shortMonth, 358).map(({ text }) => text);
  expect(names).toHaveLength(5);
  expect(names).toContain('Sep 2028: cash ends');
  expect(names).toContain('Nov 2028: cash ends without grants');
  expect(names.some((text) => text.includes('raise of $500k'))).toBe(true);
});

it('months are drawn to a while after the last end, and all of them where one lies beyond', () => {
  expect(shownMonths(48, [20, 22.2])).toBe(29);
  expect(shownMonths(48, [20, null])).toBe(48);
  expect(shownMonths(48, [1])).toBe(12);
  expect(shownMonths(24, [23.5])).toBe(24);
});

it('the table says what is drawn, events included, and nothing of what is not', () => {
  const table = cashTable(falling, shortMonth);
  expect(table.columns).toEqual(['End of', 'As planned', 'Without grants', '10 in 100 below', 'Half below', '90 in 100 below']);
  expect(table.rows[5]).toEqual({
    heading: 'Jun 2027, raise of $500k, 2 × Founding researcher with a long title',
    cells: [2.8e6, 2.92e6, 2.74e6, 2.8e6, 3.04e6]
  });
  expect(cashTable(plain, shortMonth)).toEqual({
    columns: ['End of', 'As planned'],
    rows: [{ heading: 'Jan 2027', cells: [1e6] }]
  });
});
