import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CurveChart from '#lib/charts/CurveChart.svelte';
import { curveChartLayout } from '#lib/charts/curve-chart-layout.ts';
import { curveLevel, curveTable, type CurveChartData } from '#lib/charts/curve-chart.ts';
import { cases, cents, millions } from './curve-charts.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const widths = [320, 358, 463, 640, 860, 1200];
const layoutOf = (data: CurveChartData, width: number) =>
  curveChartLayout(data, { width, plotHeight: 240, place: millions, level: cents });

describe.each(Object.entries(cases))('%s', (_, data) => {
  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, labels, pins, height } = layoutOf(data, width);
    const boxes = [...ticks, ...labels, ...pins.flatMap(({ texts }) => texts)].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });

  it.each(widths)('at %d px every mark stands on its curve, in the order of the axis', (width) => {
    const { marks, height, axis } = layoutOf(data, width);
    expect(marks.map(({ mark }) => mark.at)).toEqual(data.marks.map(({ at }) => at).sort((one, other) => one - other));
    for (const { box, x, y, level, mark } of marks) {
      expect(isWithin({ ...box, x: x - 4, width: 8 }, width, height)).toBe(true);
      expect(level).toBe(
        curveLevel(
          data.curves.find(({ id }) => id === mark.curve)!,
          mark.at
        )
      );
      if (level === 0) expect(y).toBe(axis.y1);
    }
  });

  it('the table has a row for each mark, with the level of every curve there', () => {
    const table = curveTable(data, { places: 'At', place: (at, name) => `${at} ${name ?? ''}` });
    for (const { at, name } of data.marks)
      expect(table.rows.find(({ heading }) => heading === `${at} ${name}`)?.cells).toEqual([
        ...data.curves.map((curve) => curveLevel(curve, at)),
        ...data.rules.map(({ level }) => level)
      ]);
  });
});

it('between two points the curve is straight, after the last it stays level', () => {
  const [curve] = cases['thresholds']!.curves;
  expect(curveLevel(curve!, 0)).toBe(0);
  expect(curveLevel(curve!, 70.5e6)).toBeCloseTo(1.25, 12);
  expect(curveLevel(curve!, 83e6)).toBe(2.5);
  expect(curveLevel(curve!, 9e9)).toBe(15);
});

it('twice the level is twice as high', () => {
  const { marks, axis } = layoutOf(
    { ...cases['two']!, marks: [83e6, 5e6 + 83e6].map((at, index) => ({ ...cases['two']!.marks[0]!, id: `${index}`, at })) },
    640
  );
  const heights = marks.map(({ y, level }) => (axis.y1 - y) / level);
  expect(heights[0]).toBeCloseTo(heights[1]!, 9);
});

it('is prerendered with its finding as the name and without inline style', () => {
  const { body } = render(CurveChart, {
    props: {
      data: cases['thresholds']!,
      label: 'A common share gets $10.00',
      description: 'Five marks.',
      place: millions,
      level: cents,
      markTip: ({ name }, level) => ({ title: name, amount: cents(level), lines: [] })
    }
  });
  expect(body).toContain('aria-label="A common share gets $10.00"');
  expect(body).not.toContain('style=');
});
