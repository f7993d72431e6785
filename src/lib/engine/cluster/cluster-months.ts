/** A cluster month by month: how much of it is granted, and how often production then lacks GPUs (company.md, section 2). */
import type { ResolvedCompany } from '../company/resolved-company.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import { leftForProduction, type GrantedHours } from './granted-hours.ts';
import { expectedLeft, expectedServed, expectedShortage, starvedChance } from './hour-load.ts';
import { meanLoad, type ResolvedCluster, type ResolvedLoad } from './resolved-cluster.ts';
import { ShortageCurve } from './shortage-curve.ts';
import { WEEK_HOURS } from './week.ts';

/** How often each hour of the week comes in a month. */
export const WEEKS_PER_MONTH = HOURS_PER_MONTH / WEEK_HOURS;

/** What a week of one month comes to. */
export interface ClusterWeek {
  /** Mean over the hours. */
  starvedProbability: number;
  worstHour: { hour: number; probability: number };
  /** A month. */
  shortageGpuHours: number;
  servedGpuHours: number;
  /** Left by production, and by best effort. */
  idleGpuHours: number;
}

/** A week of month `i`; what is idle only where it is sold. */
export function clusterWeek(
  { capacity, idleSale }: ResolvedCluster,
  production: ResolvedLoad,
  granted: GrantedHours,
  i: number
): ClusterWeek {
  const sellsIdle = idleSale !== null;
  const { hours, variability } = production;
  const mean = meanLoad(production, i);
  const week = {
    starvedProbability: 0,
    worstHour: { hour: 0, probability: 0 },
    shortageGpuHours: 0,
    servedGpuHours: 0,
    idleGpuHours: 0
  };
  for (const { share, when, first, count } of hours) {
    const left = leftForProduction(capacity, granted, when, i);
    const load = { mean: mean * share, deviation: variability * mean * share };
    const probability = starvedChance(load, left);
    week.starvedProbability += (count * probability) / WEEK_HOURS;
    week.shortageGpuHours += count * WEEKS_PER_MONTH * expectedShortage(load, left, probability);
    const asked = granted.bestEffort[when][i]!;
    const served = asked > 0 ? expectedServed(load, left, asked) : 0;
    week.servedGpuHours += count * WEEKS_PER_MONTH * served;
    if (sellsIdle) week.idleGpuHours += count * WEEKS_PER_MONTH * (expectedLeft(load, left) - served);
    if (probability > week.worstHour.probability) week.worstHour = { hour: first, probability };
  }
  return week;
}

/** What money hangs on. */
type WeekHours = Pick<ClusterWeek, 'shortageGpuHours' | 'idleGpuHours'>;

/** How a month's hours are found: hour by hour, or off a table. */
export type WeekOf<Of extends WeekHours = WeekHours> = (granted: GrantedHours, i: number) => Of;

/** Hour by hour, every month as it was last asked for kept: with one hire more it is the same until the hire starts. */
export function rememberedWeeks(cluster: ResolvedCluster, production: ResolvedLoad): WeekOf<ClusterWeek> {
  const known: { hours: MonthHours; week: ClusterWeek }[] = [];
  return (granted, i) => {
    const hours = hoursOf(granted, i);
    const before = known[i];
    if (before !== undefined && isSame(before.hours, hours)) return before.week;
    const week = clusterWeek(cluster, production, granted, i);
    known[i] = { hours, week };
    return week;
  };
}

/** What is granted in an hour of a month, on and off peak: reserved and best effort. */
type MonthHours = readonly [number, number, number, number];

function hoursOf({ reserved, bestEffort }: GrantedHours, i: number): MonthHours {
  return [reserved.peak[i]!, reserved.offPeak[i]!, bestEffort.peak[i]!, bestEffort.offPeak[i]!];
}

function isSame(some: MonthHours, others: MonthHours): boolean {
  return some[0] === others[0] && some[1] === others[1] && some[2] === others[2] && some[3] === others[3];
}

/** The same hours from a table that is made once: within 1e-10 of the load. */
export function tabledWeeks({ capacity, idleSale }: ResolvedCluster, production: ResolvedLoad, months: number): WeekOf {
  const means = Float64Array.from({ length: months }, (_, i) => meanLoad(production, i));
  const [peak, offPeak] = (['peak', 'offPeak'] as const).map((when) => {
    const hours = production.hours.filter((one) => one.when === when);
    return new ShortageCurve(hours, production.variability);
  }) as [ShortageCurve, ShortageCurve];
  return (granted, i) => {
    const mean = means[i]!;
    const left = leftForProduction(capacity, granted, 'peak', i);
    const leftOffPeak = leftForProduction(capacity, granted, 'offPeak', i);
    const shortage = peak.lacking(left, mean) + offPeak.lacking(leftOffPeak, mean);
    // What best effort takes of the idle hours is lacking to those above it.
    const idle = idleSale
      ? peak.leaving(left - granted.bestEffort.peak[i]!, mean) +
        offPeak.leaving(leftOffPeak - granted.bestEffort.offPeak[i]!, mean)
      : 0;
    return { shortageGpuHours: WEEKS_PER_MONTH * shortage, idleGpuHours: WEEKS_PER_MONTH * idle };
  };
}

/** Money by month in the company's currency; nothing where nobody has described production. */
export interface ClusterMoney {
  /** What production lacks of the cluster, bought at retail. */
  burst: Float64Array;
  /** What idle capacity brings. */
  idleSale: Float64Array;
  /** What customers would have brought in the hours that production lacks. */
  lostRevenue: Float64Array;
}

export function noMoney(months: number): ClusterMoney {
  return { burst: new Float64Array(months), idleSale: new Float64Array(months), lostRevenue: new Float64Array(months) };
}

/** @param granted by month @param weekOf hour by hour when absent @param money written over: that of another call for the same company, or nothing */
export function clusterMoney(
  { cluster, months, prices }: ResolvedCompany,
  granted: GrantedHours,
  weekOf?: WeekOf,
  money = noMoney(months)
): ClusterMoney {
  const production = cluster?.production;
  if (!production || !countsMoney(cluster)) return money;
  const { retail, wholesale, relative } = prices[cluster.service]!;
  const { share, pricePerUnit } = cluster.idleSale ?? { share: 0, pricePerUnit: null };
  for (let i = 0; i < months; i++) {
    const { shortageGpuHours, idleGpuHours } = weekOf?.(granted, i) ?? clusterWeek(cluster, production, granted, i);
    if (cluster.buysBurst) money.burst[i] = shortageGpuHours * retail[i]!;
    money.lostRevenue[i] = shortageGpuHours * (cluster.lostRevenuePerGpuHour ?? 0);
    money.idleSale[i] = share * idleGpuHours * (pricePerUnit === null ? wholesale[i]! : pricePerUnit * relative[i]!);
  }
  return money;
}

/** Whether a shortage, or what is idle, is worth anything. */
function countsMoney({ buysBurst, idleSale, lostRevenuePerGpuHour }: ResolvedCluster): boolean {
  return buysBurst || idleSale !== null || lostRevenuePerGpuHour !== null;
}
