// Every quantile on screen is picked out by this selection: a rank off by one would move the 5 % of a small sample visibly.
import { describe, expect, it } from 'vitest';
import { randomStream } from '#lib/engine/prices/random.ts';
import { binnedSample, rankValues } from '#lib/engine/simulation/binned-sample.ts';
import { quantilesOf } from '#lib/engine/simulation/quantiles.ts';
import { placeRanks } from '#lib/engine/simulation/selection.ts';

const size = 3001;
const stream = randomStream(5);
const samples: Record<string, Float64Array> = {
  'at random': new Float64Array(size).map(() => stream.normal()),
  rising: new Float64Array(size).map((_, i) => i),
  falling: new Float64Array(size).map((_, i) => -i),
  'all the same': new Float64Array(size).fill(7),
  'mostly nothing': new Float64Array(size).map(() => Math.max(0, stream.normal() - 1)),
  'of two values': new Float64Array(size).map((_, i) => (i * 7) % 2),
  'a hill': new Float64Array(size).map((_, i) => Math.min(i, size - i)),
  'with one giant': new Float64Array(size).map((_, i) => (i === 17 ? 1e300 : stream.uniform())),
  'of a few': Float64Array.of(3, 1, 2),
  'of one': Float64Array.of(4)
};
const ofRanks = (length: number) =>
  [...new Set([0, 0.05, 0.06, 0.5, 0.95, 1].map((share) => Math.round(share * (length - 1))))].sort((a, b) => a - b);

describe('selection against sorting', () => {
  it.each(Object.entries(samples))(
    'a sample %s: each rank has its value, nothing greater before, nothing less after',
    (_, sample) => {
      const sorted = sample.toSorted();
      const placed = sample.slice();
      placeRanks(placed, ofRanks(sample.length));
      for (const rank of ofRanks(sample.length)) {
        expect(placed[rank]).toBe(sorted[rank]);
        expect(Math.max(...placed.subarray(0, rank), -Infinity)).toBeLessThanOrEqual(placed[rank]!);
        expect(Math.min(...placed.subarray(rank), Infinity)).toBe(placed[rank]);
      }
      expect(placed.toSorted()).toEqual(sorted);
    }
  );

  it.each(Object.entries(samples))('a sample %s: the same of its batches, the last of which is longer', (_, sample) => {
    const batches = Math.min(7, sample.length);
    const length = Math.floor(sample.length / batches);
    const binned = binnedSample(sample, batches);
    const parts = Array.from({ length: batches }, (_, b) =>
      sample.slice(b * length, b === batches - 1 ? sample.length : (b + 1) * length).sort()
    );
    for (const [batch, part] of parts.entries()) {
      const found = rankValues(binned, batch, ofRanks(part.length));
      for (const rank of ofRanks(part.length)) expect(found.get(rank)).toBe(part[rank]);
    }
    const sorted = sample.toSorted();
    const found = rankValues(binned, 'all', ofRanks(sample.length));
    for (const rank of ofRanks(sample.length)) expect(found.get(rank)).toBe(sorted[rank]);
    expect(binned.values.toSorted()).toEqual(sorted);
  });
});

describe('quantiles between the values', () => {
  it('are those of R and NumPy', () => {
    // R 4: quantile(1:10) 0 % 1, 25 % 3.25, 50 % 5.5, 75 % 7.75, 100 % 10; numpy.percentile([1, 2, 4, 8], 40) = 2.4
    const ten = Float64Array.of(4, 9, 1, 10, 3, 6, 2, 8, 7, 5);
    expect(quantilesOf(ten, [0, 0.25, 0.5, 0.75, 1])).toEqual([1, 3.25, 5.5, 7.75, 10]);
    expect(quantilesOf(Float64Array.of(8, 1, 4, 2), [0.4])[0]).toBeCloseTo(2.4, 12);
    expect(ten[0]).toBe(4);
  });

  it('of nothing are refused', () => {
    expect(() => quantilesOf(new Float64Array(0), [0.5])).toThrow(RangeError);
  });
});
