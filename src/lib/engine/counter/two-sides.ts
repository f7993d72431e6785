/** What groups of levers come to, put together on two sides: grants of compute, and all other levers. Limits that one group alone moves are kept there; of the others both sides know what they use. */
import { bundlesOf, groupBundles, leastUsage, type Bundles } from './bundles.ts';
import type { GroupTable } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';
import type { PackageValuer } from './package-valuer.ts';

export interface Side extends Bundles {
  /** In the order of `picks`. */
  groups: readonly LeverGroup[];
}

export interface TwoSides {
  compute: Side;
  rest: Side;
  /** Of the limits that several groups move: what is left beside the anchor. */
  room: readonly number[];
  /** Of a whole package. */
  mostCost: number;
}

/** Beyond rounding. */
const ROUNDING = 1e-9;

/** @param usage of the anchor, by limit @param slack of what is kept though it is worse */
export function twoSides(
  tables: readonly GroupTable[],
  limits: PackageValuer['limits'],
  usage: readonly number[],
  slack: number
): TwoSides {
  const room = limits.map(({ max }, at) => max + ROUNDING * Math.max(1, Math.abs(max)) - usage[at]!);
  const costLimit = limits.findIndex(({ what }) => what === 'cost');
  const counted = limits.flatMap((_, at) => (at === costLimit ? [] : [at]));
  const movers = limits.map((_, at) => tables.filter((table) => moves(table, at)));
  const shared = counted.filter((at) => movers[at]!.length > 1);
  const isHopeless = counted.some((at) => movers[at]!.length === 0 && room[at]! < 0);
  const sharedRoom = shared.map((at) => room[at]!);

  const sides = ([true, false] as const).map((isCompute) => {
    const own = tables.filter(({ group }) => group.isCompute === isCompute);
    const bundles = own.map((table) => {
      const alone = counted.filter((at) => movers[at]!.length === 1 && movers[at]![0] === table);
      return groupBundles(table, shared, (place) => !isHopeless && alone.every((at) => table.usage[at]![place]! <= room[at]!));
    });
    return { groups: own.map(({ group }) => group), bundles };
  });
  const [compute, rest] = sides.map(({ groups, bundles }, side): Side => {
    const others = sides[1 - side]!.bundles.map(leastUsage);
    const beside = sharedRoom.map((most, at) => most - others.reduce((sum, least) => sum + least[at]!, 0));
    return { ...bundlesOf(bundles, shared.length, { room: beside, slack }), groups };
  }) as [Side, Side];
  return { compute, rest, room: sharedRoom, mostCost: costLimit < 0 ? Infinity : limits[costLimit]!.max * (1 + ROUNDING) };
}

/** Whether a group changes what is used of a limit. */
function moves({ usage }: GroupTable, limit: number): boolean {
  return usage[limit]!.some((used) => Math.abs(used - usage[limit]![0]!) > ROUNDING);
}
