/** A cluster as its kernels read it: defaults filled in, the service looked up. */
import type { ClusterCost, ClusterJobs, ClusterProduction, Employer } from '../document.ts';
import { monthNumber } from '../months.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import { likeHours, overMean, weekShape, type LikeHours } from './week.ts';

export interface ResolvedCluster {
  /** Index into the services. */
  service: number;
  gpus: number;
  /** GPUs that are up. */
  capacity: number;
  /** Null where nobody has said what customers take. */
  production: ResolvedLoad | null;
  /** Hours a month; null: no limit is set. */
  starvedHoursLimit: number | null;
  buysBurst: boolean;
  /** Money of an hour of a GPU that production lacks, in the company's currency; null: none was entered. */
  lostRevenuePerGpuHour: number | null;
  /** Money by month of the grid, in the company's currency: rent or running, whatever is used; null: none was entered. */
  cost: Float64Array | null;
  /** Price of an hour today, in the company's currency; null: wholesale. */
  idleSale: { share: number; pricePerUnit: number | null } | null;
  /** Null where they are not described: no delay is claimed. */
  jobs: ClusterJobs | null;
}

export interface ResolvedLoad {
  meanGpus: number;
  /** By hour of the week, its mean 1. */
  shape: Float64Array;
  hours: LikeHours[];
  variability: number;
  growthPerMonth: number;
}

/** Null where the employer has none. @param services index by name */
export function resolvedCluster(
  { cluster }: Employer,
  services: ReadonlyMap<string, number>,
  grid: { firstMonth: number; months: number }
): ResolvedCluster | null {
  if (cluster === undefined) return null;
  const {
    service,
    gpus,
    availability = 1,
    production,
    starvedHoursLimit = null,
    burst = true,
    lostRevenuePerGpuHour = null,
    cost,
    idleSale,
    jobs = null
  } = cluster;
  return {
    service: services.get(service)!,
    gpus,
    capacity: gpus * availability,
    production: production ? resolvedLoad(production) : null,
    starvedHoursLimit,
    buysBurst: burst,
    lostRevenuePerGpuHour,
    cost: cost ? clusterCost(cost, gpus, grid) : null,
    idleSale: idleSale ? { pricePerUnit: null, ...idleSale } : null,
    jobs
  };
}

function clusterCost(
  { perGpuHour, startMonth, months: term = Infinity }: ClusterCost,
  gpus: number,
  { firstMonth, months }: { firstMonth: number; months: number }
) {
  const from = startMonth === undefined ? 0 : monthNumber(startMonth) - firstMonth;
  const cost = new Float64Array(months);
  for (let i = Math.max(0, from); i < Math.min(months, from + term); i++) cost[i] = gpus * HOURS_PER_MONTH * perGpuHour;
  return cost;
}

function resolvedLoad(production: ClusterProduction): ResolvedLoad {
  const { meanGpus, peakRatio = 1, weekendRatio = 1, hourly, variability = 0, growthPerMonth = 0 } = production;
  const shape = hourly ? overMean(Float64Array.from(hourly)) : weekShape({ peakRatio, weekendRatio });
  return { meanGpus, shape, hours: likeHours(shape), variability, growthPerMonth };
}

/** Over month 0. */
export function growthOf({ growthPerMonth }: ResolvedLoad, i: number): number {
  return Math.pow(1 + growthPerMonth, i);
}

/** Mean load over the hours of month `i`, in GPUs. */
export function meanLoad(load: ResolvedLoad, i: number): number {
  return load.meanGpus * growthOf(load, i);
}
