// A level that prices are pulled to, from dated prices: found where it is, and not claimed where it is not.
import { describe, expect, it } from 'vitest';
import { randomStream } from '#lib/engine/prices/random.ts';
import { reversionFit, type ReversionFit } from '#lib/engine/prices/reversion-fit.ts';
import { simulatedPrices } from './simulated-prices.ts';

const yearly = (prices: number[]) => prices.map((price, years) => ({ years, price }));

function reverting(fit: ReversionFit) {
  if (!fit.reverts) throw new Error(`no pull was found: ${fit.because}`);
  return fit;
}

describe('a price that reverts', () => {
  it('is the AR(1) regression at even spacing', () => {
    const points = simulatedPrices(randomStream(5), { increments: 40, spacing: 0.25, volatility: 0.4, speed: 1.5 });
    const logs = points.map(({ price }) => Math.log(price));
    // x_i = a + b x_(i−1) + e by ordinary least squares; residual variance over n − 2
    const [before, after] = [logs.slice(0, -1), logs.slice(1)];
    const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
    const [meanBefore, meanAfter] = [mean(before), mean(after)];
    const b =
      mean(before.map((x, i) => (x - meanBefore) * (after[i]! - meanAfter))) / mean(before.map((x) => (x - meanBefore) ** 2));
    const a = meanAfter - b * meanBefore;
    const residual = (mean(before.map((x, i) => (after[i]! - a - b * x) ** 2)) * 40) / 38;
    // κ = −ln b/Δ, σ² = s² 2κ/(1 − b²), level exp(a/(1 − b) + σ²/(4κ))
    const speed = -Math.log(b) / 0.25;
    const variance = (residual * 2 * speed) / (1 - b * b);
    const fit = reverting(reversionFit(points));
    expect(fit.halfLifeYears / (Math.LN2 / speed)).toBeCloseTo(1, 6);
    expect(fit.volatilityPerYear / Math.sqrt(variance)).toBeCloseTo(1, 6);
    expect(fit.level / Math.exp(a / (1 - b) + variance / (4 * speed))).toBeCloseTo(1, 6);
  });

  it('is another program’s maximum of the whole likelihood at uneven spacing', () => {
    // scipy 1.17.1: the sum of norm.logpdf over the nine steps maximised over (κ, θ, σ) by Nelder–Mead; the half-life's ends where
    // the maximum over (θ, σ) alone has fallen by chi2.ppf(0.9, 1)/2
    const years = [0, 0.1, 0.35, 0.5, 0.9, 1.2, 1.3, 1.8, 2.1, 2.6];
    const prices = [4, 3.5, 2.6, 2.9, 2.2, 2.0, 2.3, 2.1, 2.4, 2.05];
    const fit = reverting(reversionFit(years.map((t, i) => ({ years: t, price: prices[i]! }))));
    expect(fit.halfLifeYears).toBeCloseTo(0.1882084, 6);
    expect(fit.halfLifeLow).toBeCloseTo(0.0921062, 6);
    expect(fit.halfLifeHigh).toBeCloseTo(0.4326864, 6);
    expect(fit.volatilityPerYear).toBeCloseTo(0.3454677, 6);
    expect(fit.level).toBeCloseTo(2.2347846, 6);
    // numpy: the least and the greatest exp(θ + σ²/(4κ)) over 1,500 × 1,500 pairs (κ, θ) whose likelihood is within that fall
    expect(fit.levelLow).toBeCloseTo(1.9331, 2);
    expect(fit.levelHigh).toBeCloseTo(2.4725, 2);
  });

  it('is found again, with ranges that mostly hold the truth', () => {
    // Twenty years of months at κ = 6, σ = 0.3: half-life 0.11552, level exp(0.09/24) = 1.00376
    const stream = randomStream(17);
    const series = 200;
    let [halfLives, levels, speeds, beaten] = [0, 0, 0, 0];
    for (let i = 0; i < series; i++) {
      const fit = reverting(
        reversionFit(simulatedPrices(stream, { increments: 240, spacing: 1 / 12, volatility: 0.3, speed: 6 }))
      );
      speeds += Math.LN2 / fit.halfLifeYears / series;
      if (fit.halfLifeLow <= 0.11552 && 0.11552 <= (fit.halfLifeHigh ?? Infinity)) halfLives++;
      if (fit.levelLow <= 1.00376 && 1.00376 <= (fit.levelHigh ?? Infinity)) levels++;
      if (fit.beatsRandomWalk) beaten++;
    }
    // Kendall's bias of b is −(1 + 3b)/n: κ is too high by about (1 + 3 × 0.607)/240/0.607 × 12 = 0.23. One series has it ± 1.1
    expect(speeds).toBeGreaterThan(6);
    expect(speeds).toBeLessThan(6.6);
    const error = Math.sqrt((0.9 * 0.1) / series); // 0.021
    expect(Math.abs(halfLives / series - 0.9)).toBeLessThan(3.5 * error);
    expect(Math.abs(levels / series - 0.9)).toBeLessThan(3.5 * error);
    expect(beaten / series).toBeGreaterThan(0.95);
  });

  it('is claimed against a random walk for about one walk in twenty, though most walks look a little pulled', () => {
    const stream = randomStream(23);
    const series = 300;
    let [beaten, unbounded] = [0, 0];
    for (let i = 0; i < series; i++) {
      const fit = reversionFit(simulatedPrices(stream, { increments: 36, spacing: 1 / 12, volatility: 0.3 }));
      if (fit.reverts && fit.beatsRandomWalk) beaten++;
      if (!fit.reverts || fit.halfLifeHigh === null) unbounded++;
    }
    expect(Math.abs(beaten / series - 0.05)).toBeLessThan(3.5 * Math.sqrt((0.05 * 0.95) / series));
    expect(unbounded / series).toBeGreaterThan(0.4);
  });

  it('is not claimed of prices that run away, stand still, or are too few', () => {
    const away = reversionFit(yearly([1, 1.1, 1.3, 1.7, 2.5, 4, 7, 14]));
    expect(away).toEqual({ reverts: false, because: 'noPull', points: 8, years: 7 });
    expect(reversionFit(yearly([2, 2, 2, 2, 2, 2]))).toMatchObject({ reverts: false, because: 'noPull' });
    expect(reversionFit(yearly([4, 3, 2.5, 2.3]))).toMatchObject({ reverts: false, because: 'tooFewPoints' });
  });

  it('has no lower bound of its half-life where prices swing faster than they are seen', () => {
    const fit = reverting(reversionFit(yearly([1, 2, 1.1, 2.1, 0.9, 2, 1, 1.9])));
    expect(fit.halfLifeLow).toBe(0);
    expect(fit.halfLifeYears).toBeLessThan(0.5);
  });

  it('has a level within its own range, however few and wild the prices', () => {
    const fit = reverting(reversionFit(yearly([1, 40, 1.2, 45, 1])));
    expect(fit.levelLow).toBeLessThanOrEqual(fit.level);
    expect(fit.levelHigh).toBeGreaterThan(fit.level);
  });

  it('has no upper bound of its level where a random walk upwards would do as well', () => {
    const fit = reverting(reversionFit(yearly([1, 1.3, 1.4, 1.8, 2.1, 2.4, 2.5, 3])));
    expect(fit.halfLifeHigh).toBeNull();
    expect(fit.levelHigh).toBeNull();
    expect(fit.levelLow).toBeGreaterThan(2);
  });
});
