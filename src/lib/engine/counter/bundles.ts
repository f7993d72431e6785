/** Choices of several groups of levers at once, each with what it adds to a package: what costs more and brings no more is left out as they are put together. */
import type { GroupTable } from './group-table.ts';

/** Rising in cost. Columns as those of a group's table; `picks` has the place in each group's table, group by group. */
export interface Bundles {
  size: number;
  cost: Float64Array;
  aim: Float64Array;
  compute: Float64Array;
  usage: readonly Float64Array[];
  picks: readonly Int32Array[];
}

/** What limits leave: of each that several groups use, how much at most, with the least that the other groups use taken off. */
export interface Pruning {
  /** By limit, in the order of `usage`. */
  room: readonly number[];
  /** Bundles that are worse by no more than this are kept: the error of the figures. */
  slack: number;
}

/** More than this are not looked through for what is worse in every respect. */
const MOST_COMPARED = 128;
/** More bundles than this are thinned: those next to each other in cost and in what they bring. */
const MOST = 400_000;

const nothing = (usages: number): Bundles => ({
  size: 1,
  cost: new Float64Array(1),
  aim: new Float64Array(1),
  compute: new Float64Array(1),
  usage: Array.from({ length: usages }, () => new Float64Array(1)),
  picks: []
});

function places(size: number): Int32Array {
  const all = new Int32Array(size);
  for (let at = 0; at < size; at++) all[at] = at;
  return all;
}

/** One group's choices. @param limits those that several groups share @param isAllowed whether a choice keeps the limits that the group alone moves */
export function groupBundles(table: GroupTable, limits: readonly number[], isAllowed: (place: number) => boolean): Bundles {
  const { size, cost, aim, compute, usage } = table;
  const all = { size, cost, aim, compute, usage: limits.map((limit) => usage[limit]!), picks: [places(size)] };
  return taken(all, places(size).filter(isAllowed));
}

/** By limit: the least that any of them uses. */
export function leastUsage({ usage }: Bundles): number[] {
  return usage.map((column) => column.reduce((low, value) => Math.min(low, value), Infinity));
}

/** Every combination of one of each group that fits and is worth keeping; none where nothing fits. */
export function bundlesOf(groups: readonly Bundles[], usages: number, pruning: Pruning): Bundles {
  const least = groups.map(leastUsage);
  return groups.reduce((bundles, group, at) => {
    const later = least.slice(at + 1);
    const room = pruning.room.map((most, limit) => most - later.reduce((sum, low) => sum + low[limit]!, 0));
    const own = pruned(group, { room: room.map(() => Infinity), slack: pruning.slack });
    return joined(bundles, own, { ...pruning, room });
  }, nothing(usages));
}

function joined(a: Bundles, b: Bundles, pruning: Pruning): Bundles {
  const left = thinned(a, Math.ceil(MOST / Math.max(1, b.size)));
  const size = left.size * b.size;
  const sum = (x: Float64Array, y: Float64Array) => {
    const all = new Float64Array(size);
    for (let i = 0, at = 0; i < x.length; i++) for (let j = 0; j < y.length; j++) all[at++] = x[i]! + y[j]!;
    return all;
  };
  const first = (picks: Int32Array) => {
    const all = new Int32Array(size);
    for (let i = 0; i < picks.length; i++) all.fill(picks[i]!, i * b.size, (i + 1) * b.size);
    return all;
  };
  const second = (picks: Int32Array) => {
    const all = new Int32Array(size);
    for (let at = 0; at < size; at += picks.length) all.set(picks, at);
    return all;
  };
  const all = {
    size,
    cost: sum(left.cost, b.cost),
    aim: sum(left.aim, b.aim),
    compute: sum(left.compute, b.compute),
    usage: left.usage.map((column, limit) => sum(column, b.usage[limit]!)),
    picks: [...left.picks.map(first), ...b.picks.map(second)]
  };
  return pruned(all, pruning);
}

/** Sorted by cost, without what breaks a limit and what is dominated. */
function pruned(bundles: Bundles, { room, slack }: Pruning): Bundles {
  const { cost, aim, usage } = bundles;
  const order = places(bundles.size)
    .filter((at) => fitsInto(room, usage, at))
    .sort((a, b) => cost[a]! - cost[b]! || aim[b]! - aim[a]!);
  const kept: number[] = [];
  let best = -Infinity;
  for (const at of order) {
    const isWorse = usage.length === 0 ? aim[at]! <= best - slack && best > -Infinity : isDominated(bundles, kept, at, slack);
    if (isWorse || (slack === 0 && usage.length === 0 && aim[at] === best)) continue;
    kept.push(at);
    best = Math.max(best, aim[at]!);
  }
  return taken(bundles, kept);
}

function isDominated({ aim, usage }: Bundles, kept: readonly number[], at: number, slack: number): boolean {
  const own = aim[at]!;
  for (let k = kept.length - 1, least = Math.max(0, kept.length - MOST_COMPARED); k >= least; k--) {
    const other = kept[k]!;
    if (aim[other]! - slack < own) continue;
    let limit = 0;
    while (limit < usage.length && usage[limit]![other]! <= usage[limit]![at]!) limit++;
    if (limit === usage.length) return true;
  }
  return false;
}

/** Every n-th, the dearest kept. */
function thinned(bundles: Bundles, most: number): Bundles {
  const { size } = bundles;
  if (size <= most) return bundles;
  const every = Math.ceil(size / most);
  return taken(
    bundles,
    places(size).filter((at) => at % every === 0 || at === size - 1)
  );
}

function taken({ cost, aim, compute, usage, picks }: Bundles, at: ArrayLike<number>): Bundles {
  const size = at.length;
  const into = <Column extends Float64Array | Int32Array>(column: Column, some: Column) => {
    for (let i = 0; i < size; i++) some[i] = column[at[i]!]!;
    return some;
  };
  const some = (column: Float64Array) => into(column, new Float64Array(size));
  return {
    size,
    cost: some(cost),
    aim: some(aim),
    compute: some(compute),
    usage: usage.map(some),
    picks: picks.map((column) => into(column, new Int32Array(size)))
  };
}

/** Whether a bundle uses no more than the room, of any limit. */
export function fitsInto(room: readonly number[], usage: readonly Float64Array[], at: number): boolean {
  for (let limit = 0; limit < usage.length; limit++) if (usage[limit]![at]! > room[limit]!) return false;
  return true;
}

/** Places of those that fit into the room, each bringing more than the cheaper ones: rising in cost and aim. */
export function staircase({ size, aim, usage }: Bundles, room: readonly number[]): Int32Array {
  const places: number[] = [];
  let best = -Infinity;
  for (let at = 0; at < size; at++) {
    if (aim[at]! <= best || !fitsInto(room, usage, at)) continue;
    best = aim[at]!;
    places.push(at);
  }
  return Int32Array.from(places);
}
