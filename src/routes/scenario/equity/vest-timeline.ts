/** A grant's vesting month by month for the chart: what has vested, what is still to vest, what is left behind by leaving. */
import type { StackedStep, StackedStepsData } from '#lib/charts/stacked-steps.ts';
import { vestingState, type VestingGrant } from '#lib/engine/index.ts';

/** @param on months: of employment that the axis shows; leaves: after how many somebody goes */
export function vestTimeline(grant: VestingGrant, on: { months: number; leaves: number; leavesName: string }): StackedStepsData {
  const steps: StackedStep[] = [];
  for (let month = 0; month <= on.months; month++) {
    const { vested, unvested, forfeited } = vestingState(grant, month, on.leaves);
    const values = [vested, unvested, forfeited];
    const before = steps.at(-1)?.values;
    if (before === undefined || values.some((value, place) => Math.abs(value - before[place]!) > 1e-9))
      steps.push({ from: month, values });
  }
  return {
    parts: [
      { id: 'vested', name: 'vested', colour: '--equity' },
      { id: 'unvested', name: 'still to vest', colour: '--equity', pale: true },
      { id: 'forfeited', name: 'left behind', colour: '--negative', hatched: true }
    ],
    steps,
    end: on.months + 1,
    divide: on.leaves > on.months ? null : { at: on.leaves, name: on.leavesName }
  };
}

/** Months of employment to name on an axis, from every half year to every four years. */
export function timelineTicks(months: number, text: (month: number) => string): { at: number; text: string }[][] {
  return [6, 12, 24, 48].map((every) =>
    Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => ({ at: index * every, text: text(index * every) }))
  );
}
