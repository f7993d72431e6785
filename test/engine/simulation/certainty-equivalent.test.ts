// What an uncertain offer is worth to who shies away from risk: a slip here turns a comparison around without looking wrong.
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { certaintyEquivalent } from '#lib/engine/simulation/certainty-equivalent.ts';

const size = 20_000;
const normals = Float64Array.from({ length: size }, (_, i) => normalQuantile((i + 0.5) / size));

describe('the certainty equivalent', () => {
  it('of an even gamble is the arithmetic, geometric or harmonic mean of what one would have', () => {
    // 100 with 300 or nothing to win: 250, √(400 · 100) = 200 and 2 / (1/400 + 1/100) = 160, less the 100
    const gamble = Float64Array.of(300, 0);
    expect(certaintyEquivalent(gamble, 0, 100)).toBe(150);
    expect(certaintyEquivalent(gamble, 1, 100)).toBeCloseTo(100, 9);
    expect(certaintyEquivalent(gamble, 2, 100)).toBeCloseTo(60, 9);
  });

  it.each([0.5, 1, 2, 5, 10])('of lognormal wealth is exp(μ + (1 − γ) σ² / 2): γ = %d', (aversion) => {
    const wealth = normals.map((z) => Math.exp(12 + 0.15 * z) - 50_000);
    const exact = Math.exp(12 + ((1 - aversion) * 0.15 ** 2) / 2) - 50_000;
    // The sample ends at ±4 σ, which γ = 10 sees as −2.7 σ.
    expect(certaintyEquivalent(wealth, aversion, 50_000)! / exact).toBeCloseTo(1, 3);
  });

  it.each([0.5, 1, 3, 10])('of a risk that is small beside wealth is the mean less γ σ² / 2W: γ = %d', (aversion) => {
    // Pratt's approximation, the limit that exponential utility shares; the next term is (σ / W)³.
    const worth = normals.map((z) => 1000 + 100 * z);
    const variance = worth.reduce((sum, value) => sum + (value - 1000) ** 2, 0) / size;
    const premium = 1000 - certaintyEquivalent(worth, aversion, 1e6)!;
    expect(premium / ((aversion * variance) / (2 * 1_001_000))).toBeCloseTo(1, 3);
  });

  it('falls as aversion rises, through 1 without a jump, from the mean towards the worst', () => {
    const worth = normals.map((z) => 1e5 * Math.exp(z));
    const aversions = [0, 0.3, 0.9, 0.999, 0.99999999, 1, 1.00000001, 1.001, 1.1, 2, 3.7, 10];
    const values = aversions.map((aversion) => certaintyEquivalent(worth, aversion, 1000)!);
    for (const [i, value] of values.entries()) if (i > 0) expect(value).toBeLessThanOrEqual(values[i - 1]!);
    expect(values[3]! - values[7]!).toBeLessThan(0.01 * values[5]!);
    expect(values[0]).toBeCloseTo(worth.reduce((sum, value) => sum + value, 0) / size, 4);
    expect(values.at(-1)).toBeGreaterThan(Math.min(...worth));
  });

  it('neither overflows nor vanishes between a cent and a billion', () => {
    const worth = Float64Array.of(0.01, 1e9);
    // At γ = 10 the cent decides: CE = 0.01 · (½)^(−1/9), and half of the power of what is certain is the rest.
    expect(certaintyEquivalent(worth, 10, 0)).toBeCloseTo(0.01 * 2 ** (1 / 9), 12);
    expect(
      certaintyEquivalent(
        worth.map((value) => value * 1e150),
        10,
        0
      )! / 1e150
    ).toBeCloseTo(0.01 * 2 ** (1 / 9), 12);
    expect(certaintyEquivalent(worth, 0.5, 0)).toBeCloseTo(((0.1 + Math.sqrt(1e9)) / 2) ** 2, 3);
  });

  it('is refused where one may end with nothing or in debt, and only there', () => {
    expect(certaintyEquivalent(Float64Array.of(-100, 500), 2, 100)).toBeNull();
    expect(certaintyEquivalent(Float64Array.of(-101, 500), 1, 100)).toBeNull();
    expect(certaintyEquivalent(Float64Array.of(-99, 500), 2, 100)).toBeCloseTo(2 / (1 + 1 / 600) - 100, 9);
    expect(certaintyEquivalent(Float64Array.of(-101, 501), 0, 100)).toBe(200);
  });
});
