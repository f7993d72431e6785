// Expectation and quantiles of a price by month: the ladder, the fan and the promise all read them.
import { describe, expect, it } from 'vitest';
import { expectedRelative } from '#lib/engine/prices/expected-price.ts';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { logPriceAt, type PathModel } from '#lib/engine/prices/path-model.ts';
import { priceFan } from '#lib/engine/prices/price-fan.ts';

const drifting: PathModel = { price: 4, driftPerYear: -0.19, volatilityPerYear: 0.3 };
const reverting: PathModel = { ...drifting, price: 8, reversionLevel: 2, reversionHalfLifeYears: 1 };

/** E[P_t] by the mean of the quantiles at 4,000 even chances: knows nothing of exp(mean + variance/2). */
function meanOfQuantiles(model: PathModel, month: number): number {
  const chances = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000);
  const { quantiles } = priceFan(model, month + 1, chances);
  return quantiles.reduce((sum, quantile) => sum + quantile[month]!, 0) / chances.length;
}

describe('a price that drifts', () => {
  it('is expected where the ladder has it, whatever its volatility', () => {
    const { expected } = priceFan(drifting, 12, []);
    expect(expected[5]).toBeCloseTo(3.6, 12); // 4 × 0.81^½
    expect(expected[11]).toBeCloseTo(3.24, 12);
    expect(meanOfQuantiles(drifting, 11)).toBeCloseTo(3.24, 3);
  });

  it('has a median below that, and 90 % within 1.645 σ√t of it in logarithms', () => {
    const [low, median, high] = priceFan(drifting, 24, [0.05, 0.5, 0.95]).quantiles.map((quantile) => quantile[23]!);
    expect(median).toBeCloseTo(4 * 0.81 ** 2 * Math.exp(-0.09), 12); // σ²t/2 = 0.09 × 2 / 2
    expect(Math.log(high! / median!)).toBeCloseTo(1.6448536 * 0.3 * Math.SQRT2, 6);
    expect(low! * high!).toBeCloseTo(median! ** 2, 10);
  });

  it('fans out with the time for what is not known of the drift, even without volatility', () => {
    const model: PathModel = { price: 1, driftPerYear: 0, driftLow: -0.5, driftHigh: 1, volatilityPerYear: 0 };
    // ln 2 − ln ½ is the width of the range: after two years 95 % lie below 2² and 5 % below ½².
    const { expected, quantiles } = priceFan(model, 24, [0.05, 0.95]);
    expect(quantiles[0]![23]).toBeCloseTo(0.25, 12);
    expect(quantiles[1]![23]).toBeCloseTo(4, 12);
    expect(quantiles[1]![11]).toBeCloseTo(2, 12);
    expect(expected[23]).toBe(1);
  });

  it('is certain when nothing moves and nothing is unknown: money is money', () => {
    const { expected, quantiles } = priceFan({ price: 1, driftPerYear: 0, volatilityPerYear: 0 }, 3, [0.05, 0.95]);
    for (const path of [expected, ...quantiles]) expect([...path]).toEqual([1, 1, 1]);
  });
});

describe('a price that reverts', () => {
  it('goes half of the way in the half-life when it does not wander', () => {
    const calm = { ...reverting, volatilityPerYear: 0 };
    // 8 → 2 is a factor of 4: halfway in logarithms is 4, three quarters of the way 2√2.
    expect(expectedRelative(calm, 1) * 8).toBeCloseTo(4, 12);
    expect(expectedRelative(calm, 2) * 8).toBeCloseTo(2 * Math.SQRT2, 12);
    expect(priceFan(calm, 12, [0.05]).quantiles[0]![11]).toBeCloseTo(4, 12);
  });

  it('ends at its level in expectation, with the volatility in it, and starts from today', () => {
    expect(expectedRelative(reverting, 0)).toBe(1);
    expect(expectedRelative(reverting, 60) * 8).toBeCloseTo(2, 10);
    expect(priceFan(reverting, 720, [0.5]).quantiles[0]![719]).toBeCloseTo(2 * Math.exp(-0.09 / 4 / Math.LN2), 10);
  });

  it('is expected at the mean of its fan on the way, not only at the ends', () => {
    for (const month of [0, 5, 23]) {
      const expected = priceFan(reverting, 24, []).expected[month]!;
      expect(meanOfQuantiles(reverting, month) / expected).toBeCloseTo(1, 4);
      const { mean, variance } = logPriceAt(reverting, (month + 1) / 12);
      expect(Math.exp(mean + variance / 2) / expected).toBeCloseTo(1, 12);
    }
  });

  it('stops fanning out: in the long run the log price has σ²/(2κ)', () => {
    const [low, high] = priceFan(reverting, 720, [0.05, 0.95]).quantiles.map((quantile) => quantile[719]!);
    const spread = Math.sqrt(0.09 / (2 * Math.LN2));
    expect(Math.log(high! / low!)).toBeCloseTo(2 * normalQuantile(0.95) * spread, 10);
  });

  it('is a random walk when it takes for ever: the pull that keeps its level an expectation is left, −σ²/4 a year', () => {
    const slow = { ...reverting, reversionLevel: 8, reversionHalfLifeYears: 1e6 };
    const { mean, variance } = logPriceAt(slow, 3);
    expect(variance).toBeCloseTo(0.27, 5);
    expect(mean - Math.log(8)).toBeCloseTo(-0.0675, 5); // 0.09 × 3 / 4
    expect(expectedRelative(slow, 3)).toBeCloseTo(Math.exp(0.0675), 5);
  });
});
