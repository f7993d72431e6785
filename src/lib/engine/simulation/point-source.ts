/** Points of the unit cube by their index: whoever asks, in whatever order, gets the same bits. */

export interface PointSource {
  /** Writes the point's coordinates, each strictly between 0 and 1, to the beginning of `into`. */
  fill(index: number, into: Float64Array): void;
}

/** Which points: scrambles of one seed are independent of each other. */
export interface PointSet {
  dimensions: number;
  /** A whole number, taken modulo 2³². */
  seed: number;
  scramble: number;
}

/** The middle of the 2⁻³² that a word stands for: neither 0 nor 1. */
export function coordinate(word: number): number {
  return (word + 0.5) * 2 ** -32;
}
