/**
 * Points of a digital sequence in base 2, in the order of the Gray code (Antonov and Saleev, USSR Comput. Math. Math. Phys. 19,
 * 1979): each point differs from the one before by one column of every dimension's matrix.
 */
export class DigitalSequence {
  readonly #origin: Uint32Array;
  readonly #column: (bit: number) => Uint32Array;
  /** Those that were asked for: few bits of an index are ever used. */
  readonly #columns: Uint32Array[] = [];
  readonly #words: Uint32Array;
  #index = NaN;

  /**
   * @param origin digits of point 0 by dimension, as 32-bit words
   * @param column what a bit of the Gray-coded index (0 the lowest) adds, modulo 2, by dimension
   */
  constructor(origin: Uint32Array, column: (bit: number) => Uint32Array) {
    this.#origin = origin;
    this.#column = column;
    this.#words = new Uint32Array(origin.length);
  }

  /**
   * Digits of a point by dimension, valid until the next call; after the point before it, one pass over the dimensions.
   * @param index a whole number from 0 to 2³¹ − 1
   */
  at(index: number): Uint32Array {
    if (index === this.#index + 1) this.#add(lowestBit(index));
    else {
      this.#words.set(this.#origin);
      for (let gray = index ^ (index >>> 1); gray !== 0; gray &= gray - 1) this.#add(lowestBit(gray));
    }
    this.#index = index;
    return this.#words;
  }

  #add(bit: number): void {
    const words = this.#words;
    const column = (this.#columns[bit] ??= this.#column(bit));
    for (let dimension = 0; dimension < words.length; dimension++) words[dimension]! ^= column[dimension]!;
  }
}

/** Position of the lowest bit of a word that has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
