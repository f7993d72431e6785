/** How many months cash has to last: what the founder says, else until the first raise that is not certain, else a year and a half. */
import type { Company, CompanyAnswer } from '#lib/engine/index.ts';
import { longMonth } from '#lib/format/months.ts';

const USUAL = 18;

export interface MustLast {
  /** Asked for by the founder, or proposed: the horizon may have fewer. */
  months: number;
  /** What stands in as long as nobody says otherwise. */
  proposed: number;
  /** Why that. */
  reason: string;
}

export function mustLast({ mustLastMonths }: Company, { months, events }: CompanyAnswer): MustLast {
  const horizon = months.length;
  const hoped = events.find((event) => event.kind === 'raise' && event.probability < 1);
  const until = hoped ? months.findIndex(({ month }) => month === hoped.month) : 0;
  const proposed = Math.min(until > 0 ? until : USUAL, horizon);
  const reason =
    until > 0
      ? `until the raise of ${longMonth(hoped!.month)}, which is not certain`
      : 'a usual time between two raises, and a guess';
  return { months: mustLastMonths ?? proposed, proposed, reason };
}
