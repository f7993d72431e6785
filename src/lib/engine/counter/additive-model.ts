/**
 * Packages as an anchor plus what each group of levers adds to it: searched as a whole, though the ladder has valued a few hundred of them. Grants of compute on one side,
 * all other levers on the other, so that the cheapest beside each choice of compute is a look-up.
 */
import { fitsInto, staircase } from './bundles.ts';
import { choiceAt, groupTable, placeIn, withGroup, type Aim, type GroupTable, type Nodes } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer } from './package-valuer.ts';
import { twoSides, type Side } from './two-sides.ts';

/** A package as the model has it. */
export interface ModelPackage {
  choice: Choice;
  cost: number;
  aim: number;
}

/** A choice of compute and one of all else, by their places. */
interface Pair {
  c: number;
  r: number;
  cost: number;
}

export class AdditiveModel {
  readonly anchor: Choice;
  readonly nodes: Nodes;
  readonly #valuer: PackageValuer;
  readonly #base: { cost: number; aim: number };
  readonly #tables: ReadonlyMap<LeverGroup, GroupTable>;
  readonly #compute: Side;
  readonly #rest: Side;
  /** Of the limits that both sides share: what is left beside the anchor. */
  readonly #room: readonly number[];
  readonly #mostCost: number;
  readonly #stairs = new Map<string, Int32Array>();
  /** The same by choice of compute. */
  readonly #stairsBeside: Int32Array[] = [];

  constructor(
    valuer: PackageValuer,
    groups: readonly LeverGroup[],
    on: { anchor: Choice; nodes: Nodes; aim: Aim; slack: number }
  ) {
    const { anchor, nodes, aim, slack } = on;
    const base = valuer.value(anchor);
    this.anchor = anchor;
    this.nodes = nodes;
    this.#valuer = valuer;
    this.#base = { cost: base.cost, aim: aim(base) };
    const tables = groups.map((group) => groupTable(group, valuer, anchor, nodes, aim));
    this.#tables = new Map(tables.map((table) => [table.group, table]));
    const sides = twoSides(tables, valuer.limits, base.usage, slack);
    this.#room = sides.room;
    this.#mostCost = sides.mostCost;
    this.#compute = sides.compute;
    this.#rest = sides.rest;
  }

