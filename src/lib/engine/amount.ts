/**
 * The mean of an `Amount`, which is what the ladder takes.
 * Interval: ends are the 5 % and 95 % quantiles (z = 1.6449), lognormal when both are positive and high/low > 1.5, else normal.
 * PERT: (low + 4 mode + high) / 6 (Malcolm et al., Operations Research 7, 1959); triangle: (low + mode + high) / 3.
 */
import type { Amount, IntervalAmount } from './document.ts';

/** Φ⁻¹(0.95), to double precision: the half-width of a 90 % range in standard deviations. */
export const Z95 = 1.6448536269514722;

/** Expected value, in the unit of the amount. */
export function amountMean(amount: Amount): number {
  if (typeof amount === 'number') return amount;
  if ('cases' in amount) {
    let mean = 0;
    for (const { value, probability } of amount.cases) mean += value * probability;
    return mean;
  }
  const { low, high } = amount;
  if ('mode' in amount) return amount.shape === 'triangle' ? (low + amount.mode + high) / 3 : (low + 4 * amount.mode + high) / 6;
  if (!isLognormal(amount)) return (low + high) / 2;
  const sigma = Math.log(high / low) / (2 * Z95);
  return Math.sqrt(low * high) * Math.exp((sigma * sigma) / 2);
}

/** Whether an interval is read as lognormal: both ends positive, and further apart than a factor of 1.5. */
export function isLognormal({ low, high }: IntervalAmount): boolean {
  return low > 0 && high / low > 1.5;
}
