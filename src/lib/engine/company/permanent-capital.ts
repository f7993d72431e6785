/** The capital that a programme of grants takes if it never ends: a growing perpetuity (company.md, section 1). */

const MONTHS = 24;

/**
 * `A₁ / (r − (A₁/A₀ − 1))`, A₁ and A₀ what grants cost in the last twelve months of the grid and in the twelve before.
 * @param cost of the grants by month @returns null without 24 months, without cost in either year, or where it grows as fast as money does
 */
export function permanentCapital(cost: readonly number[], ratePerYear: number): number | null {
  const months = cost.length;
  if (months < MONTHS) return null;
  const sum = (from: number, to: number) => cost.slice(from, to).reduce((total, amount) => total + amount, 0);
  const last = sum(months - 12, months);
  const before = sum(months - 24, months - 12);
  if (!(last > 0 && before > 0)) return null;
  const growth = last / before - 1;
  return ratePerYear > growth ? last / (ratePerYear - growth) : null;
}
