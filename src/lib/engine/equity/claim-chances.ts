/**
 * The chance of still being there when an exit pays, also beyond the grid: S_k = (1 − q)^((k+1)/12) (valuation.md, section 4).
 * Vested options lapse a while after leaving; shares, and what else has vested, stay with who leaves.
 */
import type { ResolvedClaim, ResolvedOffer } from '../resolved.ts';
import { isHeldAsOption } from './instrument.ts';

/** Chance of being employed at the end of a month of the grid, and of any later one. */
export function stayingChance(
  { leaveRatePerYear, leavesAfter, start }: ResolvedOffer,
  stays: Float64Array
): (month: number) => number {
  if (leavesAfter !== null) return (month) => (month < start + leavesAfter ? 1 : 0);
  return (month) => (month < stays.length ? stays[month]! : Math.pow(1 - leaveRatePerYear, (month - start + 1) / 12));
}

/**
 * The last month for whose end the candidate must stay to be paid in an exit for what vests in month `vests`.
 * Options can be exercised until the window after leaving closes; who left no earlier than that before the exit still can.
 */
export function staysUntil(claim: ResolvedClaim, vests: number, exit: number): number {
  return isHeldAsOption(claim) ? Math.max(vests, exit - claim.postTerminationMonths) : vests;
}
