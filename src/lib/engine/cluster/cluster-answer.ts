/** What is said of a cluster: every month of the company's grid, the worst of them, and how much could be reserved (company.md, section 2). */
import type { ResolvedCompany } from '../company/resolved-company.ts';
import { monthText } from '../months.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import type { ClusterAnswer, ClusterMonth } from './answer.ts';
import type { ClusterWeek, WeekOf } from './cluster-months.ts';
import type { GrantedHours } from './granted-hours.ts';
import { jobQueue } from './job-queue.ts';
import { largestSafeReserved } from './largest-safe.ts';
import type { ResolvedCluster, ResolvedLoad } from './resolved-cluster.ts';

/** Null without a cluster whose production is described. @param weekOf hour by hour */
export function clusterAnswer(
  company: ResolvedCompany,
  granted: GrantedHours,
  weekOf: WeekOf<ClusterWeek> | undefined
): ClusterAnswer | null {
  const { cluster, months: length } = company;
  if (!cluster?.production || !weekOf) return null;
  const { production, starvedHoursLimit: limit } = cluster;
  const months = Array.from({ length }, (_, i) =>
    clusterMonth(company, cluster, production, { granted, week: weekOf(granted, i), i })
  );
  return {
    months,
    worst: worstMonth(months),
    largestSafeReserved: limit === null ? null : largestSafeReserved(cluster, production, limit, length)
  };
}

function clusterMonth(
  { firstMonth, prices }: ResolvedCompany,
  cluster: ResolvedCluster,
  production: ResolvedLoad,
  { granted, week, i }: { granted: GrantedHours; week: ClusterWeek; i: number }
): ClusterMonth {
  const asked = granted.bestEffortDrawn[i]!;
  return {
    month: monthText(firstMonth + i),
    dutyCycleGranted: granted.delivered[i]! / (cluster.gpus * HOURS_PER_MONTH),
    starvedProbability: week.starvedProbability,
    worstHour: week.worstHour,
    starvedHours: week.starvedProbability * HOURS_PER_MONTH,
    shortageGpuHours: week.shortageGpuHours,
    burstCost: week.shortageGpuHours * prices[cluster.service]!.retail[i]!,
    bestEffortServed: asked > 0 ? week.servedGpuHours / asked : null,
    ...(cluster.jobs && { queue: jobQueue(cluster.jobs, cluster, production, { granted, i }) })
  };
}

/** Hours within this of each other are equal: the first of such months is the worst. */
const SAME_HOURS = 1e-6;

function worstMonth(months: readonly ClusterMonth[]): ClusterMonth {
  const hours = ({ starvedHours }: ClusterMonth) => Math.round(starvedHours / SAME_HOURS);
  return months.reduce((worst, month) => (hours(month) > hours(worst) ? month : worst));
}