  /** The anchor with a package's values of one group. */
  moved(group: LeverGroup, choice: Choice): { cost: number; aim: number } {
    const { cost, aim } = this.#tables.get(group)!;
    const place = placeIn(group, this.#valuer.grids, choice);
    return { cost: this.#base.cost + cost[place]!, aim: this.#base.aim + aim[place]! };
  }

  /** The cheapest that reaches an aim; null: none does. */
  cheapest(target: number): ModelPackage | null {
    let best: { c: number; r: number; cost: number } | null = null;
    for (let c = 0; c < this.#compute.size; c++) {
      const r = this.#restFor(c, target);
      if (r < 0) continue;
      const cost = this.#compute.cost[c]! + this.#rest.cost[r]!;
      if (best === null || cost < best.cost) best = { c, r, cost };
    }
    if (best === null) return null;
    const found = this.#package(best.c, best.r);
    return found.cost > this.#mostCost ? null : found;
  }

  /** The most that can be reached within the limits, whatever it costs but for the limit on that. */
  get most(): ModelPackage | null {
    let best: ModelPackage | null = null;
    for (let c = 0; c < this.#compute.size; c++) {
      const room = this.#mostCost - this.#base.cost - this.#compute.cost[c]!;
      const stairs = this.#stairsOf(c);
      const r = stairs.findLast((at) => this.#rest.cost[at]! <= room);
      if (r === undefined) continue;
      if (best === null || this.#aimOf(c, r) > best.aim) best = this.#package(c, r);
    }
    return best;
  }

  /** For each choice of compute the cheapest rest with which an aim is reached, from the least compute to the most. */
  byCompute(target: number): ModelPackage[] {
    const found: { package: ModelPackage; compute: number }[] = [];
    for (let c = 0; c < this.#compute.size; c++) {
      const r = this.#restFor(c, target);
      if (r >= 0) found.push({ package: this.#package(c, r), compute: this.#compute.compute[c]! });
    }
    return found.sort((a, b) => a.compute - b.compute).map((one) => one.package);
  }

  /** The cheapest packages that reach an aim for less than a cost. */
  near(target: number, mostCost: number, count: number): ModelPackage[] {
    let found: Pair[] = [];
    let most = mostCost;
    const cut = () => {
      found = found.sort((a, b) => a.cost - b.cost).slice(0, count);
      if (found.length === count) most = Math.min(most, found.at(-1)!.cost);
    };
    this.#each(
      target,
      () => most,
      (pair) => {
        found.push(pair);
        if (found.length >= 8 * count) cut();
      }
    );
    cut();
    return found.map(({ c, r }) => this.#package(c, r));
  }

  /** Some of all packages that reach an aim for less than a cost, evenly. */
  spread(target: number, mostCost: number, count: number): ModelPackage[] {
    let found: Pair[] = [];
    let every = 1;
    let seen = 0;
    this.#each(
      target,
      () => mostCost,
      (pair) => {
        if (seen++ % every !== 0) return;
        found.push(pair);
        if (found.length < 2 * count) return;
        found = found.filter((_, at) => at % 2 === 0);
        every *= 2;
      }
    );
    return found.map(({ c, r }) => this.#package(c, r));
  }

  #each(target: number, mostCost: () => number, use: (pair: Pair) => void): void {
    const { size, cost, aim, usage } = this.#rest;
    const base = this.#base.cost;
    for (let c = 0; c < this.#compute.size; c++) {
      const room = this.#roomBeside(c);
      const own = this.#compute.cost[c]!;
      const needed = target - this.#base.aim - this.#compute.aim[c]!;
      let most = Math.min(mostCost(), this.#mostCost) - base;
      for (let r = 0; r < size && own + cost[r]! < most; r++) {
        if (aim[r]! < needed || !fitsInto(room, usage, r)) continue;
        use({ c, r, cost: base + own + cost[r]! });
        most = Math.min(mostCost(), this.#mostCost) - base;
      }
    }
  }

  /** Of the cheapest beside a choice of compute; −1: none reaches the aim. */
  #restFor(c: number, target: number): number {
    const stairs = this.#stairsOf(c);
    const { aim } = this.#rest;
    const needed = target - this.#base.aim - this.#compute.aim[c]!;
    let low = 0;
    let high = stairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (aim[stairs[middle]!]! >= needed) high = middle;
      else low = middle + 1;
    }
    return stairs[low] ?? -1;
  }

  #roomBeside(c: number): number[] {
    return this.#room.map((most, limit) => most - this.#compute.usage[limit]![c]!);
  }

  #stairsOf(c: number): Int32Array {
    return (this.#stairsBeside[c] ??= this.#stairsIn(this.#roomBeside(c)));
  }

  #stairsIn(room: readonly number[]): Int32Array {
    const key = room.join();
    const stairs = this.#stairs.get(key) ?? staircase(this.#rest, room);
    this.#stairs.set(key, stairs);
    return stairs;
  }

  #aimOf(c: number, r: number): number {
    return this.#base.aim + this.#compute.aim[c]! + this.#rest.aim[r]!;
  }

  #package(c: number, r: number): ModelPackage {
    const { grids } = this.#valuer;
    let choice = this.anchor;
    const set = ({ groups, picks }: Side, at: number) =>
      groups.forEach((group, place) => (choice = withGroup(choice, group, choiceAt(group, grids, picks[place]![at]!))));
    set(this.#compute, c);
    set(this.#rest, r);
    return { choice, cost: this.#base.cost + this.#compute.cost[c]! + this.#rest.cost[r]!, aim: this.#aimOf(c, r) };
  }
}
