/** Shares of a sample, counted. */

/** The share of samples below a worth. */
export function shareBelow(samples: Float64Array, worth: number): number {
  let below = 0;
  for (const value of samples) if (value < worth) below += 1;
  return samples.length === 0 ? 0 : below / samples.length;
}

/** A round worth below what the offers bring, to ask about first: three quarters of the least, to one digit. */
export function suggestedFloor(worths: readonly number[]): number {
  const least = Math.min(...worths);
  return least > 0 ? Number((0.75 * least).toPrecision(1)) : 0;
}
