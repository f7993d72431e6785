/**
 * How far the average of a price over the grid may lie from what is expected of it: the sum of the months' prices is taken to be lognormal
 * with its exact mean and variance (Fenton, IRE Transactions on Communications Systems 8, 1960; Wilkinson). What is not known of the drift is left out.
 */
import { normalQuantile } from '../prices/normal.ts';

/** Covariance of the log price at two times in years, the first not later than the second. */
export type LogCovariance = (earlier: number, later: number) => number;

/** Of a price that drifts: σ² s. */
export function driftingCovariance(volatilityPerYear: number): LogCovariance {
  return (earlier) => volatilityPerYear ** 2 * earlier;
}

/** Of one that reverts with speed κ: σ²/(2κ) (e^(−κ(t−s)) − e^(−κ(t+s))). */
export function revertingCovariance(volatilityPerYear: number, halfLifeYears: number): LogCovariance {
  const speed = Math.LN2 / halfLifeYears;
  const variance = volatilityPerYear ** 2 / (2 * speed);
  return (earlier, later) => variance * (Math.exp(-speed * (later - earlier)) - Math.exp(-speed * (later + earlier)));
}

/**
 * Factors on the expected average that it undercuts, and exceeds, one time in ten: exp(±z s − s²/2) with s² = ln(1 + Var A / (E A)²).
 * @param expected prices by month, in any unit; month i stands at t = (i+1)/12
 */
export function averagePriceFactors(expected: Float64Array, covariance: LogCovariance): { low: number; high: number } {
  let mean = 0;
  let square = 0;
  for (let later = 0; later < expected.length; later++) {
    mean += expected[later]!;
    for (let earlier = 0; earlier <= later; earlier++) {
      const twice = earlier === later ? 1 : 2;
      const together = Math.expm1(covariance((earlier + 1) / 12, (later + 1) / 12));
      square += twice * expected[earlier]! * expected[later]! * together;
    }
  }
  if (mean === 0) return { low: 1, high: 1 };
  const variance = Math.log1p(square / (mean * mean));
  const spread = normalQuantile(0.9) * Math.sqrt(variance);
  return { low: Math.exp(-spread - variance / 2), high: Math.exp(spread - variance / 2) };
}
