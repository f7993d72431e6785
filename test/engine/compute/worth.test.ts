import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  demandCurve,
  elasticityFromSpend,
  reachAtWorth,
  spendFromQuarterPrice,
  worthBetween as worthOnCurve
} from '#lib/engine/compute/worth.ts';
import { quadrature } from '../second-method/quadrature.ts';

function worthBetween(from: number, to: number, demand: number, elasticity: number): number {
  return worthOnCurve(from, to, demand, demandCurve(elasticity));
}

describe('what used compute is worth', () => {
  it('is the money saved up to own demand, to the cent', () => {
    expect(worthBetween(0, 80, 100, 1.3)).toBe(80);
    expect(worthBetween(20, 100, 100, 0)).toBe(80);
  });

  it('beyond own demand is the area under the demand curve, for every kind of elasticity', () => {
    // d = 100, from 0 to 400:
    // ε = 0: 100. ε = 1: 100 + 100 ln 4. ε = 2: ∫ (y/100)^−½ = 2 × 100 × (√4 − 1) = 200
    // ε = ½: ∫ (y/100)^−2 = 100 × (1 − ¼) = 75
    expect(worthBetween(0, 400, 100, 0)).toBe(100);
    expect(worthBetween(0, 400, 100, 1)).toBeCloseTo(100 + 100 * Math.log(4), 10);
    expect(worthBetween(0, 400, 100, 2)).toBeCloseTo(300, 10);
    expect(worthBetween(0, 400, 100, 0.5)).toBeCloseTo(175, 10);
    // A later grant takes the curve up where the earlier one left it: ε = 2, from 225 to 400: 200 × (2 − 1.5) = 100
    expect(worthBetween(225, 400, 100, 2)).toBeCloseTo(100, 10);
  });

  it.each([0, 0.6, 1, 1.3, 2])('agrees with numerical integration at ε = %d', (elasticity) => {
    for (const [from, to] of [
      [0, 50],
      [0, 250],
      [70, 130],
      [150, 1900],
      [100, 100]
    ] as const) {
      expect(worthBetween(from, to, 100, elasticity)).toBeCloseTo(quadrature(from, to, 100, elasticity), 6);
    }
  });

  it('is nothing for someone who would buy nothing', () => {
    expect(worthBetween(0, 400, 0, 1.3)).toBe(0);
    expect(worthBetween(0, 400, 0, 1)).toBe(0);
  });

  it('passes smoothly through ε = 1, where the closed form changes: no jump for a guess a hair beside it', () => {
    for (const hair of [1e-3, 1e-6, 1e-9, 1e-12, 1e-14, 2.3e-16]) {
      for (const elasticity of [1 - hair, 1 + hair]) {
        expect(Math.abs(worthBetween(0, 400, 100, elasticity) - worthBetween(0, 400, 100, 1))).toBeLessThan(200 * hair + 1e-9);
      }
    }
  });
});

describe('properties of ∫ w', () => {
  const value = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
  const elasticity = fc.oneof(
    fc.constantFrom(0, 1),
    fc.integer({ min: 5, max: 500 }).map((n) => n / 100)
  );

  it('never falls with demand at fixed draws: wanting more is not worth less', () => {
    fc.assert(
      fc.property(value, value, value, value, elasticity, (from, length, demand, more, e) => {
        const less = worthBetween(from, from + length, demand, e);
        expect(worthBetween(from, from + length, demand + more, e)).toBeGreaterThanOrEqual(less - 1e-9 * (1 + less));
      }),
      { numRuns: 2000, seed: 3 }
    );
  });

  it('never exceeds the market value drawn and never falls below nothing', () => {
    fc.assert(
      fc.property(value, value, value, elasticity, (from, length, demand, e) => {
        const worth = worthBetween(from, from + length, demand, e);
        expect(worth).toBeLessThanOrEqual(length + 1e-9 * (from + length));
        expect(worth).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 2000, seed: 4 }
    );
  });

  it('of two neighbouring segments adds up: two grants are worth what one of both is', () => {
    fc.assert(
      fc.property(value, value, value, value, elasticity, (from, one, two, demand, e) => {
        const both = worthBetween(from, from + one + two, demand, e);
        const parts = worthBetween(from, from + one, demand, e) + worthBetween(from + one, from + one + two, demand, e);
        expect(Math.abs(both - parts)).toBeLessThanOrEqual(1e-9 * (1 + both));
      }),
      { numRuns: 1000, seed: 5 }
    );
  });
});

describe('where personal use stops', () => {
  it('is where the next unit is worth the level: y* = d β^(−ε)', () => {
    expect(100 * reachAtWorth(0.5, 2)).toBeCloseTo(400, 12);
    expect(100 * reachAtWorth(0.25, 0.5)).toBeCloseTo(200, 12);
    expect(reachAtWorth(1, 1.3)).toBe(1);
    expect(reachAtWorth(0.5, 0)).toBe(1);
  });
});

describe('the two questions', () => {
  it('give the elasticity: ε = 1 + ln(s₄/s)/ln 4', () => {
    expect(elasticityFromSpend({ today: 100, atQuarterPrice: 100 })).toBe(1);
    expect(elasticityFromSpend({ today: 100, atQuarterPrice: 200 })).toBeCloseTo(1.5, 12);
    expect(elasticityFromSpend({ today: 100, atQuarterPrice: 25 })).toBeCloseTo(0, 12);
    expect(elasticityFromSpend({ today: 100, atQuarterPrice: 10 })).toBe(0); // never below zero
  });

  it('give a demand to someone who would buy only at a quarter of the price, and the two agree', () => {
    expect(spendFromQuarterPrice(400, 2)).toBeCloseTo(100, 12); // 400 × 4^(−1)
    const today = spendFromQuarterPrice(400, 1.2);
    expect(elasticityFromSpend({ today, atQuarterPrice: 400 })).toBeCloseTo(1.2, 12);
  });
});
