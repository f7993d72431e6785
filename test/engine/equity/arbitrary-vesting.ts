/** Random vesting terms that the schema takes: even schedules, years of unequal shares, tranches, some of them milestones. */
import fc from 'fast-check';
import type { VestingTerms } from '#lib/engine/equity/vesting.ts';

/** Whole numbers as parts of one. */
function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + weight, 0);
  return weights.map((weight) => (sum === 0 ? 1 / weights.length : weight / sum));
}

const schedule = fc.integer({ min: 1, max: 90 }).chain((months) =>
  fc.record({
    vesting: fc.record(
      {
        months: fc.constant(months),
        cliffMonths: fc.integer({ min: 0, max: months }),
        everyMonths: fc.integer({ min: 1, max: months }),
        yearShares: fc
          .array(fc.nat(100), { minLength: Math.ceil(months / 12), maxLength: Math.ceil(months / 12) })
          .map((weights) => shares(weights))
      },
      { requiredKeys: ['months'] }
    )
  })
);

const tranches = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }).chain((months) =>
  fc
    .tuple(
      fc.array(fc.nat(100), { minLength: months.length, maxLength: months.length }),
      fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: months.length, maxLength: months.length })
    )
    .map(([weights, chances]) => ({
      tranches: months
        .toSorted((one, other) => one - other)
        .map((month, place) => ({
          month,
          share: shares(weights)[place]!,
          ...(chances[place] !== null && { probability: chances[place]! })
        }))
    }))
);

/** With no terms at all, too: all at once. */
export const arbitraryTerms: fc.Arbitrary<VestingTerms> = fc.oneof(schedule, tranches, fc.constant({}));
