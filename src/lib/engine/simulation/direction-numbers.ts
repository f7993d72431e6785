/**
 * Direction numbers of Sobol points from Joe and Kuo's table: each dimension's initial ones, continued by the recurrence of its
 * primitive polynomial ("Notes on generating Sobol sequences", S. Joe and F. Y. Kuo, 2008). The first dimension is van der Corput's.
 */
import { packedDimensions, polynomialsByDegree } from './joe-kuo.ts';

/** Dimensions that have direction numbers. */
export const sobolDimensions = polynomialsByDegree.reduce((sum, polynomials) => sum + polynomials, 1);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What the table holds of each dimension, and the rows that were asked for: few bits of an index are ever used. */
interface Table {
  degrees: Uint8Array;
  coefficients: Uint16Array;
  /** By bit and dimension, as far as they are given; the rest follows from them. */
  initial: readonly Uint32Array[];
  rows: Uint32Array[];
}

let kept: Table | undefined;

/**
 * What a bit of a point's Gray-coded index (0 the lowest) adds, modulo 2, to the coordinate's digits, of which the highest is the
 * half; by dimension.
 */
export function directionNumbers(bit: number): Uint32Array {
  const table = (kept ??= unpacked());
  while (table.rows.length <= bit) table.rows.push(nextRow(table));
  return table.rows[bit]!;
}

function unpacked(): Table {
  const degrees = new Uint8Array(sobolDimensions);
  const coefficients = new Uint16Array(sobolDimensions);
  const initial = polynomialsByDegree.map(() => new Uint32Array(sobolDimensions));
  const read = bitReader();
  let dimension = 1;
  for (const [index, polynomials] of polynomialsByDegree.entries()) {
    for (const end = dimension + polynomials; dimension < end; dimension++) {
      degrees[dimension] = index + 1;
      coefficients[dimension] = read(index);
      for (let bit = 0; bit <= index; bit++) initial[bit]![dimension] = (2 * read(bit) + 1) << (31 - bit);
    }
  }
  return { degrees, coefficients, initial, rows: [] };
}

/** v_k = a₁v_{k−1} ⊕ … ⊕ a_{s−1}v_{k−s+1} ⊕ v_{k−s} ⊕ v_{k−s}/2ˢ where it is not given; in the first dimension 2⁻ᵏ. */
function nextRow({ degrees, coefficients, initial, rows }: Table): Uint32Array {
  const bit = rows.length;
  const row = new Uint32Array(sobolDimensions);
  row[0] = 1 << (31 - bit);
  for (let dimension = 1; dimension < sobolDimensions; dimension++) {
    const degree = degrees[dimension]!;
    if (bit < degree) {
      row[dimension] = initial[bit]![dimension]!;
      continue;
    }
    const oldest = rows[bit - degree]![dimension]!;
    let number = oldest ^ (oldest >>> degree);
    for (let back = 1; back < degree; back++)
      if ((coefficients[dimension]! >>> (degree - 1 - back)) & 1) number ^= rows[bit - back]![dimension]!;
    row[dimension] = number;
  }
  return row;
}

/** Whole numbers of so many bits, one after the other. */
function bitReader(): (count: number) => number {
  const sextets = Uint8Array.from(packedDimensions, (character) => alphabet.indexOf(character));
  let at = 0;
  return (count) => {
    let value = 0;
    for (const end = at + count; at < end; at++) value = (value << 1) | ((sextets[Math.floor(at / 6)]! >>> (5 - (at % 6))) & 1);
    return value;
  };
}
