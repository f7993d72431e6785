/** When cash ends: the first month that closes below zero, and how far into it (company.md, section 1). */

/** Of the largest sum so far: what additions of exact cents may leave beside zero. */
const ROUNDING = 1e-12;

/**
 * Months until cash is gone, interpolated within the month; null where it lasts beyond the grid. 4,000,000 at 200,000 a month last 20.
 * @param start cash at the beginning @param cash at the end of each month
 */
export function runwayMonths(start: number, cash: ArrayLike<number>): number | null {
  const end = firstBelowZero(start, cash);
  if (end === null) return null;
  const before = end === 0 ? start : cash[end - 1]!;
  return end + (before > 0 ? before / (before - cash[end]!) : 0);
}

/** The first month that closes below zero, by more than rounding; null where none does. */
export function firstBelowZero(start: number, cash: ArrayLike<number>): number | null {
  let largest = Math.abs(start);
  for (let i = 0; i < cash.length; i++) {
    const after = cash[i]!;
    if (after < -ROUNDING * largest) return i;
    if (after > largest) largest = after;
  }
  return null;
}
