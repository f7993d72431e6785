/** Packages that were drawn against the rival. What is said of one is said after as many futures as are asked last, and each is drawn so once; a preview of them says what is worth it. */
import type { SimulationBasis } from '../simulation/question.ts';
import { simulationStages } from '../simulation/units.ts';
import type { CounterQuestion, PackageOdds } from './answer.ts';
import type { Progressing } from './every-package.ts';
import { PackageFutures, wins, type DrawnPackage } from './package-futures.ts';
import type { PackageValuer, ValuedPackage } from './package-valuer.ts';

/** Of odds after as many futures as are asked last. */
const USUAL_MARGIN = 0.003;

export class DrawnPackages {
  readonly #futures: PackageFutures;
  readonly #valuer: PackageValuer;
  /** The chance at which a race is tight: what is asked, and the sampling error on top. */
  #chance: number;
  /** By what the offer comes to: a lever at the value that the offer has changes nothing. */
  readonly #drawn = new Map<string, DrawnPackage>();

  /** @param chance what is asked */
  constructor(question: CounterQuestion, basis: SimulationBasis, valuer: PackageValuer, chance: number) {
    this.#futures = new PackageFutures(question, basis, valuer);
    this.#valuer = valuer;
    this.#chance = chance + USUAL_MARGIN;
  }

  /** What was said of a package, if anything was. */
  known(tried: ValuedPackage): DrawnPackage | undefined {
    return this.#drawn.get(this.#key(tried));
  }

  *settled(tried: ValuedPackage): Progressing<DrawnPackage> {
    const known = this.known(tried);
    if (known !== undefined) return known;
    const size = simulationStages.settled;
    const drawn = yield* this.#futures.draw({ choice: tried.choice, size, detail: false, chance: this.#chance });
    this.#drawn.set(this.#key(tried), drawn);
    this.#chance = Math.min(0.999, drawn.odds.asked + drawn.odds.margin);
    return drawn;
  }

  /** @param detail whether what components are where the race is tight is asked for */
  preview({ choice }: ValuedPackage, detail: boolean): Progressing<DrawnPackage> {
    return this.#futures.draw({ choice, size: simulationStages.preview, detail, chance: this.#chance });
  }

  /** After few futures, and no more than that. */
  *promises(tried: ValuedPackage): Progressing<boolean> {
    const { odds } = yield* this.preview(tried, false);
    return odds.probability >= odds.asked;
  }

  /** The odds with which a package wins; null where it does not. */
  *won(tried: ValuedPackage): Progressing<PackageOdds | null> {
    const { odds } = yield* this.settled(tried);
    return wins(odds) ? odds : null;
  }

  *wins(tried: ValuedPackage): Progressing<boolean> {
    return (yield* this.won(tried)) !== null;
  }

  #key({ choice }: ValuedPackage): string {
    return JSON.stringify(this.#valuer.components.under(choice).map(({ component }) => component));
  }
}
