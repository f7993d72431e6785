/** Compute that vests: the schedules of equity on the units that a grant gives in one amount. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveries } from '#lib/engine/compute/deliveries.ts';
import { resolve, type ComputeComponent } from '#lib/engine/index.ts';
import type { ResolvedGrant } from '#lib/engine/resolved.ts';
import { grant, guesses, rowOf, scenario } from '../../support/scenario.ts';
import { arbitraryTerms } from '../equity/arbitrary-vesting.ts';

const HORIZON = 48;

/** The resolved grant, and its units by month of employment. */
function delivered(terms: Partial<ComputeComponent>): { promised: number; units: number[] } {
  const resolved = resolve(scenario([grant({ upfront: 500, ...terms })], { horizonMonths: HORIZON }), guesses);
  const own = resolved.offers[0]!.components[0] as ResolvedGrant;
  return { promised: own.upfrontUnits, units: [...deliveries(own, 0, resolved.months)] };
}

const byYear = (units: readonly number[]) =>
  [0, 1, 2, 3].map((year) =>
    Number(
      units
        .slice(12 * year, 12 * year + 12)
        .reduce((sum, one) => sum + one, 0)
        .toFixed(9)
    )
  );
const sum = (units: readonly number[]) => units.reduce((before, one) => before + one, 0);

describe('500 GPU-hours granted', () => {
  it.each([
    ['front-loaded', { months: 48, yearShares: [0.38, 0.32, 0.2, 0.1] }, [190, 160, 100, 50]],
    ['back-loaded', { months: 48, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] }, [25, 75, 200, 200]],
    ['with a cliff', { months: 48, cliffMonths: 12, everyMonths: 3 }, [125, 125, 125, 125]]
  ])('%s arrive year by year as the letter says', (_, vesting, years) => {
    const { units } = delivered({ vesting });
    expect(byYear(units)).toEqual(years);
  });

  it('with a cliff: nothing for somebody who leaves before it, a quarter on its day', () => {
    const { units } = delivered({ vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } });
    expect(units.slice(0, 12)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 125]);
  });

  it('in parts arrive in their months, beside the monthly units', () => {
    const { units } = delivered({
      perMonth: 10,
      tranches: [
        { month: 6, share: 0.2 },
        { month: 24, share: 0.8 }
      ]
    });
    expect([units[0], units[5], units[23]]).toEqual([10, 110, 410]);
  });

  it('all at once where the letter says no more, as before there was vesting', () => {
    expect(delivered({}).units.slice(0, 2)).toEqual([500, 0]);
  });

  it('beyond the horizon are promised and not delivered: the total stays what the letter names', () => {
    const { promised, units } = delivered({ vesting: { months: 96 } });
    expect(promised).toBe(500);
    expect(sum(units)).toBeCloseTo(250, 9);
  });

  it('by any schedule never come to more than was granted, whole if there is time for it', () => {
    fc.assert(
      fc.property(arbitraryTerms, (terms) => {
        const { promised, units } = delivered(terms as Partial<ComputeComponent>);
        expect(promised).toBe(500);
        expect(sum(units)).toBeLessThanOrEqual(500 + 1e-6);
        expect(Math.min(...units)).toBeGreaterThanOrEqual(-1e-9);
        const last = terms.tranches?.at(-1)?.month ?? terms.vesting?.months ?? 1;
        if (last <= HORIZON) expect(sum(units)).toBeCloseTo(500, 6);
      })
    );
  });
});

describe('in the answer', () => {
  const row = (terms: Partial<ComputeComponent>, leaveRatePerYear: number) =>
    rowOf(scenario([grant({ upfront: 500, ...terms })], { horizonMonths: HORIZON, candidate: { leaveRatePerYear } }), 'gpus');

  it('a cliff leaves the months before it empty in every rung, whoever leaves in them', () => {
    const cliff = row({ vesting: { months: 48, cliffMonths: 12 } }, 0.5);
    for (const rung of ['sticker', 'market', 'own', 'worth', 'expected'] as const)
      expect([rung, ...cliff[rung].subarray(0, 11)]).toEqual([rung, ...Array<number>(11).fill(0)]);
    expect(cliff.expected[11]).toBeGreaterThan(0);
  });

  it('the letter’s money is the same for every schedule that ends within the horizon', () => {
    const sticker = (terms: Partial<ComputeComponent>) => sum([...row(terms, 0.2).sticker]);
    const atOnce = sticker({});
    expect(sticker({ vesting: { months: 48, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] } })).toBeCloseTo(atOnce, 6);
    expect(sticker({ vesting: { months: 36, cliffMonths: 12 } })).toBeCloseTo(atOnce, 6);
  });

  it('back-loading is worth less to somebody who may leave, front-loading more', () => {
    const kept = (yearShares: number[]) => sum([...row({ vesting: { months: 48, yearShares } }, 0.25).expected]);
    expect(kept([0.4, 0.4, 0.15, 0.05])).toBeGreaterThan(kept([0.05, 0.15, 0.4, 0.4]));
  });
});
