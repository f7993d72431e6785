/** Certain sums that are as good as an offer, in sentences; and why there may be none. */
import type { SimulatedOffer } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { Wording } from './futures-words.ts';

/** One sentence for each offer. */
export function certainSentences(offers: readonly SimulatedOffer[], { name, currency }: Wording): string[] {
  return offers.map(({ id, compared: { certaintyEquivalent: sure, mean, expectedShortfall } }) => {
    if (sure === null) return refusal(name(id), expectedShortfall, currency);
    const cost = mean - sure;
    const apart =
      Math.abs(cost) < 0.005 * Math.abs(mean)
        ? 'which is its average or nearly so: at this aversion what is in doubt costs you little'
        : cost > 0
          ? `${shortMoney(cost, currency)} less than its average`
          : `${shortMoney(-cost, currency)} more than its average, which charges its risk already`;
    return `${name(id)} is as good as ${shortMoney(sure, currency)} for sure, ${apart}.`;
  });
}

function refusal(name: string, worst: number, currency: string): string {
  return (
    `No certain sum can be named for ${name}: in some futures what you own and what it brings come to nothing or less together, which ` +
    `no certain sum makes good. Say what you own, if it is more; the worst five futures of a hundred bring ${shortMoney(worst, currency)} on average.`
  );
}
