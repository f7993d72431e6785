/** Where the search begins to value the levers of each group: every value of lists, some of ranges. */
import type { LeverGrid } from './answer.ts';
import { evenNodes } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';

/** A list of more numbers than this is looked at as a range is. */
const LONG_LIST = 64;

/** Nodes of every lever, which the search adds to. @param most packages of a group that are valued, about */
export function firstNodes(grids: readonly LeverGrid[], groups: readonly LeverGroup[], most: number): Set<number>[] {
  const nodes = grids.map(() => new Set<number>());
  const count = (at: number) => grids[at]!.values.length;
  for (const { levers } of groups) {
    const ranges = levers.filter((at) => isRange(grids[at]!));
    const lists = levers.reduce((product, at) => (ranges.includes(at) ? product : product * count(at)), 1);
    const each = Math.max(3, Math.floor(Math.pow(most / lists, 1 / Math.max(1, ranges.length))));
    for (const at of levers) nodes[at] = new Set(evenNodes(count(at), ranges.includes(at) ? each : count(at)));
  }
  return nodes;
}

/** Whether what lies between two values is like them. */
function isRange({ lever, values }: LeverGrid): boolean {
  return 'min' in lever || (values.length > LONG_LIST && values.every((value) => typeof value === 'number'));
}
