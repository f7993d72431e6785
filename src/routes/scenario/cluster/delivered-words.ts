/** What grants take of a cluster and cost, whatever production lacks, in words. */
import type { ClusterMonth, ComputeSupply } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { duration, longMonth } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { gpusWords, NEVER, NO_MONEY } from './cluster-words.ts';

/** `In March 2028 grants deliver 18.8% of the cluster’s hours and set aside 12 GPUs at most.` @param reserved in the hour in which most is */
export function deliveredSentence(
  { month, dutyCycleGranted: share }: Pick<ClusterMonth, 'month' | 'dutyCycleGranted'>,
  reserved: number
): string {
  const isMore = isBeyondCluster(share);
  const aside = reserved > 0 ? `${isMore ? ',' : ''} and set aside ${gpusWords(reserved)} at most` : '';
  const delivered = `${percent(share, { digits: 1 })} of the cluster’s hours${isMore ? ', more than it has' : ''}`;
  return `In ${longMonth(month)} grants deliver ${delivered}${aside}.`;
}

export function isBeyondCluster(share: number): boolean {
  return share > 1 + NEVER;
}

/** Empty where what grants draw costs nothing. @param cost of units beyond commitments */
export function drawnSentence(
  cost: number,
  plan: { basis: ComputeSupply['basis'] | undefined; isCommitted: boolean; currency: string; months: number }
): string {
  const { basis, isCommitted, currency, months } = plan;
  if (cost < NO_MONEY) return '';
  const beyond = isCommitted ? ' beyond commitments' : '';
  const how = basis === 'owned' ? `, in power and purchases${beyond}` : beyond;
  return `What grants draw costs ${shortMoney(cost, currency)} over ${duration(months)}${how}.`;
}
