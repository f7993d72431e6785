// "± 900" beside a mean is a promise: in 95 of 100 simulations the truth lies within it.
import { describe, expect, it } from 'vitest';
import { randomStream } from '#lib/engine/prices/random.ts';
import { batchCount, batchedMean, margin, meanEstimate, meanOfIndependent } from '#lib/engine/simulation/batches.ts';

/** Samples that are more even within a scramble than chance, as Sobol points are, but share the scramble's own error. */
function scrambled(seed: number, { scrambles, points }: { scrambles: number; points: number }): Float64Array {
  const stream = randomStream(seed);
  const values: number[] = [];
  for (let scramble = 0; scramble < scrambles; scramble++) {
    const shift = stream.uniform() - 0.5;
    for (let point = 0; point < points; point++) values.push((point + 0.5) / points - 0.5 + shift / 10);
  }
  return Float64Array.from(values);
}

function coverage(holds: (seed: number) => boolean): number {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);
  return seeds.filter(holds).length / seeds.length;
}

describe('the error of a mean', () => {
  it('is honest for scrambles: about 95 of 100 intervals hold the truth', () => {
    const size = { scrambles: 8, points: 64, leaves: 1 };
    const covered = coverage((seed) => {
      const estimate = meanEstimate(scrambled(seed, size), size, 'sobol');
      return Math.abs(estimate.value) <= margin(estimate);
    });
    expect(covered).toBeGreaterThan(0.88);
    expect(covered).toBeLessThan(0.99);
  });

  it('would not be, were the samples taken for independent: the sample has ten times the error that it shows', () => {
    const size = { scrambles: 8, points: 64, leaves: 1 };
    const covered = coverage((seed) => {
      const estimate = meanEstimate(scrambled(seed, size), size, 'pseudoRandom');
      return Math.abs(estimate.value) <= margin(estimate);
    });
    expect(covered < 0.88 || covered > 0.99).toBe(true);
  });

  it('is honest for pseudo-random paths', () => {
    const size = { scrambles: 4, points: 50, leaves: 1 };
    const covered = coverage((seed) => {
      const stream = randomStream(seed);
      const estimate = meanEstimate(
        new Float64Array(200).map(() => stream.normal()),
        size,
        'pseudoRandom'
      );
      return Math.abs(estimate.value) <= margin(estimate);
    });
    expect(covered).toBeGreaterThan(0.88);
    expect(covered).toBeLessThan(0.99);
  });

  it('of one scramble is read off eight parts of it, and overstates', () => {
    expect(batchCount({ scrambles: 1, points: 512, leaves: 16 })).toBe(8);
    expect(batchCount({ scrambles: 1, points: 5, leaves: 16 })).toBe(5);
    expect(batchCount({ scrambles: 4, points: 128, leaves: 16 })).toBe(4);
    // Van der Corput's points: the parts are even too, but eight times coarser.
    const even = Float64Array.from({ length: 512 }, (_, i) => reversed(i, 9) / 512 + 1 / 1024);
    const { value, standardError } = meanEstimate(even, { scrambles: 1, points: 512, leaves: 1 }, 'sobol');
    expect(Math.abs(value - 0.5)).toBeLessThan(standardError);
    expect(standardError).toBeLessThan(0.25 * meanOfIndependent(even).standardError);
  });

  it('of a single path is not known, instead of nothing', () => {
    expect(meanEstimate(Float64Array.of(5), { scrambles: 1, points: 1, leaves: 8 }, 'sobol').standardError).toBe(Infinity);
  });

  it('by hand: batches of 1, 2 and 2, 4 and the rest', () => {
    // Means 1.5, 3 and 5: spread √(3.0833…) over √3, of all 19/7
    const { value, standardError, degrees } = batchedMean(Float64Array.of(1, 2, 2, 4, 5, 6, 4), 3);
    expect(value).toBeCloseTo(24 / 7, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(37 / 12 / 3), 12);
    expect(degrees).toBe(2);
  });
});

/** The lowest `bits` bits of a whole number, in reverse. */
function reversed(value: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result = result * 2 + ((value >> bit) & 1);
  return result;
}
