/**
 * The simulation's argument: a point is drawn, one market path is made of it, every offer is valued on that path by the ladder's kernels, and
 * then left, cut and sold on several dates. What is drawn, and what stays an expectation: METHOD.md.
 */
import type { Scenario } from '../document.ts';
import { resolve } from '../resolve.ts';
import type { Resolved } from '../resolved.ts';
import { stressed } from '../stress.ts';
import { common } from '../valuation.ts';
import { driversOf, type Drivers } from './drivers.ts';
import { MarketPath } from './market-path.ts';
import { OfferModel } from './offer-model.ts';
import type { PointSource } from './point-source.ts';
import { pseudoRandomPoints } from './pseudo-random.ts';
import type { SimulatedBlock, SimulationBasis, SimulationPlan, SimulationQuestion, SimulationUnit } from './question.ts';
import { simulationPlan } from './plan.ts';
import { SampleWriter } from './sample-writer.ts';
import { ScenarioDraws } from './scenario-draw.ts';
import { sobolPoints } from './sobol.ts';
import { emptyBlock } from './block.ts';
import { POINTS_TOGETHER } from './units.ts';

/** One resolved scenario with everything that its paths are made by. */
interface Situation {
  path: MarketPath;
  offers: OfferModel[];
  samples: SampleWriter;
}

export class SimulationModel {
  readonly plan: SimulationPlan;
  readonly #question: SimulationQuestion;
  readonly #basis: SimulationBasis;
  readonly #draws: ScenarioDraws;
  readonly #drivers: Drivers;
  readonly #coordinates: Float64Array;
  readonly #base: Situation;
  readonly #sources = new Map<number, PointSource>();

  constructor(question: SimulationQuestion, basis: SimulationBasis) {
    this.#question = question;
    this.#basis = basis;
    const { scenario } = question;
    const resolved = this.#resolved(scenario);
    this.#draws = new ScenarioDraws(scenario, resolved.uncertain);
    const { listedVolatilityPerYear } = basis.rules.equity.guesses;
    this.#drivers = driversOf({
      scenario,
      resolved,
      listedVolatilityPerYear,
      uncertainty: basis.uncertainty,
      ranges: this.#draws.count
    });
    this.#coordinates = new Float64Array(this.#drivers.dimensions);
    this.#base = this.#situation(resolved);
    this.plan = simulationPlan(scenario, resolved, this.#base.offers, this.#drivers, {
      ranges: this.#draws.paths,
      riskAversion: scenario.candidate.riskAversion ?? basis.guesses(scenario).riskAversion
    });
  }

  /** Every path of a unit of work; a path depends on the question, its scramble and its index alone. */
  block(unit: SimulationUnit): SimulatedBlock {
    const block = emptyBlock(unit, this.plan, this.#question.detail);
    const source = this.#source(unit.scramble);
    let situation = this.#base;
    let group = -1;
    for (let index = unit.from; index < unit.to; index++) {
      const ofIndex = Math.floor(index / POINTS_TOGETHER);
      if (this.#draws.count > 0 && ofIndex !== group) {
        group = ofIndex;
        situation = this.#drawn(source, group);
      }
      source.fill(index, this.#coordinates);
      situation.path.write(this.#coordinates);
      for (const offer of situation.offers) offer.write();
      situation.samples.write(block, index - unit.from, this.#coordinates);
    }
    return block;
  }

  #source(scramble: number): PointSource {
    let source = this.#sources.get(scramble);
    if (source === undefined) {
      const { method, seed } = this.#question;
      const points = method === 'sobol' ? sobolPoints : pseudoRandomPoints;
      source = points({ dimensions: this.#drivers.dimensions, seed, scramble });
      this.#sources.set(scramble, source);
    }
    return source;
  }

  /** The document with its ranges drawn, by the points of the same set that count the groups: as evenly spread as any. */
  #drawn(source: PointSource, group: number): Situation {
    source.fill(group, this.#coordinates);
    return this.#situation(this.#resolved(this.#draws.scenario(this.#coordinates, this.#drivers.ranges)));
  }

  #resolved(scenario: Scenario): Resolved {
    const { amounts, stress } = this.#question;
    const { rules, guesses } = this.#basis;
    return stressed(resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity), stress);
  }

  #situation(resolved: Resolved): Situation {
    const { scenario, detail } = this.#question;
    const { uncertainty } = this.#basis;
    const shared = common(resolved);
    const correlation = scenario.market.correlation ?? uncertainty.marketCorrelation;
    const path = new MarketPath(shared, this.#drivers, { correlation, uncertainty });
    const isRebuilt = this.#draws.count > 0;
    const offers = resolved.offers.map((_, index) => new OfferModel(index, shared, path.market, isRebuilt));
    return { path, offers, samples: new SampleWriter(offers, path, this.#drivers, resolved.months, detail) };
  }
}
