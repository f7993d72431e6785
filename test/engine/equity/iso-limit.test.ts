// The 100,000 dollar rule: cases in the manner of Reg. 1.422-4(b)(6), whose text was not to be had (the amounts are recalled, the
// answers follow from (a) and (b)(1)–(4), which was), and schedules by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoQualified, type IsoGrant } from '#lib/engine/equity/iso-limit.ts';

const january = 2026 * 12;

/** Worth `amount` at grant, all of it exercisable in one month. */
function grant(granted: number, amount: number, exercisable = granted): IsoGrant {
  return { granted, firstMonth: exercisable, vests: Float64Array.of(amount), unitsAtOnce: null, value: 1 };
}
const shares = (...grants: IsoGrant[]) => isoQualified(grants).map((all) => [...all]);

describe('options that become exercisable all at once', () => {
  it('keeps them all: options for 75,000 every January, exercisable at once', () => {
    const everyYear = Array.from({ length: 10 }, (_, year) => grant(january + 12 * year, 75_000));
    expect(shares(...everyYear).flat()).toEqual(Array<number>(10).fill(1));
  });

  it('fills a year in order of grant: of 100,000 in January and 75,000 in December the second is none', () => {
    expect(shares(grant(january, 100_000), grant(january + 11, 75_000))).toEqual([[1], [0]]);
  });

  it('counts 60,000 and 40,000 now and 50,000 two years on apart; all three in order if all are exercisable now', () => {
    const [april, may, june] = [january + 3, january + 4, january + 5];
    expect(shares(grant(april, 60_000), grant(may, 50_000, may + 24), grant(june, 40_000))).toEqual([[1], [1], [1]]);
    expect(shares(grant(april, 60_000), grant(may, 50_000), grant(june, 40_000))).toEqual([[1], [0.8], [0]]);
  });
});

describe('schedules', () => {
  it('add up two grants’ vests of a calendar year (stockoptionadvisors.com, 2008: 12 500 and 50 000 in year 3)', () => {
    const first = { ...grant(january, 0), firstMonth: january + 12, vests: new Float64Array(37) };
    const second = { ...grant(january + 12, 0), firstMonth: january + 24, vests: new Float64Array(37), value: 1 };
    for (const k of [0, 12, 24, 36]) [first.vests[k], second.vests[k]] = [12_500, 50_000];
    expect(
      shares(first, second)
        .flat()
        .every((share) => share === 1)
    ).toBe(true);
    // Twice the price: 62 500 a year from year 3 on the second, after 12 500 of the first: still within
    second.value = 1.75;
    expect(new Set(shares(first, second)[1])).toEqual(new Set([1]));
    // 100 000 a year on the second: 87 500 of it in years that the first vests in too, all of it in the last
    second.value = 2;
    const [, shared] = shares(first, second);
    expect([shared![0], shared![12], shared![24], shared![36]]).toEqual([0.875, 0.875, 0.875, 1]);
  });

  it('count a month-by-month schedule from July by calendar years', () => {
    // 48 × 10 000: 60 000 in the first half year, then 120 000 a year
    const vests = new Float64Array(48).fill(10_000);
    const [all] = shares({ granted: january, firstMonth: january + 6, vests, unitsAtOnce: null, value: 1 });
    expect(all!.slice(0, 6)).toEqual(Array<number>(6).fill(1));
    for (const share of all!.slice(6, 42)) expect(share).toBeCloseTo(100 / 120, 12);
    expect(all!.slice(42)).toEqual(Array<number>(6).fill(1));
  });

  it('count a grant that may be exercised early wholly in the year of the grant, beyond the horizon too', () => {
    const early = { ...grant(january, 10_000, january + 12), unitsAtOnce: 400_000 };
    expect(shares(early, grant(january + 1, 1_000), grant(january + 12, 100_000))).toEqual([[0.25], [0], [1]]);
  });

  it('take grants in the order in which they were made, however the letter lists them', () => {
    expect(shares(grant(january + 1, 60_000), grant(january, 60_000))).toEqual([[40 / 60], [1]]);
  });

  it('leave what costs nothing, and months in which nothing vests, alone', () => {
    expect(shares({ ...grant(january, 500_000), value: 0 })).toEqual([[1]]);
    expect(shares(grant(january, 100_000), grant(january, 0))).toEqual([[1], [1]]);
  });

  it('never let more than 100,000 dollars a year through, and never less while there is more', () => {
    const grants = fc.array(
      fc.record({
        granted: fc.integer({ min: january, max: january + 36 }),
        firstMonth: fc.integer({ min: january, max: january + 36 }),
        vests: fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 40 }),
        value: fc.integer({ min: 0, max: 20 })
      }),
      { maxLength: 5 }
    );
    fc.assert(
      fc.property(grants, (drawn) => {
        const all = drawn.map((each) => ({ ...each, vests: Float64Array.from(each.vests), unitsAtOnce: null }));
        const qualified = isoQualified(all);
        const total = new Map<number, number>();
        const kept = new Map<number, number>();
        all.forEach((each, g) =>
          each.vests.forEach((units, k) => {
            const year = Math.floor((each.firstMonth + k) / 12);
            total.set(year, (total.get(year) ?? 0) + units * each.value);
            kept.set(year, (kept.get(year) ?? 0) + units * each.value * qualified[g]![k]!);
          })
        );
        for (const [year, value] of total) expect(kept.get(year)).toBeCloseTo(Math.min(value, 100_000), 6);
      }),
      { seed: 6, numRuns: 200 }
    );
  });
});
