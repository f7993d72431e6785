import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import StackedSteps from '#lib/charts/StackedSteps.svelte';
import { stackedStepsLayout } from '#lib/charts/stacked-steps-layout.ts';
import { stackedStepsTable, type StackedStepsData } from '#lib/charts/stacked-steps.ts';
import { shortMoney } from '#lib/format/money.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const widths = [320, 358, 463, 640, 860, 1200];
const parts: StackedStepsData['parts'] = [
  { id: 'vested', name: 'vested', colour: '--equity' },
  { id: 'unvested', name: 'still to vest', colour: '--equity', pale: true },
  { id: 'forfeited', name: 'left behind', colour: '--negative', hatched: true }
];
const monthly: StackedStepsData = {
  parts,
  steps: Array.from({ length: 61 }, (_, from) => ({
    from,
    values: from < 40 ? [from * 100, 6000 - from * 100, 0] : [4000, 0, 2000]
  })),
  end: 61,
  divide: { at: 40, name: 'you leave at the end of Apr 2030' }
};
const cases: Record<string, StackedStepsData> = {
  monthly,
  atOnce: {
    parts,
    steps: [
      { from: 0, values: [0, 10, 0] },
      { from: 1, values: [10, 0, 0] }
    ],
    end: 2,
    divide: { at: 1, name: 'you leave' }
  },
  nothing: { parts, steps: [{ from: 0, values: [0, 0, 0] }], end: 12, divide: null }
};
const monthTicks = [6, 12, 24, 48].map((every) =>
  Array.from({ length: Math.floor(60 / every) + 1 }, (_, index) => ({ at: index * every, text: `Jan ${2027 + index}` }))
);
const layoutOf = (data: StackedStepsData, width: number) =>
  stackedStepsLayout(data, {
    width,
    plotHeight: 200,
    amount: (value) => `${value}`,
    monthTicks: data.end > 48 ? monthTicks : [[{ at: 0, text: 'Jan 2027' }]]
  });

describe.each(Object.entries(cases))('%s', (_, data) => {
  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, divide, key, height } = layoutOf(data, width);
    const named = key.items.map(({ name, textX, y }) => ({ text: name, x: textX, y, anchor: 'start' as const }));
    const boxes = [...ticks, ...named, ...(divide ? [divide.text] : [])].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });

  it.each(widths)('at %d px the parts of a step lie on one another and fill its height', (width) => {
    const { marks, axis } = layoutOf(data, width);
    expect(marks).toHaveLength(data.steps.length);
    for (const { bars } of marks) {
      let below = axis.y1;
      for (const { y, height } of bars) {
        expect(y + height).toBeCloseTo(below, 6);
        below = y;
      }
    }
  });
});

it('what is granted stays as high through leaving: only its parts change', () => {
  const heights = layoutOf(monthly, 640).marks.map(({ box }) => box.height);
  for (const height of heights) expect(height).toBeCloseTo(heights[0]!, 6);
});

it('an axis of a few dollars or of cents repeats no amount', () => {
  for (const highest of [0.004, 0.4, 0.9, 1.2, 2.1, 3.9]) {
    const { ticks } = stackedStepsLayout(
      { parts, steps: [{ from: 0, values: [highest, 0, 0] }], end: 12, divide: null },
      { width: 463, plotHeight: 200, amount: (value) => shortMoney(value, 'USD'), monthTicks: [] }
    );
    const amounts = ticks.map(({ text }) => text);
    expect(amounts).toEqual([...new Set(amounts)]);
    expect(amounts[0]).toBe('$0');
  }
});

it('a month of its own is read out by its name, and the last one does not go on; states last to the next', () => {
  const named = (isMonthly: boolean) =>
    render(StackedSteps, {
      props: {
        data: cases.atOnce!,
        label: 'Two months',
        description: 'Steps.',
        amount: String,
        exact: String,
        month: (at: number) => ['December', 'January', 'February'][at]!,
        monthTicks: [],
        isMonthly
      }
    }).body;
  expect(named(true)).toContain('December: 10');
  expect(named(true)).toContain('January: 10');
  expect(named(true)).not.toContain('From January on');
  expect(named(false)).toContain('December to January');
  expect(named(false)).toContain('From January on');
});

it('the table has a row for each step', () => {
  const table = stackedStepsTable(monthly, 'From', (month) => `month ${month}`);
  expect(table.columns).toEqual(['From', 'vested', 'still to vest', 'left behind']);
  expect(table.rows.at(-1)).toEqual({ heading: 'month 60', cells: [4000, 0, 2000] });
});

it('is prerendered with its finding as the name and without inline style', () => {
  const { body } = render(StackedSteps, {
    props: {
      data: monthly,
      label: 'After 40 months 4,000 have vested',
      description: 'Steps.',
      amount: String,
      exact: String,
      month: String,
      monthTicks
    }
  });
  expect(body).toContain('aria-label="After 40 months 4,000 have vested"');
  expect(body).not.toContain('style=');
});
