/** The picture of an owner's cost: what a used hour is made of, at several utilisations. Idle time is what the unused hours cost. */
import type { Stacks } from '#lib/charts/stacked-bars.ts';
import type { OwnerCost } from '#lib/engine/index.ts';
import { percent } from '#lib/format/percent.ts';

const parts: Stacks['parts'] = [
  { id: 'electricity', name: 'Electricity', colour: '--equity' },
  { id: 'space', name: 'Space', colour: '--sign-on' },
  { id: 'operations', name: 'Operations', colour: '--bonus' },
  { id: 'capital', name: 'Capital', colour: '--salary' },
  { id: 'idle', name: 'Idle time', colour: '--benefit' }
];

/** One bar a utilisation; each stands on the same hour, so that only idle time grows. */
export function costStacks(cost: OwnerCost, uses: readonly number[]): Stacks {
  const { electricity, space, operations, capital, perAvailableHour } = cost;
  return {
    parts,
    series: [{ id: 'hour', name: 'Used hour', colour: '--ink' }],
    groups: uses.map((use) => ({
      id: String(use),
      name: `${percent(use)} used`,
      values: { hour: { electricity, space, operations, capital, idle: perAvailableHour / use - perAvailableHour } }
    }))
  };
}
