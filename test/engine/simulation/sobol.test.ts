// The points behind every odds shown. Unscrambled known answers: also the family rng of test/golden.
import { describe, expect, it } from 'vitest';
import { DigitalSequence } from '#lib/engine/simulation/digital-sequence.ts';
import { directionNumbers, sobolDimensions } from '#lib/engine/simulation/direction-numbers.ts';
import { coordinate, type PointSource } from '#lib/engine/simulation/point-source.ts';
import { sobolPoints } from '#lib/engine/simulation/sobol.ts';

/** Points by index, each with its coordinates. */
function drawn(source: PointSource, dimensions: number, indices: Iterable<number>): Map<number, Float64Array> {
  const points = new Map<number, Float64Array>();
  for (const index of indices) {
    const point = new Float64Array(dimensions);
    source.fill(index, point);
    points.set(index, point);
  }
  return points;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const words = (point: Float64Array) => Array.from(point, (u) => Math.floor(u * 2 ** 32));

describe('direction numbers', () => {
  it('are those of Joe and Kuo in every shipped dimension, or late months would be drawn from a damaged table', () => {
    // scipy 1.17.1, qmc.Sobol(d=481, scramble=False, bits=32), times 2³²: point 54321, and the sums over all dimensions of the
    // points 2ᵏ⁺¹ − 1, each of which is the k-th number of every dimension alone.
    const sequence = new DigitalSequence(new Uint32Array(sobolDimensions), directionNumbers);
    const point = sequence.at(54321);
    expect(sobolDimensions).toBe(481);
    expect([0, 1, 99, 337, 480].map((dimension) => point[dimension])).toEqual([
      2491219968, 2536177664, 2418737152, 683343872, 1694957568
    ]);
    const sums = range(0, 16).map((k) => sequence.at(2 ** (k + 1) - 1).reduce((sum, word) => sum + word, 0));
    expect(sums).toEqual([
      1032939634688, 1038308343808, 1031329021952, 1036966166528, 1011867451392, 1019048099840, 1047535812608, 1016615403520,
      1063113457664, 1028883742720, 1026344091648, 998100697088, 1059887513600, 1060057645056, 1007319646208, 1055035949056
    ]);
  });
});

describe('scrambled Sobol points', () => {
  it('fall once into each of 256 equal parts of every dimension, from any multiple of 256 on: each month is evenly covered', () => {
    for (const first of [0, 256, 7 * 256]) {
      const source = sobolPoints({ dimensions: sobolDimensions, seed: 3, scramble: 1 });
      const points = [...drawn(source, sobolDimensions, range(first, first + 256)).values()];
      for (let dimension = 0; dimension < sobolDimensions; dimension++) {
        const parts = new Set(points.map((point) => Math.floor(point[dimension]! * 256)));
        expect(parts.size, `dimension ${dimension} from point ${first}`).toBe(256);
      }
    }
  });

  it('fill the square of any two early dimensions, or two drivers would move together for no reason', () => {
    const dimensions = 40;
    const points = [...drawn(sobolPoints({ dimensions, seed: 5, scramble: 0 }), dimensions, range(0, 1024)).values()];
    const cells: number[] = [];
    for (let a = 0; a < dimensions; a++) {
      for (let b = 0; b < a; b++) {
        const filled = (side: number) =>
          new Set(points.map((point) => Math.floor(point[a]! * side) * side + Math.floor(point[b]! * side))).size;
        expect(filled(4), `dimensions ${b} and ${a}`).toBe(16);
        cells.push(filled(8));
      }
    }
    // A dimension against itself fills 8 of the 64, and a few real pairs (14 and 15, for one) only half of them.
    expect(Math.min(...cells)).toBeGreaterThanOrEqual(32);
    expect(cells.filter((count) => count < 64).length / cells.length).toBeLessThan(0.02);
  });

  it('are the same bits in any order of asking, after a gap, backwards and twice, or workers would disagree', () => {
    const set = { dimensions: 500, seed: 2026, scramble: 4 };
    const straight = drawn(sobolPoints(set), 500, range(0, 600));
    const source = sobolPoints(set);
    for (const index of [599, 0, 1, 2, 2, 511, 512, 256, 255, 8, 9, 7]) {
      expect(drawn(source, 500, [index]).get(index), `point ${index}`).toEqual(straight.get(index));
    }
  });

  it('have coordinates that do not depend on how many dimensions follow: one driver more leaves the others as they are', () => {
    const few = drawn(sobolPoints({ dimensions: 10, seed: 1, scramble: 2 }), 10, range(0, 40));
    const many = drawn(sobolPoints({ dimensions: 700, seed: 1, scramble: 2 }), 700, range(0, 40));
    for (const [index, point] of few) expect(many.get(index)!.slice(0, 10)).toEqual(point);
  });

  it('go through another matrix for each scramble and dimension, since a mere shift leaves large errors', () => {
    const between = (scramble: number, seed = 9) => {
      const [a, b] = [...drawn(sobolPoints({ dimensions: 50, seed, scramble }), 50, [3, 77]).values()].map(words);
      // A shift cancels in the difference of two points, modulo 2.
      return a!.map((word, dimension) => (word ^ b![dimension]!) >>> 0);
    };
    const differences = [between(0), between(1), between(0, 10)].flat();
    expect(new Set(differences).size).toBe(150);
  });

  it('give means without bias whose spread over scrambles is their error, far below that of chance', () => {
    const [dimensions, size, scrambles] = [8, 1024, 32];
    // Each factor has mean 1 and variance 1/12: the product's deviation is √((13/12)⁸ − 1) = 0.95.
    const means = range(0, scrambles).map((scramble) => {
      const points = drawn(sobolPoints({ dimensions, seed: 11, scramble }), dimensions, range(0, size));
      let sum = 0;
      for (const point of points.values()) sum += point.reduce((product, u) => product * (u + 0.5), 1);
      return sum / size;
    });
    const mean = means.reduce((sum, value) => sum + value) / scrambles;
    const spread = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (scrambles - 1));
    expect(Math.abs(mean - 1)).toBeLessThan((4 * spread) / Math.sqrt(scrambles));
    expect(spread).toBeGreaterThan(0);
    expect(spread).toBeLessThan(0.95 / Math.sqrt(size) / 10);
  });

  it('go on pseudo-randomly beyond the shipped dimensions: uniform, and neither alike nor following the shipped ones', () => {
    const dimensions = sobolDimensions + 20;
    const size = 4096;
    const points = [...drawn(sobolPoints({ dimensions, seed: 6, scramble: 3 }), dimensions, range(0, size)).values()];
    const late = range(sobolDimensions, dimensions);
    for (const a of late) {
      const squares = points.reduce((sum, point) => sum + (point[a]! - 0.5) ** 2, 0) / size;
      expect(Math.abs(squares - 1 / 12)).toBeLessThan((4 * Math.sqrt(1 / 180)) / Math.sqrt(size));
      for (const b of [0, 480, ...late.filter((other) => other < a)]) {
        const together = points.reduce((sum, point) => sum + (point[a]! - 0.5) * (point[b]! - 0.5), 0) / size;
        // Four and a half standard errors: there are 230 pairs.
        expect(Math.abs(together), `${a} and ${b}`).toBeLessThan(4.5 / 12 / Math.sqrt(size));
      }
    }
  });

  it('never reach nought or one, whose normal would be infinite', () => {
    expect(coordinate(0)).toBe(2 ** -33);
    expect(coordinate(2 ** 32 - 1)).toBe(1 - 2 ** -33);
  });
});
