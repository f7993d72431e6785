// The distribution behind every option. Expected: mpmath 1.3 with 30 digits.
import { describe, expect, it } from 'vitest';
import { normalChance, normalDensity } from '#lib/engine/prices/normal-chance.ts';
import { normalQuantile } from '#lib/engine/prices/normal.ts';

const exact: [z: number, chance: number][] = [
  [-12, 1.776482112077679e-33],
  [-5.7, 5.9903714010635345e-9],
  [-5.6, 1.0717590258310907e-8],
  [-3, 0.0013498980316300946],
  [-0.7, 0.241963652223073],
  [-0.66, 0.25462691467133614],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2, 0.9772498680518208],
  [6, 0.9999999990134123]
];

describe('the normal distribution', () => {
  it('is exact to the last digits in the middle and in the far tail, or greeks of far options would be noise', () => {
    for (const [z, chance] of exact) expect(Math.abs(normalChance(z) / chance - 1), `Φ(${z})`).toBeLessThan(3e-15);
  });

  it('ends in nothing and in certainty, which an option without time or without a strike asks for', () => {
    expect([-Infinity, -50, 50, Infinity].map(normalChance)).toEqual([0, 0, 1, 1]);
  });

  it('is what the quantile inverts, on either side of every border between its formulas', () => {
    for (const z of [-8, -5.66, -5.65, -2, -0.663, -0.6629, 0.3, 0.6629, 0.663, 2])
      expect(normalQuantile(normalChance(z))).toBeCloseTo(z, 12);
  });

  it('rises by its density', () => {
    for (const z of [-6, -1, 0, 0.66, 2.5])
      expect((normalChance(z + 1e-4) - normalChance(z - 1e-4)) / 2e-4 / normalDensity(z)).toBeCloseTo(1, 6);
  });
});
