/**
 * What moving one group of levers adds to a package, for every choice of theirs: valued at nodes, straight between them. Values of lists are all nodes; of a range those
 * that are asked for.
 */
import type { LeverGrid } from './answer.ts';
import type { LeverGroup } from './lever-groups.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

/** What is reached by: the worth, or what the worth counts for where odds are asked. */
export type Aim = (valued: ValuedPackage) => number;

/** Of every choice of a group, by its place; differences from the anchor. */
export interface GroupTable {
  group: LeverGroup;
  size: number;
  cost: Float64Array;
  aim: Float64Array;
  /** By limit, then by place. */
  usage: readonly Float64Array[];
  compute: Float64Array;
}

/** Nodes by lever: the places of values that are valued, rising, the first and the last among them. */
export type Nodes = readonly (readonly number[])[];

/** Places of `of` values, about `count` of them, evenly. */
export function evenNodes(of: number, count: number): number[] {
  const last = of - 1;
  if (count >= of || last < 1) return Array.from({ length: of }, (_, at) => at);
  const steps = Math.max(1, count - 1);
  return [...new Set(Array.from({ length: steps + 1 }, (_, step) => Math.round((step * last) / steps)))];
}

/** The values of the group's levers at a place of its table. */
export function choiceAt({ levers }: LeverGroup, grids: readonly LeverGrid[], place: number): number[] {
  let rest = place;
  const choice = new Array<number>(levers.length);
  for (let at = levers.length - 1; at >= 0; at--) {
    const { length } = grids[levers[at]!]!.values;
    choice[at] = rest % length;
    rest = Math.floor(rest / length);
  }
  return choice;
}

/** A package with the group's levers set. */
export function withGroup(anchor: Choice, { levers }: LeverGroup, values: readonly number[]): number[] {
  const choice = [...anchor];
  levers.forEach((lever, at) => (choice[lever] = values[at]!));
  return choice;
}

/** @param anchor the package that all other groups stay at */
export function groupTable(group: LeverGroup, valuer: PackageValuer, anchor: Choice, nodes: Nodes, aim: Aim): GroupTable {
  const { grids, limits } = valuer;
  const { size, levers } = group;
  const base = valuer.value(anchor);
  const series = () => new Float64Array(size);
  const table = { group, size, cost: series(), aim: series(), compute: series(), usage: limits.map(series) };
  const columns = [table.cost, table.aim, table.compute, ...table.usage];
  const figures = (valued: ValuedPackage) => [valued.cost, aim(valued), valued.compute, ...valued.usage];
  const from = figures(base);
  const lengths = levers.map((lever) => grids[lever]!.values.length);
  // At nodes of all levers first, then lever by lever along the lines between them.
  each(
    levers.map((lever) => nodes[lever]!),
    (values) => {
      const found = figures(valuer.value(withGroup(anchor, group, values)));
      const place = placeOf(values, lengths);
      columns.forEach((column, at) => (column[place] = found[at]! - from[at]!));
    }
  );
  const all = lengths.map((length) => evenNodes(length, length));
  levers.forEach((lever, at) => {
    const known = nodes[lever]!;
    if (known.length === lengths[at]) return;
    const others = levers.map((other, place) => (place < at ? all[place]! : place === at ? [0] : nodes[other]!));
    const stride = lengths.slice(at + 1).reduce((product, length) => product * length, 1);
    each(others, (values) => {
      const start = placeOf(values, lengths);
      for (const column of columns) fillBetween(column, start, stride, known);
    });
  });
  return table;
}

/** What the table is made of: the packages at the nodes of a group. */
export function nodeChoices(group: LeverGroup, anchor: Choice, nodes: Nodes): number[][] {
  const choices: number[][] = [];
  each(
    group.levers.map((lever) => nodes[lever]!),
    (values) => choices.push(withGroup(anchor, group, values))
  );
  return choices;
}

/** Along one lever: straight lines between its nodes. */
function fillBetween(column: Float64Array, start: number, stride: number, nodes: readonly number[]): void {
  for (let n = 1; n < nodes.length; n++) {
    const [low, high] = [nodes[n - 1]!, nodes[n]!];
    const [a, b] = [column[start + low * stride]!, column[start + high * stride]!];
    for (let at = low + 1; at < high; at++) column[start + at * stride] = a + ((b - a) * (at - low)) / (high - low);
  }
}

/** The place of a package's values in the table of a group. */
export function placeIn({ levers }: LeverGroup, grids: readonly LeverGrid[], choice: Choice): number {
  return placeOf(
    levers.map((lever) => choice[lever]!),
    levers.map((lever) => grids[lever]!.values.length)
  );
}

function placeOf(values: readonly number[], lengths: readonly number[]): number {
  return values.reduce((place, value, at) => place * lengths[at]! + value, 0);
}

/** Every combination of one value from each list. */
export function each(lists: readonly (readonly number[])[], use: (values: readonly number[]) => void): void {
  const values = new Array<number>(lists.length);
  const next = (at: number): void => {
    const list = lists[at];
    if (list === undefined) return use(values);
    for (const value of list) {
      values[at] = value;
      next(at + 1);
    }
  };
  next(0);
}
