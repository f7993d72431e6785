/** A grant in other units: the same money at today's list prices, and what that assumes in words. */
import {
  amountMean,
  HOURS_PER_MONTH,
  type ComputeComponent,
  type Denomination,
  type Employer,
  type Scenario
} from '#lib/engine/index.ts';
import { isMoney } from '../new-parts.ts';
import { count, shortCount } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';

/** Units of the grant's service in a month: a share of the cluster in GPU-hours. Undefined where it has no monthly part. */
function unitsPerMonth(grant: ComputeComponent, employer: Employer): number | undefined {
  if (grant.denomination === 'clusterShare') {
    return amountMean(grant.share ?? 0) * (employer.cluster?.gpus ?? 0) * HOURS_PER_MONTH;
  }
  return grant.perMonth === undefined ? undefined : amountMean(grant.perMonth);
}

/** The service of a grant, by id. */
export function serviceIdOf(grant: ComputeComponent, employer: Employer): string {
  return grant.service ?? employer.cluster?.service ?? '';
}

/** List value of one unit of the grant's figure: of a unit of service, or of the whole cluster for a month. */
export function listValue(scenario: Scenario, of: { denomination: Denomination; service: string; gpus: number }): number {
  const list = amountMean(scenario.market.services[of.service]?.list ?? 0);
  return of.denomination === 'clusterShare' ? list * of.gpus * HOURS_PER_MONTH : list;
}

/** What a month of the grant is in money, in other units, and on which assumption. */
export function equivalents(scenario: Scenario, grant: ComputeComponent, employer: Employer): string {
  const service = scenario.market.services[serviceIdOf(grant, employer)];
  const units = unitsPerMonth(grant, employer) ?? amountMean(grant.upfront ?? 0);
  if (service === undefined || units === 0) return '';
  const list = amountMean(service.list);
  const retail = service.retail === undefined ? list : amountMean(service.retail);
  const when = unitsPerMonth(grant, employer) === undefined ? 'at the start' : 'a month';
  const parts = [`${money(units * list, scenario.currency)} ${when} at list`];
  if (retail !== list) parts.push(`${money(units * retail, scenario.currency)} where you could buy it`);
  if (grant.denomination === 'clusterShare') parts.push(`${count(Math.round(units))} GPU-hours`);
  else if (service.family === 'gpu' && employer.cluster && employer.cluster.gpus > 0 && when === 'a month') {
    parts.push(`${percent(units / (employer.cluster.gpus * HOURS_PER_MONTH))} of their cluster`);
  }
  const other = otherFamily(scenario, service.family, units * list);
  return `= ${[...parts, ...other].join(' = ')}`;
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
