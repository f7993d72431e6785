/**
 * What a company pays for compute: commitments whether used or not, and units beyond them at that month's price; those of a cluster of its own at
 * their marginal cost as far as the cluster goes (company.md, section 1).
 */
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import type { Head } from './head.ts';
import type { ResolvedCommitment } from './rented-compute.ts';
import type { ResolvedCompany } from './resolved-company.ts';

/** Money by month, in the company's currency. */
export interface ComputeCosts {
  commitments: Float64Array;
  overage: Float64Array;
}

/** @param used units by service and month */
export function computeCosts(company: ResolvedCompany, used: readonly Float64Array[]): ComputeCosts {
  const { months, prices, overage: kind } = company;
  const costs = { commitments: new Float64Array(months), overage: new Float64Array(months) };
  used.forEach((units, service) => {
    const { marginal, [kind]: price } = prices[service]!;
    const committed = commitmentsOf(service, company);
    for (let i = 0; i < months; i++) {
      const beyond = useCommitments(units[i]!, committed, i, (used, unused, { pricePerUnit, shortfallShare }) => {
        costs.commitments[i]! += pricePerUnit * (used + shortfallShare * unused);
      });
      const own = ownUnits(beyond, service, company);
      costs.overage[i]! += own * marginal[i]! + Math.max(0, beyond - own) * price[i]!;
    }
  });
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

/** Units that customers rent and hires draw, by service and month. */
export function unitsByService(
  { prices, production, months }: ResolvedCompany,
  heads: readonly Head[],
  counts: readonly number[]
) {
  const all = prices.map((_, service) => production.get(service)?.slice() ?? new Float64Array(months));
  heads.forEach(({ grants }, index) => {
    for (const { service, drawn } of grants) {
      const units = all[service]!;
      for (let i = 0; i < months; i++) units[i]! += counts[index]! * drawn[i]!;
    }
  });
  return all;
}

/** Of units that no commitment covers, those that come from a cluster of the company's own. */
export function ownUnits(beyond: number, service: number, { cluster, ownsCluster }: ResolvedCompany): number {
  if (!(beyond > 0) || !ownsCluster || cluster?.service !== service) return 0;
  return Math.min(beyond, cluster.capacity * HOURS_PER_MONTH);
}
