/**
 * The cheapest package that reaches an aim within the limits, where there are too many to value: a model of sums over groups of levers, anchored at the best package
 * found so far, is searched whole; what it proposes is valued by the ladder, its nodes are set where it was wrong, and its error says what may have been missed (METHOD.md).
 */
import type { AdditiveModel, ModelPackage } from './additive-model.ts';
import { anchoredModel } from './anchored-model.ts';
import { CENT } from './cheapest.ts';
import { bestKnown, nearestChoice, type Progressing, type Sought } from './every-package.ts';
import { firstNodes } from './first-nodes.ts';
import { withGroup } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

/** Anchors at most, and what the ladder is asked at most. */
const MOST_ROUNDS = 6;
const MOST_VALUATIONS = 1200;
/** Packages of the model that are valued in a round, and in the last. */
const NEAR = 24;
const NEAR_LAST = 64;
/** An error of the model that sets no node: of what is aimed at. */
const TOLERANCE = 2e-5;
/** In the middle of a gap between nodes: more sets a node. And how often nodes are set before the model is searched. */
const GAP_TOLERANCE = 1e-4;
const MOST_REFINED = 4;
/** How far the model may be off where nothing has been valued yet: of what is aimed at. */
const WIDE = 3e-3;
const PAUSE_EVERY = 16;

/** Packages of a group that are valued to begin with. */
export const usualEffort = { nodes: 128 };

/** By how much packages were worth more and cost less than the model said, and how far it was off in any way. */
interface ModelError {
  aim: number;
  cost: number;
  any: number;
}

export interface Found {
  best: ValuedPackage | null;
  /** The most that any package within the limits was seen to reach. */
  most: ValuedPackage | null;
  missed: number | null;
  /** Null where every package was valued. */
  model: AdditiveModel | null;
}

export class PackageSearch {
  readonly #valuer: PackageValuer;
  readonly #groups: readonly LeverGroup[];
  readonly #sought: Sought;
  readonly #nodes: Set<number>[];
  /** Of the model: what a package was worth more and cost less than it said, and how far it was off either way. */
  #error: ModelError = { aim: 0, cost: 0, any: 0 };
  /** Of them what the straight lines between nodes may have wrong, group by group. */
  #between = { aim: 0, cost: 0 };
  #model!: AdditiveModel;
  /** Of the anchors that there may be. */
  #share = 0;

  constructor(valuer: PackageValuer, groups: readonly LeverGroup[], sought: Sought, { nodes } = usualEffort) {
    this.#valuer = valuer;
    this.#groups = groups;
    this.#sought = sought;
    this.#nodes = firstNodes(valuer.grids, groups, nodes);
  }

