/** Where a grant stands: the leave slider and the timeline of the equity page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vestedShare, type VestingTerms } from '#lib/engine/equity/vesting.ts';
import { vestingMonths, vestingState, type MilestoneView, type VestingGrant } from '#lib/engine/equity/vesting-state.ts';
import { arbitraryTerms } from './arbitrary-vesting.ts';

/** Sums of months carry dust. */
const about = (units: number) => expect.closeTo(units, 9) as number;
function state(granted: number, vested: number, unvested: number, forfeited: number) {
  return { granted, vested: about(vested), unvested: about(unvested), forfeited: about(forfeited) };
}
const cliff: VestingGrant = { units: 480, vesting: { months: 48, cliffMonths: 12 } };

describe('somebody who stays', () => {
  it('has nothing before the cliff, a quarter at it, and all of it at the end', () => {
    expect(vestingState(cliff, 0)).toEqual(state(480, 0, 480, 0));
    expect(vestingState(cliff, 11)).toEqual(state(480, 0, 480, 0));
    expect(vestingState(cliff, 12)).toEqual(state(480, 120, 360, 0));
    expect(vestingState(cliff, 48)).toMatchObject({ unvested: 0, forfeited: 0 });
    expect(vestingState(cliff, 48).vested).toBeCloseTo(480, 9);
  });

  it('sees refreshers when they are made, each with its own schedule', () => {
    const grant: VestingGrant = { ...cliff, refreshers: { units: 48, count: 2, vesting: { months: 48 } } };
    expect(vestingState(grant, 11).granted).toBe(480);
    // Two years: the first grant half, the first refresher a quarter, the second just made
    const { granted, vested } = vestingState(grant, 24);
    expect([granted, vested]).toEqual([576, expect.closeTo(240 + 12, 9)]);
    expect(vestingState(grant, 200).vested).toBeCloseTo(576, 9);
  });

  it('takes the mean of units that are a range, as the ladder does', () => {
    expect(vestingState({ ...cliff, units: { low: 90, mode: 100, high: 110 } }, 48).granted).toBe(100);
  });
});

describe('somebody who leaves', () => {
  it('before the cliff keeps nothing, from that day on and not earlier', () => {
    expect(vestingState(cliff, 10, 11)).toEqual(state(480, 0, 480, 0));
    expect(vestingState(cliff, 11, 11)).toEqual(state(480, 0, 0, 480));
    expect(vestingState(cliff, 40, 11)).toEqual(state(480, 0, 0, 480));
  });

  it('on the day of a vest keeps it, and never gets the refresher of the next day', () => {
    const grant: VestingGrant = { ...cliff, refreshers: { units: 48, vesting: { months: 48 } } };
    expect(vestingState(grant, 30, 12)).toEqual(state(480, 120, 0, 360));
    expect(vestingState(grant, 30, 13).granted).toBe(528);
  });
});

describe('a milestone', () => {
  const grant: VestingGrant = {
    units: 100,
    tranches: [
      { month: 12, share: 0.6 },
      { month: 24, share: 0.4, probability: 0.25, name: 'Listed' }
    ]
  };

  it('is unvested until its month, and is forfeited then if it is missed', () => {
    expect(vestingState(grant, 23, Infinity, 'missed')).toEqual(state(100, 60, 40, 0));
    expect(vestingState(grant, 24, Infinity, 'missed')).toEqual(state(100, 60, 0, 40));
    expect(vestingState(grant, 24, Infinity, 'reached')).toEqual(state(100, 100, 0, 0));
  });

  it('counts by its chance unless one asks for either end', () => {
    expect(vestingState(grant, 24)).toEqual(state(100, 70, 0, 30));
  });

  it('never touches what only time is needed for', () => {
    expect(vestingState(cliff, 30, Infinity, 'missed')).toEqual(vestingState(cliff, 30, Infinity, 'reached'));
  });
});

/** A second method: shares read off the terms, without arrays by month. */
function vestedBy({ vesting, tranches }: VestingTerms, month: number, milestones: MilestoneView): number {
  if (month < 1) return 0;
  if (tranches === undefined) return vesting === undefined ? 1 : vestedShare(vesting, month);
  const kept = { reached: () => 1, missed: () => 0, expected: (chance: number) => chance }[milestones];
  return tranches.reduce(
    (sum, { month: at, share, probability }) =>
      at > month ? sum : sum + share * (probability === undefined ? 1 : kept(probability)),
    0
  );
}

describe('for any schedule, refreshers, month and leave month', () => {
  const views = fc.constantFrom<MilestoneView>('reached', 'expected', 'missed');
  const leaves = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 120 }));

  it('vested + unvested + forfeited = granted, none of them below nothing, and vested is what the terms say', () => {
    fc.assert(
      fc.property(
        arbitraryTerms,
        arbitraryTerms,
        fc.integer({ min: 0, max: 120 }),
        leaves,
        views,
        (terms, later, month, leavesAfter, view) => {
          const every = 12;
          const refreshed = later.vesting !== undefined;
          const grant: VestingGrant = {
            units: 1000,
            ...terms,
            ...(later.vesting && { refreshers: { units: 100, everyMonths: every, vesting: later.vesting } })
          };
          const { granted, vested, unvested, forfeited } = vestingState(grant, month, leavesAfter, view);
          expect(vested + unvested + forfeited).toBeCloseTo(granted, 6);
          for (const part of [vested, unvested, forfeited]) expect(part).toBeGreaterThanOrEqual(-1e-9);
          if (month >= leavesAfter) expect(unvested).toBe(0);

          const until = Math.min(month, leavesAfter);
          let expected = 1000 * vestedBy(terms, until, view);
          let made = 1000;
          for (let from = every; refreshed && from <= month && from < leavesAfter; from += every) {
            expected += 100 * vestedBy(later, until - from, view);
            made += 100;
          }
          expect([granted, vested]).toEqual([made, expect.closeTo(expected, 6)]);
        }
      )
    );
  });

  it('what is left unvested after the last month is nothing', () => {
    fc.assert(
      fc.property(arbitraryTerms, (terms) => {
        const last = vestingMonths(terms);
        expect(vestingState({ units: 10, ...terms }, last).unvested).toBe(0);
        if (last > 1) expect(vestingState({ units: 10, ...terms }, 0).unvested).toBeCloseTo(10, 9);
      })
    );
  });
});
