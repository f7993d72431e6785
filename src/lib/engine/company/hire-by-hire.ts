/** Which hire breaks the plan: the company with who works there already and the first entry of `hires`, then with the second too, and so on. */
import { clusterWeek } from '../cluster/cluster-months.ts';
import { grantedHours } from '../cluster/granted-hours.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import { cashFlow } from './cash-flow.ts';
import type { Head } from './head.ts';
import type { ResolvedCompany } from './resolved-company.ts';
import { runwayMonths } from './runway.ts';

/** With the entries up to one of them. */
export interface UpToHire {
  runwayMonths: number | null;
  /** Of the worst month; null without a cluster whose production is described. */
  starvedHours: number | null;
  /** Whether that is within the limit that the cluster sets; null where none is set, or there is nothing to keep it. */
  isWithinLimit: boolean | null;
}

/** By entry of `hires`, in the order of the document. @param counts of the heads */
export function hireByHire(company: ResolvedCompany, heads: readonly Head[], counts: readonly number[]): UpToHire[] {
  const isThere = company.hires.map(({ offer }) => offer.start < company.back);
  const limit = company.cluster?.starvedHoursLimit ?? null;
  return counts.map((_, last) => {
    const upTo = counts.map((count, entry) => (entry <= last || isThere[entry] ? count : 0));
    const starvedHours = worstStarvedHours(company, heads, upTo);
    return {
      runwayMonths: runwayMonths(company.cash, cashFlow(company, heads, upTo).cash),
      starvedHours,
      isWithinLimit: starvedHours === null || limit === null ? null : starvedHours <= limit
    };
  });
}

function worstStarvedHours(
  { cluster, months }: ResolvedCompany,
  heads: readonly Head[],
  counts: readonly number[]
): number | null {
  if (!cluster?.production) return null;
  const granted = grantedHours(cluster.service, heads, counts, months);
  let worst = 0;
  for (let i = 0; i < months; i++)
    worst = Math.max(worst, clusterWeek(cluster, cluster.production, granted, i).starvedProbability);
  return worst * HOURS_PER_MONTH;
}
