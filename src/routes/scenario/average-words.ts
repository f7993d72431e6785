/**
 * Where the mean over futures is not the table's difference: options, compute that may be left unused, and taxes do not take the mean of what is
 * unsure, but each future of it.
 */
import type { Beat } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';

/** Of the larger of the two: means nearer to each other are told as the same. */
const SAME = 0.05;

export type Averaged = Pick<Beat['difference'], 'mean' | 'standardError'>;

/** How the mean over futures is not the table's difference; nothing where it is, as far as the error can tell. */
export function averageSentence(
  { best, next }: { best: string; next: string },
  difference: number,
  { mean, standardError }: Averaged,
  currency: string
): string | undefined {
  const noise = 2 * standardError;
  const brief = (value: number) => shortMoney(Math.abs(value), currency);
  const isSame = Math.abs(mean - difference) <= Math.max(noise, SAME * Math.max(Math.abs(mean), difference));
  if (isSame || brief(mean) === brief(difference)) return undefined;
  const figure = brief(difference) === brief(0) ? 'table' : brief(difference);
  const table = `The ${figure} has every unsure figure at its mean; over all futures`;
  if (Math.abs(mean) <= noise || brief(mean) === brief(0)) return `${table} neither is worth more on average.`;
  if (mean > 0) return `${table} ${best} is worth ${brief(mean)} more on average.`;
  return `${table} ${next} is worth more on average, by ${brief(mean)}.`;
}
