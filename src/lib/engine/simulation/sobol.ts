/**
 * Scrambled Sobol points: every dimension's digits go through a random lower triangular matrix (the linear scramble of Matoušek,
 * J. Complexity 14, 1998) and are then shifted by random digits, so that a mean over points is unbiased, and the spread over
 * scrambles is its error. Beyond the shipped direction numbers coordinates are pseudo-random.
 */
import { mixed, randomStream } from '../prices/random.ts';
import { DigitalSequence, lowestBit } from './digital-sequence.ts';
import { directionNumbers, sobolDimensions } from './direction-numbers.ts';
import { coordinate, type PointSet, type PointSource } from './point-source.ts';
import { wordHash } from './word-hash.ts';

/** Binary digits of a coordinate. */
const DIGITS = 32;

/** A block of 2ᵏ points that begins at a multiple of 2ᵏ has one in each 2⁻ᵏ of every shipped dimension. */
export function sobolPoints(set: PointSet): PointSource {
  const shipped = Math.min(set.dimensions, sobolDimensions);
  const sequence = scrambledSequence({ ...set, dimensions: shipped });
  const rest = Uint32Array.from({ length: set.dimensions - shipped }, (_, i) => wordHash(set.seed, set.scramble, shipped + i));
  return {
    fill(index, into) {
      const words = sequence.at(index);
      for (let dimension = 0; dimension < words.length; dimension++) into[dimension] = coordinate(words[dimension]!);
      const point = wordHash(index);
      for (let i = 0; i < rest.length; i++) into[shipped + i] = coordinate(mixed(rest[i]! ^ point));
    }
  };
}

/** One stream of random words for all dimensions in turn: a dimension's scramble does not depend on how many follow it. */
function scrambledSequence({ dimensions, seed, scramble }: PointSet): DigitalSequence {
  const random = randomStream(wordHash(seed, scramble));
  const shift = new Uint32Array(dimensions);
  const matrices = new Uint32Array(dimensions * DIGITS);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    shift[dimension] = random.word();
    for (let bit = 0; bit < DIGITS; bit++) matrices[dimension * DIGITS + bit] = scrambledDigit(bit, random.word());
  }
  return new DigitalSequence(shift, (bit) => {
    const unscrambled = directionNumbers(bit);
    return shift.map((_, dimension) => product(matrices, dimension * DIGITS, unscrambled[dimension]!));
  });
}

/** What becomes of one digit: itself, and random digits below it. */
function scrambledDigit(bit: number, random: number): number {
  return (1 << bit) | (random & ((1 << bit) - 1));
}

/** Matrix times digits, modulo 2: the sum of the columns of the digits that are set. */
function product(matrices: Uint32Array, from: number, digits: number): number {
  let sum = 0;
  for (let rest = digits | 0; rest !== 0; rest &= rest - 1) sum ^= matrices[from + lowestBit(rest)]!;
  return sum;
}