  *run(anchor: Choice = nearestChoice(this.#valuer)): Progressing<Found> {
    const from = this.#valuer.valuations;
    for (let round = 0; ; round++) {
      this.#share = round / MOST_ROUNDS;
      yield* this.#anchorAt(anchor, this.#error.any);
      for (let times = 0; times < MOST_REFINED && (yield* this.#isRefined()); times++) {
        yield* this.#anchorAt(anchor, this.#error.any);
      }
      const before = this.#nodeCount();
      const isLast = round + 1 >= MOST_ROUNDS || this.#valuer.valuations - from > MOST_VALUATIONS;
      yield* this.#try(isLast ? NEAR_LAST : NEAR);
      const { best, most } = bestKnown(this.#valuer, this.#sought);
      const next = best ?? most;
      if (next === null) return { best, most, missed: null, model: this.#model };
      const isStill = next.choice.join() === anchor.join() && this.#nodeCount() === before;
      if (isStill || isLast) {
        if (!isLast) yield* this.#try(NEAR_LAST);
        return this.#found();
      }
      anchor = next.choice;
    }
  }

  #found(): Found {
    const { best, most } = bestKnown(this.#valuer, this.#sought);
    return { best, most, missed: best === null ? null : this.#missed(best), model: this.#model };
  }

  /** No package can be cheaper than the model's cheapest that reaches what is short of the target by the model's error, less its error. */
  #missed(best: ValuedPackage): number {
    const aim = Math.max(this.#error.aim, this.#between.aim);
    const bound = this.#model.cheapest(this.#sought.target - aim);
    return bound === null ? 0 : Math.max(0, best.cost - (bound.cost - Math.max(this.#error.cost, this.#between.cost)));
  }

  *#anchorAt(anchor: Choice, slack: number): Progressing<void> {
    const nodes = this.#nodes.map((places, lever) => [...places.add(anchor[lever]!)].sort((a, b) => a - b));
    const on = { anchor, nodes, aim: this.#sought.aim, slack, share: this.#share };
    this.#model = yield* anchoredModel(this.#valuer, this.#groups, on);
    this.#error = { aim: 0, cost: 0, any: 0 };
    this.#between = { aim: 0, cost: 0 };
  }

  #nodeCount(): number {
    return this.#nodes.reduce((sum, { size }) => sum + size, 0);
  }

  /** Values what the model proposes: its cheapest, and others that may turn out cheaper. */
  *#try(count: number): Progressing<void> {
    const { target } = this.#sought;
    const first = this.#model.cheapest(target) ?? this.#model.most;
    if (first === null) return;
    this.#check(first);
    yield { stage: 'searching', share: this.#share };
    const best = bestKnown(this.#valuer, this.#sought).best;
    const reach = target - 2 * this.#error.any;
    const others = this.#model.near(reach, (best?.cost ?? first.cost) + CENT, count);
    // A little more than the target, where the model promises too much.
    for (let more = 1; more <= 8; more++) {
      const further = this.#model.cheapest(target + (more * Math.max(this.#error.any, this.#tolerance)) / 4);
      if (further !== null) others.push(further);
    }
    // What would win if the model promised too little: some of all that is short by no more than that.
    const wide = Math.max(WIDE * Math.abs(target), 4 * this.#error.any, 4 * this.#between.aim);
    others.push(...this.#model.spread(target - wide, best?.cost ?? Infinity, count));
    for (const [at, one] of others.entries()) {
      this.#check(one);
      if (at % PAUSE_EVERY === PAUSE_EVERY - 1) yield { stage: 'searching', share: this.#share };
    }
  }

  /** By the ladder. Where the straight line between two nodes was wrong, and not the sum of groups, nodes are set. */
  #check({ choice, cost, aim }: ModelPackage): void {
    const valued = this.#valuer.value(choice);
    const more = this.#sought.aim(valued) - aim;
    const less = cost - valued.cost;
    this.#error = {
      aim: Math.max(this.#error.aim, more),
      cost: Math.max(this.#error.cost, less),
      any: Math.max(this.#error.any, Math.abs(more))
    };
    if (Math.max(Math.abs(more), Math.abs(less)) <= this.#tolerance) return;
    for (const group of this.#groups) if (this.#isBetweenNodes(group, choice)) this.#setNodes(group, choice);
  }

  /**
   * Looks in the middle of every gap between two nodes, with the other levers of the group as in the anchor and one of them changed. What is found there is part of the model's error;
   * where it is large a node is set. @returns whether any was
   */
  *#isRefined(): Progressing<boolean> {
    const before = this.#nodeCount();
    for (const group of this.#groups) {
      const off = { aim: 0, cost: 0, any: 0 };
      for (const { lever, middle } of this.#gaps(group)) {
        for (const choice of this.#variants(group, lever, middle)) {
          const found = this.#offBy(group, choice);
          for (const key of ['aim', 'cost', 'any'] as const) off[key] = Math.max(off[key], found[key]);
          if (found.any > GAP_TOLERANCE * Math.abs(this.#sought.target)) this.#nodes[lever]!.add(middle);
        }
      }
      this.#between.aim += off.aim;
      this.#between.cost += off.cost;
      yield { stage: 'searching', share: this.#share };
    }
    return this.#nodeCount() > before;
  }

  #gaps({ levers }: LeverGroup): { lever: number; middle: number }[] {
    return levers.flatMap((lever) => {
      const nodes = this.#model.nodes[lever]!;
      return nodes.slice(1).flatMap((high, at) => (high - nodes[at]! < 2 ? [] : [{ lever, middle: (high + nodes[at]!) >> 1 }]));
    });
  }

  #variants({ levers }: LeverGroup, moved: number, place: number): Choice[] {
    const choice = [...this.#model.anchor].with(moved, place);
    const others = levers.filter((lever) => lever !== moved);
    const changed = others.flatMap((lever) => {
      const nodes = this.#model.nodes[lever]!;
      return [nodes[0]!, nodes.at(-1)!].filter((node) => node !== choice[lever]).map((node) => choice.with(lever, node));
    });
    return [choice, ...changed];
  }

  /** What the model of one group has wrong about a choice of its levers. */
  #offBy(group: LeverGroup, choice: Choice): ModelError {
    const { anchor } = this.#model;
    const values = group.levers.map((lever) => choice[lever]!);
    const own = this.#valuer.value(withGroup(anchor, group, values));
    const { cost, aim } = this.#model.moved(group, choice);
    const [more, less] = [this.#sought.aim(own) - aim, cost - own.cost];
    return { aim: Math.max(0, more), cost: Math.max(0, less), any: Math.max(Math.abs(more), Math.abs(less)) };
  }

  get #tolerance(): number {
    return TOLERANCE * Math.abs(this.#sought.target);
  }

  #isBetweenNodes({ levers }: LeverGroup, choice: Choice): boolean {
    return levers.some((lever) => !this.#nodes[lever]!.has(choice[lever]!));
  }

  #setNodes(group: LeverGroup, choice: Choice): void {
    if (this.#offBy(group, choice).any <= this.#tolerance) return;
    for (const lever of group.levers) this.#nodes[lever]!.add(choice[lever]!);
  }
}
