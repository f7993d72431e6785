/**
 * Packages against the rival in futures that are the same for all of them: one seed, common draws. How often a package wins, with its error; and what each component counts for
 * where the race is tight, by which packages that were not drawn are ranked (METHOD.md). What no lever moves, market paths and the rival on them, is drawn once.
 */
import type { Scenario } from '../document.ts';
import { margin } from '../simulation/batches.ts';
import { sampleDifferences, winningOdds } from '../simulation/beats.ts';
import { collectedSamples, type CollectedSamples } from '../simulation/collected-samples.ts';
import { SimulationModel } from '../simulation/model.ts';
import { PathTape } from '../simulation/path-tape.ts';
import type { SampleSize, SimulatedBlock, SimulationBasis, SimulationPlan, SimulationQuestion } from '../simulation/question.ts';
import { placeRanks } from '../simulation/selection.ts';
import { pointsOf, Units } from '../simulation/units.ts';
import type { CounterQuestion, PackageOdds } from './answer.ts';
import { applied } from './applied.ts';
import type { Progressing } from './every-package.ts';
import { counterOf } from './lever-grid.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer } from './package-valuer.ts';

const SEED = 1;
const POINTS_AT_A_TIME = 32;
/** Share of the samples on either side of the tight ones that speak for them. */
const WINDOW = 0.03;
/** Kinds of futures that are kept, at most 48 MB each: what is drawn is the same for nearly all packages, but for levers that take a doubt away. */
const MOST_KINDS = 2;

/** What was drawn of one package. */
export interface DrawnPackage {
  odds: PackageOdds;
  /** Package less rival: what is exceeded with the chance asked for. */
  tight: number;
  /** By component of the offer: its mean where the race is tight; null where nobody asked. */
  components: readonly number[] | null;
}

interface PackageDraw {
  choice: Choice;
  size: SampleSize;
  /** With which the race is to be won. */
  chance: number;
  /** Whether what components are where the race is tight is asked for. */
  detail: boolean;
}

/** Of one offer, by sample. */
interface OfferSamples {
  totals: Float64Array;
  elsewhere: Float64Array;
}

/** Futures without the offer that levers move. */
interface Beside {
  tape: PathTape;
  /** By size of the sample. */
  rivals: Map<string, OfferSamples>;
}

export class PackageFutures {
  readonly #question: CounterQuestion;
  readonly #basis: SimulationBasis;
  readonly #valuer: PackageValuer;
  /** Places of the offer that levers move, and of its rival, among the offers. */
  readonly #own: number;
  readonly #rival: number;
  readonly #kinds = new Map<string, Beside>();

  constructor(question: CounterQuestion, basis: SimulationBasis, valuer: PackageValuer) {
    const { offer, rival } = counterOf(question.scenario);
    const placeOf = (one: string | undefined) => question.scenario.offers.findIndex(({ id }) => id === one);
    this.#question = question;
    this.#basis = basis;
    this.#valuer = valuer;
    this.#own = placeOf(offer);
    this.#rival = placeOf(rival);
  }

