import { describe, expect, it } from 'vitest';
import { seriesLetters, stackedBars, stackedTable } from '#lib/charts/stacked-bars.ts';
import { parts, yearsOf } from './stacks.ts';

const series = [{ id: 'b', name: 'Borealis', colour: '--offer-1' }];

describe('stackedBars', () => {
  it('stacks positive parts up from zero and negative ones down, and the total is their sum', () => {
    const [bar] = stackedBars({
      parts,
      series,
      groups: [{ id: '1', name: 'Year 1', values: { b: { salary: 100, equity: -30, compute: 20, benefit: -5 } } }]
    });
    expect(bar?.segments.map(({ part, from, to }) => [part.id, from, to])).toEqual([
      ['salary', 0, 100],
      ['equity', -30, 0],
      ['compute', 100, 120],
      ['benefit', -35, -30]
    ]);
    expect(bar).toMatchObject({ total: 85, low: -35, high: 120 });
  });
  it('has a bar for every series of every group, also where there is nothing', () => {
    const bars = stackedBars({ parts, series, groups: [{ id: '1', name: 'Year 1', values: {} }] });
    expect(bars).toMatchObject([{ id: '1/b', total: 0, low: 0, high: 0, segments: [] }]);
    expect(stackedBars(yearsOf(5, 4))).toHaveLength(20);
  });
});

it('tells series apart by their initials, or by letters in order where initials would confuse', () => {
  const named = (...names: string[]) => seriesLetters(names.map((name) => ({ id: name, name, colour: '--offer-1' })));
  expect(named('Borealis', 'Halcyon')).toEqual(['B', 'H']);
  expect(named('Halcyon', 'Halcyon, countered')).toEqual(['A', 'B']);
  expect(named('', 'Halcyon')).toEqual(['A', 'B']);
});

it('the table has each bar with each part, and rows sum to their total', () => {
  const { columns, rows } = stackedTable(yearsOf(2, 2), 'Year');
  expect(columns).toEqual(['Year', 'Salary', 'Shares', 'GPU grant', 'Benefits', 'Total']);
  expect(rows.map((row) => row.heading)).toEqual(['Year 1, Borealis', 'Year 1, Halcyon', 'Year 2, Borealis', 'Year 2, Halcyon']);
  expect(rows[3]?.cells).toEqual([151_000, 102_000, -5_000, 0, 248_000]);
});
