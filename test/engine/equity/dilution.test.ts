import { describe, expect, it } from 'vitest';
import type { PrivateStock } from '#lib/engine/index.ts';
import { roundsBefore } from '#lib/engine/equity/dilution.ts';
import { shareClasses } from '#lib/engine/equity/share-classes.ts';
import { waterfall } from '#lib/engine/equity/waterfall.ts';

const stock: PrivateStock = {
  kind: 'private',
  preferredPrice: 10,
  fullyDilutedShares: 100,
  preferences: [
    { name: 'A', shares: 20, invested: 50 },
    { name: 'B', shares: 10, invested: 80, multiple: 1.5, participation: 'capped', capMultiple: 3, seniority: 1 },
    { name: 'Seed', shares: 5, invested: 5, participation: 'full', seniority: 2 }
  ]
};
const total = (classes: { shares: number }[]) => classes.reduce((sum, { shares }) => sum + shares, 0);

describe('rounds to come', () => {
  it('are those that there is time for before the exit, and all of them where no pace is given', () => {
    const paced = { ...stock, roundsToCome: 3, monthsBetweenRounds: 18 };
    expect([0, 17, 18, 35, 36, 54, 200].map((months) => roundsBefore(paced, months))).toEqual([0, 0, 1, 1, 2, 3, 3]);
    expect(roundsBefore({ ...stock, roundsToCome: 3 }, 1)).toBe(3);
    expect(roundsBefore(stock, 240)).toBe(0);
  });

  it('leave an owner the share that is left after each has taken its own: three of 20 % leave 0.8³', () => {
    const before = shareClasses(stock, { fx: 1, rounds: 0, dilutionPerRound: 0.2 });
    const after = shareClasses(stock, { fx: 1, rounds: 3, dilutionPerRound: 0.2 });
    expect(total(before)).toBe(100);
    expect(100 / total(after)).toBeCloseTo(0.8 ** 3, 12);
    expect(after[0]!.shares / total(after)).toBeCloseTo(0.2, 12); // the newest has what it took
    expect(after[2]!.shares / total(after)).toBeCloseTo(0.2 * 0.8 ** 2, 12);
  });

  it('are paid first, the newest before all, one time what they brought in; or share as common where they bring nothing', () => {
    const raising = { ...stock, raisedPerRound: 40 };
    const classes = shareClasses(raising, { fx: 2, rounds: 2, dilutionPerRound: 0.2 });
    expect(classes.slice(0, 2).map(({ preference, participation }) => [preference, participation])).toEqual([
      [80, 'none'],
      [80, 'none']
    ]);
    expect(waterfall(classes, 70).payouts).toEqual([70, 0, 0, 0, 0, 0]);
    // 80 to the newest, 80 to the one before, then 40 to A (100) and B (240) in proportion.
    const { payouts } = waterfall(classes, 200);
    expect(payouts.slice(0, 2)).toEqual([80, 80]);
    expect(payouts[2]).toBeCloseTo((40 * 100) / 340, 9);
    expect(payouts[3]).toBeCloseTo((40 * 240) / 340, 9);
    expect(payouts.slice(4)).toEqual([0, 0]);
    const [unpaid] = shareClasses(stock, { fx: 1, rounds: 1, dilutionPerRound: 0.2 });
    expect(unpaid).toMatchObject({ preference: 0, participation: 'common', shares: 25 });
  });

  it('that take nothing are still owed what they brought in', () => {
    const classes = shareClasses({ ...stock, raisedPerRound: 40 }, { fx: 1, rounds: 1, dilutionPerRound: 0 });
    expect(waterfall(classes, 10_000).payouts[0]).toBe(40);
  });
});

describe('the classes of a document', () => {
  it('are its preferences in scenario currency, and everyone else as common: whoever is not named is not forgotten', () => {
    expect(shareClasses(stock, { fx: 2, rounds: 0, dilutionPerRound: 0 })).toEqual([
      { name: 'A', shares: 20, preference: 100, participation: 'none', cap: null, rank: 1 },
      { name: 'B', shares: 10, preference: 240, participation: 'capped', cap: 480, rank: 1 },
      { name: 'Seed', shares: 5, preference: 10, participation: 'full', cap: null, rank: 2 },
      { name: 'Common', shares: 65, preference: 0, participation: 'common', cap: null, rank: 0 }
    ]);
  });
});
