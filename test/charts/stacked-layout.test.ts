import { describe, expect, it } from 'vitest';
import { keyText } from '#lib/charts/chart-key.ts';
import { stackedBars } from '#lib/charts/stacked-bars.ts';
import type { Stacks } from '#lib/charts/stacked-bars.ts';
import { stackedLayout } from '#lib/charts/stacked-layout.ts';
import { isWithin, meetings, textBox } from './text-box.ts';
import { yearsOf } from './stacks.ts';
import { thousands } from './waterfalls.ts';

function layoutOf(stacks: Stacks, width: number, partKey = true) {
  return stackedLayout(stacks, stackedBars(stacks), { width, plotHeight: 180, partKey, total: (bar) => thousands(bar.total) });
}

const sizes = [1, 2, 3, 4].flatMap((offers) => [1, 4, 5, 10].map((years) => [offers, years] as const));

describe.each([286, 358, 560, 768, 1200])('at %d px', (width) => {
  it.each(sizes)('%d offers over %d years: no word meets another or leaves the picture', (offers, years) => {
    const layout = layoutOf(yearsOf(years, offers), width);
    const key = layout.key.map((item) => textBox({ text: keyText(item), x: item.textX, y: item.y, anchor: 'start' }));
    const boxes = [
      ...key,
      ...layout.groups.map(textBox),
      ...layout.marks.flatMap((mark) => [mark.total, ...(mark.series ? [mark.series.text] : [])]).map(textBox)
    ];
    expect(meetings(boxes)).toEqual([]);
    for (const box of boxes) expect(isWithin(box, layout.width, layout.height)).toBe(true);
  });
  it.each(sizes)('%d offers over %d years: no two bars overlap and segments fill their bar', (offers, years) => {
    const layout = layoutOf(yearsOf(years, offers), width);
    expect(meetings(layout.marks.map((mark) => mark.box))).toEqual([]);
    for (const { box, segments } of layout.marks) {
      const length = (one: { width: number; height: number }) => (layout.direction === 'columns' ? one.height : one.width);
      expect(Math.abs(segments.reduce((sum, segment) => sum + length(segment.box), 0) - length(box))).toBeLessThanOrEqual(1);
    }
  });
});

it('keeps columns for two offers over four years on a phone, and lies down for four over five', () => {
  expect(layoutOf(yearsOf(4, 2), 358).direction).toBe('columns');
  expect(layoutOf(yearsOf(5, 4), 358).direction).toBe('rows');
});
it('negative parts lie below the zero line and the net line stands at the total', () => {
  const layout = layoutOf(yearsOf(2, 2), 768);
  const mixed = layout.marks.find((mark) => mark.id === '1/offer-1');
  const compute = mixed?.segments.find((segment) => segment.part.id === 'compute');
  expect(compute?.box.y).toBe(layout.zero.y1);
  expect(mixed?.net && mixed.net.y1 > mixed.box.y && mixed.net.y1 < layout.zero.y1).toBe(true);
  expect(layout.marks.filter((mark) => mark.net)).toHaveLength(1);
});
it('explains in the key what is drawn: letters where names have no room, and only parts that occur', () => {
  expect(layoutOf(yearsOf(4, 2), 358).key.map(keyText)).toEqual(['B Borealis', 'H Halcyon', 'Salary', 'Shares', 'GPU grant']);
  expect(layoutOf(yearsOf(5, 4), 358, false).key).toEqual([]);
});
it('a single offer needs no mark of its series', () => {
  expect(layoutOf(yearsOf(4, 1), 358).marks.some((mark) => mark.series)).toBe(false);
});
