/** Vesting shapes: the page must not call a schedule by the name of another. */
import { describe, expect, it } from 'vitest';
import type { EquityComponent } from '#lib/engine/index.ts';
import { shapeOf, TRANCHES } from '../../../../src/routes/scenario/offers/vesting-shapes.ts';

const equity = (fields: Partial<EquityComponent>): EquityComponent => ({
  id: 'rsu',
  kind: 'equity',
  instrument: 'rsu',
  units: 1,
  ...fields
});
const yearly = (shares: readonly number[]) => shares.map((share, year) => ({ month: 12 * (year + 1), share }));

describe('the shape of a vesting', () => {
  it.each(Object.entries(TRANCHES))('%s is known by its shares, which make a whole', (name, shares) => {
    expect(shapeOf(equity({ tranches: yearly(shares) }))).toBe(name);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('is steady with a schedule, and its own with any other tranches', () => {
    expect(shapeOf(equity({ vesting: { months: 48 } }))).toBe('steady');
    expect(shapeOf(equity({ tranches: yearly([0.5, 0.5]) }))).toBe('own');
    expect(shapeOf(equity({ tranches: [0.25, 0.25, 0.25, 0.25].map((share, i) => ({ month: 6 * (i + 1), share })) }))).toBe(
      'own'
    );
    expect(shapeOf(equity({ tranches: yearly([0.38, 0.32, 0.1, 0.2]) }))).toBe('own');
  });
});
