/** Pseudo-random points, a cross-check of the Sobol ones: xoshiro128++, begun anew for each point from a hash of where it stands. */
import { xoshiro } from '../prices/random.ts';
import type { PointSet, PointSource } from './point-source.ts';
import { wordHash } from './word-hash.ts';

export function pseudoRandomPoints({ dimensions, seed, scramble }: PointSet): PointSource {
  return {
    fill(index, into) {
      // Two hashes: of 32 bits alone, two of 100,000 points would be the same.
      const [a, b] = [wordHash(seed, scramble, index), wordHash(index, scramble, seed)];
      const random = xoshiro([a, b, wordHash(a), wordHash(b)]);
      for (let dimension = 0; dimension < dimensions; dimension++) into[dimension] = random.uniform();
    }
  };
}
