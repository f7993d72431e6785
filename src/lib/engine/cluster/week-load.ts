/** A week of one month of a company's cluster, hour by hour: what cluster-months.ts sums up, for a picture (company.md, section 2). */
import type { CompanyQuestion } from '../company/answer.ts';
import { heads } from '../company/head.ts';
import { resolvedCompany, type CompanyBasis, type ResolvedCompany } from '../company/resolved-company.ts';
import { grantedHours, leftForProduction } from './granted-hours.ts';
import { starvedChance } from './hour-load.ts';
import { meanLoad } from './resolved-cluster.ts';
import { whenIs } from './week.ts';

/** In GPUs. */
export interface WeekHourLoad {
  /** Of production's demand, which is normal. */
  mean: number;
  deviation: number;
  /** Set aside for grants, at most the capacity. */
  reserved: number;
  /** Asked for by grants that take what production leaves. */
  bestEffort: number;
  /** Up, whoever has them. */
  capacity: number;
  /** Chance that production lacks GPUs. */
  starved: number;
  isOffPeak: boolean;
}

/**
 * The 168 hours from Monday 00:00; null without a cluster whose production is described.
 * @param i month of the company's grid
 * @throws RangeError where the employer has no company, or the grid no such month
 */
export function clusterWeekLoad(question: CompanyQuestion, basis: CompanyBasis, i: number): WeekHourLoad[] | null {
  const company = resolvedCompany(question, basis);
  if (!(i in company.revenue)) throw new RangeError(`there is no month ${i} of ${company.months}`);
  const shared = sharedCluster(company);
  if (shared === null) return null;
  const { capacity, production, granted } = shared;
  const mean = meanLoad(production, i);
  return Array.from(production.shape, (share, hour) => {
    const when = whenIs(hour);
    const left = leftForProduction(capacity, granted, when, i);
    const load = { mean: mean * share, deviation: production.variability * mean * share };
    return {
      ...load,
      reserved: capacity - left,
      bestEffort: granted.bestEffort[when][i]!,
      capacity,
      starved: starvedChance(load, left),
      isOffPeak: when === 'offPeak'
    };
  });
}

/** In GPUs. */
export interface MonthRoom {
  /** Set aside for grants in the hour in which most is, at most the capacity. */
  reserved: number;
  /** Left of the capacity where production's mean load and the grants leave least; below zero where they are more. */
  free: number;
}

/**
 * By month of the company's grid; null without a cluster whose production is described.
 * @throws RangeError where the employer has no company
 */
export function clusterRoom(question: CompanyQuestion, basis: CompanyBasis): MonthRoom[] | null {
  const company = resolvedCompany(question, basis);
  const shared = sharedCluster(company);
  if (shared === null) return null;
  const { capacity, production, granted } = shared;
  return Array.from({ length: company.months }, (_, i) => {
    const mean = meanLoad(production, i);
    const left = production.hours.map(({ when }) => leftForProduction(capacity, granted, when, i));
    const free = production.hours.map(({ share }, hour) => left[hour]! - mean * share);
    return { reserved: capacity - Math.min(...left), free: Math.min(...free) };
  });
}

function sharedCluster(company: ResolvedCompany) {
  const { cluster, hires, months } = company;
  if (!cluster?.production) return null;
  const { capacity, production } = cluster;
  const counts = hires.map(({ count }) => count);
  return { capacity, production, granted: grantedHours(cluster.service, heads(company, 'asOffered'), counts, months) };
}
