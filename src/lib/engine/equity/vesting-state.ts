/**
 * Where a grant with its refreshers stands after so many months of employment, for somebody who stays or leaves: what has vested, what is
 * still to vest, what is forfeited. Of the whole schedule, beyond any grid. A sale of the company (acceleration) is no part of it.
 */
import { amountMean } from '../amount.ts';
import type { Amount, Refreshers } from '../document.ts';
import { refresherMonths, vestedUnits, type VestingTerms } from './vesting.ts';

/** An equity component is one; of compute it is `{ ...grant, units: grant.upfront }`. */
export interface VestingGrant extends VestingTerms {
  units: Amount;
  refreshers?: Refreshers;
}

/** What becomes of milestones when their month comes: all reached, all missed, or each in part, by its probability. */
export type MilestoneView = 'reached' | 'expected' | 'missed';

/** In units; vested + unvested + forfeited = granted. */
export interface VestingState {
  /** The first grant and the refreshers made so far. */
  granted: number;
  vested: number;
  /** Nothing after leaving. */
  unvested: number;
  /** Left behind on leaving, or milestones that were missed: those are unvested until their month. */
  forfeited: number;
}

/** Months of employment until the last unit of one grant vests; 1 where there is no schedule. */
export function vestingMonths({ vesting, tranches }: VestingTerms): number {
  return tranches?.at(-1)?.month ?? vesting?.months ?? 1;
}

/**
 * The state at the end of employment month number `month` (0: the first day) of somebody who leaves at the end of month
 * number `leavesAfter`: what vests then is still theirs, a refresher of the next day no longer is.
 */
export function vestingState(
  grant: VestingGrant,
  month: number,
  leavesAfter = Infinity,
  milestones: MilestoneView = 'expected'
): VestingState {
  const { refreshers } = grant;
  const first = grantState(grant, amountMean(grant.units), 0, { month, leavesAfter, milestones });
  if (refreshers === undefined) return first;
  const units = amountMean(refreshers.units);
  const made = refresherMonths(refreshers, Math.min(month + 1, leavesAfter));
  return made
    .map((from) => grantState(refreshers, units, from, { month, leavesAfter, milestones }))
    .reduce(
      (sum, one) => ({
        granted: sum.granted + one.granted,
        vested: sum.vested + one.vested,
        unvested: sum.unvested + one.unvested,
        forfeited: sum.forfeited + one.forfeited
      }),
      first
    );
}

interface Moment {
  month: number;
  leavesAfter: number;
  milestones: MilestoneView;
}

/** One grant, made at the beginning of employment month `from`, counted from 0. */
function grantState(
  terms: VestingTerms,
  granted: number,
  from: number,
  { month, leavesAfter, milestones }: Moment
): VestingState {
  const { units, reached } = vestedUnits(granted, milestones === 'missed' ? missed(terms) : terms, vestingMonths(terms));
  const kept = milestones === 'reached' ? units : reached;
  const state = { granted, vested: 0, unvested: 0, forfeited: 0 };
  units.forEach((due, k) => {
    const at = from + k + 1;
    if (at > leavesAfter && month >= leavesAfter) state.forfeited += due;
    else if (at > month) state.unvested += due;
    else {
      state.vested += kept[k]!;
      state.forfeited += due - kept[k]!;
    }
  });
  return state;
}

/** Milestones that cannot be reached. */
function missed({ vesting, tranches }: VestingTerms): VestingTerms {
  if (tranches === undefined) return vesting === undefined ? {} : { vesting };
  return { tranches: tranches.map((tranche) => (tranche.probability === undefined ? tranche : { ...tranche, probability: 0 })) };
}
