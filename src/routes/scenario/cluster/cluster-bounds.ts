/** What may be typed of a cluster beside its jobs, so that no edit leaves a document that is refused (schema/cluster.ts). */
import type { Cluster } from '#lib/engine/index.ts';
import { LARGEST } from '#lib/format/parse.ts';

/** A job takes something of both. */
export const LEAST = 1e-6;
/** Jobs at once, and a little less: what is typed passes through decimals. */
const MOST_SERVERS = 0.99e7;

/** GPUs that a job takes at least. */
export function leastJobGpus({ gpus }: Pick<Cluster, 'gpus'>): number {
  return Math.max(LEAST, gpus / MOST_SERVERS);
}

/** GPUs that a cluster has at most. */
export function mostGpus({ jobs }: Pick<Cluster, 'jobs'>): number {
  return jobs ? Math.min(LARGEST, jobs.gpus * MOST_SERVERS) : LARGEST;
}
