/**
 * How unsure an input is: its P10 and P90. By the document's own range; by the range of the shipped guess that stands in for it; by the doubt that
 * is assumed of demand and of what the job needs; or none.
 */
import { Z95 } from '../amount.ts';
import type { Amount } from '../document.ts';
import { normalQuantile } from '../prices/normal.ts';
import type { UncertaintyGuesses } from '../simulation/question.ts';
import { amountQuantile } from '../simulation/distribution.ts';
import type { DoubtBasis, GuessRanges } from './sensitivity-input.ts';

export interface Doubt {
  low: number;
  high: number;
  basis: DoubtBasis;
}

/** P10 in standard deviations below the mean. */
const Z90 = normalQuantile(0.9);

export function noDoubt(current: number): Doubt {
  return { low: current, high: current, basis: 'letter' };
}

/** @param within the bounds of the field, which a range's tails may leave */
export function rangeDoubt(amount: Exclude<Amount, number>, within: { min: number; max: number }): Doubt {
  const quantile = amountQuantile(amount);
  const clipped = (value: number) => Math.min(within.max, Math.max(within.min, value));
  return { low: clipped(quantile(0.1)), high: clipped(quantile(0.9)), basis: 'range' };
}

/**
 * By a shipped guess, whose ends hold 90 %. A figure of the user's own in its place is as unsure in proportion (a chance or a share: in proportion to its odds),
 * for what nobody can know is no better known for being typed. At nothing there is no doubt.
 */
export function guessDoubt(
  guess: GuessRanges[string] | undefined,
  given: { current: number; isGuess: boolean },
  within: { min: number; max: number }
): Doubt {
  const { current, isGuess } = given;
  if (guess?.low === undefined || guess.high === undefined || guess.value === 0 || current === 0) return noDoubt(current);
  const isShare = within.min >= 0 && within.max <= 1;
  if (isShare && current >= 1) return noDoubt(current);
  const moved = (end: number) => (isShare ? shareInProportion(end, guess.value, current) : (end * current) / guess.value);
  const doubt = rangeDoubt({ low: moved(guess.low), high: moved(guess.high) }, within);
  return { ...doubt, basis: isGuess ? 'guess' : 'assumed' };
}

/** Whose odds are to those of `to` as the odds of `share` to those of `of`. */
function shareInProportion(share: number, of: number, to: number): number {
  const odds = (chance: number) => chance / (1 - chance);
  const moved = (odds(share) / odds(of)) * odds(to);
  return moved / (1 + moved);
}

/** Own demand: lognormal with the ladder's figure as its mean, 90 % within a factor of its median. */
export function demandDoubt(mean: number, { demandFactor }: UncertaintyGuesses): Doubt {
  const deviation = Math.log(demandFactor) / Z95;
  const median = mean * Math.exp(-(deviation ** 2) / 2);
  const away = Math.exp(Z90 * deviation);
  return { low: median / away, high: median * away, basis: 'assumed' };
}

/** Work share: normal about the ladder's figure, 90 % within the spread, as far as 0 and 1 allow on both sides. */
export function workShareDoubt(share: number, { workShareSpread }: UncertaintyGuesses): Doubt {
  const away = (Math.min(workShareSpread, share, 1 - share) * Z90) / Z95;
  return away === 0 ? noDoubt(share) : { low: share - away, high: share + away, basis: 'assumed' };
}
