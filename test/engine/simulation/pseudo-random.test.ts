// The cross-check of the Sobol points: it must itself be above suspicion, and the same on any number of workers.
import { describe, expect, it } from 'vitest';
import { pseudoRandomPoints } from '#lib/engine/simulation/pseudo-random.ts';
import { wordHash } from '#lib/engine/simulation/word-hash.ts';

const dimensions = 6;

function points(seed: number, scramble: number, size: number): Float64Array[] {
  const source = pseudoRandomPoints({ dimensions, seed, scramble });
  return Array.from({ length: size }, (_, index) => {
    const point = new Float64Array(dimensions);
    source.fill(index, point);
    return point;
  });
}

/** Mean of the product of two centred coordinates; its standard error is 1/12√n where they have nothing to do with each other. */
function together(pairs: readonly (readonly [number, number])[]): number {
  return pairs.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / pairs.length;
}

describe('pseudo-random points', () => {
  it('are the same bits whoever asks in whatever order', () => {
    const inTurn = points(8, 2, 100);
    const source = pseudoRandomPoints({ dimensions, seed: 8, scramble: 2 });
    const point = new Float64Array(dimensions);
    for (const index of [99, 3, 4, 3, 0]) {
      source.fill(index, point);
      expect(point).toEqual(inTurn[index]);
    }
  });

  it('are uniform in every dimension: mean, variance, and within (0, 1)', () => {
    const size = 20_000;
    const drawn = points(1, 0, size);
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const values = drawn.map((point) => point[dimension]!);
      const mean = values.reduce((sum, u) => sum + u, 0) / size;
      const variance = values.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / size;
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * size));
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * size));
      expect(values.every((u) => u > 0 && u < 1)).toBe(true);
    }
  });

  it('do not follow their neighbours: the point before, another dimension, scramble or seed', () => {
    const size = 20_000;
    const here = points(1, 0, size);
    const neighbours = {
      before: here.slice(1).map((point, i) => [point[0]!, here[i]![0]!] as const),
      dimension: here.map((point) => [point[0]!, point[1]!] as const),
      scramble: points(1, 1, size).map((point, i) => [point[0]!, here[i]![0]!] as const),
      seed: points(2, 0, size).map((point, i) => [point[0]!, here[i]![0]!] as const)
    };
    for (const [name, pairs] of Object.entries(neighbours))
      expect(Math.abs(together(pairs)), name).toBeLessThan(4 / 12 / Math.sqrt(pairs.length));
  });

  it('never come twice, over points, scrambles and seeds', () => {
    const all = [points(1, 0, 10_000), points(1, 1, 10_000), points(0, 1, 10_000)].flat();
    expect(new Set(all.map((point) => point[0])).size).toBe(30_000);
  });
});

describe('the hash of a place', () => {
  it('is one to one in its last word, and tells apart what stands in another order', () => {
    expect(new Set(Array.from({ length: 50_000 }, (_, index) => wordHash(7, 1, index))).size).toBe(50_000);
    expect(wordHash(1, 2, 3)).not.toBe(wordHash(1, 3, 2));
    expect(wordHash(1)).not.toBe(wordHash(0, 1));
  });

  it('changes half of its bits with one bit of any word', () => {
    let changed = 0;
    for (let bit = 0; bit < 32; bit++) {
      for (const at of [0, 1, 2]) {
        const words = [12, 34, 56].map((word, i) => (i === at ? word ^ (1 << bit) : word));
        for (let rest = wordHash(...words) ^ wordHash(12, 34, 56); rest !== 0; rest &= rest - 1) changed += 1;
      }
    }
    // 96 hashes of 32 bits: 1536 expected, standard error 28.
    expect(Math.abs(changed - 1536)).toBeLessThan(4 * 28);
  });
});
