/** Who holds how much of what is granted: whether one person's grant is a third of everybody's, or of the hours that production leaves. */
import { meanLoad } from '../cluster/resolved-cluster.ts';
import type { Month } from '../document.ts';
import { monthText } from '../months.ts';
import { HOURS_PER_MONTH } from '../resolve-component.ts';
import type { Head } from './head.ts';
import type { ResolvedCompany } from './resolved-company.ts';

/** One head of an entry of `hires`. */
export interface Holder {
  /** Of all that grants draw at retail prices, on the whole grid; 0 where nobody draws. */
  shareOfGrants: number;
  /** Of the hours of the cluster that production leaves on average, in the month in which that is most; null where it draws none of them, or none is left. */
  shareOfFree: { share: number; month: Month } | null;
}

/** By entry of `hires`; where that has no head, nobody holds anything. @param counts of the heads */
export function holders(company: ResolvedCompany, heads: readonly Head[], counts: readonly number[]): Holder[] {
  const values = heads.map((head) => drawnValue(head, company));
  const all = values.reduce((sum, value, entry) => sum + value * counts[entry]!, 0);
  return heads.map((head, entry) => {
    const isHeld = counts[entry]! > 0;
    return {
      shareOfGrants: isHeld && all > 0 ? values[entry]! / all : 0,
      shareOfFree: isHeld ? mostOfFree(head, company) : null
    };
  });
}

function drawnValue({ grants }: Head, { prices }: ResolvedCompany): number {
  return grants.reduce(
    (sum, { service, drawn }) => sum + drawn.reduce((value, units, i) => value + units * prices[service]!.retail[i]!, 0),
    0
  );
}

function mostOfFree({ grants }: Head, { cluster, months, firstMonth }: ResolvedCompany): Holder['shareOfFree'] {
  if (!cluster?.production) return null;
  let most: Holder['shareOfFree'] = null;
  for (let i = 0; i < months; i++) {
    const free = HOURS_PER_MONTH * (cluster.capacity - meanLoad(cluster.production, i));
    const held = grants.reduce((sum, { service, drawn }) => sum + (service === cluster.service ? drawn[i]! : 0), 0);
    if (held > 0 && free > 0 && held / free > (most?.share ?? 0)) most = { share: held / free, month: monthText(firstMonth + i) };
  }
  return most;
}
