/**
 * Vested units by employment month: accrual in steps of `everyMonths`, held back until the cliff, completed by the last
 * vest; or explicit tranches. Vests fall at the end of employment month k with k + 1 = the month's number.
 */
import type { Tranche, VestingSchedule } from '../document.ts';

/** Fraction of the grant that has vested by the end of employment month number `month` (1 = the first). */
function vestedShare(schedule: Required<VestingSchedule>, month: number): number {
  if (month >= schedule.months) return 1;
  if (month < schedule.cliffMonths) return 0;
  return (Math.floor(month / schedule.everyMonths) * schedule.everyMonths) / schedule.months;
}

/**
 * Fraction that vests in each employment month; sums to one when `months` reaches the end of the schedule.
 * @returns an array of `months` fractions, index k
 */
export function vestingFractions(
  vesting: Required<VestingSchedule> | { tranches: readonly Tranche[] },
  months: number
): Float64Array {
  const fractions = new Float64Array(months);
  if ('tranches' in vesting) {
    for (const { month, share } of vesting.tranches) {
      if (month <= months) fractions[month - 1]! += share;
    }
    return fractions;
  }
  let before = 0;
  for (let k = 0; k < months; k++) {
    const vested = vestedShare(vesting, k + 1);
    fractions[k] = vested - before;
    before = vested;
  }
  return fractions;
}
