/**
 * What a grant comes to in other measures: money at list, a share of the cluster, and between tokens and GPU-hours one measured
 * throughput, with all that it assumes. What an experiment takes is the candidate's to say, and stands on Compare.
 */
import { amountMean, HOURS_PER_MONTH, type ComputeComponent, type Employer, type Scenario } from '#lib/engine/index.ts';
import { count, shortCount } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { isMoney } from '../grant-services.ts';
import { serviceIdOf } from './denomination.ts';
import { measuredUse } from './measured-use.ts';

export interface Equivalents {
  /** `= $22,500 a month at list = about 103 H200-hours (…) = about 189 working days …`; empty where nothing is granted. */
  line: string;
  /** What the line takes for granted, a sentence each. */
  assumes: string[];
}

/**
 * What a grant is in money, in other units, and on which assumptions.
 * @param cards for the speed of a session, where the scenario's service does not say it
 */
export function equivalents(
  scenario: Scenario,
  grant: ComputeComponent,
  employer: Employer,
  cards: readonly RateCard[] = []
): Equivalents {
  const service = scenario.market.services[serviceIdOf(grant, employer)];
  const monthly = unitsPerMonth(grant, employer);
  const units = monthly ?? amountMean(grant.upfront ?? 0);
  if (service === undefined || units === 0) return { line: '', assumes: [] };
  const list = amountMean(service.list);
  const retail = service.retail === undefined ? list : amountMean(service.retail);
  const parts = [`${money(units * list, scenario.currency)} ${monthly === undefined ? 'at the start' : 'a month'} at list`];
  if (retail !== list) parts.push(`${money(units * retail, scenario.currency)} where you could buy it`);
  if (grant.denomination === 'clusterShare') parts.push(`${count(Math.round(units))} GPU-hours`);
  else if (service.family === 'gpu' && employer.cluster && employer.cluster.gpus > 0 && monthly !== undefined) {
    parts.push(`${percent(units / (employer.cluster.gpus * HOURS_PER_MONTH))} of their cluster`);
  }
  const id = serviceIdOf(grant, employer);
  const used = measuredUse(units, { id, service, cards, accelerators: acceleratorsOf(scenario, employer) });
  const last = used?.parts ?? otherFamily(scenario, service.family, units * list);
  return { line: `= ${[...parts, ...last].join(' = ')}`, assumes: used?.assumes ?? [] };
}

/** What may serve tokens: the employer's cluster, then the scenario's other accelerators. */
function acceleratorsOf(scenario: Scenario, { cluster }: Employer): string[] {
  const known = Object.entries(scenario.market.services).flatMap(([id, { family }]) => (family === 'gpu' ? [id] : []));
  return [...(cluster ? [cluster.service] : []), ...known];
}

/** Units of the grant's service in a month: a share of the cluster in GPU-hours. Undefined where it has no monthly part. */
function unitsPerMonth(grant: ComputeComponent, employer: Employer): number | undefined {
  if (grant.denomination === 'clusterShare') {
    return amountMean(grant.share ?? 0) * (employer.cluster?.gpus ?? 0) * HOURS_PER_MONTH;
  }
  return grant.perMonth === undefined ? undefined : amountMean(grant.perMonth);
}

/** The same list money in a service of the other family, if the scenario has one. */
function otherFamily(scenario: Scenario, family: 'gpu' | 'tokens', listMoney: number): string[] {
  const other = Object.values(scenario.market.services).find(
    (service) => service.family !== family && !isMoney(service.unit) && amountMean(service.list) > 0
  );
  if (other === undefined) return [];
  const units = listMoney / amountMean(other.list);
  const text =
    other.unit === 'million tokens' ? `${shortCount(units * 1e6)} tokens` : `${count(Math.round(units))} ${other.unit}s`;
  return [`about ${text} of ${other.name ?? 'the other kind'} at list`];
}
