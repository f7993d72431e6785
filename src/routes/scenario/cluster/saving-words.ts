/** What moving all grants on a cluster would do, in words. */
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { ClusterFigures } from './arrangements.ts';
import { hoursWords, NEVER, NO_HOURS, NO_MONEY } from './cluster-words.ts';

/** What moving all grants would save, before it is done. */
export function savingSentence(
  now: ClusterFigures,
  then: ClusterFigures,
  plan: { what: string; bursts: boolean; lostPerHour?: number | undefined; currency: string }
): string {
  const { what, bursts, lostPerHour = 0, currency } = plan;
  const hours = now.starvedHours - then.starvedHours;
  const money = bursts ? now.burstCost - then.burstCost : lostPerHour * (now.shortageGpuHours - then.shortageGpuHours);
  if (Math.abs(hours) < NO_HOURS && Math.abs(money) < NO_MONEY) return `${what} would change nothing for production.`;
  const worst = hoursWords(now.worstHours);
  const left =
    then.worstHours < NEVER
      ? `its GPUs in every month, instead of short ${worst} in the worst`
      : `short ${hoursWords(then.worstHours)} in its worst month instead of ${worst}`;
  const lack = Math.abs(hours);
  const difference = `${hoursWords(lack)} ${hours >= 0 ? 'less' : 'more'} over the plan`;
  const cost =
    Math.abs(money) < NO_MONEY
      ? ''
      : `, and ${shortMoney(Math.abs(money), currency)} ${money > 0 ? 'less' : 'more'} ${bursts ? 'bought at retail' : 'revenue lost'}`;
  return `${what} would leave production ${left}: ${difference}${cost}.`;
}

/** What best effort leaves to the holders. */
export function servedSentence(share: number | null): string {
  if (share === null) return 'No grant asks for best effort.';
  return `Holders would get ${percent(share, { digits: 1 })} of what they ask for in the month in which they get least.`;
}
