// A commitment that grows past every number cannot be saved, and whoever typed it loses all that comes after: each field ends where the format does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commitment } from '#lib/engine/index.ts';
import { companySchema } from '#lib/schema/company.ts';
import {
  leastEvery,
  MOST_MONTHS,
  mostMonths,
  mostShare,
  mostUnits
} from '../../../../src/routes/scenario/company/commitment-bounds.ts';

const base = { service: 'hour', pricePerUnit: 2, startMonth: '2026-12' };
const isSaved = (commitment: Commitment) => companySchema.safeParse({ cash: 0, commitments: [commitment] }).success;

/** Some that the format takes. */
const commitments = fc
  .record({
    unitsPerMonth: fc.oneof(fc.constantFrom(0, 1, 20_000, 1e15), fc.double({ min: 0, max: 1e15, noNaN: true })),
    months: fc.integer({ min: 0, max: MOST_MONTHS }),
    everyMonths: fc.integer({ min: 1, max: MOST_MONTHS }),
    share: fc.oneof(fc.constantFrom(0, 0.1, 1), fc.double({ min: -0.99, max: 1, noNaN: true }))
  })
  .map(({ everyMonths, share, ...rest }): Commitment => ({ ...base, ...rest, ratchet: { everyMonths, share } }))
  .filter(isSaved);

describe('every figure of a commitment that grows, at its bound', () => {
  it('is one that is saved', () => {
    fc.assert(
      fc.property(commitments, (one) => {
        const ratchet = one.ratchet!;
        expect(isSaved({ ...one, unitsPerMonth: mostUnits(one) })).toBe(true);
        expect(isSaved({ ...one, months: mostMonths(one) })).toBe(true);
        expect(isSaved({ ...one, ratchet: { ...ratchet, share: mostShare(one) } })).toBe(true);
        expect(isSaved({ ...one, ratchet: { ...ratchet, everyMonths: leastEvery(one) } })).toBe(true);
      }),
      { numRuns: 500, seed: 1 }
    );
  });

  it('leaves whoever commits to little what they may say', () => {
    const usual = { ...base, unitsPerMonth: 20_000, months: 36, ratchet: { everyMonths: 12, share: 0.1 } };
    expect([mostUnits(usual), mostMonths(usual), mostShare(usual), leastEvery(usual)]).toEqual([7.51e14, 1200, 1, 1]);
    const steep = { ...usual, ratchet: { everyMonths: 1, share: 1 } };
    expect([mostUnits(steep), mostMonths(steep), mostShare(steep), leastEvery(steep)]).toEqual([14_500, 35, 0.982, 2]);
    expect(isSaved({ ...steep, months: 36 })).toBe(false);
  });

  it('is as free as without growth where nothing grows', () => {
    const level = { ...base, unitsPerMonth: 1e15, months: 1200 };
    expect([mostUnits(level), mostMonths(level)]).toEqual([1e15, 1200]);
    expect(mostShare(level)).toBe(0);
  });
});
