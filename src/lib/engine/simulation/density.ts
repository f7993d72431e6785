/** Pictures of an `Amount`: where its values lie, for a chart beside the field. Its quantiles: distribution.ts. */
import type { Amount, PertAmount } from '../document.ts';
import { normalDensity } from '../prices/normal-chance.ts';
import { amountQuantile, normalReading, pertDistribution } from './distribution.ts';

/** Density at a value; of cases and of a plain number the probability of the value itself. */
export interface DensityPoint {
  value: number;
  density: number;
}

/** What of an unbounded range is drawn: from this chance to 1 minus it. */
const DRAWN = 0.005;

/**
 * A range as `points` (at least 2) evenly spaced values, from end to end (an interval: from its 0.5 % to its 99.5 % quantile) with the
 * density per unit of value; cases as they are, in rising order.
 */
export function amountDensity(amount: Amount, points: number): DensityPoint[] {
  if (typeof amount === 'number') return [{ value: amount, density: 1 }];
  if ('cases' in amount) {
    return amount.cases.toSorted((a, b) => a.value - b.value).map(({ value, probability }) => ({ value, density: probability }));
  }
  const density = densityFunction(amount);
  const quantile = amountQuantile(amount);
  const [from, to] = 'mode' in amount ? [amount.low, amount.high] : [quantile(DRAWN), quantile(1 - DRAWN)];
  return Array.from({ length: points }, (_, i) => {
    const value = from + ((to - from) * i) / (points - 1);
    return { value, density: density(value) };
  });
}

function densityFunction(amount: Exclude<Amount, number | { cases: unknown }>): (value: number) => number {
  if (!('mode' in amount)) {
    const { isLog, middle, deviation } = normalReading(amount);
    if (isLog) return (value) => normalDensity((Math.log(value) - middle) / deviation) / (deviation * value);
    return (value) => normalDensity((value - middle) / deviation) / deviation;
  }
  if (amount.shape === 'triangle') return (value) => triangleDensity(amount, value);
  const distribution = pertDistribution(amount);
  const width = amount.high - amount.low;
  return (value) => distribution.density((value - amount.low) / width) / width;
}

function triangleDensity({ low, mode, high }: PertAmount, value: number): number {
  const peak = 2 / (high - low);
  if (value === mode) return peak;
  return value < mode ? (peak * (value - low)) / (mode - low) : (peak * (high - value)) / (high - mode);
}
