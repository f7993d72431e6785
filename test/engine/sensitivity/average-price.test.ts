import { describe, expect, it } from 'vitest';
import { averagePriceFactors, driftingCovariance, revertingCovariance } from '#lib/engine/sensitivity/average-price.ts';

const level = new Float64Array(36).fill(1);
const width = ({ low, high }: { low: number; high: number }) => Math.log(high / low) / 2;

describe('how far an average price may lie from what is expected', () => {
  it('is found by hand for two months: variance of the mean of two correlated lognormal prices', () => {
    const [a, b] = [0.36 / 12, (2 * 0.36) / 12];
    // Var = (Var P1 + Var P2 + 2 Cov) / 4 with prices expected 1: e^a − 1, e^b − 1, e^a − 1
    const variance = (3 * Math.expm1(a) + Math.expm1(b)) / 4;
    const s = Math.sqrt(Math.log1p(variance));
    const { low, high } = averagePriceFactors(level.subarray(0, 2), driftingCovariance(0.6));
    expect(low).toBeCloseTo(Math.exp(-1.2815515655446004 * s - (s * s) / 2), 12);
    expect(high).toBeCloseTo(Math.exp(1.2815515655446004 * s - (s * s) / 2), 12);
  });

  it('is as wide as that of a drifting price where the pull is next to nothing, and narrower where it is strong', () => {
    const free = width(averagePriceFactors(level, driftingCovariance(0.4)));
    expect(width(averagePriceFactors(level, revertingCovariance(0.4, 1e6)))).toBeCloseTo(free, 5);
    expect(width(averagePriceFactors(level, revertingCovariance(0.4, 0.5)))).toBeLessThan(0.7 * free);
  });

  it('is nothing for what costs nothing, and for a price that stands still', () => {
    expect(averagePriceFactors(new Float64Array(12), driftingCovariance(0.4))).toEqual({ low: 1, high: 1 });
    expect(averagePriceFactors(level, driftingCovariance(0))).toEqual({ low: 1, high: 1 });
  });
});
