import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareClass } from '#lib/engine/equity/share-classes.ts';
import { waterfall } from '#lib/engine/equity/waterfall.ts';
import { capTables, equilibria, exitValues, payoutsIf, regret } from './enumerated-waterfall.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const near = 1e-7;

function preferred(shares: number, preference: number, terms: Partial<ShareClass> = {}): ShareClass {
  return { name: 'A', shares, preference, participation: 'none', cap: null, rank: 1, ...terms };
}
const common = (shares: number): ShareClass => preferred(shares, 0, { name: 'Common', participation: 'common', rank: 0 });

describe('a sale of the company, against every way in which its classes could decide', () => {
  it('leaves no class that would have done better by deciding otherwise, and converts only where that pays more', () => {
    fc.assert(
      fc.property(capTables, exitValues, (classes, exit) => {
        const { payouts, converts } = waterfall(classes, exit);
        expect(regret(converts, classes, exit)).toBeLessThanOrEqual(near);
        payoutsIf(converts, classes, exit).forEach((paid, i) => expect(payouts[i]).toBeCloseTo(paid, 7));
        converts.forEach((has, i) => {
          if (has) expect(payoutsIf(converts.with(i, false), classes, exit)[i]).toBeLessThan(payouts[i]!);
        });
      }),
      { numRuns: 3000, seed: 51 }
    );
  });

  it('pays what every equilibrium pays, so that it does not matter who decides first', () => {
    fc.assert(
      fc.property(capTables, exitValues, (classes, exit) => {
        const all = equilibria(classes, exit);
        expect(all.length).toBeGreaterThan(0);
        const { payouts } = waterfall(classes, exit);
        for (const each of all) each.forEach((paid, i) => expect(Math.abs(paid - payouts[i]!)).toBeLessThan(1e-5));
      }),
      { numRuns: 800, seed: 52 }
    );
  });

  it('pays out what came in: no more on preferences than that, nothing below zero, and nobody less when there is more', () => {
    fc.assert(
      fc.property(capTables, exitValues, exitValues, (classes, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const less = waterfall(classes, low).payouts;
        const more = waterfall(classes, high).payouts;
        expect(sum(more)).toBeCloseTo(high, 7);
        expect(Math.min(...less)).toBeGreaterThanOrEqual(0);
        less.forEach((paid, i) => expect(more[i]).toBeGreaterThanOrEqual(paid - near));
      }),
      { numRuns: 2000, seed: 53 }
    );
  });
});

describe('who holds preferred shares', () => {
  it('gets nothing from nothing, and keeps a right that a tie makes no better', () => {
    const classes = [preferred(10, 10), common(40)];
    expect(waterfall(classes, 0)).toEqual({ payouts: [0, 0], converts: [false, false] });
    // 50 / 50 shares = 1 each: 10 either way.
    expect(waterfall(classes, 50)).toEqual({ payouts: [10, 40], converts: [false, false] });
    expect(waterfall(classes, 50.01).converts).toEqual([true, false]);
  });

  it('with a multiple of 0 has common shares under another name', () => {
    expect(waterfall([preferred(10, 0), common(40)], 25)).toEqual({ payouts: [5, 20], converts: [true, false] });
    expect(waterfall([preferred(10, 0, { participation: 'capped', cap: 5 }), common(40)], 100).payouts).toEqual([20, 80]);
  });

  it('converts although capped once common shares do better than the cap: a widespread program never does', () => {
    const classes = [preferred(60, 50, { participation: 'capped', cap: 150 }), common(40)];
    expect(waterfall(classes, 200).payouts).toEqual([140, 60]);
    expect(waterfall(classes, 250)).toEqual({ payouts: [150, 100], converts: [false, false] });
    expect(waterfall(classes, 400)).toEqual({ payouts: [240, 160], converts: [true, false] });
  });

  it('is owed the preference in full also where a cap below it is written: a cap is on what comes on top', () => {
    const classes = [preferred(10, 20, { participation: 'capped', cap: 5 }), common(10)];
    expect(waterfall(classes, 30)).toEqual({ payouts: [20, 10], converts: [false, false] });
    expect(waterfall(classes, 50)).toEqual({ payouts: [25, 25], converts: [true, false] });
  });

  it('does not convert on the strength of what would be left if nobody else took a preference', () => {
    // Two classes of 10 shares: naive pro rata of 90 is 18 each for 50 shares, above the 17 of A; but B keeps its 40.
    const classes = [preferred(10, 17), preferred(10, 40, { rank: 2 }), common(30)];
    // If A converts: (90 − 40) × 10 / 40 = 12.5.
    expect(waterfall(classes, 90)).toEqual({ payouts: [17, 40, 33], converts: [false, false, false] });
  });

  it('takes all of it where nobody has common shares', () => {
    expect(waterfall([preferred(10, 20), preferred(10, 30)], 90).payouts).toEqual([45, 45]);
    expect(waterfall([preferred(10, 20), preferred(10, 30)], 55).payouts).toEqual([25, 30]);
    expect(() => waterfall([preferred(0, 20)], 55)).toThrow(RangeError);
  });
});
