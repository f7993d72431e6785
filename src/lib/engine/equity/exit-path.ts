/**
 * A lognormal path of a company's value that may end in failure, as exits of one month: strata of the normal variable behind it, each
 * with its chance and the mean of the value within it, so that the mean of all is exact, and that of any payoff which is straight within
 * each stratum. Where one bends, at the strike of an option, it is taken to be straight.
 */
import { normalChance } from '../prices/normal-chance.ts';

/** Money now; rates a year. */
export interface LognormalPath {
  equityValue: number;
  /** While it lasts. */
  growthPerYear: number;
  volatilityPerYear: number;
  /** Chance of coming to nothing, below 1. */
  failurePerYear: number;
  /** From today. */
  years: number;
}

/** One stratum. */
export interface PathCase {
  probability: number;
  equityValue: number;
}

const STRATA = 40;
/** Strata span so many standard deviations beyond the median, and beyond where the money is; the outermost have no end. */
const SPAN = 4;

/** The growth, while it lasts, at which today's value is what its owners should expect to have at that rate, failure counted. */
export function fairGrowth(discountRatePerYear: number, failurePerYear: number): number {
  return (1 + discountRatePerYear) / (1 - failurePerYear) - 1;
}

/**
 * In rising order of value. Their probabilities sum to the chance of lasting; what is missing to 1 is failure.
 * @param bends values at which what a share receives bends: each ends a stratum
 */
export function pathCases(path: LognormalPath, bends: readonly number[] = []): PathCase[] {
  const lasts = Math.pow(1 - path.failurePerYear, path.years);
  const mean = path.equityValue * Math.pow(1 + path.growthPerYear, path.years);
  const spread = path.volatilityPerYear * Math.sqrt(path.years);
  if (spread === 0 || mean === 0) return [{ probability: lasts, equityValue: mean }];
  const edges = edgesOf(
    spread,
    bends.map((value) => Math.log(value / mean) / spread + spread / 2)
  );
  return edges.slice(1).flatMap((high, k) => {
    const chance = chanceBetween(edges[k]!, high);
    // Weighted by the value itself the normal variable is the same, moved up by the spread.
    const weight = chanceBetween(edges[k]! - spread, high - spread);
    return chance > 0 ? [{ probability: lasts * chance, equityValue: (mean * weight) / chance }] : [];
  });
}

/** Evenly apart over what matters, and at the bends within; the outermost strata have no end. */
function edgesOf(spread: number, bends: readonly number[]): number[] {
  const step = (2 * SPAN + spread) / STRATA;
  const even = Array.from({ length: STRATA - 1 }, (_, k) => (k + 1) * step - SPAN);
  const inner = [...even, ...bends.filter((z) => Math.abs(z) < Infinity)].sort((a, b) => a - b);
  return [-Infinity, ...inner.filter((z, k) => k === 0 || z - inner[k - 1]! > 1e-6), Infinity];
}

/** Of a standard normal variable; in the upper tail from above, where nothing cancels. */
function chanceBetween(low: number, high: number): number {
  return low > 0 ? normalChance(-low) - normalChance(-high) : normalChance(high) - normalChance(low);
}
