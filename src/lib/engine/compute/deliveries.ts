/**
 * Units that a grant delivers by calendar month: `upfront` at once or as it vests, and `perMonth` in employment months k < `months`;
 * a cliff of c months holds back `perMonth` and releases what accrued in month k + 1 = c (valuation.md, section 7).
 */
import type { ResolvedGrant } from '../resolved.ts';

/** @returns units per calendar month; each delivery is a lot of its own */
export function deliveries(grant: ResolvedGrant, start: number, months: number): Float64Array {
  const delivered = new Float64Array(months);
  if (start >= months) return delivered;
  delivered.set(grant.upfront.subarray(0, months - start), start);
  const end = Math.min(months, start + grant.months);
  const cliff = start + Math.max(0, grant.cliffMonths - 1);
  for (let i = start; i < end; i++) {
    const arrives = Math.max(i, cliff);
    if (arrives < months) delivered[arrives]! += grant.perMonth;
  }
  return delivered;
}
