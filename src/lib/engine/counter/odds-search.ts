/**
 * The cheapest package that beats the rival with a chance. What a component is worth where the race is tight (its mean in the futures that are won or lost by little) takes the place of its worth,
 * so that the search is the same; the futures then say what is true of what it proposes, and the ranking learns from each that was drawn.
 */
import type { SampleSize, SimulationBasis } from '../simulation/question.ts';
import { simulationStages } from '../simulation/units.ts';
import type { AdditiveModel } from './additive-model.ts';
import type { CounterQuestion, PackageOdds } from './answer.ts';
import { CENT, reaches } from './cheapest.ts';
import { alongFrontier, frontierOf } from './frontier.ts';
import { evenNodes, type Aim } from './group-table.ts';
import { withLever } from './lever-alone.ts';
import type { LeverGroup } from './lever-groups.ts';
import { PackageFutures, wins, type DrawnPackage } from './package-futures.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';
import { bestKnown, isOnGrid, type Progressing, type Sought } from './every-package.ts';
import { PackageSearch } from './search.ts';

/** Searches for one that wins, packages that are drawn in search of a cheaper one, and on the frontier to be sure of one that wins. */
const MOST_ROUNDS = 2;
const MOST_CHEAPER = 2;
const MOST_SURER = 6;
const MOST_REFINED = 2;
/** Of one lever alone: values that are ranked, and drawn. */
const MOST_VALUES = 260;
const MOST_ALONE = 3;
/** Of odds after as many futures as are asked last. */
const USUAL_MARGIN = 0.003;
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

/** What is known of futures: how much of a component's worth counts where the race is tight. */
export class OddsSearch {
  readonly #futures: PackageFutures;
  readonly #valuer: PackageValuer;
  readonly #groups: readonly LeverGroup[];
  readonly #isWhole: boolean;
  /** What the rival is worth: aims are sums of the size of worths. */
  readonly #rival: number;
  /** The chance that packages are ranked by: what is asked, and the sampling error on top. */
  #chance: number;
  #weights: number[];
  /** All that there were. */
  readonly #learned: (readonly number[])[] = [];
  #offset = 0;
  /** By what the offer comes to: a lever at the value that the offer has changes nothing. */
  readonly #drawn = new Map<string, DrawnPackage>();

  constructor(
    question: CounterQuestion,
    basis: SimulationBasis,
    on: {
      valuer: PackageValuer;
      groups: readonly LeverGroup[];
      isWhole: boolean;
      rival: number;
      chance: number;
    }
  ) {
    this.#futures = new PackageFutures(question, basis, on.valuer);
    this.#valuer = on.valuer;
    this.#groups = on.groups;
    this.#isWhole = on.isWhole;
    this.#rival = on.rival;
    this.#chance = on.chance + USUAL_MARGIN;
    this.#weights = on.valuer.components.offer.components.map(() => 1);
  }

  /** @param from a package to begin with */
  *run(from: ValuedPackage): Progressing<FoundByOdds> {
    let tried = from;
    let last: PackageOdds | null = null;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#learn(tried, yield* this.#draw(tried, simulationStages.preview, true));
      const settled = this.#drawn.get(this.#key(tried));
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
      this.#learn(won.package, yield* this.#draw(won.package, simulationStages.preview, true));
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
    const points = frontierOf(this.#valuer, this.aim);
    let [losing, winning] = [-1, points.length];
    while (winning - losing > 1) {
      const middle = (losing + winning) >> 1;
      const { odds } = yield* this.#draw(points[middle]!, simulationStages.preview, false);
      if (odds.probability >= odds.asked) winning = middle;
      else losing = middle;
    }
    // After few futures it is not sure; those that follow promise more.
    for (let tries = 0; tries < MOST_SURER && winning < points.length; winning += 2 ** tries++) {
      const won = yield* this.#won(points[winning]!);
      if (won !== null) return won;
    }
    return points.length === 0 ? null : yield* this.#won(points.at(-1)!);
  }

  *#won(tried: ValuedPackage): Progressing<Won | null> {
    const { odds } = yield* this.#settled(tried);
    return wins(odds) ? { package: tried, odds } : null;
  }

  /** Each lever alone: the cheapest value with which the offer as it stands wins, drawn to be sure; null: none does. */
  *alone(): Progressing<(ValuedPackage | null)[]> {
    const standing = this.#valuer.value(this.#valuer.grids.map(() => -1));
    this.#learn(standing, yield* this.#draw(standing, simulationStages.preview, true));
    const found: (ValuedPackage | null)[] = [];
    for (const lever of this.#valuer.grids.keys()) found.push(yield* this.#aloneOf(lever));
    return found;
  }

  /** The better of a package and levers alone that win within the limits and on the grid: what changes one line of the letter may be the cheapest of all. */
  *orAlone(found: FoundByOdds, alone: readonly (ValuedPackage | null)[]): Progressing<FoundByOdds> {
    let best = found;
    for (const one of alone) {
      const choice = one?.choice.map((at, lever) => (at < 0 ? this.#valuer.grids[lever]!.standsAt : at)) ?? [-1];
      if (choice.includes(-1)) continue;
      const tried = this.#valuer.value(choice);
      const isCheaper = best.best === null || tried.cost < best.best.cost - CENT;
      const won = isCheaper && this.#valuer.fits(tried) ? yield* this.#won(tried) : null;
      if (won !== null) best = { best: won.package, odds: won.odds };
    }
    return best;
  }

  /** By what is missing or to spare where the race is tight, from one value that was drawn to the next. */
  *#aloneOf(lever: number): Progressing<ValuedPackage | null> {
    const places = evenNodes(this.#valuer.grids[lever]!.values.length, MOST_VALUES);
    const all = places.map((place) => withLever(this.#valuer, lever, place)).sort((a, b) => a.cost - b.cost);
    yield { stage: 'futures', share: 0 };
    let best: ValuedPackage | null = null;
    let needed = this.#rival;
    for (let drawn = 0; drawn < MOST_ALONE; drawn++) {
      const next = all.find((one) => reaches(this.aim(one), needed));
      if (next === undefined || next === best || (best !== null && next.cost >= best.cost)) break;
      const { odds, tight } = yield* this.#settled(next);
      if (wins(odds)) best = next;
      needed = this.aim(next) - tight + (tight >= 0 && !wins(odds) ? CENT : 0);
    }
    return best;
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

  #draw({ choice }: ValuedPackage, size: SampleSize, detail: boolean): Progressing<DrawnPackage> {
    return this.#futures.draw({ choice, size, detail, chance: this.#chance });
  }

  #key({ choice }: ValuedPackage): string {
    return JSON.stringify(this.#valuer.components.under(choice).map(({ component }) => component));
  }

  /** What is said of a package is said after so many futures; each package is drawn once. */
  *#settled(tried: ValuedPackage): Progressing<DrawnPackage> {
    const known = this.#drawn.get(this.#key(tried));
    if (known !== undefined) return known;
    const drawn = yield* this.#draw(tried, simulationStages.settled, false);
    this.#drawn.set(this.#key(tried), drawn);
    if (isOnGrid(tried)) this.#learn(tried, drawn);
    return drawn;
  }

  /** From now on packages are ranked from this one: components that it has by what they are where its race is tight. */
  #learn({ presents }: ValuedPackage, { components, tight, odds }: DrawnPackage): void {
    if (components === null) this.#chance = Math.min(0.999, odds.asked + odds.margin);
    else {
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
          isOnGrid(one) && this.#valuer.fits(one) && one.cost < best.package.cost - CENT && !this.#drawn.has(this.#key(one))
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
