import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import StepChart from '#lib/charts/StepChart.svelte';
import { stepChartLayout } from '#lib/charts/step-chart-layout.ts';
import { levelAt, stepTable, type StepChartData } from '#lib/charts/step-chart.ts';
import { cases, exactly, percents, pinText, thousands } from './step-charts.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const widths = [320, 358, 463, 640, 860, 1200];
const layoutOf = (data: StepChartData, width: number) =>
  stepChartLayout(data, { width, plotHeight: 240, place: thousands, level: percents, pinText });

describe.each(Object.entries(cases))('%s', (_, data) => {
  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { ticks, labels, pins, height } = layoutOf(data, width);
    const boxes = [...ticks, ...labels, ...pins.map(({ text }) => text)].map(textBox);
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, width, height)).toBe(true);
  });

  it.each(widths)('at %d px every step and every span is a mark inside the picture', (width) => {
    const { marks, height } = layoutOf(data, width);
    expect(marks).toHaveLength(data.stairs.reduce((sum, { steps }) => sum + steps.length, 0) + data.spans.length);
    for (const { box } of marks) expect(isWithin(box, width, height)).toBe(true);
  });

  it('the table has a row for each edge and for each end of a span, at the level of its line', () => {
    const table = stepTable(data, { places: 'From', edge: exactly, span: ({ id }, end) => `${id} ${end}` });
    expect(table.columns).toEqual(['From', ...data.stairs.map(({ name }) => name)]);
    for (const stair of data.stairs) {
      const column = data.stairs.indexOf(stair);
      for (const { from, level } of stair.steps) {
        expect(table.rows.find(({ heading }) => heading === exactly(from))?.cells[column]).toBe(level);
      }
    }
    for (const { id, stair, from, to } of data.spans) {
      const column = data.stairs.findIndex((one) => one.id === stair);
      const ends = table.rows.filter(({ heading }) => heading.startsWith(`${id} `)).map(({ cells }) => cells[column]);
      expect(ends).toEqual(from.at === to.at ? [from.level] : [from.level, to.level]);
    }
  });
});

it('an edge belongs to the step that begins there', () => {
  const [stair] = cases['one']!.stairs;
  expect(levelAt(stair!, 40_999)).toBe(0.09);
  expect(levelAt(stair!, 41_000)).toBe(0.21);
});

it('bars of nothing stand on the axis, and twice the rate is twice as high', () => {
  const { marks, axis } = layoutOf(
    { stairs: [{ id: 'a', name: 'A', steps: [0, 0.2, 0.4].map((level, index) => ({ from: index, level })) }], spans: [], end: 3 },
    640
  );
  const heights = marks.map((mark) => (mark.kind === 'step' ? axis.y1 - mark.line.y1 : NaN));
  expect(heights[0]).toBeCloseTo(0, 9);
  expect(heights[2]).toBeCloseTo(2 * heights[1]!, 9);
});

it('a span climbs with its line and ends in dots on it', () => {
  const { marks } = layoutOf(cases['three']!, 860);
  const crossing = marks.find((mark) => mark.kind === 'span' && mark.span.id === 'b');
  const [below, above] = marks.filter((mark) => mark.kind === 'step' && mark.stair.id === 'uk').slice(2, 4);
  if (crossing?.kind !== 'span' || below?.kind !== 'step' || above?.kind !== 'step') throw new Error('marks are missing');
  expect(crossing.ends.map(({ y }) => y)).toEqual([below.line.y1, above.line.y1]);
  // along the lower step, up at the edge, along the upper one
  const places = [...crossing.path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places).toEqual([
    [crossing.ends[0].x, below.line.y1],
    [above.line.x1, below.line.y1],
    [above.line.x1, above.line.y1],
    [crossing.ends[1].x, above.line.y1]
  ]);
});

it('a prerendered staircase has no style attribute, which the security policy would block', () => {
  const spanTip = () => ({ title: '', amount: '', lines: [] });
  const words = { place: thousands, exactPlace: exactly, level: percents, exactLevel: percents, spanTip };
  const { body } = render(StepChart, { props: { data: cases['three']!, label: 'The finding', description: '', ...words } });
  expect(body).toContain('<svg');
  expect(body).not.toMatch(/\sstyle=/);
});
