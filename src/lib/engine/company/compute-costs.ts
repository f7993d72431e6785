/**
 * What a company pays for compute: commitments whether used or not, and units beyond them at that month's price; those of a cluster of its own at
 * their marginal cost as far as the cluster goes (company.md, section 1).
 */
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import type { ResolvedCommitment } from './rented-compute.ts';
import type { ResolvedCompany } from './resolved-company.ts';

/** Money by month, in the company's currency. */
export interface ComputeCosts {
  commitments: Float64Array;
  overage: Float64Array;
}

/** @param used units by service and month */
export function computeCosts(company: ResolvedCompany, used: readonly Float64Array[]): ComputeCosts {
  const costs = noCosts(company.months);
  used.forEach((units, service) => addServiceCosts(costs, units, service, company));
  return costs;
}

export function noCosts(months: number): ComputeCosts {
  return { commitments: new Float64Array(months), overage: new Float64Array(months) };
}

/** What one service costs. @param units by month */
export function addServiceCosts(
  costs: ComputeCosts,
  units: Float64Array,
  service: number,
  company: ResolvedCompany
): ComputeCosts {
  const { commitments, overage } = costs;
  const { marginal, [company.overage]: price } = company.prices[service]!;
  const committed = commitmentsOf(service, company);
  for (let i = 0; i < units.length; i++) {
    let beyond = units[i]!;
    if (committed.length > 0)
      beyond = useCommitments(beyond, committed, i, (used, unused, { pricePerUnit, shortfallShare }) => {
        commitments[i]! += pricePerUnit * (used + shortfallShare * unused);
      });
    const own = ownUnits(beyond, service, company);
    overage[i]! += own * marginal[i]! + Math.max(0, beyond - own) * price[i]!;
  }
  return costs;
}

export function commitmentsOf(service: number, { commitments }: ResolvedCompany): ResolvedCommitment[] {
  return commitments.filter((one) => one.service === service);
}

/**
 * Goes through what covers a month's units, in the order of the document.
 * @param take hears of each commitment what of it is used, and what is not @returns units that none covers
 */
export function useCommitments(
  units: number,
  committed: readonly ResolvedCommitment[],
  i: number,
  take: (used: number, unused: number, commitment: ResolvedCommitment) => void
): number {
  let beyond = units;
  for (const commitment of committed) {
    const used = Math.min(commitment.units[i]!, beyond);
    take(used, commitment.units[i]! - used, commitment);
    beyond -= used;
  }
  return beyond;
}

/** Of units that no commitment covers, those that come from a cluster of the company's own. */
export function ownUnits(beyond: number, service: number, company: ResolvedCompany): number {
  if (!(beyond > 0) || !isOwn(service, company)) return 0;
  return Math.min(beyond, company.cluster!.capacity * HOURS_PER_MONTH);
}

/** Whether a service runs on a cluster of the company's own. */
export function isOwn(service: number, { cluster, ownsCluster }: ResolvedCompany): boolean {
  return ownsCluster && cluster?.service === service;
}
