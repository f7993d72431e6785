/** What is said of a cluster, by month (company.md, section 2). */
import type { Month } from '../document.ts';

export interface ClusterMonth {
  month: Month;
  /** Units delivered to grants over what the GPUs could do in the month. */
  dutyCycleGranted: number;
  /** Chance that production lacks GPUs: mean over the hours of the week, and the worst of them, Monday 00:00 = 0. */
  starvedProbability: number;
  worstHour: { hour: number; probability: number };
  starvedHours: number;
  /** Expected. */
  shortageGpuHours: number;
  /** That shortage at the month's retail price, in the company's currency. */
  burstCost: number;
  /** Share of what best-effort grants ask for; null where none asks. */
  bestEffortServed: number | null;
  /** Only where jobs are described. */
  queue?: JobQueue;
}

/** How production's jobs wait for GPUs in a month. */
export interface JobQueue {
  /** Of a job. */
  waitProbability: number;
  /** Over all jobs; null where an hour of the week brings more than the GPUs can do, so that the queue has no mean. */
  meanWaitHours: number | null;
  /** A month. */
  overloadedHours: number;
}

export interface ClusterAnswer {
  months: ClusterMonth[];
  /** The month with the most starved hours. */
  worst: ClusterMonth;
  /** GPUs that may be reserved in every hour within the limit of starved hours; null where no limit is set. */
  largestSafeReserved: number | null;
}
