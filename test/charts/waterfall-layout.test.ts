import { describe, expect, it } from 'vitest';
import { waterfallLayout } from '#lib/charts/waterfall-layout.ts';
import type { WaterfallLayout } from '#lib/charts/waterfall-mark.ts';
import { facesDown, waterfallAmount } from '#lib/charts/waterfall.ts';
import type { WaterfallBar } from '#lib/charts/waterfall.ts';
import { isWithin, meet, meetings, textBox } from './text-box.ts';
import { fourteen, grant, nothing, seesaw, sinking, thousands } from './waterfalls.ts';

const cases = { grant, fourteen, sinking, seesaw, nothing };
const widths = [320, 358, 390, 463, 560, 640, 768, 860, 1024, 1200];

function layoutOf(bars: WaterfallBar[], width: number, compact = false): WaterfallLayout {
  return waterfallLayout(bars, { width, plotHeight: 200, compact, amount: (bar) => waterfallAmount(bar, thousands) });
}

function texts(layout: WaterfallLayout) {
  return layout.marks.flatMap((mark) => [mark.amount, ...mark.name]).map(textBox);
}

describe.each(Object.entries(cases))('%s', (_, bars) => {
  it.each(widths.flatMap((width) => [[width, false] as const, [width, true] as const]))(
    'at %d px (compact %s) no word meets another or leaves the picture',
    (width, compact) => {
      const layout = layoutOf(bars, width, compact);
      expect(meetings(texts(layout))).toEqual([]);
      for (const box of texts(layout)) expect(isWithin(box, layout.width, layout.height)).toBe(true);
    }
  );
  it.each(widths)('at %d px no amount lies on a bar or on the zero line, and no bar leaves the picture', (width) => {
    const layout = layoutOf(bars, width);
    const { x1, y1, x2, y2 } = layout.zero;
    const zero = { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
    for (const mark of layout.marks) {
      expect(isWithin(mark.box, layout.width, layout.height)).toBe(true);
      for (const other of layout.marks) expect(meet(textBox(mark.amount), other.box), `${mark.id} on ${other.id}`).toBe(false);
      expect(meet(textBox(mark.amount), zero), `${mark.id} on zero`).toBe(false);
    }
  });
  it('connects each bar to the next at the running total', () => {
    const { marks, connectors } = layoutOf(bars, 1200);
    expect(connectors).toHaveLength(marks.length - 1);
    connectors.forEach(({ x1, x2, y1, y2 }, index) => {
      const [one, next] = [marks[index]?.box, marks[index + 1]?.box];
      expect([x1, x2]).toEqual([(one?.x ?? NaN) + (one?.width ?? NaN), next?.x]);
      expect(y1).toBe(y2);
      for (const box of [one, next]) expect([box?.y, (box?.y ?? NaN) + (box?.height ?? NaN)]).toContain(y1);
    });
  });
});

it('turns into rows on a phone and stands in columns on a desk', () => {
  expect(layoutOf(fourteen, 358).direction).toBe('rows');
  expect(layoutOf(fourteen, 1200).direction).toBe('columns');
});
it('stays in columns beside other charts, its labels alternating between two lines', () => {
  const { direction, marks } = layoutOf(grant, 334, true);
  expect(direction).toBe('columns');
  const [first, second, third] = marks.map((mark) => mark.name[0]?.y ?? NaN);
  expect(second).toBe((first ?? NaN) + 14);
  expect(third).toBe(first);
});
it('rows are at least 24 px high, so that a finger finds them', () => {
  for (const { hit } of layoutOf(fourteen, 358).marks) expect(hit.height).toBeGreaterThanOrEqual(24);
});
it('a step too small to see is still a pixel, and a step of nothing is none', () => {
  const heights = layoutOf(sinking, 900).marks.map((mark) => mark.box.height);
  expect(heights.at(-2)).toBe(1);
  expect(layoutOf(nothing, 900).marks.map((mark) => mark.box.height)).toEqual([0, 0, 0]);
});
it('bars above and below zero meet at the zero line', () => {
  const { marks, zero } = layoutOf(seesaw, 900);
  const [start, up] = marks.map((mark) => mark.box);
  expect(start?.y).toBe(zero.y1);
  expect(up && up.y < zero.y1 && up.y + up.height > zero.y1).toBe(true);
  expect(sinking.map(facesDown)).toEqual([false, false, false, true, true, true, true, true, true, true]);
});
