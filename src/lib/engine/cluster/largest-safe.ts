/** How many GPUs may be set aside in every hour so that production is starved no longer than allowed (company.md, section 2). */
import { starvedChance } from './hour-load.ts';
import { WEEKS_PER_MONTH } from './cluster-months.ts';
import { meanLoad, type ResolvedCluster, type ResolvedLoad } from './resolved-cluster.ts';

/** Bisection halves the capacity so often: what is left is rounding. */
const HALVINGS = 80;

/** GPUs, a real number; 0 where production is starved longer than `limit` hours of some month even with none. */
export function largestSafeReserved(
  { capacity }: ResolvedCluster,
  production: ResolvedLoad,
  limit: number,
  months: number
): number {
  // A load that only grows, or only shrinks, is greatest at one end of the grid; where it is greatest there is least to spare.
  const mean = Math.max(meanLoad(production, 0), meanLoad(production, months - 1));
  const isSafe = (reserved: number) => starvedHours(capacity - reserved, mean, production) <= limit;
  if (!isSafe(0)) return 0;
  if (isSafe(capacity)) return capacity;
  let [safe, unsafe] = [0, capacity];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (safe + unsafe) / 2;
    if (isSafe(middle)) safe = middle;
    else unsafe = middle;
  }
  return safe;
}

/** A month. @param left of the GPUs for production in every hour */
function starvedHours(left: number, mean: number, { hours, variability }: ResolvedLoad): number {
  const chance = (share: number) => starvedChance({ mean: mean * share, deviation: variability * mean * share }, left);
  return hours.reduce((sum, { share, count }) => sum + count * chance(share), 0) * WEEKS_PER_MONTH;
}
