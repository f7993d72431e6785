/** What happens to a company when: the marks on the chart of its cash, in the order of the months. */
import type { Month } from '../document.ts';
import { monthText } from '../months.ts';
import type { ResolvedCompany } from './resolved-company.ts';
import { firstBelowZero } from './runway.ts';

/** Within the grid. `entry`: place in the list of the document that it comes from. */
export type CompanyEvent =
  | { kind: 'raise'; month: Month; entry: number; amount: number; probability: number }
  | { kind: 'hire'; month: Month; entry: number; count: number }
  | { kind: 'commitmentStarts' | 'commitmentEnds'; month: Month; entry: number }
  /** The lowest cash of the grid before the first month below zero, or of all of it; none where there is no more today. */
  | { kind: 'lowestCash'; month: Month; cash: number }
  /** The first month that closes below zero. */
  | { kind: 'cashEnds'; month: Month };

/** @param cash at the end of each month */
export function companyEvents(company: ResolvedCompany, cash: Float64Array): CompanyEvent[] {
  const { firstMonth, months, raises, hires, commitments, back } = company;
  const events: { i: number; event: CompanyEvent }[] = [];
  const add = (i: number, event: (month: Month) => CompanyEvent) => {
    if (i >= 0 && i < months) events.push({ i, event: event(monthText(firstMonth + i)) });
  };
  raises.forEach(({ month: at, amount, probability }, entry) =>
    add(at, (month) => ({ kind: 'raise', month, entry, amount, probability }))
  );
  hires.forEach(({ count, offer }, entry) => {
    if (count > 0) add(offer.start - back, (month) => ({ kind: 'hire', month, entry, count }));
  });
  commitments.forEach(({ units }, entry) => {
    const first = units.findIndex((one) => one > 0);
    const last = units.findLastIndex((one) => one > 0);
    // One in force on the first day has begun before, one on the last goes on.
    if (first > 0) add(first, (month) => ({ kind: 'commitmentStarts', month, entry }));
    if (last >= 0 && last < months - 1) add(last, (month) => ({ kind: 'commitmentEnds', month, entry }));
  });
  const end = firstBelowZero(company.cash, cash);
  const before = end === null ? cash : cash.subarray(0, end);
  const lowest = before.indexOf(Math.min(...before));
  if (before[lowest]! < company.cash) add(lowest, (month) => ({ kind: 'lowestCash', month, cash: before[lowest]! }));
  if (end !== null) add(end, (month) => ({ kind: 'cashEnds', month }));
  return events.sort((a, b) => a.i - b.i).map(({ event }) => event);
}
