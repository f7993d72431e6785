/** Whoever is hired, added up: a company's cash and its cluster hang on these sums alone. One head more or fewer is one addition. */
import { addGrant, copiedHours, nothingGranted, type GrantedHours } from '../cluster/granted-hours.ts';
import type { Head } from './head.ts';
import type { ResolvedCompany } from './resolved-company.ts';

/** By month of the company's grid. */
export interface Hired {
  /** Money that goes out, in the company's currency. */
  cash: Float64Array;
  /** Drawn by hires and rented for customers, by service. */
  units: Float64Array[];
  /** Of the cluster; nothing where there is none. */
  granted: GrantedHours;
}

/** @param counts of the heads */
export function hired(company: ResolvedCompany, heads: readonly Head[], counts: readonly number[]): Hired {
  const sum = nobody(company);
  heads.forEach((head, index) => addHeads(sum, head, counts[index]!, company));
  return sum;
}

/** So many heads more. @param count below zero: fewer, of those who are among them */
export function withHeads({ cash, units, granted }: Hired, head: Head, count: number, company: ResolvedCompany): Hired {
  const sum = { cash: cash.slice(), units: units.map((column) => column.slice()), granted: copiedHours(granted) };
  addHeads(sum, head, count, company);
  return sum;
}

function nobody({ months, prices, production }: ResolvedCompany): Hired {
  return {
    cash: new Float64Array(months),
    units: prices.map((_, service) => production.get(service)?.slice() ?? new Float64Array(months)),
    granted: nothingGranted(months)
  };
}

function addHeads({ cash, units, granted }: Hired, head: Head, count: number, { cluster }: ResolvedCompany): void {
  if (count === 0) return;
  addTimes(cash, head.cash, count);
  for (const grant of head.grants) {
    addTimes(units[grant.service]!, grant.drawn, count);
    if (grant.service === cluster?.service) addGrant(granted, grant, count);
  }
}

function addTimes(sum: Float64Array, own: Float64Array, count: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += count * own[i]!;
}
