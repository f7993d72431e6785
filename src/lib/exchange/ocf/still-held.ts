/** The days on which a grant vests, after what happened to it: exercised, given up, accelerated. */
import type { Vest } from './schedule.ts';
import type { Security } from './securities.ts';

/** Accelerated units come from the end, exercised ones are gone from the beginning, lost ones from the end. */
export function stillHeld(days: readonly Vest[], { accelerated, exercised, lost }: Security): Vest[] {
  let held = [...days];
  for (const { date, units } of accelerated) {
    const later = without(held.filter((vest) => vest.date > date).reverse(), units);
    const moved = held.filter((vest) => vest.date > date).reduce((sum, vest) => sum + vest.units, 0) - unitsIn(later);
    held = [...held.filter((vest) => vest.date <= date), ...(moved > 0 ? [{ date, units: moved }] : []), ...later.reverse()];
  }
  return without(without(held, exercised).reverse(), lost).reverse();
}

const unitsIn = (days: readonly Vest[]) => days.reduce((sum, { units }) => sum + units, 0);

/** The days less so many units, from the first day on. */
function without(days: readonly Vest[], units: number): Vest[] {
  let left = units;
  return days.flatMap((day) => {
    const gone = Math.min(left, day.units);
    left -= gone;
    return day.units > gone ? [{ date: day.date, units: day.units - gone }] : [];
  });
}
