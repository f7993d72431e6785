/** What an employer says of how long its cash lasts, as a candidate reads it: its own statement with its month, and what that means for a grant that runs longer. */
import { monthNumber, type ComputeComponent, type Offer, type ToldRunway } from '#lib/engine/index.ts';
import { duration, longMonth, monthCount } from '#lib/format/months.ts';
import { monthAfter } from './company/month-after.ts';
import { componentName } from './component-names.ts';

export const NOT_CHECKED =
  'That is their own statement, of that month: it was not checked here, and no figure of this page is made from it. A company’s cash may end sooner.';

/** @param employer its name */
export function toldSentence(employer: string, { asOf, cashLastsMonths, withRaisesMonths }: ToldRunway): string {
  const lasts = (months: number) => `at least ${duration(months)}, through ${longMonth(monthAfter(asOf, months - 1))}`;
  const plain = cashLastsMonths === 0 ? 'may end within a quarter of a year' : `lasts ${lasts(cashLastsMonths)}`;
  const raised =
    withRaisesMonths === undefined || withRaisesMonths === 0
      ? ''
      : `; if every raise that it plans comes in full, ${lasts(withRaisesMonths)}`;
  return `${employer} says that its cash, as of ${longMonth(asOf)} and with any raise that it calls certain, ${plain}${raised}.`;
}

/** One line a grant of compute that runs on for some time. @param horizonMonths from the start of the offer */
export function coverageLines(told: ToldRunway, { components, startMonth }: Offer, horizonMonths: number): string[] {
  const covered = monthNumber(told.asOf) + told.cashLastsMonths - monthNumber(startMonth);
  const lines = components.flatMap((one) => {
    const runs = one.kind === 'compute' ? grantMonths(one, horizonMonths) : 0;
    return runs === 0 ? [] : [{ runs, lead: `${componentName(one)}: ${monthCount(runs)} from ${longMonth(startMonth)}; ` }];
  });
  const rest = lines.some(({ runs }) => covered < runs)
    ? ['What comes after that rests on money that they neither say they have nor call certain.']
    : [];
  return [...lines.map(({ lead, runs }) => `${lead}${coverWords(covered, runs)}.`), ...rest];
}

function coverWords(covered: number, runs: number): string {
  if (covered <= 0) return 'what they say ends before it begins';
  return covered >= runs ? 'what they say covers all of it' : `what they say covers the first ${covered}`;
}

/** Until the last delivery, as far as the letter is counted; 0 where all comes at once. */
function grantMonths(
  { perMonth, share, months, upfront, vesting, tranches = [] }: ComputeComponent,
  horizonMonths: number
): number {
  const recurring = perMonth === undefined && share === undefined ? 0 : Math.min(months ?? horizonMonths, horizonMonths);
  const once = upfront === undefined ? 0 : (vesting?.months ?? Math.max(0, ...tranches.map(({ month }) => month)));
  return Math.max(recurring, once);
}
