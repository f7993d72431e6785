/** Progressive schedules: each band taxes what lies between its edge and the next one's. */

/** From `above` on, up to the next band. */
export interface Band {
  above: number;
  rate: number;
}

/** Tax on `amount`; nothing below the first edge. @param bands with rising edges */
export function bandTax(bands: readonly Band[], amount: number): number {
  let tax = 0;
  for (let index = 0; index < bands.length; index++) {
    const { above, rate } = bands[index]!;
    if (amount <= above) break;
    tax += rate * (Math.min(amount, bands[index + 1]?.above ?? Infinity) - above);
  }
  return tax;
}
