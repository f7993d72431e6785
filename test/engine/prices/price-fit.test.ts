// Drift and volatility from dated prices: the error must be a random walk's, or a short series would look like knowledge.
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from '#lib/engine/prices/chi-square.ts';
import type { DatedPrice } from '#lib/engine/prices/dated-prices.ts';
import { driftFit } from '#lib/engine/prices/price-fit.ts';
import { randomStream } from '#lib/engine/prices/random.ts';
import { reversionFit } from '#lib/engine/prices/reversion-fit.ts';
import { simulatedPrices } from './simulated-prices.ts';

const dated = (pairs: [years: number, price: number][]): DatedPrice[] => pairs.map(([years, price]) => ({ years, price }));

describe('the drift of a series', () => {
  it('is the sum by hand, at uneven spacing', () => {
    // Log prices 0, 0.1, −0.2, 0.3 at 0, ½, 1, 2 years. μ = 0.3/2 = 0.15.
    // Increments 0.1, −0.3, 0.5; less 0.075, 0.075, 0.15: 0.025, −0.375, 0.35; squared over Δ: 0.00125, 0.28125, 0.1225 = 0.405
    // σ² = 0.405/2 = 0.2025, σ = 0.45; error 0.45/√2 = 0.318198
    const fit = driftFit(
      dated([
        [0, 1],
        [0.5, Math.exp(0.1)],
        [1, Math.exp(-0.2)],
        [2, Math.exp(0.3)]
      ])
    );
    expect(fit.points).toBe(4);
    expect(fit.years).toBe(2);
    expect(fit.logDriftPerYear).toBeCloseTo(0.15, 12);
    expect(fit.volatilityPerYear).toBeCloseTo(0.45, 12);
    expect(fit.logDriftError).toBeCloseTo(0.318198, 6);
    expect(fit.driftPerYear).toBeCloseTo(Math.exp(0.15 + 0.10125) - 1, 12);
    expect(fit.driftLow).toBeCloseTo(Math.exp(0.15 - 1.6448536 * 0.3181981 + 0.10125) - 1, 6);
    expect(fit.driftHigh).toBeCloseTo(Math.exp(0.15 + 1.6448536 * 0.3181981 + 0.10125) - 1, 6);
    // Two degrees of freedom, where chi-square is −2 ln(1 − p): √(0.405/5.991465) and √(0.405/0.102587)
    expect(fit.volatilityLow).toBeCloseTo(Math.sqrt(0.405 / 5.991465), 6);
    expect(fit.volatilityHigh).toBeCloseTo(Math.sqrt(0.405 / 0.1025866), 6);
  });

  it('is known from the two ends alone: points between them do not sharpen it', () => {
    const ends = driftFit(simulatedPrices(randomStream(3), { increments: 24, spacing: 1 / 12, volatility: 0.3 }));
    const fine = driftFit(simulatedPrices(randomStream(3), { increments: 480, spacing: 1 / 240, volatility: 0.3 }));
    expect(fine.logDriftError / (0.3 / Math.SQRT2)).toBeCloseTo(1, 0);
    expect(ends.logDriftError / fine.logDriftError).toBeCloseTo(1, 0);
    expect(fine.volatilityHigh - fine.volatilityLow).toBeLessThan((ends.volatilityHigh - ends.volatilityLow) / 3);
  });

  it('is covered by its 90 % ranges in 90 of 100 series, which a regression line’s are far from', () => {
    const stream = randomStream(11);
    const series = 1000;
    const covered = { drift: 0, volatility: 0, regression: 0 };
    for (let i = 0; i < series; i++) {
      const points = simulatedPrices(stream, { increments: 60, spacing: 1 / 12, volatility: 0.3, drift: -0.2 });
      const fit = driftFit(points);
      if (Math.abs(fit.logDriftPerYear + 0.2) <= 1.6448536 * fit.logDriftError) covered.drift++;
      if (fit.volatilityLow <= 0.3 && 0.3 <= fit.volatilityHigh) covered.volatility++;
      const line = regression(points);
      if (Math.abs(line.slope + 0.2) <= 1.6448536 * line.error) covered.regression++;
    }
    // Binomial: √(0.9 × 0.1/1000) = 0.0095. The drift's range takes σ for known, which costs 0.5 % at 60 increments.
    expect(Math.abs(covered.drift / series - 0.895)).toBeLessThan(3.5 * 0.0095);
    expect(Math.abs(covered.volatility / series - 0.9)).toBeLessThan(3.5 * 0.0095);
    expect(covered.regression / series).toBeLessThan(0.25);
  });

  it('refuses what it cannot fit, in a sentence', () => {
    const refused: [RegExp, [number, number][]][] = [
      [/at least 3 dated prices; here are 2/, [[0, 1], [1, 2]]], // prettier-ignore
      [/Price 2 is not above zero/, [[0, 1], [1, 0], [2, 1]]], // prettier-ignore
      [/Price 3 is not above zero/, [[0, 1], [1, 1], [2, Infinity]]], // prettier-ignore
      [/Price 3 is not later/, [[0, 1], [1, 1], [1, 2]]], // prettier-ignore
      [/time of price 2 is not a number/, [[0, 1], [NaN, 1], [2, 2]]] // prettier-ignore
    ];
    for (const [sentence, pairs] of refused) {
      expect(() => driftFit(dated(pairs))).toThrow(sentence);
      expect(() => reversionFit(dated(pairs))).toThrow(sentence);
    }
  });

  it('is refused where prices swing so much that it would be infinite', () => {
    const swings = Array.from({ length: 20 }, (_, day) => ({ years: day / 365, price: day % 2 === 0 ? 1 : 20 }));
    expect(() => driftFit(swings)).toThrow(/swing too wildly/);
  });
});

