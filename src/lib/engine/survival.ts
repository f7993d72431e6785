/**
 * The chance of still being there: S_k = (1 − q)^((k+1)/12) at the end of employment month k, for a yearly rate q
 * (leaving) and likewise G_k for a programme that may be cut. Constant hazard; valuation.md, section 4.
 */

/**
 * Survival on the calendar grid.
 * @returns per calendar month, 0 before `start`, then (1 − rate)^((k+1)/12) for employment month k
 */
export function survival(ratePerYear: number, start: number, months: number): Float64Array {
  const chance = new Float64Array(months);
  for (let i = start; i < months; i++) chance[i] = Math.pow(1 - ratePerYear, (i - start + 1) / 12);
  return chance;
}

/** Chance of leaving in calendar month `i`: S_{k−1} − S_k, with S_{−1} = 1. Zero before the start. */
export function leavingChance(stays: Float64Array, start: number, i: number): number {
  if (i < start) return 0;
  return (i === start ? 1 : stays[i - 1]!) - stays[i]!;
}
