import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waterfallAmount, waterfallBars, waterfallTable } from '#lib/charts/waterfall.ts';
import { dollars, fourteen, grant, thousands } from './waterfalls.ts';

const end = { id: 'end', label: 'to you' };

describe('waterfallBars', () => {
  it('396 − 210 − 40 − 73.1 − 2 − 30 − 8 − 8 − 1.9 reaches 23', () => {
    expect(grant.at(-1)?.to).toBeCloseTo(23_000, 6);
  });
  it('starts every step where the one before ended, and the end equals the running total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 14 }),
        (start, changes) => {
          const steps = changes.map((value, index) => ({ id: String(index), label: 'step', value }));
          const bars = waterfallBars({ id: 'start', label: 'letter', value: start }, steps, end);
          bars.slice(1, -1).forEach((bar, index) => {
            expect(bar.from).toBe(bars[index]?.to);
            expect(bar.to - bar.from).toBe(bar.value);
          });
          expect(bars.at(-1)).toMatchObject({
            kind: 'total',
            from: 0,
            to: start + changes.reduce((sum, value) => sum + value, 0)
          });
        }
      )
    );
  });
  it('tells rising from falling steps, and uses the label where there is no name', () => {
    const bars = waterfallBars(
      { id: 'start', label: 'letter', value: 10 },
      [
        { id: 'a', label: 'a', value: -1 },
        { id: 'b', label: 'b', value: 2 }
      ],
      end
    );
    expect(bars.map((bar) => bar.kind)).toEqual(['total', 'fall', 'rise', 'total']);
    expect(bars.map((bar) => bar.name)).toEqual(['letter', 'a', 'b', 'to you']);
  });
});

describe('waterfallAmount', () => {
  it('carries the sign of a step, so that colour is never the only carrier', () => {
    expect(fourteen.map((bar) => waterfallAmount(bar, thousands)).slice(0, 8)).toEqual([
      '1396',
      '−210',
      '−140',
      '−273',
      '−12',
      '−88',
      '+41',
      '−9'
    ]);
  });
  it('puts no sign before what rounds to nothing', () => {
    const [, up, down] = waterfallBars(
      { id: 's', label: 's', value: 9 },
      [
        { id: 'a', label: 'a', value: 300 },
        { id: 'b', label: 'b', value: -300 }
      ],
      end
    );
    expect(up && waterfallAmount(up, thousands)).toBe('0');
    expect(down && waterfallAmount(down, (value) => (value < 0 ? '−0' : '0'))).toBe('0');
  });
});

describe('waterfallTable', () => {
  it('has every bar of the picture with its change and what is left', () => {
    const { columns, rows } = waterfallTable(grant);
    expect(columns).toEqual(['Step', 'Change', 'Total']);
    expect(rows).toHaveLength(grant.length);
    expect(rows[0]).toEqual({ heading: 'What the letter says', cells: [null, 396_000] });
    expect(rows[3]).toEqual({ heading: "Job's own need", cells: [-73_100, 72_900] });
    expect(dollars(rows.at(-1)?.cells[1] ?? NaN)).toBe('$23,000');
  });
});
