/**
 * Generators and Sobol points. The product has xoshiro128++ and Sobol's sequence; mt19937 (Matsumoto and Nishimura, 1998), splitmix64 and
 * xoroshiro128+ (Blackman and Vigna), which it has no use for, are written out here.
 */
import { xoshiro } from '#lib/engine/prices/random.ts';
import { DigitalSequence } from '#lib/engine/simulation/digital-sequence.ts';
import { directionNumbers, sobolDimensions } from '#lib/engine/simulation/direction-numbers.ts';
import { oneOf, strict, variants } from '#lib/schema/containers.ts';
import { whole } from '#lib/schema/figures.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const word = whole({ min: 0, max: 2 ** 32 - 1 });
/** Whole numbers up to 2⁶⁴ − 1, beyond 2⁵³ as text. */
const long = z
  .union([whole({ min: 0 }), z.string().regex(/^\d{1,20}$/, 'a whole number in digits')], 'a whole number')
  .transform(BigInt);
const few = whole({ min: 0, max: 100_000 });
const inputsSchema = variants(
  'fn',
  [
    strict({ fn: oneOf('mt19937'), seed: word }),
    strict({ fn: oneOf('splitmix64'), seed: long, skip: few.default(0) }),
    strict({ fn: oneOf('xoroshiro128+'), state: z.tuple([long, long], 'two words') }),
    strict({ fn: oneOf('xoshiro128++'), state: z.tuple([word, word, word, word], 'four words') }),
    strict({ fn: oneOf('sobol'), dimension: whole({ min: 1, max: sobolDimensions }), firstIndex: few, count: few })
  ],
  'mt19937, splitmix64, xoroshiro128+, xoshiro128++ or sobol'
);

/** How many outputs the published tests of splitmix64 are divided into, and those of the others have. */
const SPLITMIX_OUTPUTS = 25;
const OUTPUTS = 10;

export function rng(inputs: unknown): object {
  const read = understood(inputsSchema, inputs);
  if (read.fn === 'mt19937') return mersenne(read.seed);
  if (read.fn === 'splitmix64') return { outputs: outputs(splitmix(read.seed), SPLITMIX_OUTPUTS, read.skip) };
  if (read.fn === 'xoroshiro128+') return { outputs: outputs(xoroshiro(read.state), OUTPUTS) };
  if (read.fn === 'sobol') return { points: sobol(read) };
  const stream = xoshiro(read.state);
  return { outputs: Array.from({ length: OUTPUTS }, () => stream.word()) };
}

/** Unscrambled, as they are published: word / 2³², point 0 at the origin. */
function sobol({ dimension, firstIndex, count }: { dimension: number; firstIndex: number; count: number }): number[][] {
  const sequence = new DigitalSequence(new Uint32Array(dimension), directionNumbers);
  return Array.from({ length: count }, (_, i) => Array.from(sequence.at(firstIndex + i), (word) => word / 2 ** 32));
}

function outputs(next: () => bigint, count: number, skip = 0): string[] {
  return Array.from({ length: skip + count }, () => String(next())).slice(skip);
}

const wrapped = (value: bigint) => BigInt.asUintN(64, value);

function splitmix(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = wrapped(state + 0x9e3779b97f4a7c15n);
    let bits = wrapped((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    bits = wrapped((bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
    return bits ^ (bits >> 31n);
  };
}

function xoroshiro([first, second]: readonly [bigint, bigint]): () => bigint {
  const rotated = (value: bigint, bits: bigint) => wrapped((value << bits) | (value >> (64n - bits)));
  let [a, b] = [first, second];
  return () => {
    const result = wrapped(a + b);
    b ^= a;
    a = wrapped(rotated(a, 24n) ^ b ^ (b << 16n));
    b = rotated(b, 37n);
    return result;
  };
}

function mersenne(seed: number): object {
  const state = new Uint32Array(624);
  state[0] = seed;
  for (let i = 1; i < 624; i++) state[i] = Math.imul(1812433253, state[i - 1]! ^ (state[i - 1]! >>> 30)) + i;
  const drawn = Array.from({ length: 10_000 }, (_, draw) => tempered(twisted(state, draw % 624)));
  return { first5: drawn.slice(0, 5), output10000: drawn.at(-1) };
}

/** Renews one word of the state, each in turn. */
function twisted(state: Uint32Array, i: number): number {
  const joined = (state[i]! & 0x80000000) | (state[(i + 1) % 624]! & 0x7fffffff);
  state[i] = state[(i + 397) % 624]! ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
  return state[i]!;
}

function tempered(word: number): number {
  let bits = word ^ (word >>> 11);
  bits ^= (bits << 7) & 0x9d2c5680;
  bits ^= (bits << 15) & 0xefc60000;
  return (bits ^ (bits >>> 18)) >>> 0;
}
