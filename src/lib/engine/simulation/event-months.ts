/**
 * Months of leaving, of cuts and of withdrawals from uniforms: the first month k whose survival (1 − rate)^((k+1)/12) is no more than u, so
 * that it falls in month k with the chance S_(k−1) − S_k.
 */

/** Later than any grid, and any exit. */
export const NEVER = 1e6;

/** Months that a unit of ln u is worth. @param ratePerYear from 0 to below 1 */
export function monthsPerLog(ratePerYear: number): number {
  return 12 / Math.log1p(-ratePerYear);
}

/** @param logUniform ln u < 0 @param perLog of `monthsPerLog` */
export function eventMonth(logUniform: number, perLog: number): number {
  const months = Math.ceil(logUniform * perLog) - 1;
  return months < NEVER ? Math.max(0, months) : NEVER;
}
