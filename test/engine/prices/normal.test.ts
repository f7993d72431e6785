// Quantiles that every fan and every draw go through. Expected: R 4.2.2 qnorm, in shared/vectors/stats.json; the last one scipy 1.17.1.
import { describe, expect, it } from 'vitest';
import { Z95 } from '#lib/engine/amount.ts';
import { normalQuantile } from '#lib/engine/prices/normal.ts';

const published: [chance: number, quantile: number][] = [
  [1e-12, -7.034483825301132],
  [1e-9, -5.9978070150076865],
  [0.001, -3.090232306167813],
  [0.01, -2.3263478740408408],
  [0.1, -1.2815515655446008],
  [0.25, -0.6744897501960817],
  [0.9, 1.2815515655446008],
  [0.999, 3.090232306167813],
  [1e-20, -9.262340089798409]
];

describe('the normal quantile', () => {
  it('is that of published programs in the middle and in both tails, or ranges would be of another width than they say', () => {
    for (const [chance, quantile] of published) expect(normalQuantile(chance) / quantile).toBeCloseTo(1, 14);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.95) / Z95).toBeCloseTo(1, 14);
  });

  it('refuses what is no chance', () => {
    for (const chance of [0, 1, -0.1, NaN]) expect(() => normalQuantile(chance)).toThrow(RangeError);
  });
});
