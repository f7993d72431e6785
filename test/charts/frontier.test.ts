/** The frontier as a drawing: the line never promises more than a package, points can be hit, and the table has them all. */
import { describe, expect, it } from 'vitest';
import { frontierLayout } from '#lib/charts/frontier-layout.ts';
import { frontierTable, type FrontierData } from '#lib/charts/frontier.ts';
import { money } from '#lib/format/money.ts';

const points = Array.from({ length: 150 }, (_, at) => ({
  id: String(at),
  name: `Package ${at}`,
  cost: 700_000 + 2000 * at,
  worth: 500_000 + 20_000 * Math.sqrt(at)
}));
const data: FrontierData = {
  points,
  today: { name: 'Today', cost: 720_000, worth: 480_000 },
  chosen: { name: 'The counter', cost: points[40]!.cost, worth: points[40]!.worth },
  rules: [{ id: 'rival', name: 'Halcyon', worth: 620_000 }]
};
const brief = (value: number) => money(value / 1000, 'USD');

describe.each([320, 560, 1100])('in %i pixels', (width) => {
  const layout = frontierLayout(data, { width, plotHeight: 280, brief });

  it('points to choose are a finger apart, the ends among them, in the order of cost', () => {
    const { marks } = layout;
    expect([marks[0]!.id, marks.at(-1)!.id]).toEqual(['0', '149']);
    for (const [at, { x, y }] of marks.slice(1).entries())
      expect(Math.hypot(x - marks[at]!.x, y - marks[at]!.y)).toBeGreaterThanOrEqual(24);
    expect(marks.map(({ point }) => point.cost)).toEqual(marks.map(({ point }) => point.cost).sort((a, b) => a - b));
  });

  it('everything stands within the drawing, names and levels too', () => {
    const { marks, spots, rules, ticks } = layout;
    for (const { x, y } of [...marks, ...spots]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(layout.height);
    }
    for (const { line } of rules) expect(line.y1).toBeGreaterThan(0);
    expect(ticks.length).toBeGreaterThan(4);
  });
});

it('the line is a staircase: between two packages a cost buys no more than the cheaper one', () => {
  const { path } = frontierLayout({ ...data, points: points.slice(0, 3) }, { width: 560, plotHeight: 280, brief });
  expect(path).toMatch(/^M[\d.]+,[\d.]+(H[\d.]+V[\d.]+){2}$/);
});

it('a single package is drawn, and marked once', () => {
  const one = { ...data, points: [points[0]!], today: { ...points[0]!, name: 'Today' }, chosen: null, rules: [] };
  const { marks, path } = frontierLayout(one, { width: 320, plotHeight: 280, brief });
  expect(marks).toHaveLength(1);
  expect(path).not.toContain('NaN');
});

it('the table has today, the counter, the level without a cost, and every package', () => {
  const { rows } = frontierTable(data);
  expect(rows.slice(0, 3)).toEqual([
    { heading: 'Today', cells: [720_000, 480_000] },
    { heading: 'The counter', cells: [data.chosen!.cost, data.chosen!.worth] },
    { heading: 'Halcyon', cells: [null, 620_000] }
  ]);
  expect(rows).toHaveLength(153);
});
