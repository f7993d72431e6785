/** What a company rents whoever is hired: units for customers, and units that it has committed to, by month of its grid. */
import type { Commitment, Company } from '../document.ts';
import { monthNumber } from '../months.ts';

export interface ResolvedCommitment {
  service: number;
  /** By month of the grid. */
  units: Float64Array;
  pricePerUnit: number;
  /** What an unused unit costs, as a share of the price. */
  shortfallShare: number;
}

/** Units for customers by month, by index of the service. @param services index by name */
export function rented({ production = [] }: Company, services: ReadonlyMap<string, number>, months: number) {
  const units = new Map<number, Float64Array>();
  for (const { service, unitsPerMonth, growthPerMonth = 0 } of production) {
    const index = services.get(service)!;
    const before = units.get(index);
    units.set(
      index,
      growing(unitsPerMonth, growthPerMonth, months).map((more, i) => more + (before?.[i] ?? 0))
    );
  }
  return units;
}

/** `first (1 + growth)^i`. */
function growing(first: number, growthPerMonth: number, months: number): Float64Array {
  const values = new Float64Array(months);
  for (let i = 0; i < months; i++) values[i] = first * Math.pow(1 + growthPerMonth, i);
  return values;
}

export function resolvedCommitment(
  { service, startMonth, unitsPerMonth, pricePerUnit, shortfallShare = 1, ratchet, ...term }: Commitment,
  services: ReadonlyMap<string, number>,
  { firstMonth, months }: { firstMonth: number; months: number }
): ResolvedCommitment {
  const from = monthNumber(startMonth) - firstMonth;
  const units = new Float64Array(months);
  for (let i = Math.max(0, from); i < Math.min(months, from + term.months); i++) {
    const steps = ratchet ? Math.floor((i - from) / ratchet.everyMonths) : 0;
    units[i] = unitsPerMonth * Math.pow(1 + (ratchet?.share ?? 0), steps);
  }
  return { service: services.get(service)!, units, pricePerUnit, shortfallShare };
}
