/** The rows that the ladder has of an offer, which samples by component are of. */
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';

/** Components in the order of the letter, then what leaving a provider costs. */
export function ladderRows({ components }: ResolvedOffer): string[] {
  const locked = components.filter((one): one is ResolvedGrant => one.kind === 'compute' && one.exitCost > 0);
  return [...components.map(({ id }) => id), ...locked.map(({ id }) => exitCostId(id))];
}

/** As the ladder names the row. */
export function exitCostId(grant: string): string {
  return `${grant}.exitCost`;
}