describe('the chi-square quantile', () => {
  it('is that of published programs', () => {
    // scipy 1.17.1 stats.chi2.ppf; the last R 4.2.2 qgamma(0.95, 2.5, scale 1.7) = 9.409923039488898 in shared/vectors/stats.json
    const published: [chance: number, degrees: number, quantile: number][] = [
      [0.05, 1, 0.003932140000019522],
      [0.95, 1, 3.841458820694124],
      [0.05, 4, 0.7107230213973239],
      [0.95, 4, 9.487729036781154],
      [0.05, 59, 42.33930773011346],
      [0.95, 59, 77.93052380523042],
      [0.05, 999, 926.6311609204329],
      [0.95, 999, 1073.6426506574246],
      [0.95, 5, (9.409923039488898 * 2) / 1.7]
    ];
    for (const [chance, degrees, quantile] of published) {
      expect(chiSquareQuantile(chance, degrees) / quantile).toBeCloseTo(1, 11);
    }
  });

  it('are found for thousands of daily prices too, where Wilson and Hilferty are all but exact: a long series must not fail', () => {
    for (const degrees of [2900, 6000, 20_000]) {
      const cube = (1 - 2 / (9 * degrees) + 1.6448536269514722 * Math.sqrt(2 / (9 * degrees))) ** 3;
      expect(chiSquareQuantile(0.95, degrees) / (degrees * cube)).toBeCloseTo(1, 6);
    }
  });
});

/** Ordinary least squares of log price on time, with the error that a spreadsheet gives. */
function regression(points: readonly DatedPrice[]): { slope: number; error: number } {
  const n = points.length;
  const meanTime = points.reduce((sum, { years }) => sum + years, 0) / n;
  const meanLog = points.reduce((sum, { price }) => sum + Math.log(price), 0) / n;
  let [timeSquares, products, logSquares] = [0, 0, 0];
  for (const { years, price } of points) {
    const [t, x] = [years - meanTime, Math.log(price) - meanLog];
    timeSquares += t * t;
    products += t * x;
    logSquares += x * x;
  }
  const slope = products / timeSquares;
  return { slope, error: Math.sqrt((logSquares - slope * products) / (n - 2) / timeSquares) };
}
