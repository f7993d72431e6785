/**
 * Packages against the rival in futures that are the same for all of them: one seed, common draws. How often a package wins, with its error; and what each component counts for
 * where the race is tight, by which packages that were not drawn are ranked (METHOD.md).
 */
import type { Scenario } from '../document.ts';
import { batchCount, margin } from '../simulation/batches.ts';
import { collectedSamples, type CollectedSamples } from '../simulation/collected-samples.ts';
import { SimulationModel } from '../simulation/model.ts';
import type { SampleSize, SimulatedBlock, SimulationBasis, SimulationPlan, SimulationQuestion } from '../simulation/question.ts';
import { summarised } from '../simulation/summary.ts';
import { Units } from '../simulation/units.ts';
import type { CounterQuestion, PackageOdds } from './answer.ts';
import { applied } from './applied.ts';
import type { Progressing } from './every-package.ts';
import { counterOf } from './lever-grid.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer } from './package-valuer.ts';

const SEED = 1;
const POINTS_AT_A_TIME = 64;
/** Share of the samples on either side of the tight ones that speak for them. */
const WINDOW = 0.03;

/** What was drawn of one package. */
export interface DrawnPackage {
  odds: PackageOdds;
  /** Package less rival: what is exceeded with the chance asked for. */
  tight: number;
  /** By component of the offer: its mean where the race is tight; null where nobody asked. */
  components: readonly number[] | null;
}

interface PackageDraw {
  valuer: PackageValuer;
  choice: Choice;
  size: SampleSize;
  chance: number;
  detail: boolean;
}

/** @param on `detail`: what components are where the race is tight; `chance`: with which it is to be won */
export function* drawnPackage(
  question: CounterQuestion,
  basis: SimulationBasis,
  { valuer, choice, size, chance, detail }: PackageDraw
): Progressing<DrawnPackage> {
  const { offer, rival, probability } = counterOf(question.scenario);
  const scenario = heldScenario(applied(question.scenario, valuer.package(choice)), valuer);
  const asked: SimulationQuestion = { scenario, amounts: question.amounts, stress: null, seed: SEED, method: 'sobol', detail };
  const model = new SimulationModel(asked, basis);
  const units = new Units(size);
  const blocks: SimulatedBlock[] = [];
  const all = size.scrambles * size.points;
  for (let unit = units.next(POINTS_AT_A_TIME), drawn = 0; unit; unit = units.next(POINTS_AT_A_TIME)) {
    blocks.push(model.block(unit));
    drawn += unit.to - unit.from;
    yield { stage: 'futures', share: drawn / all };
  }
  const { answer } = summarised({ question: asked, plan: model.plan, size, blocks });
  const beat = answer.beats.find((one) => one.offer === offer && one.rival === rival)!;
  const reach = margin({ value: beat.probability, standardError: beat.standardError, degrees: batchCount(size) - 1 });
  const odds = { asked: probability ?? chance, probability: beat.probability, margin: reach };
  return {
    odds,
    ...tightRace(model.plan, collectedSamples(model.plan, size, blocks), { offer, rival: rival!, chance }, scenario)
  };
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

function tightRace(
  plan: SimulationPlan,
  { totals, elsewhere, components }: CollectedSamples,
  on: { offer: string; rival: string; chance: number },
  scenario: Scenario
): Pick<DrawnPackage, 'tight' | 'components'> {
  const [own, other] = [plan.offers.indexOf(on.offer), plan.offers.indexOf(on.rival)];
  const differences = totals[own]!.map(
    (total, at) => total + elsewhere[own]![at]! - totals[other]![at]! - elsewhere[other]![at]!
  );
  const order = Int32Array.from(differences, (_, at) => at).sort((a, b) => differences[a]! - differences[b]!);
  const rank = (share: number) => Math.min(order.length - 1, Math.max(0, Math.floor(share * order.length)));
  const near = order.subarray(rank(1 - on.chance - WINDOW), rank(1 - on.chance + WINDOW) + 1);
  const meanOf = (samples: Float64Array) => near.reduce((sum, at) => sum + samples[at]!, 0) / near.length;
  const offer = scenario.offers.find(({ id }) => id === on.offer)!;
  return {
    tight: differences[order[rank(1 - on.chance)]!]!,
    components:
      components &&
      offer.components.map(({ id }) =>
        plan.components.reduce((sum, row, at) => {
          const isOwn = row.offer === on.offer && (row.id === id || row.id === `${id}.exitCost`);
          return isOwn ? sum + meanOf(components[at]!) : sum;
        }, 0)
      )
  };
}
