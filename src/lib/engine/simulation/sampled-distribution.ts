/** What a sample says of a distribution: quantiles with the errors that its batches tell, chances, and the mean of its worst part. */
import { SHOWN_QUANTILES, type Distribution, type Quantiles } from './answer.ts';
import { batchEnd, meanOfIndependent, type Estimate } from './batches.ts';
import { binnedSample, rankValues, type BinnedSample } from './binned-sample.ts';
import { quantile, quantileRanks } from './quantiles.ts';

const CHANCES = SHOWN_QUANTILES.map((percent) => percent / 100);
/** One in twenty is the worst part. */
const TAIL = 20;

/** All but the mean, which is known better than from the samples. */
export interface Shape extends Omit<Distribution, 'mean' | 'standardError'> {
  /** Mean of the best 5 %: the shortfall of who is on the other side of a difference. */
  upperTail: number;
}

/** @param values batch after batch; untouched */
export function sampledShape(values: Float64Array, batches: number): Shape {
  const sample = binnedSample(values, batches);
  const ofBatches = Array.from({ length: batches }, (_, batch) => {
    const size = batchEnd(values.length, batches, batch) - (batch === 0 ? 0 : batchEnd(values.length, batches, batch - 1));
    return quantiles(sample, batch, size);
  });
  const { size, rest } = tailOf(values.length);
  return {
    quantiles: quantiles(sample, 'all', values.length, [size, values.length - 1 - size]),
    quantileErrors: quantilesBy(
      (percent) => meanOfIndependent(Float64Array.from(ofBatches, (each) => each[percent])).standardError
    ),
    ...chancesOfNothing(values),
    expectedShortfall: tailMean(sample.values, { size, rest, at: (i) => i }),
    upperTail: tailMean(sample.values, { size, rest, at: (i) => values.length - 1 - i })
  };
}

/** Shown quantiles of a sample, without errors. */
export function shownQuantiles(values: Float64Array): Quantiles {
  return quantiles(binnedSample(values, 1), 'all', values.length);
}

export function distribution(mean: Estimate, shape: Shape): Distribution {
  const { upperTail: _, ...shown } = shape;
  return { mean: mean.value, standardError: mean.standardError, ...shown };
}

/** The distribution of what is lost where this is won: of rival − offer. */
export function mirrored(mean: Estimate, shape: Shape): Distribution {
  const other = (percent: number) => (100 - percent) as keyof Quantiles;
  return {
    mean: 0 - mean.value,
    standardError: mean.standardError,
    quantiles: quantilesBy((percent) => 0 - shape.quantiles[other(percent)]),
    quantileErrors: quantilesBy((percent) => shape.quantileErrors[other(percent)]),
    belowZero: 1 - shape.atMostZero,
    atMostZero: 1 - shape.belowZero,
    expectedShortfall: 0 - shape.upperTail
  };
}

function quantiles(sample: BinnedSample, batch: number | 'all', size: number, more: number[] = []): Quantiles {
  const at = rankValues(sample, batch, quantileRanks(size, CHANCES, more));
  return quantilesBy((percent) => quantile(size, percent / 100, (rank) => at.get(rank)!));
}

function quantilesBy(value: (percent: keyof Quantiles) => number): Quantiles {
  return Object.fromEntries(SHOWN_QUANTILES.map((percent) => [percent, value(percent)])) as Quantiles;
}

/** Whole samples in the tail, and what of the next one belongs to it. */
function tailOf(size: number): { size: number; rest: number } {
  const whole = Math.floor(size / TAIL);
  return { size: whole, rest: size / TAIL - whole };
}

/** Of an array in which the tail stands apart; counted inwards by `at`. */
function tailMean(values: Float64Array, { size, rest, at }: { size: number; rest: number; at: (i: number) => number }): number {
  let sum = rest * values[at(size)]!;
  for (let i = 0; i < size; i++) sum += values[at(i)]!;
  return sum / (size + rest);
}

function chancesOfNothing(values: Float64Array): { belowZero: number; atMostZero: number } {
  let below = 0;
  let none = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < 0) below += 1;
    if (values[i]! === 0) none += 1;
  }
  return { belowZero: below / values.length, atMostZero: (below + none) / values.length };
}
