/** What a vesting comes to in a sentence, and what is wrong with shares or tranches that are half typed. */
import { type Tranche, vestingMonths } from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';
import { vestedBy, type Vests } from './vesting-shapes.ts';

/** As the document's format has it. */
const TOLERANCE = 1e-6;

/** "Nothing before month 12, then 5%; half by month 33, all by month 48." Milestones count as reached, and are named after it. */
export function vestingFinding(terms: Vests): string {
  const last = vestingMonths(terms);
  const vested = (month: number) => vestedBy(terms, month, 'reached');
  const firstWith = (share: number) => {
    let month = 1;
    while (month < last && vested(month) < share - TOLERANCE) month++;
    return month;
  };
  const first = firstWith(2 * TOLERANCE);
  if (first === last) return `All of it at once, at the end of month ${last}.`;
  const start =
    first === 1 ? `${percent(vested(1))} in the first month` : `Nothing before month ${first}, then ${percent(vested(first))}`;
  const half = firstWith(0.5);
  const middle = half > first && half < last ? `; half by month ${half}` : '';
  const sure = vestedBy(terms, last, 'missed');
  const milestones = sure < 1 - TOLERANCE ? ` ${percent(1 - sure)} of it only if milestones are reached.` : '';
  return `${start}${middle}${middle ? ',' : ';'} all by month ${last}.${milestones}`;
}

/** What keeps shares from being one whole. */
export function sharesFault(shares: readonly number[]): string | undefined {
  const sum = shares.reduce((before, share) => before + share, 0);
  if (Math.abs(sum - 1) <= TOLERANCE) return undefined;
  const gap = percent(Math.abs(1 - sum), { digits: 4 });
  return `These add up to ${percent(sum, { digits: 4 })}: ${gap} ${sum < 1 ? 'is missing' : 'too much'}.`;
}

/** What keeps a list from being stored: months out of order before shares that are no whole. */
export function tranchesFault(tranches: readonly Tranche[]): string | undefined {
  const wrong = tranches.findIndex(({ month }, place) => place > 0 && month <= tranches[place - 1]!.month);
  if (wrong > 0) return `Part ${wrong + 1} must come after month ${tranches[wrong - 1]!.month}.`;
  return sharesFault(tranches.map(({ share }) => share));
}

/** The shares with what is missing, or too much, put on the last; undefined where the last cannot take it. */
export function completed(shares: readonly number[]): number[] | undefined {
  const before = shares.slice(0, -1).reduce((sum, share) => sum + share, 0);
  const last = Number((1 - before).toPrecision(12));
  return shares.length > 0 && last >= 0 && last <= 1 ? shares.with(-1, last) : undefined;
}
