/** Quantiles of Student's distribution, for honest intervals from a few scrambles: the share of t² in df + t² is a beta variable. */
import { BetaDistribution } from './beta-distribution.ts';

/**
 * t with a chance of `chance` below it.
 * @param degrees of freedom, above 0
 * @throws RangeError for a chance outside (0, 1)
 */
export function studentQuantile(degrees: number, chance: number): number {
  if (chance === 0.5) return 0;
  const beyond = Math.min(chance, 1 - chance);
  const distance = beyond < 0.25 ? outer(degrees, 2 * beyond) : inner(degrees, 1 - 2 * beyond);
  return chance < 0.5 ? -distance : distance;
}

/** By the share of df in df + t², which is small far out. */
function outer(degrees: number, chance: number): number {
  const share = new BetaDistribution(degrees / 2, 0.5).quantile(chance);
  return Math.sqrt((degrees * (1 - share)) / share);
}

/** By the share of t², which is small near the middle. */
function inner(degrees: number, chance: number): number {
  const share = new BetaDistribution(0.5, degrees / 2).quantile(chance);
  return Math.sqrt((degrees * share) / (1 - share));
}
