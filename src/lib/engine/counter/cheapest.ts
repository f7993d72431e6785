/** Which of two packages is the better answer: the cheaper; among equals, to a cent, the one worth more (company.md, section 3). */
import type { ValuedPackage } from './package-valuer.ts';

export const CENT = 0.01;
/** Of an aim: what is short by rounding reaches it. */
const ROUNDING = 1e-9;
/** Worth that differs by less is the same: sums of the same parts in another order. */
const SAME_WORTH = 1e-6;

export function reaches(aim: number, target: number): boolean {
  return aim >= target - ROUNDING * Math.max(1, Math.abs(target));
}

/** The best answer among packages that are known to be answers; the first of those that are alike. */
export function cheapestOf(packages: Iterable<ValuedPackage>): ValuedPackage | null {
  const all = [...packages];
  const least = all.reduce((low, { cost }) => Math.min(low, cost), Infinity);
  let best: ValuedPackage | null = null;
  for (const one of all) {
    if (one.cost > least + CENT) continue;
    if (best === null || one.worth > best.worth + SAME_WORTH) best = one;
  }
  return best;
}
