/**
 * How long production's jobs wait for GPUs: every hour of the week as an M/M/c queue in its steady state, the pointwise stationary approximation (L. Green and
 * P. Kolesar, Management Science 37, 1991). Left out: what an overloaded hour leaves to the next ones, and jobs that share a GPU.
 */
import type { ClusterJobs } from '../document.ts';
import type { JobQueue } from './answer.ts';
import { WEEKS_PER_MONTH } from './cluster-months.ts';
import { leftForProduction, type GrantedHours } from './granted-hours.ts';
import { erlangC, meanWaitInServiceTimes } from './queueing.ts';
import { growthOf, type ResolvedCluster, type ResolvedLoad } from './resolved-cluster.ts';

/** Rounding must not cost a server. */
const SLACK = 1e-9;

/** Jobs of month `i`, which come and grow with the load; reserved grants are set aside before them. */
export function jobQueue(
  { perHour, gpus, meanHours }: ClusterJobs,
  { capacity }: ResolvedCluster,
  production: ResolvedLoad,
  { granted, i }: { granted: GrantedHours; i: number }
): JobQueue {
  let [jobs, waiting, waits, overloaded] = [0, 0, 0, 0];
  for (const { share, when, count } of production.hours) {
    const arrivals = perHour * share * growthOf(production, i);
    if (arrivals === 0) continue;
    const servers = Math.floor(leftForProduction(capacity, granted, when, i) / gpus + SLACK);
    const offered = { offeredLoad: arrivals * meanHours, servers };
    jobs += count * arrivals;
    waiting += count * arrivals * erlangC(offered);
    if (offered.offeredLoad < servers) waits += count * arrivals * meanHours * meanWaitInServiceTimes(offered);
    else overloaded += count;
  }
  return {
    waitProbability: jobs > 0 ? waiting / jobs : 0,
    meanWaitHours: overloaded > 0 ? null : jobs > 0 ? waits / jobs : 0,
    overloadedHours: overloaded * WEEKS_PER_MONTH
  };
}
