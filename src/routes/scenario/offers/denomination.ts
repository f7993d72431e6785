/** A grant in another denomination: the same money at today's list prices, and those prices in words. */
import {
  amountMean,
  HOURS_PER_MONTH,
  type ComputeComponent,
  type Denomination,
  type Employer,
  type Scenario
} from '#lib/engine/index.ts';
import { unitPrice } from '#lib/format/money.ts';
import { isMoney } from '../grant-services.ts';

/** The service of a grant, by id. */
export function serviceIdOf(grant: ComputeComponent, employer: Employer): string {
  return grant.service ?? employer.cluster?.service ?? '';
}

/** List value of one unit of the grant's figure: of a unit of service, or of the whole cluster for a month. */
export function listValue(scenario: Scenario, of: { denomination: Denomination; service: string; gpus: number }): number {
  const list = amountMean(scenario.market.services[of.service]?.list ?? 0);
  return of.denomination === 'clusterShare' ? list * of.gpus * HOURS_PER_MONTH : list;
}

/** `$6.88 a GPU-hour and $11.25 a million tokens`: what a conversion between two services rests on. */
export function listPrices(scenario: Scenario, services: readonly string[]): string {
  const prices = [...new Set(services)].flatMap((id) => {
    const service = scenario.market.services[id];
    if (service === undefined) return [];
    const unit = isMoney(service.unit) ? `${service.unit} of credit` : service.unit;
    return `${unitPrice(amountMean(service.list), scenario.currency)} a ${unit}`;
  });
  return prices.join(' and ');
}
