/**
 * What hires cost, draw and take of the cluster, added up over who comes. A path writes every head's columns once, and each of its draws adds so many times
 * those that it is asked for: that is most of the work where it is in doubt who accepts. So units that cost the same whoever else draws are money at once.
 */
import { addGrant, nothingGranted, type GrantedHours } from '../../cluster/granted-hours.ts';
import { commitmentsOf, isOwn } from '../compute-costs.ts';
import type { Head, HeadGrant } from '../head.ts';
import type { ResolvedCompany } from '../resolved-company.ts';
import type { PathHead } from './path-head.ts';

/** By month of the company's grid. */
interface Columns {
  /** Units of services without commitments included, but for those of a cluster of the company's own. */
  cash: Float64Array;
  leavers: Float64Array;
  /** By service: of the others. */
  units: Float64Array[];
  granted: GrantedHours;
}

/** Heads of one offer and start. */
interface Heads {
  path: PathHead;
  entries: number[];
  columns: Columns;
  /** Those of them that are added up. */
  summed: Float64Array[];
  /** Who comes in this draw. */
  count: number;
}

/** A column of the sums that somebody is in, and what stands there whoever comes. */
interface Sum {
  column: Float64Array;
  besides: Float64Array;
}

export class HeadSums {
  readonly sums: Columns;
  /** In whose units somebody is. */
  readonly services: ReadonlySet<number>;
  /** Whether what the company pays besides hangs on who comes. */
  readonly movesBesides: boolean;
  readonly #company: ResolvedCompany;
  readonly #heads: Heads[];
  readonly #summed: Sum[];
  /** In this draw; filled up to fours with nobody. */
  readonly #coming: Heads[] = [];

  /** @param paths by entry of `hires` @param countsLeavers whether their sum is asked for */
  constructor(company: ResolvedCompany, paths: readonly PathHead[], countsLeavers: boolean) {
    this.#company = company;
    this.sums = noColumns(company);
    const held = new Set(paths.flatMap(({ head }) => head.grants.map(({ service }) => service)));
    this.services = new Set([...held].filter((service) => !isPaidByUnit(service, company)));
    this.movesBesides = this.services.size > 0 || (company.cluster !== null && held.has(company.cluster.service));
    for (const [service, rented] of company.production) this.sums.units[service]!.set(rented);
    const all = [...new Set(paths)].map((path) => {
      const { cash, leavers, grants } = path.head;
      const columns = { ...noColumns(company), ...(grants.length === 0 && { cash }), leavers };
      return { path, entries: paths.flatMap((one, entry) => (one === path ? [entry] : [])), columns, count: 0 };
    });
    const taken = new Set([CASH, ...(countsLeavers ? [LEAVERS] : [])]);
    for (const { path, columns } of all) for (const place of placesOf(path.head, columns, company)) taken.add(place);
    const summed = (columns: Columns) => listed(columns).filter((_, place) => taken.has(place));
    this.#heads = all.map((heads) => ({ ...heads, summed: summed(heads.columns) }));
    this.#summed = summed(this.sums).map((column) => ({ column, besides: column.slice() }));
  }

  /** After the heads of the path have been written. */
  writePath(): void {
    for (const heads of this.#heads) if (heads.path.head.grants.length > 0) this.#writeGrants(heads);
  }

  #writeGrants({ path, columns: { cash, leavers, units, granted }, summed }: Heads): void {
    const { prices, overage } = this.#company;
    const { head } = path;
    for (const column of summed) if (column !== leavers) column.fill(0);
    cash.set(head.cash);
    for (const grant of head.grants) {
      const { service, drawn } = grant;
      if (this.services.has(service)) addProduct(units[service]!, drawn, null);
      else addProduct(cash, drawn, prices[service]![overage]);
      if (isOnCluster(grant, this.#company)) addGrant(granted, grant, 1);
    }
  }

  /** @param counts by entry of `hires` */
  writeSums(counts: readonly number[]): void {
    for (const heads of this.#heads) {
      heads.count = 0;
      for (const entry of heads.entries) heads.count += counts[entry]!;
    }
    const coming = this.#coming;
    coming.length = 0;
    for (const heads of this.#heads) if (heads.count > 0) coming.push(heads);
    for (const { column, besides } of this.#summed) column.set(besides);
    while (coming.length % 4 > 0) coming.push({ ...coming[0]!, count: 0 });
    for (let at = 0; at < coming.length; at += 4)
      addFour(this.#summed, coming[at]!, coming[at + 1]!, coming[at + 2]!, coming[at + 3]!);
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

const CASH = 0;
const LEAVERS = 1;

/** Those that money hangs on. */
function ofCluster({ reserved, bestEffort }: GrantedHours): Float64Array[] {
  return [reserved.peak, reserved.offPeak, bestEffort.peak, bestEffort.offPeak];
}

/** In the list of columns, what the grants of a head are in. */
function placesOf({ grants }: Head, columns: Columns, company: ResolvedCompany): number[] {
  const all = listed(columns);
  return grants.flatMap((grant) => columnsOf(grant, columns, company)).map((column) => all.indexOf(column));
}

/** Whether a unit costs its price whoever draws others. */
function isPaidByUnit(service: number, company: ResolvedCompany): boolean {
  return commitmentsOf(service, company).length === 0 && !isOwn(service, company);
}

/** Whether money hangs on what a grant takes of the cluster. Best effort takes nothing from production, but from what is idle. */
function isOnCluster({ service, isReserved }: HeadGrant, { cluster }: ResolvedCompany): boolean {
  return cluster?.production != null && cluster.service === service && (isReserved || cluster.idleSale !== null);
}

/** What a grant is in besides the cash. */
function columnsOf(grant: HeadGrant, { units, granted }: Columns, company: ResolvedCompany): Float64Array[] {
  const { service, isReserved, isOffPeak } = grant;
  const ofService = isPaidByUnit(service, company) ? [] : [units[service]!];
  if (!isOnCluster(grant, company)) return ofService;
  const { peak, offPeak } = isReserved ? granted.reserved : granted.bestEffort;
  return [...ofService, offPeak, ...(isOffPeak ? [] : [peak])];
}

/** @param price of a unit by month; null: the units themselves */
function addProduct(sum: Float64Array, units: Float64Array, price: Float64Array | null): void {
  for (let i = 0; i < units.length; i++) sum[i]! += price === null ? units[i]! : units[i]! * price[i]!;
}

/** Four heads, month by month one after the other: a sum that is read and written once for all of them takes half the time. */
function addFour(sums: readonly Sum[], a: Heads, b: Heads, c: Heads, d: Heads): void {
  const from = Math.min(a.path.from, b.path.from, c.path.from, d.path.from);
  const counts = [a.count, b.count, c.count, d.count] as const;
  for (let place = 0; place < sums.length; place++) {
    const owns = [a.summed[place]!, b.summed[place]!, c.summed[place]!, d.summed[place]!] as const;
    addTimes(sums[place]!.column, owns, counts, from);
  }
}

type Four<Of> = readonly [Of, Of, Of, Of];

function addTimes(sum: Float64Array, [ofA, ofB, ofC, ofD]: Four<Float64Array>, [a, b, c, d]: Four<number>, from: number): void {
  for (let i = from; i < sum.length; i++) sum[i] = sum[i]! + a * ofA[i]! + b * ofB[i]! + c * ofC[i]! + d * ofD[i]!;
}
