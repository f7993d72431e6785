/**
 * Quantiles of an `Amount`, which the simulation draws it by; its mean is amountMean. Interval: normal, or lognormal when both ends
 * are positive and high/low > 1.5; the ends are the 5 % and 95 % quantiles. PERT: beta with 1 + 4 (mode − low)/(high − low) and
 * 1 + 4 (high − mode)/(high − low) (Malcolm et al., Operations Research 7, 1959). Bounds of the field are the caller's.
 */
import { isLognormal, Z95 } from '../amount.ts';
import type { Amount, CasesAmount, IntervalAmount, PertAmount } from '../document.ts';
import { normalQuantile } from '../prices/normal.ts';
import { BetaDistribution } from './beta-distribution.ts';

/** The value that an amount stays below with a chance, 0 < chance < 1. What can be is worked out once, here. */
export function amountQuantile(amount: Amount): (chance: number) => number {
  if (typeof amount === 'number') return () => amount;
  if ('cases' in amount) return casesQuantile(amount);
  if ('mode' in amount) return amount.shape === 'triangle' ? triangleQuantile(amount) : pertQuantile(amount);
  return intervalQuantile(amount);
}

/** A normal amount, or its logarithm. */
export interface NormalReading {
  isLog: boolean;
  middle: number;
  deviation: number;
}

export function normalReading(amount: IntervalAmount): NormalReading {
  const { low, high } = amount;
  const isLog = isLognormal(amount);
  const [from, to] = isLog ? [Math.log(low), Math.log(high)] : [low, high];
  return { isLog, middle: (from + to) / 2, deviation: (to - from) / (2 * Z95) };
}

function intervalQuantile(amount: IntervalAmount): (chance: number) => number {
  const { isLog, middle, deviation } = normalReading(amount);
  if (isLog) return (chance) => Math.exp(middle + deviation * normalQuantile(chance));
  return (chance) => middle + deviation * normalQuantile(chance);
}

/** On (0, 1) of the range. */
export function pertDistribution({ low, mode, high }: PertAmount): BetaDistribution {
  const share = (mode - low) / (high - low);
  return new BetaDistribution(1 + 4 * share, 5 - 4 * share);
}

function pertQuantile(amount: PertAmount): (chance: number) => number {
  const distribution = pertDistribution(amount);
  const { low, high } = amount;
  return (chance) => low + (high - low) * distribution.quantile(chance);
}

function triangleQuantile({ low, mode, high }: PertAmount): (chance: number) => number {
  const belowMode = (mode - low) / (high - low);
  return (chance) =>
    chance < belowMode
      ? low + Math.sqrt(chance * (high - low) * (mode - low))
      : high - Math.sqrt((1 - chance) * (high - low) * (high - mode));
}

/** Steps in rising order of value; the last takes what rounding leaves. */
function casesQuantile({ cases }: CasesAmount): (chance: number) => number {
  const rising = cases.filter(({ probability }) => probability > 0).sort((a, b) => a.value - b.value);
  const values = rising.map(({ value }) => value);
  let sum = 0;
  const upTo = rising.map(({ probability }) => (sum += probability));
  return (chance) => values[upTo.findIndex((share) => chance <= share)] ?? values.at(-1)!;
}
