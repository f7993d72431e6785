/** Which hire breaks the plan: the company with who works there already and the first entry of `hires`, then with the second too, and so on. */
import type { ClusterWeek, WeekOf } from '../cluster/cluster-months.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import { cashFlow } from './cash-flow.ts';
import type { Head } from './head.ts';
import { hired, withHeads, type Hired } from './hired.ts';
import type { ResolvedCompany } from './resolved-company.ts';
import { runwayMonths } from './runway.ts';

/** Hours a month: what chances of next to nothing add up to is no hour above a limit. */
const ROUNDING = 1e-6;

/** With the entries up to one of them. */
export interface UpToHire {
  runwayMonths: number | null;
  /** Of the worst month; null without a cluster whose production is described. */
  starvedHours: number | null;
  /** Whether that is within the limit that the cluster sets; null where none is set, or there is nothing to keep it. */
  isWithinLimit: boolean | null;
}

/** By entry of `hires`, in the order of the document. @param counts of the heads @param weekOf of the cluster, hour by hour */
export function hireByHire(
  company: ResolvedCompany,
  heads: readonly Head[],
  counts: readonly number[],
  weekOf: WeekOf<ClusterWeek> | undefined
): UpToHire[] {
  const isThere = company.hires.map(({ offer }) => offer.start < company.back);
  const limit = company.cluster?.starvedHoursLimit ?? null;
  let upTo = hired(
    company,
    heads,
    counts.map((count, entry) => (isThere[entry] ? count : 0))
  );
  return counts.map((count, entry) => {
    if (!isThere[entry]) upTo = withHeads(upTo, heads[entry]!, count, company);
    const starvedHours = weekOf ? worstStarvedHours(upTo, company.months, weekOf) : null;
    return {
      runwayMonths: runwayMonths(company.cash, cashFlow(company, upTo, { weekOf }).cash),
      starvedHours,
      isWithinLimit: starvedHours === null || limit === null ? null : starvedHours <= limit + ROUNDING
    };
  });
}

function worstStarvedHours({ granted }: Hired, months: number, weekOf: WeekOf<ClusterWeek>): number {
  let worst = 0;
  for (let i = 0; i < months; i++) worst = Math.max(worst, weekOf(granted, i).starvedProbability);
  return worst * HOURS_PER_MONTH;
}
