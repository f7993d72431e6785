/** Money that comes or goes every month: a figure or a series from the valuation month on, and growth from its last figure. */

/** Writes all months of `into`. @param given figures of the first months, at least one */
export function writeMonthly(into: Float64Array, given: readonly number[], growthPerMonth: number): void {
  let value = 0;
  for (let i = 0; i < into.length; i++) {
    value = given[i] ?? value * (1 + growthPerMonth);
    into[i] = value;
  }
}
