// What is said of a sample: quantiles, chances and shortfall against distributions whose figures are known.
import { describe, expect, it } from 'vitest';
import { SHOWN_QUANTILES } from '#lib/engine/simulation/answer.ts';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { randomStream } from '#lib/engine/prices/random.ts';
import { distribution, mirrored, sampledShape, shownQuantiles } from '#lib/engine/simulation/sampled-distribution.ts';

/** Equally likely values, stirred: 7919 is prime and no factor of the size. */
const size = 40_000;
const evenly = (quantile: (chance: number) => number) =>
  new Float64Array(size).map((_, i) => quantile((((i * 7919) % size) + 0.5) / size));
const mean = { value: 3, standardError: 0.1, degrees: 7 };

describe('a sampled distribution', () => {
  it('has the quantiles and the shortfall of a normal one', () => {
    const shape = sampledShape(evenly(normalQuantile), 8);
    for (const percent of SHOWN_QUANTILES) expect(shape.quantiles[percent]).toBeCloseTo(normalQuantile(percent / 100), 3);
    // −φ(z) / 0.05 at z = −1.644854: 0.103136 / 0.05
    expect(shape.expectedShortfall).toBeCloseTo(-2.06271, 3);
    expect(shape.upperTail).toBeCloseTo(2.06271, 3);
  });

  it('has those of an exponential one, which is not symmetric', () => {
    const shape = sampledShape(
      evenly((chance) => -Math.log(1 - chance)),
      8
    );
    expect(shape.quantiles[5]).toBeCloseTo(0.051293, 4);
    expect(shape.quantiles[50]).toBeCloseTo(Math.LN2, 4);
    expect(shape.quantiles[95]).toBeCloseTo(2.995732, 3);
    // Memoryless: the mean beyond the 95 % quantile is one more; of the worst, (0.05 − 0.95 · 0.051293) / 0.05
    expect(shape.upperTail).toBeCloseTo(3.995732, 2);
    expect(shape.expectedShortfall).toBeCloseTo(0.025427, 4);
  });

  it('counts a part of a sample in the worst twentieth', () => {
    // Of 30 the worst 1½: 1 whole and 2 by half
    const thirty = Float64Array.from({ length: 30 }, (_, i) => ((i * 7) % 30) + 1);
    expect(sampledShape(thirty, 2).expectedShortfall).toBeCloseTo((1 + 0.5 * 2) / 1.5, 12);
    expect(sampledShape(thirty, 2).upperTail).toBeCloseTo((30 + 0.5 * 29) / 1.5, 12);
    // Fewer than twenty: the worst one
    expect(sampledShape(Float64Array.of(3, -4, 5), 1).expectedShortfall).toBe(-4);
  });

  it('tells less than nothing from nothing', () => {
    const shape = sampledShape(Float64Array.of(-1, 0, 0, 2, -0.0, 5, 6, 7, 8, 9), 1);
    expect([shape.belowZero, shape.atMostZero]).toEqual([0.1, 0.4]);
  });

  it('seen from the other side is the distribution of the other side', () => {
    const stream = randomStream(11);
    const values = new Float64Array(1003).map(() => Math.round(10 * stream.normal() + 3));
    const back = mirrored(mean, sampledShape(values, 4));
    const other = distribution(
      { ...mean, value: -3 },
      sampledShape(
        values.map((value) => -value),
        4
      )
    );
    expect(back.mean).toBe(other.mean);
    for (const percent of SHOWN_QUANTILES) {
      expect(back.quantiles[percent]).toBeCloseTo(other.quantiles[percent], 10);
      expect(back.quantileErrors[percent]).toBeCloseTo(other.quantileErrors[percent], 10);
    }
    expect(back.belowZero).toBeCloseTo(other.belowZero, 12);
    expect(back.atMostZero).toBeCloseTo(other.atMostZero, 12);
    expect(back.expectedShortfall).toBeCloseTo(other.expectedShortfall, 10);
  });

  it('leaves the sample as it was, which is exported', () => {
    const values = evenly((chance) => chance);
    const before = values.slice();
    sampledShape(values, 8);
    expect(shownQuantiles(values)[50]).toBeCloseTo(0.5, 6);
    expect(values).toEqual(before);
  });
});
