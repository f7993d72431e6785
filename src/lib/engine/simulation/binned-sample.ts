/**
 * Order statistics of a sample and of each of its batches at once: one pass lays the values out by bin and, within a bin, by batch;
 * only bins in which a rank lies are looked at further, by selection. The result does not depend on the bins.
 */
import { batchEnd } from './batches.ts';
import { placeRanks } from './selection.ts';

const MOST_BINS = 1024;
const VALUES_A_BIN = 16;

/** Values in rising order of their bins. */
export interface BinnedSample {
  values: Float64Array;
  bins: number;
  batches: number;
  /** Where what batch `b` has in bin `k` begins: at [k × batches + b]; one more for the end. */
  starts: Uint32Array;
}

/** @param values batch after batch; untouched */
export function binnedSample(values: Float64Array, batches: number): BinnedSample {
  const size = values.length;
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(size / VALUES_A_BIN)));
  const places = cells(values, bins, batches);
  const starts = new Uint32Array(bins * batches + 1);
  for (let i = 0; i < size; i++) starts[places[i]! + 1]! += 1;
  for (let cell = 0; cell < bins * batches; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const laid = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const place = places[i]!;
    laid[next[place]!] = values[i]!;
    next[place]! += 1;
  }
  return { values: laid, bins, batches, starts };
}

/** Bin × batches + batch of each value. What is no greater is in no later bin. */
function cells(values: Float64Array, bins: number, batches: number): Uint32Array {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const scale = bins / (most - least);
  const places = new Uint32Array(values.length);
  for (let batch = 0, i = 0; batch < batches; batch++) {
    for (const end = batchEnd(values.length, batches, batch); i < end; i++) {
      const bin = Math.min(bins - 1, ((values[i]! - least) * scale) | 0);
      places[i] = bin * batches + batch;
    }
  }
  return places;
}

/**
 * Values at ranks of one batch, or of all of them. Afterwards, for all: nothing greater stands before the value at a rank.
 * @param ranks ascending, each once
 */
export function rankValues(sample: BinnedSample, batch: number | 'all', ranks: readonly number[]): Map<number, number> {
  const { values, bins, batches, starts } = sample;
  const [first, width] = batch === 'all' ? [0, batches] : [batch, 1];
  const found = new Map<number, number>();
  let before = 0;
  let from = 0;
  for (let bin = 0; bin < bins && from < ranks.length; bin++) {
    const start = starts[bin * batches + first]!;
    const end = starts[bin * batches + first + width]!;
    let to = from;
    while (to < ranks.length && ranks[to]! < before + end - start) to += 1;
    if (to > from) {
      const here = ranks.slice(from, to);
      const part = values.subarray(start, end);
      placeRanks(
        part,
        here.map((rank) => rank - before)
      );
      for (const rank of here) found.set(rank, part[rank - before]!);
    }
    before += end - start;
    from = to;
  }
  return found;
}
