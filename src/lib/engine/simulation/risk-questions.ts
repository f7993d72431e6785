/**
 * Three plain questions that find how much risk somebody likes to bear: gambles on the income of a lifetime after Barsky, Juster, Kimball and
 * Shapiro (Quarterly Journal of Economics 112, 1997, pp. 537–579), with the two outer cuts of later waves of the Health
 * and Retirement Study (Kimball, Sahm and Shapiro, Journal of the American Statistical Association 103, 2008). Answers are taken to be about wealth, and without error.
 */
import { certaintyEquivalent } from './certainty-equivalent.ts';
import { falsePosition } from '../false-position.ts';

/** The other job doubles the income or cuts it by this share, each with even odds; from the mildest to the harshest. */
const CUTS = [1 / 10, 1 / 5, 1 / 3, 1 / 2, 3 / 4] as const;
const FIRST = 2;
/** Where the open ends are taken to end: somebody who takes every gamble, and the most that a document allows. */
const ENDS = { least: 0.1, most: 10 };
const PRECISION = 1e-12;

export interface AversionRange {
  /** γ of who just takes, and of who just refuses, the nearest gambles; 0 and Infinity where there is none further. */
  from: number;
  to: number;
  /** One γ to go by: the geometric middle; an open end is closed at 0.1 or 10. */
  riskAversion: number;
}

/** Gambles taken (true) and refused so far: the mildest cut that was refused, the harshest that was taken, as places in `CUTS`. */
function standing(answers: readonly boolean[]): { taken: number; refused: number; next: number | null } {
  let taken = -1;
  let refused: number = CUTS.length;
  let next: number | null = FIRST;
  for (const answer of answers) {
    if (next === null) throw new RangeError('no further answer was asked for');
    if (answer) taken = next;
    else refused = next;
    next = refused - taken === 1 ? null : answer ? taken + 1 : refused - 1;
  }
  return { taken, refused, next };
}

/**
 * The share of income that is at stake in the next question, or null where two or three answers have told.
 * @param answers whether each gamble so far was taken; @throws RangeError for more answers than questions
 */
export function nextCut(answers: readonly boolean[]): number | null {
  const { next } = standing(answers);
  return next === null ? null : CUTS[next]!;
}

/** What the answers so far say of γ. @throws RangeError for more answers than questions */
export function aversionRange(answers: readonly boolean[]): AversionRange {
  const { taken, refused } = standing(answers);
  const from = refused < CUTS.length ? indifferentAversion(CUTS[refused]!) : 0;
  const to = taken >= 0 ? indifferentAversion(CUTS[taken]!) : Infinity;
  const riskAversion = Math.sqrt(Math.max(from, ENDS.least) * Math.min(to, ENDS.most));
  return { from, to, riskAversion };
}

/** γ at which ½ u(2c) + ½ u((1 − cut) c) = u(c): the gamble's certainty equivalent is what one has. Falls with the cut. */
export function indifferentAversion(cut: number): number {
  const gamble = Float64Array.of(2, 1 - cut);
  const gain = (aversion: number) => certaintyEquivalent(gamble, aversion, 0)! - 1;
  const ends = [0, 2 * ENDS.most].map((at) => ({ at, value: gain(at) }));
  return falsePosition(gain, [ends[0]!, ends[1]!], { x: PRECISION, f: PRECISION });
}
