/**
 * The error of what is read off a sample: its parts that know nothing of each other are asked one by one, and their spread tells. s/√n over
 * samples would be wrong for Sobol points, which are more even than chance.
 */
import { studentQuantile } from './student.ts';
import type { SampleSize, SamplingMethod } from './question.ts';

const WITHIN_ONE_SCRAMBLE = 8;
const CONFIDENCE = 0.95;

/** A mean or a chance, how far off it may be, and how many independent differences say so. */
export interface Estimate {
  value: number;
  standardError: number;
  degrees: number;
}

/**
 * Parts that a sample is asked by: its scrambles, which are independent. The error of one scramble alone is not known; then it is eight
 * parts of consecutive points, each less even than the whole, so that their spread overstates it.
 */
export function batchCount({ scrambles, points }: SampleSize): number {
  return scrambles > 1 ? scrambles : Math.min(WITHIN_ONE_SCRAMBLE, points);
}

/** Where a batch ends; the last takes what does not divide. */
export function batchEnd(size: number, batches: number, batch: number): number {
  return batch === batches - 1 ? size : (batch + 1) * Math.floor(size / batches);
}

/**
 * A mean with its error: from the batches, for pseudo-random points from the paths themselves.
 * @param byPath one value a market path
 */
export function meanEstimate(byPath: Float64Array, size: SampleSize, method: SamplingMethod): Estimate {
  return method === 'pseudoRandom' ? meanOfIndependent(byPath) : batchedMean(byPath, batchCount(size));
}

/** The mean of all, and the error that the means of the batches tell. */
export function batchedMean(values: Float64Array, batches: number): Estimate {
  const means = new Float64Array(batches);
  let all = 0;
  for (let batch = 0, from = 0; batch < batches; batch++) {
    const end = batchEnd(values.length, batches, batch);
    let sum = 0;
    for (let i = from; i < end; i++) sum += values[i]!;
    means[batch] = sum / (end - from);
    all += sum;
    from = end;
  }
  return { ...meanOfIndependent(means), value: all / values.length };
}

/** @returns an infinite error for a single value: one says nothing of a spread */
export function meanOfIndependent(values: Float64Array): Estimate {
  const { length } = values;
  const value = values.reduce((sum, each) => sum + each, 0) / length;
  if (length < 2) return { value, standardError: Infinity, degrees: 1 };
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (length - 1) / length), degrees: length - 1 };
}

/** Half the width of the 95 % interval, by Student's t. */
export function margin({ standardError, degrees }: Estimate): number {
  return standardError === 0 ? 0 : standardError * reach(degrees);
}

/** In standard errors; worked out once for each number of degrees. */
function reach(degrees: number): number {
  const known = reaches.get(degrees) ?? studentQuantile(degrees, (1 + CONFIDENCE) / 2);
  reaches.set(degrees, known);
  return known;
}
const reaches = new Map<number, number>();
