/**
 * The cheapest package that beats the rival with a chance. What a component is worth where the race is tight (its mean in the futures that are won or lost by little) takes the place of its worth,
 * so that the search is the same; the futures then say what is true of what it proposes, and the ranking learns from each that was drawn.
 */
import type { AdditiveModel } from './additive-model.ts';
import type { PackageOdds } from './answer.ts';
import { CENT } from './cheapest.ts';
import type { DrawnPackages } from './drawn-packages.ts';
import { bestKnown, isOnGrid, type Progressing, type Sought } from './every-package.ts';
import { firstWinning } from './first-winning.ts';
import { alongFrontier, frontierOf } from './frontier.ts';
import type { Aim } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';
import { wins, type DrawnPackage } from './package-futures.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';
import { PackageSearch } from './search.ts';

/** Searches for one that wins, packages that are drawn in search of a cheaper one, and refinements of the ranking. */
const MOST_ROUNDS = 2;
const MOST_CHEAPER = 2;
const MOST_REFINED = 2;
/** Components that bring less than this are no measure of what more of them would bring. */
const NEXT_TO_NOTHING = 1;

export interface FoundByOdds {
  best: ValuedPackage | null;
  /** Of the best; of the most promising where none wins. */
  odds: PackageOdds | null;
}

/** A package, and the odds with which it wins. */
interface Won {
  package: ValuedPackage;
  odds: PackageOdds;
}

/** The levers' grid: how it is searched. */
export interface SearchedGrid {
  valuer: PackageValuer;
  groups: readonly LeverGroup[];
  /** Whether every package of it has been valued. */
  isWhole: boolean;
}

/** What is known of futures: how much of a component's worth counts where the race is tight. */
export class OddsSearch {
  readonly #valuer: PackageValuer;
  readonly #groups: readonly LeverGroup[];
  readonly #isWhole: boolean;
  readonly #draws: DrawnPackages;
  /** What the rival is worth: aims are sums of the size of worths. */
  readonly #rival: number;
  #weights: number[];
  /** All that there were. */
  readonly #learned: (readonly number[])[] = [];
  #offset = 0;

  constructor({ valuer, groups, isWhole }: SearchedGrid, draws: DrawnPackages, rival: number) {
    this.#valuer = valuer;
    this.#groups = groups;
    this.#isWhole = isWhole;
    this.#draws = draws;
    this.#rival = rival;
    this.#weights = valuer.components.offer.components.map(() => 1);
  }

  /** @param from a package to begin with */
  *run(from: ValuedPackage): Progressing<FoundByOdds> {
    let tried = from;
    let last: PackageOdds | null = null;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#learn(tried, yield* this.#draws.preview(tried, true));
      const settled = this.#draws.known(tried);
      if (settled !== undefined) this.#learn(tried, settled);
      const { best, most } = yield* this.#cheapest(tried);
      if (best === null && most === null) return { best: null, odds: null };
      const isSame = (best ?? most) === tried;
      tried = (best ?? most)!;
      const drawn = yield* this.#settled(tried);
      last = drawn.odds;
      if (wins(last)) return yield* this.#cheaper({ package: tried, odds: last });
      if (best === null && isSame) break;
    }
    // From one package that loses the ranking led to another: where it leans on what the other lacks, both are wrong, and their mean is less so.
    this.#weights = this.#weights.map((_, at) => this.#learned.reduce((sum, one) => sum + one[at]!, 0) / this.#learned.length);
    let won = yield* this.#onFrontier(tried);
    for (let refined = 0; refined < MOST_REFINED && won !== null; refined++) {
      const ranking = this.#weights;
      this.#learn(won.package, yield* this.#draws.preview(won.package, true));
      this.#weights = this.#weights.map((weight, at) => (weight + ranking[at]!) / 2);
      const next = yield* this.#onFrontier(won.package);
      if (next === null || next.package.cost >= won.package.cost - CENT) break;
      won = next;
    }
    return won === null ? { best: null, odds: last } : yield* this.#cheaper(won);
  }

  /**
   * The cheapest that wins of the packages that promise more than any cheaper one by the ranking as it is, found by halving: it does not leap, as the cheapest of a ranking does.
   * @param from drawn before
   */
  *#onFrontier(from: ValuedPackage): Progressing<Won | null> {
    this.#offset = 0;
    this.#offset = (yield* this.#settled(from)).tight + this.#rival - this.aim(from);
    const model = yield* this.#search(from);
    if (model !== null) yield* alongFrontier(this.#valuer, model);
    const draws = this.#draws;
    const found = yield* firstWinning(frontierOf(this.#valuer, this.aim), draws);
    const odds = found === null ? null : yield* draws.won(found);
    return odds === null ? null : { package: found!, odds };
  }

  /** Worth where the race is tight, and as much as the rival where the chance is just reached. */
  readonly aim: Aim = ({ presents }) =>
    presents.reduce((sum, present, at) => sum + present * this.#weights[at]!, this.#rival + this.#offset);

  *#cheapest(from: ValuedPackage): Progressing<{ best: ValuedPackage | null; most: ValuedPackage | null }> {
    const sought: Sought = { target: this.#rival, aim: this.aim };
    yield* this.#search(from);
    return bestKnown(this.#valuer, sought);
  }

  /** @returns the model of what is aimed at; null where every package has been valued */
  *#search({ choice }: ValuedPackage): Progressing<AdditiveModel | null> {
    if (this.#isWhole) return null;
    const sought = { target: this.#rival, aim: this.aim };
    return (yield* new PackageSearch(this.#valuer, this.#groups, sought).run(choice)).model;
  }

  *#settled(tried: ValuedPackage): Progressing<DrawnPackage> {
    const isNew = this.#draws.known(tried) === undefined;
    const drawn = yield* this.#draws.settled(tried);
    if (isNew) this.#learn(tried, drawn);
    return drawn;
  }

  /** From now on packages are ranked from this one: components that it has by what they are where its race is tight. */
  #learn({ presents }: ValuedPackage, { components, tight }: DrawnPackage): void {
    if (components !== null) {
      this.#weights = this.#weights.map((weight, at) =>
        Math.abs(presents[at]!) < NEXT_TO_NOTHING ? weight : components[at]! / presents[at]!
      );
      this.#learned.push(this.#weights);
    }
    this.#offset = tight - presents.reduce((sum, present, at) => sum + present * this.#weights[at]!, 0);
  }

  /** What is cheaper than a package that wins, and nearly promises to. */
  *#cheaper(found: Won): Progressing<FoundByOdds> {
    let best = found;
    for (let tried = 0; tried < MOST_CHEAPER; tried++) {
      const cheaper = [...this.#valuer.known].filter(
        (one) =>
          isOnGrid(one) && this.#valuer.fits(one) && one.cost < best.package.cost - CENT && this.#draws.known(one) === undefined
      );
      const next = cheaper.reduce<ValuedPackage | null>(
        (top, one) => (top === null || this.aim(one) > this.aim(top) ? one : top),
        null
      );
      if (next === null) break;
      const drawn = yield* this.#settled(next);
      if (wins(drawn.odds)) best = { package: next, odds: drawn.odds };
    }
    return { best: best.package, odds: best.odds };
  }
}
