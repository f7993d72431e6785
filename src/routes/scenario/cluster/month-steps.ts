/** Figures of a cluster by month, as a chart stacks them: what production lacks anyway, and what grants add. */
import type { StackedStepsData } from '#lib/charts/stacked-steps.ts';
import type { ClusterAnswer, ClusterMonth } from '#lib/engine/index.ts';
import { longMonth, shortMonth } from '#lib/format/months.ts';
import { hoursWords, NEVER, NO_HOURS } from './cluster-words.ts';

/** Rounding must not show as a step. */
const NOTHING = 1e-9;

/** Grants never take from what production lacks without them. */
export function monthSteps(now: ClusterAnswer, none: ClusterAnswer, figure: (month: ClusterMonth) => number): StackedStepsData {
  const steps = now.months.map((month, from) => {
    const without = Math.min(figure(month), figure(none.months[from]!));
    const added = figure(month) - without;
    return { from, values: [without, added > NOTHING ? added : 0] };
  });
  return {
    parts: [
      { id: 'without', name: 'without grants', colour: '--salary' },
      { id: 'grants', name: 'added by grants', colour: '--negative', hatched: true }
    ],
    steps,
    end: now.months.length,
    divide: null
  };
}

/** From every sixth month to every fourth year: the chart takes the first that has room. */
export function monthTicks({ months }: ClusterAnswer): { at: number; text: string }[][] {
  return [6, 12, 24, 48].map((every) =>
    months.flatMap(({ month }, at) => (at % every === 0 ? [{ at, text: shortMonth(month) }] : []))
  );
}

export function monthsTitle({ worst }: ClusterAnswer, none: ClusterAnswer): string {
  if (worst.starvedHours < NEVER) return 'Production is never short';
  if (worst.starvedHours < NO_HOURS)
    return `Production is short ${hoursWords(worst.starvedHours)} a month at worst, in ${longMonth(worst.month)}`;
  const without = none.months.find(({ month }) => month === worst.month)?.starvedHours ?? 0;
  const alone = hoursWords(without);
  const short = hoursWords(worst.starvedHours);
  const same = alone === short ? '' : without < NEVER ? ', all because of grants' : `, ${alone} of them without grants`;
  return `${longMonth(worst.month)} is worst: ${short}${same}`;
}
