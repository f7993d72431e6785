/** What leaving after some months of employment does to each grant: kept, left behind, and until when and for how much it can be exercised. */
import { monthSum, monthText, vestingMonths, vestingState, type OfferValuation, type VestingState } from '#lib/engine/index.ts';
import { grantsOf, OPTIONS, type EquityPart } from './equity-parts.ts';

export interface Leaving {
  part: EquityPart;
  state: VestingState;
  /** Of one unit, today, if it vested: before tax and before any mark-down. Null where it is not known. */
  unitValue: number | null;
  /** To exercise everything that has vested; 0 where nothing has to be exercised on leaving. */
  cost: number;
  /** Month in which the last day to exercise falls; null where nothing has to be exercised. */
  exerciseBy: string | null;
}

/** Months of employment until the last unit of an offer vests; of refreshers, as far as the comparison looks. */
export function longestVesting(parts: readonly EquityPart[], months: number): number {
  return Math.max(
    1,
    ...parts.map(({ component }) =>
      component.refreshers === undefined ? vestingMonths(component) : Math.max(vestingMonths(component), months)
    )
  );
}

/** @param after months of employment; @param firstMonth of the grid, in months since year 0 */
export function leavingOf(part: EquityPart, { offer }: OfferValuation, on: { after: number; firstMonth: number }): Leaving {
  const { component, detail, resolved } = part;
  const { stock, start } = offer;
  const state = vestingState(component, on.after, on.after);
  const held = resolved.kind === 'claim' && OPTIONS.has(component.instrument) && resolved.exercise === 'atExit' ? resolved : null;
  // Employment month `after` is the last one; what vests at its end is kept.
  const last = on.firstMonth + start + on.after - 1;
  const expires = on.firstMonth + start + (held?.expiryMonths ?? 0) - 1;
  const listed = stock?.kind === 'public' ? (stock.worthNothing ? 0 : stock.price) : null;
  return {
    part,
    state,
    unitValue: detail?.unitValue ?? listed,
    cost: held === null ? 0 : exerciseCost(part, on.after, state.vested),
    exerciseBy: held === null ? null : monthText(Math.min(last + held.postTerminationMonths, expires))
  };
}

/** Grants have strikes of their own; what vests beyond the comparison is of the first one. */
function exerciseCost(part: EquityPart, after: number, vested: number): number {
  const grants = grantsOf(part);
  const known = grants.map(({ vests, strike }) => ({
    units: monthSum(vests.reached, 0, Math.min(after, vests.reached.length)),
    strike
  }));
  const beyond = vested - known.reduce((sum, { units }) => sum + units, 0);
  return known.reduce((sum, { units, strike }) => sum + units * strike, beyond * (grants[0]?.strike ?? 0));
}
