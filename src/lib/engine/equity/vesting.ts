/**
 * Vested units by employment month: accrual in steps of `everyMonths`, even or by the shares of the years, held back until
 * the cliff, completed by the last vest; or explicit tranches, some of them milestones that may be missed; and refreshers, each with
 * a schedule of its own. Vests fall at the end of employment month k with k + 1 = the month's number.
 */
import type { Refreshers, Tranche, VestingSchedule } from '../document.ts';
import type { Vesting } from '../resolved.ts';

/** Either way in which a grant may vest; neither: all at once, in the first month. */
export interface VestingTerms {
  vesting?: VestingSchedule;
  tranches?: readonly Tranche[];
}

/** Fraction of the grant that has vested by the end of employment month number `month` (1 = the first). */
export function vestedShare({ months, cliffMonths = 0, everyMonths = 1, yearShares }: VestingSchedule, month: number): number {
  if (month >= months) return 1;
  if (month < cliffMonths) return 0;
  const vested = Math.floor(month / everyMonths) * everyMonths;
  if (yearShares === undefined) return vested / months;
  // Whole years in full, the year under way in proportion to its months: the last one may be shorter than twelve.
  const accrued = yearShares.reduce((sum, share, year) => {
    const length = Math.min(12, months - 12 * year);
    return sum + share * Math.min(1, Math.max(0, (vested - 12 * year) / length));
  }, 0);
  // Shares may miss 1 by a rounding: no month may take back what another gave.
  return Math.min(1, accrued);
}

/**
 * Units that vest in each employment month: all of them when `months` reaches the end of the schedule.
 * @param months length of the answer, index k
 * @param from employment month in which the grant is made
 */
export function vestedUnits(units: number, { vesting, tranches }: VestingTerms, months: number, from = 0): Vesting {
  const vests = new Float64Array(months);
  let reached = vests;
  if (tranches !== undefined) {
    if (tranches.some(({ probability }) => probability !== undefined)) reached = new Float64Array(months);
    const whole = tranches.reduce((sum, { share }) => sum + share, 0);
    for (const { month, share, probability = 1 } of tranches) {
      const k = from + month - 1;
      if (k >= months) continue;
      vests[k]! += (units * share) / whole;
      if (reached !== vests) reached[k]! = vests[k]! * probability;
    }
  } else {
    let before = 0;
    for (let k = from; k < months; k++) {
      const vested = vesting === undefined ? 1 : vestedShare(vesting, k - from + 1);
      vests[k] = units * (vested - before);
      before = vested;
    }
  }
  return { units: vests, reached };
}

/** Employment months in which refreshers are made, as far as the grid goes. */
export function refresherMonths({ count = Infinity, firstMonth = 12, everyMonths = 12 }: Refreshers, months: number): number[] {
  const made: number[] = [];
  for (let k = firstMonth; k < months && made.length < count; k += everyMonths) made.push(k);
  return made;
}

/** Several grants' vesting together. */
export function sumOfVests(all: readonly Vesting[]): Vesting {
  const [first] = all;
  if (all.length === 1 && first) return first;
  const total = (of: (vests: Vesting) => Float64Array) =>
    (first ? of(first) : new Float64Array()).map((_, k) => all.reduce((sum, vests) => sum + of(vests)[k]!, 0));
  return { units: total(({ units }) => units), reached: total(({ reached }) => reached) };
}
