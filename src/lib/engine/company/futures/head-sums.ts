/**
 * What hires cost, draw and take of the cluster, added up over who comes. A path writes every head's columns once, and each of its draws adds so many times
 * those that it is asked for: that is most of the work where it is in doubt who accepts.
 */
import { addGrant, nothingGranted, type GrantedHours } from '../../cluster/granted-hours.ts';
import type { HeadGrant } from '../head.ts';
import type { ResolvedCompany } from '../resolved-company.ts';
import type { PathHead } from './path-head.ts';

/** By month of the company's grid. */
interface Columns {
  cash: Float64Array;
  leavers: Float64Array;
  /** By service. */
  units: Float64Array[];
  granted: GrantedHours;
}

/** A head's column, and the one that it is added to. */
interface Term {
  own: Float64Array;
  sum: Float64Array;
}

/** Heads of one offer and start. */
interface Heads {
  path: PathHead;
  entries: number[];
  columns: Columns;
  terms: Term[];
}

export class HeadSums {
  readonly sums: Columns;
  /** Whether somebody holds grants. */
  readonly hasGrants: boolean;
  readonly #company: ResolvedCompany;
  readonly #heads: Heads[];
  readonly #summed: readonly Float64Array[];

  /** @param paths by entry of `hires` @param countsLeavers whether their sum is asked for */
  constructor(company: ResolvedCompany, paths: readonly PathHead[], countsLeavers: boolean) {
    this.#company = company;
    this.sums = noColumns(company);
    this.hasGrants = paths.some(({ head }) => head.grants.length > 0);
    this.#heads = [...new Set(paths)].map((path) => {
      const { cash, leavers, grants } = path.head;
      const columns = { ...noColumns(company), cash, leavers };
      const isSummed = (column: Float64Array) => column === cash || (countsLeavers && column === leavers) || taken.has(column);
      const taken = new Set(grants.flatMap((grant) => columnsOf(grant, columns, company)));
      const sums = listed(this.sums);
      const terms = listed(columns).flatMap((own, at) => (isSummed(own) ? [{ own, sum: sums[at]! }] : []));
      return { path, entries: paths.flatMap((one, entry) => (one === path ? [entry] : [])), columns, terms };
    });
    this.#summed = [...new Set(this.#heads.flatMap(({ terms }) => terms.map(({ sum }) => sum)))];
  }

  /** After the heads of the path have been written. */
  writePath(): void {
    for (const { path, columns } of this.#heads) if (path.head.grants.length > 0) this.#writeGrants(path, columns);
  }

  #writeGrants({ head }: PathHead, { units, granted }: Columns): void {
    for (const column of [...units, ...ofCluster(granted)]) column.fill(0);
    for (const grant of head.grants) {
      const { service, drawn } = grant;
      const ofService = units[service]!;
      for (let i = 0; i < drawn.length; i++) ofService[i]! += drawn[i]!;
      if (service === this.#company.cluster?.service) addGrant(granted, grant, 1);
    }
  }

  /** @param counts by entry of `hires` */
  writeSums(counts: readonly number[]): void {
    const { units } = this.sums;
    for (const column of this.#summed) column.fill(0);
    for (const [service, rented] of this.#company.production) units[service]!.set(rented);
    for (const { path, entries, terms } of this.#heads) {
      let count = 0;
      for (const entry of entries) count += counts[entry]!;
      if (count > 0) for (const { own, sum } of terms) addTimes(sum, own, count, path.from);
    }
  }
}

function noColumns({ months, prices }: ResolvedCompany): Columns {
  return {
    cash: new Float64Array(months),
    leavers: new Float64Array(months),
    units: prices.map(() => new Float64Array(months)),
    granted: nothingGranted(months)
  };
}

function listed({ cash, leavers, units, granted }: Columns): Float64Array[] {
  return [cash, leavers, ...units, ...ofCluster(granted)];
}

/** Those that money hangs on. */
function ofCluster({ reserved, bestEffort }: GrantedHours): Float64Array[] {
  return [reserved.peak, reserved.offPeak, bestEffort.peak, bestEffort.offPeak];
}

/** What a grant is in. Best effort takes nothing from production, but from what is idle. */
function columnsOf(
  { service, isReserved, isOffPeak }: HeadGrant,
  { units, granted }: Columns,
  { cluster }: ResolvedCompany
): Float64Array[] {
  const isOnCluster = cluster?.production && cluster.service === service && (isReserved || cluster.idleSale);
  if (!isOnCluster) return [units[service]!];
  const { peak, offPeak } = isReserved ? granted.reserved : granted.bestEffort;
  return [units[service]!, offPeak, ...(isOffPeak ? [] : [peak])];
}

function addTimes(sum: Float64Array, own: Float64Array, count: number, from: number): void {
  for (let i = from; i < sum.length; i++) sum[i]! += count * own[i]!;
}
