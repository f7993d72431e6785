/**
 * Quantiles of a sample between its order statistics: type 7 of Hyndman and Fan (The American Statistician 50, 1996), the default of R and
 * NumPy: rank (n − 1) p, on a straight line between two values.
 */
import { placeRanks } from './selection.ts';

/** Between the values of ranks `rank` and `next`, `weight` of the way. */
interface QuantilePlace {
  rank: number;
  next: number;
  weight: number;
}

function quantilePlace(size: number, chance: number): QuantilePlace {
  const at = (size - 1) * chance;
  const rank = Math.floor(at);
  return { rank, next: Math.min(rank + 1, size - 1), weight: at - rank };
}

/** Ranks that the quantiles of so many values need, ascending, each once, with `more` among them. */
export function quantileRanks(size: number, chances: readonly number[], more: readonly number[] = []): number[] {
  const ranks = chances.flatMap((chance) => {
    const { rank, next } = quantilePlace(size, chance);
    return [rank, next];
  });
  return [...new Set([...ranks, ...more])].sort((a, b) => a - b);
}

/** @param at the value at a rank of the sorted sample */
export function quantile(size: number, chance: number, at: (rank: number) => number): number {
  const { rank, next, weight } = quantilePlace(size, chance);
  const lower = at(rank);
  return weight === 0 ? lower : lower + weight * (at(next) - lower);
}

/** @param chances from 0 to 1, in any order; @throws RangeError for an empty sample */
export function quantilesOf(values: Float64Array, chances: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('an empty sample has no quantiles');
  const placed = values.slice();
  placeRanks(placed, quantileRanks(placed.length, chances));
  return chances.map((chance) => quantile(placed.length, chance, (rank) => placed[rank]!));
}
