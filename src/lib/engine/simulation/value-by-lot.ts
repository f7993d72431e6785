/** What is kept on leaving is worth what was delivered before: a month's value over the lots that it draws. */
import type { GrantUse } from '../compute/plan.ts';

/**
 * Writes values by employment month of delivery; a month that draws nothing has its own.
 * @param values by employment month of use @param weight of a calendar month's value
 */
export function writeByLot(
  into: Float64Array,
  { byLot, personalUnits, workUnits }: GrantUse,
  values: Float64Array,
  { start, weight }: { start: number; weight: (i: number) => number }
): void {
  const months = personalUnits.length;
  into.fill(0);
  for (let i = start; i < months; i++) {
    const value = values[i - start]! * weight(i);
    const units = personalUnits[i]! + workUnits[i]!;
    if (units === 0) into[i - start]! += value;
    else {
      const perUnit = value / units;
      for (let lot = start; lot <= i; lot++) into[lot - start]! += byLot![i * months + lot]! * perUnit;
    }
  }
}
