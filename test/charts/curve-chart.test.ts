import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CurveChart from '#lib/charts/CurveChart.svelte';
import { curveChartLayout } from '#lib/charts/curve-chart-layout.ts';
import { curveLevel, curveTable, type CurveChartData } from '#lib/charts/curve-chart.ts';
import { cases, cents, fourOffers, millions } from './curve-charts.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const widths = [320, 358, 463, 640, 860, 1200];
const layoutOf = (data: CurveChartData, width: number) =>
  curveChartLayout(data, { width, plotHeight: 240, place: millions, level: cents });

describe.each(Object.entries(cases))('%s', (_, data) => {
  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, labels, pins, height } = layoutOf(data, width);
    const boxes = [...ticks, ...[...labels, ...pins].flatMap(({ texts }) => texts)].map(textBox);
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

describe.each([0.001, 1, 12, 60])('four offers that end %d apart', (apart) => {
  const data = fourOffers(apart);
  it.each(widths)('at %d px no name stands above that of an offer that is worth more', (width) => {
    const { labels, height } = layoutOf(data, width);
    expect(labels.map(({ id }) => id)).toEqual(['best', 'second', 'third', 'last']);
    const boxes = labels.flatMap(({ texts }) => texts).map(textBox);
    expect(meetings(boxes)).toEqual([]);
    expect(boxes.map(({ y }) => y)).toEqual(boxes.map(({ y }) => y).sort((one, other) => one - other));
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });

  it('each name has the colour of its line, and a leader from its end', () => {
    const { labels, paths, axis } = layoutOf(data, 358);
    for (const { id, colour, leader, texts } of labels) {
      const line = paths.find((path) => path.id === id)!;
      expect(colour).toBe(line.colour);
      expect(leader.y1).toBeCloseTo(Number(line.d.split(',').at(-1)), 9);
      expect(leader.x1).toBeGreaterThan(axis.x2);
      const boxes = texts.map(textBox);
      expect(leader.y2).toBeGreaterThan(boxes[0]!.y);
      expect(leader.y2).toBeLessThan(boxes.at(-1)!.y + boxes.at(-1)!.height);
    }
  });
});

it('a name that meets no other stands at the very end of its line', () => {
  for (const { leader } of layoutOf(fourOffers(60), 1200).labels) expect(leader.y2).toBeCloseTo(leader.y1, 9);
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
