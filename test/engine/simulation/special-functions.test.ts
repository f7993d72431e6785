// Beta, Student and gamma behind ranges and error bars. Expected: mpmath 1.3 with 40 digits, rounded to doubles.
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { BetaDistribution } from '#lib/engine/simulation/beta-distribution.ts';
import { logGamma } from '#lib/engine/simulation/log-gamma.ts';
import { studentQuantile } from '#lib/engine/simulation/student.ts';

describe('the beta quantile', () => {
  it.each([
    [0.3, 1, 5, 0.06885008490516231],
    [0.99, 5, 1, 0.9979919516614258],
    [1e-9, 1.5, 4.5, 2.5511321707723753e-7],
    [0.05, 2.6, 3.4, 0.13928045388276084],
    [0.5, 3, 3, 0.5],
    [0.999999, 4.2, 1.8, 0.9998649281007289],
    [0.25, 0.5, 3.5, 0.01545249825460593],
    [1e-12, 40, 2, 0.4636798621061034]
  ])('at %d of beta(%d, %d) is exact to ten digits, in the middle and in the tails', (chance, a, b, expected) => {
    expect(Math.abs(new BetaDistribution(a, b).quantile(chance) / expected - 1)).toBeLessThan(1e-11);
  });

  it('comes to an end all the way up to the largest and the smallest chance that can be drawn', () => {
    for (const [a, b] of [
      [1, 5],
      [5, 1],
      [1.04, 4.96],
      [3, 3]
    ] as const) {
      const beta = new BetaDistribution(a, b);
      const values = [2 ** -33, 2 ** -20, 0.1, 0.5, 0.9, 1 - 2 ** -20, 1 - 2 ** -33].map((chance) => beta.quantile(chance));
      expect(values.toSorted((x, y) => x - y)).toEqual(values);
      expect(values.every((x) => x > 0 && x < 1)).toBe(true);
    }
  });

  it('refuses what is no chance', () => {
    for (const chance of [0, 1, NaN]) expect(() => new BetaDistribution(2, 2).quantile(chance)).toThrow(RangeError);
  });
});

describe("Student's quantile", () => {
  it.each([
    [1, 0.975, 12.706204736174694],
    [3, 0.975, 3.1824463052837086],
    [7, 0.975, 2.364624251592785],
    [7, 0.6, 0.2631668613520228],
    [31, 0.7499, 0.6821655506122647],
    [31, 0.7501, 0.6828071328178303],
    [2, 0.9999, 70.70007107496818],
    [7, 0.501, 0.0025974636136622074],
    [4095, 0.975, 1.9605434621072304]
  ])(
    'with %d degrees at %d is exact, or an interval from eight scrambles would promise too much',
    (degrees, chance, expected) => {
      expect(Math.abs(studentQuantile(degrees, chance) / expected - 1)).toBeLessThan(1e-10);
      expect(studentQuantile(degrees, 1 - chance) / -expected).toBeCloseTo(1, 9);
    }
  );

  it('is nothing in the middle, and becomes the normal one with many degrees', () => {
    expect(studentQuantile(7, 0.5)).toBe(0);
    expect(studentQuantile(1e6, 0.95)).toBeCloseTo(normalQuantile(0.95), 5);
  });
});

describe('the logarithm of the gamma function', () => {
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1, 0],
    [1.5, -0.12078223763524522],
    [3.7, 1.428072326665388],
    [11.9, 17.25847745059552],
    [12.1, 17.74700727079874],
    [100.25, 360.28455963776423]
  ])('of %d is right to 1e-14, on both sides of where its series begins', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)) * 2);
  });
});
