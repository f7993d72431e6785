/**
 * The chance of still being there: S_k = (1 − q)^((k+1)/12) at the end of employment month k, for a yearly rate q
 * (leaving) and likewise G_k for a programme that may be cut. Constant hazard; valuation.md, section 4.
 */

/**
 * Survival on the calendar grid.
 * @param certainMonths a stress in place of the rate: still there for so many months, and then no more
 * @returns per calendar month, 0 before `start`, then (1 − rate)^((k+1)/12) for employment month k
 */
export function survival(ratePerYear: number, start: number, months: number, certainMonths: number | null = null): Float64Array {
  const chance = new Float64Array(months);
  if (certainMonths !== null) return chance.fill(1, start, Math.max(start, start + certainMonths));
  for (let i = start; i < months; i++) chance[i] = Math.pow(1 - ratePerYear, (i - start + 1) / 12);
  return chance;
}

/** Chance of leaving in calendar month `i`: S_{k−1} − S_k, with S_{−1} = 1. Zero before the start. */
export function leavingChance(stays: Float64Array, start: number, i: number): number {
  if (i < start) return 0;
  return (i === start ? 1 : stays[i - 1]!) - stays[i]!;
}
