// What a promise of so many units is worth as their price moves: the range must not be invented, nor the mean.
import { describe, expect, it } from 'vitest';
import { expectedRelative } from '#lib/engine/prices/expected-price.ts';
import type { PathModel } from '#lib/engine/prices/path-model.ts';
import { promisedSums, promisedValue } from '#lib/engine/prices/promise.ts';

const money: PathModel = { price: 1, driftPerYear: 0, volatilityPerYear: 0 };
const hours: PathModel = { price: 2.35, driftPerYear: -0.15, volatilityPerYear: 0.3 };
const terms = { perYear: 100_000, months: 48, paths: 4096, seed: 2026 };

/** Mean of the simulated sums less the closed form, in standard errors. */
function missInErrors(model: PathModel, paths: number): number {
  const sums = promisedSums({ ...terms, model, paths });
  const mean = sums.reduce((sum, x) => sum + x, 0) / paths;
  const variance = sums.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (paths - 1);
  return (mean - promisedValue({ ...terms, model, paths: 1 }).expected) / Math.sqrt(variance / paths);
}

describe('a promise', () => {
  it('of money is worth what it says, with no range', () => {
    const { promised, expected, quantiles, expectedByYear } = promisedValue({ ...terms, model: money });
    expect(promised).toBe(400_000);
    expect(expected).toBeCloseTo(400_000, 6);
    for (const quantile of Object.values(quantiles)) expect(quantile).toBeCloseTo(400_000, 6);
    expectedByYear.forEach((year) => expect(year).toBeCloseTo(100_000, 6));
  });

  it('paid yearly from today is worth the shares of its sticker that field.md has', () => {
    // Payments at t = 0, 1, 2, 3: (1 + 0.85 + 0.7225 + 0.614125)/4 = 0.79665…; (1 + 0.6 + 0.36 + 0.216)/4; 1.111/4
    const share = (driftPerYear: number) =>
      [0, 1, 2, 3].reduce((sum, t) => sum + expectedRelative({ ...hours, driftPerYear }, t), 0) / 4;
    expect(share(0)).toBe(1);
    expect(share(-0.15)).toBeCloseTo(0.797, 3);
    expect(share(-0.4)).toBeCloseTo(0.544, 3);
    expect(share(-0.9)).toBeCloseTo(0.278, 3);
  });

  it('paid monthly at the end of the month is worth less of it, as each payment comes later', () => {
    // A geometric series of 48: q(1 − q⁴⁸)/(1 − q)/48 with q = (1 + g)^(1/12)
    for (const [drift, share] of [
      [-0.15, 0.7303],
      [-0.4, 0.417],
      [-0.9, 0.0985]
    ] as const) {
      const q = (1 + drift) ** (1 / 12);
      const { expected } = promisedValue({ ...terms, paths: 1, model: { ...hours, driftPerYear: drift } });
      expect(expected / 400_000).toBeCloseTo((q * (1 - q ** 48)) / (1 - q) / 48, 12);
      expect(expected / 400_000).toBeCloseTo(share, 4);
    }
  });

  it('ends when the model is withdrawn: half a year on, what is left is half of it', () => {
    // w = ¾: (1 − w)^½ = ½ at month 6, ¼ at month 12; price and drift stand still
    const model = { ...money, withdrawalPerYear: 0.75 };
    const { expected, expectedByYear } = promisedValue({ ...terms, perYear: 12, months: 12, model });
    const left = Array.from({ length: 12 }, (_, i) => 0.25 ** ((i + 1) / 12));
    expect(left[5]).toBeCloseTo(0.5, 14);
    expect(expected).toBeCloseTo(
      left.reduce((sum, x) => sum + x, 0),
      12
    );
    expect(expectedByYear).toHaveLength(1);
    expect(promisedValue({ ...terms, model: { ...money, withdrawalPerYear: 1 } }).quantiles[95]).toBe(0);
  });

  it('is simulated without bias: drifting, reverting, and withdrawn', () => {
    const reverting = { ...hours, reversionLevel: 1.2, reversionHalfLifeYears: 0.8 };
    expect(Math.abs(missInErrors(hours, 20_000))).toBeLessThan(3.5);
    expect(Math.abs(missInErrors(reverting, 20_000))).toBeLessThan(3.5);
    expect(Math.abs(missInErrors({ ...hours, withdrawalPerYear: 0.3 }, 20_000))).toBeLessThan(3.5);
  });

  it('has the quantiles of one lognormal price when it is one payment', () => {
    // ln P at one month: ln 0.85 / 12 − σ²/24 ± 1.6449 σ/√12
    const { quantiles } = promisedValue({ ...terms, perYear: 12, months: 1, paths: 50_000, model: hours });
    const at = (z: number) => Math.exp(Math.log(0.85) / 12 - 0.09 / 24 + (z * 0.3) / Math.sqrt(12));
    expect(quantiles[5] / at(-1.6449)).toBeCloseTo(1, 2);
    expect(quantiles[50] / at(0)).toBeCloseTo(1, 2);
    expect(quantiles[75] / at(0.6745)).toBeCloseTo(1, 2);
    expect(quantiles[95] / at(1.6449)).toBeCloseTo(1, 2);
  });

  it('has a wider range, and a higher mean than the ladder’s, when its drift is uncertain', () => {
    const unsure = { ...hours, driftLow: -0.5, driftHigh: 0.4 };
    const [sure, wide] = [hours, unsure].map((model) => promisedValue({ ...terms, model }));
    expect(wide!.expected).toBe(sure!.expected);
    expect(wide!.quantiles[95]).toBeGreaterThan(sure!.quantiles[95] * 1.3);
    expect(wide!.quantiles[5]).toBeLessThan(sure!.quantiles[5] / 1.3);
    expect(missInErrors(unsure, 20_000)).toBeGreaterThan(5);
  });

  it('is the same for the same seed, and other for another', () => {
    const value = (seed: number) => promisedValue({ ...terms, seed, model: hours }).quantiles;
    expect(value(5)).toEqual(value(5));
    expect(value(6)).not.toEqual(value(5));
  });
});
