/**
 * What a series of dated prices says of its drift and volatility under geometric Brownian motion: maximum likelihood, with the
 * error of a random walk. A trend is known only from its two ends: more points between them sharpen the volatility alone.
 */
import { chiSquareQuantile } from './chi-square.ts';
import { requireDatedPrices, type DatedPrice } from './dated-prices.ts';
import { Z95 } from '../amount.ts';

/** What a series says of drift and volatility. Ranges are 90 %. */
export interface DriftFit {
  /** How many prices. */
  points: number;
  /** From the first to the last. */
  years: number;
  /** μ = ln(P_n/P_0)/T. */
  logDriftPerYear: number;
  /** Standard error of μ: σ/√T. */
  logDriftError: number;
  volatilityPerYear: number;
  volatilityLow: number;
  volatilityHigh: number;
  /** In expectation: exp(μ + σ²/2) − 1. */
  driftPerYear: number;
  driftLow: number;
  driftHigh: number;
}

/**
 * μ = ln(P_n/P_0)/T ± z₉₅ σ/√T and σ² = Σ (r_i − μΔ_i)²/Δ_i / (n−1) over n increments r_i of length Δ_i, with (n−1)σ̂²/σ²
 * chi-square. The range of the drift takes σ for known: with few points it is too narrow.
 * @throws RangeError with a sentence for fewer than three points, prices not above zero, times that do not rise, or swings so wild
 * that no drift in expectation can be computed from them
 */
export function driftFit(points: readonly DatedPrice[]): DriftFit {
  requireDatedPrices(points);
  const last = points.at(-1)!;
  const years = last.years - points[0]!.years;
  const logDriftPerYear = Math.log(last.price / points[0]!.price) / years;
  const squares = squaredResiduals(points, logDriftPerYear);
  const freedom = points.length - 2;
  const variance = squares / freedom;
  const logDriftError = Math.sqrt(variance / years);
  const inExpectation = (logDrift: number) => Math.expm1(logDrift + variance / 2);
  if (!Number.isFinite(inExpectation(logDriftPerYear + Z95 * logDriftError)))
    throw new RangeError('These prices swing too wildly for a drift. Are they all of the same thing, in the same unit?');
  return {
    points: points.length,
    years,
    logDriftPerYear,
    logDriftError,
    volatilityPerYear: Math.sqrt(variance),
    volatilityLow: Math.sqrt(squares / chiSquareQuantile(0.95, freedom)),
    volatilityHigh: Math.sqrt(squares / chiSquareQuantile(0.05, freedom)),
    driftPerYear: inExpectation(logDriftPerYear),
    driftLow: inExpectation(logDriftPerYear - Z95 * logDriftError),
    driftHigh: inExpectation(logDriftPerYear + Z95 * logDriftError)
  };
}

/** Σ (r_i − μΔ_i)²/Δ_i: each increment's miss, scaled to a year. */
function squaredResiduals(points: readonly DatedPrice[], logDriftPerYear: number): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const span = points[i]!.years - points[i - 1]!.years;
    const miss = Math.log(points[i]!.price / points[i - 1]!.price) - logDriftPerYear * span;
    sum += (miss * miss) / span;
  }
  return sum;
}
