/**
 * Random numbers from a seed: xoshiro128++ 1.0 (Blackman and Vigna, ACM Transactions on Mathematical Software 47, 2021), seeded
 * through a 32-bit splitmix. The same seed gives the same numbers on every machine. Not for secrets.
 */
import { normalQuantile } from './normal.ts';

export interface RandomStream {
  /** A whole number from 0 to 2³² − 1. */
  word(): number;
  /** In (0, 1), both ends excluded; a multiple of 2⁻⁵³. */
  uniform(): number;
  /** Standard normal, by inversion: one uniform each, so that streams stay in step. */
  normal(): number;
}

/** @param seed a whole number, taken modulo 2³² */
export function randomStream(seed: number): RandomStream {
  const next = splitmix(seed);
  return xoshiro([next(), next(), next(), next()]);
}

/**
 * The generator from a state of four 32-bit words, not all zero. Shifts, additions and rotations modulo 2³² alone: no product
 * that could pass 2⁵³.
 */
export function xoshiro(state: readonly [number, number, number, number]): RandomStream {
  let [a, b, c, d] = state;
  function word(): number {
    const result = (rotated((a + d) | 0, 7) + a) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  }
  /** 52 random bits and a half: neither 0 nor, after rounding, 1. */
  function uniform(): number {
    const high = word() >>> 6;
    return (high * 2 ** 26 + (word() >>> 6) + 0.5) / 2 ** 52;
  }
  return { word, uniform, normal: () => normalQuantile(uniform()) };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A Weyl sequence through the finaliser of MurmurHash3 (Appleby, public domain), which is one to one: four outputs in a row
 * differ, so the generator's state is never all zero.
 */
function splitmix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x85ebca6b);
    word ^= word >>> 13;
    word = Math.imul(word, 0xc2b2ae35);
    return (word ^ (word >>> 16)) >>> 0;
  };
}