  *draw({ choice, size, chance, detail }: PackageDraw): Progressing<DrawnPackage> {
    const { probability } = counterOf(this.#question.scenario);
    const scenario = heldScenario(applied(this.#question.scenario, this.#valuer.package(choice)), this.#valuer);
    const asked = { scenario, amounts: this.#question.amounts, stress: null, seed: SEED, method: 'sobol', detail } as const;
    const model = new SimulationModel(asked satisfies SimulationQuestion, this.#basis);
    yield { stage: 'futures', share: 0 };
    const { tape, rivals } = this.#beside(model);
    const known = rivals.get(sizeKey(size));
    const offers = known === undefined ? [this.#own, this.#rival] : [this.#own];
    const blocks: SimulatedBlock[] = [];
    const units = new Units(size);
    for (let unit = units.next(POINTS_AT_A_TIME), drawn = 0; unit; unit = units.next(POINTS_AT_A_TIME)) {
      blocks.push(model.block(unit, offers, tape));
      drawn += unit.to - unit.from;
      yield { stage: 'futures', share: drawn / pointsOf(size) };
    }
    const samples = collectedSamples(model.plan, size, blocks);
    const own = samplesOf(samples, this.#own);
    const rival = known ?? samplesOf(samples, this.#rival);
    rivals.set(sizeKey(size), rival);
    const differences = own.totals.map((total, at) => total + own.elsewhere[at]! - rival.totals[at]! - rival.elsewhere[at]!);
    return {
      odds: { asked: probability ?? chance, ...this.#odds(own, rival, size) },
      tight: tightDifference(differences, chance),
      components: samples.components && this.#components(model.plan, samples.components, whereTight(differences, chance))
    };
  }

  #beside(model: SimulationModel): Beside {
    const key = model.pathsBeside(this.#own);
    const beside = this.#kinds.get(key) ?? { tape: new PathTape(), rivals: new Map<string, OfferSamples>() };
    this.#kinds.delete(key);
    this.#kinds.set(key, beside);
    if (this.#kinds.size > MOST_KINDS) this.#kinds.delete(this.#kinds.keys().next().value!);
    return beside;
  }

  /** As the page of futures has them: of the earlier offer against the later. */
  #odds(own: OfferSamples, rival: OfferSamples, size: SampleSize): Pick<PackageOdds, 'probability' | 'margin'> {
    const [ours, theirs] = [compared(own), compared(rival)];
    const isFirst = this.#own < this.#rival;
    const odds = winningOdds(isFirst ? sampleDifferences(ours, theirs) : sampleDifferences(theirs, ours), size);
    return { probability: isFirst ? odds.value : 1 - odds.value, margin: margin(odds) };
  }

  /** Means where the race is tight, exit costs with their grants. */
  #components(plan: SimulationPlan, components: readonly Float64Array[], tight: Int32Array): number[] {
    const { id: offer, components: own } = this.#question.scenario.offers[this.#own]!;
    const meanOf = (samples: Float64Array) => tight.reduce((sum, at) => sum + samples[at]!, 0) / tight.length;
    return own.map(({ id }) =>
      plan.components.reduce((sum, row, at) => {
        const isOwn = row.offer === offer && (row.id === id || row.id === `${id}.exitCost`);
        return isOwn ? sum + meanOf(components[at]!) : sum;
      }, 0)
    );
  }
}

/** Beyond its sampling error. */
export function wins({ asked, probability, margin: reach }: PackageOdds): boolean {
  return probability - reach >= asked;
}

/** What is earned elsewhere is guessed from the salaries as they stand: said, it stays so. */
function heldScenario(scenario: Scenario, { resolved }: PackageValuer): Scenario {
  const { candidate } = scenario;
  return {
    ...scenario,
    candidate: { ...candidate, outsidePayPerYear: candidate.outsidePayPerYear ?? resolved.outsidePayPerYear }
  };
}

function sizeKey({ scrambles, points, leaves }: SampleSize): string {
  return [scrambles, points, leaves].join();
}

function samplesOf({ totals, elsewhere }: CollectedSamples, offer: number): OfferSamples {
  return { totals: totals[offer]!, elsewhere: elsewhere[offer]! };
}

function compared({ totals, elsewhere }: OfferSamples): Float64Array {
  return totals.map((total, at) => total + elsewhere[at]!);
}

/** A rank of a sample, kept within it. */
function rankAt({ length }: Float64Array, share: number): number {
  return Math.min(length - 1, Math.max(0, Math.floor(share * length)));
}

function tightDifference(differences: Float64Array, chance: number): number {
  const rank = rankAt(differences, 1 - chance);
  const placed = differences.slice();
  placeRanks(placed, [rank]);
  return placed[rank]!;
}

/** Samples that are won or lost by little, in the order of what they are won by. */
function whereTight(differences: Float64Array, chance: number): Int32Array {
  const order = Int32Array.from(differences, (_, at) => at).sort((a, b) => differences[a]! - differences[b]!);
  return order.subarray(rankAt(differences, 1 - chance - WINDOW), rankAt(differences, 1 - chance + WINDOW) + 1);
}
