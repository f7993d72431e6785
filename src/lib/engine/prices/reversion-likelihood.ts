/**
 * How likely a pull of a given speed makes a series of log prices, with the level and the volatility that suit it best
 * (Ornstein–Uhlenbeck, exact at any spacing, given the first price). The constant −n/2 (1 + ln(2π/n)) is left out.
 */
import type { DatedPrice } from './dated-prices.ts';

/** Increments r = x_i − x_(i−1), their lengths, and x_(i−1) itself, for log prices x counted from the first. */
export interface Series {
  changes: Float64Array;
  spans: Float64Array;
  before: Float64Array;
  start: number;
}

/** The best level and volatility for one speed κ, and how likely they make the series. */
export interface Profile {
  logSpeed: number;
  logLikelihood: number;
  /** θ, counted from the first log price. */
  logMean: number;
  /** Σ of the squared misses, in σ² units. */
  squares: number;
  /** What a miss of one in θ adds to `squares`. */
  weight: number;
  /** −½ Σ ln of the variances, σ² apart. */
  logScale: number;
}

export function seriesOf(points: readonly DatedPrice[]): Series {
  const start = Math.log(points[0]!.price);
  const logs = Float64Array.from(points, ({ price }) => Math.log(price) - start);
  return {
    start,
    before: logs.slice(0, -1),
    changes: logs.slice(1).map((log, i) => log - logs[i]!),
    spans: Float64Array.from(points.slice(1), ({ years }, i) => years - points[i]!.years)
  };
}

/**
 * Generalised least squares at one speed: x_i − w x_(i−1) = θ(1−w) + error of variance σ²(1−w²)/(2κ), w = e^(−κΔ).
 * Written in 1 − w, so that nothing cancels where the pull is weak.
 */
export function profileAt({ changes, spans, before }: Series, logSpeed: number): Profile {
  const speed = Math.exp(logSpeed);
  let [squaresOfY, products, weight, logScale] = [0, 0, 0, 0];
  for (let i = 0; i < changes.length; i++) {
    const gain = -Math.expm1(-speed * spans[i]!);
    const variance = (gain * (2 - gain)) / (2 * speed);
    const y = changes[i]! + gain * before[i]!;
    squaresOfY += (y * y) / variance;
    products += (y * gain) / variance;
    weight += (gain * gain) / variance;
    logScale -= Math.log(variance) / 2;
  }
  const logMean = products / weight;
  const squares = Math.max(squaresOfY - products * logMean, 0);
  return { logSpeed, logMean, squares, weight, logScale, logLikelihood: logScale - (changes.length / 2) * Math.log(squares) };
}

export function profiles(series: Series, [low, high]: readonly [number, number], steps: number): Profile[] {
  return Array.from({ length: steps + 1 }, (_, i) => profileAt(series, low + ((high - low) * i) / steps));
}
