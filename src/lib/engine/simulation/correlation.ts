/**
 * Normals that any two are equally correlated, from independent ones: x_i = Σ_(j<i) below_j z_j + own_i z_i, the Cholesky factor of a matrix
 * of ones with ρ beside them. Its columns are level below the diagonal, so that two figures a row say it all.
 */
export interface EquallyCorrelated {
  /** By row: the weight of its own normal. */
  own: Float64Array;
  /** By row j: the weight of z_j in every later row. */
  below: Float64Array;
}

/** @param correlation from 0 to below 1 */
export function equallyCorrelated(count: number, correlation: number): EquallyCorrelated {
  const own = new Float64Array(count);
  const below = new Float64Array(count);
  let squares = 0;
  for (let row = 0; row < count; row++) {
    own[row] = Math.sqrt(1 - squares);
    below[row] = (correlation - squares) / own[row]!;
    squares += below[row]! ** 2;
  }
  return { own, below };
}
