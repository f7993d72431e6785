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

type State = readonly [number, number, number, number];

/** @param seed a whole number, taken modulo 2³² */
export function randomStream(seed: number): RandomStream {
  const start = seed | 0;
  // Four outputs in a row differ, since the mixing is one to one: the state is never all zero.
  const word = (step: number) => mixed(start + Math.imul(step, 0x9e3779b9));
  return xoshiro([word(1), word(2), word(3), word(4)]);
}

/** The generator from a state of four 32-bit words, not all zero. */
export function xoshiro(state: State): RandomStream {
  return new Xoshiro(state);
}

/** Shifts, additions and rotations modulo 2³² alone: no product that could pass 2⁵³. */
class Xoshiro implements RandomStream {
  /** An array of words: plain fields would be boxed where they pass 2³⁰. */
  readonly #state = new Int32Array(4);

  constructor(state: State) {
    for (let i = 0; i < 4; i++) this.#state[i] = state[i]!;
  }

  word(): number {
    const state = this.#state;
    const a = state[0]!;
    const b = state[1]!;
    const last = state[3]!;
    const c = state[2]! ^ a;
    const d = last ^ b;
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = rotated(d, 11);
    return (rotated((a + last) | 0, 7) + a) >>> 0;
  }

  /** 52 random bits and a half: neither 0 nor, after rounding, 1. */
  uniform(): number {
    const high = this.word() >>> 6;
    return (high * 2 ** 26 + (this.word() >>> 6) + 0.5) / 2 ** 52;
  }

  normal(): number {
    return normalQuantile(this.uniform());
  }
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** The finaliser of MurmurHash3 (Appleby, public domain): one to one on 32-bit words, each bit of which depends on all. */
export function mixed(word: number): number {
  let bits = word ^ (word >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
