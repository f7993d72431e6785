/** A month of a company's cluster drawn hour by hour, beside what cluster-answer.ts reckons of it. */
import { grantedHours } from '../cluster/granted-hours.ts';
import { simulatedMonth, type SimulatedMonth } from '../cluster/simulated-month.ts';
import type { CompanyQuestion } from './answer.ts';
import { heads } from './head.ts';
import { resolvedCompany, type CompanyBasis } from './resolved-company.ts';

/** Null without a cluster whose production is described. @param month of the company's grid */
export function drawnClusterMonth(
  question: CompanyQuestion,
  basis: CompanyBasis,
  draw: { month: number; weeks: number; seed: number }
): SimulatedMonth | null {
  const company = resolvedCompany(question, basis);
  const { cluster, hires, months } = company;
  if (!cluster?.production) return null;
  const counts = hires.map(({ count }) => count);
  const granted = grantedHours(cluster.service, heads(company, 'asOffered'), counts, months);
  return simulatedMonth(cluster, cluster.production, granted, draw);
}
