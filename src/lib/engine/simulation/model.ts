/**
 * The simulation's argument: a point is drawn, one market path is made of it, every offer is valued on that path by the ladder's kernels, and
 * then left, cut and sold on several dates. What is drawn, and what stays an expectation: METHOD.md.
 */
import type { Scenario } from '../document.ts';
import { resolve } from '../resolve.ts';
import type { Resolved } from '../resolved.ts';
import { stressed } from '../stress.ts';
import { rememberedEquity } from '../equity/remembered-equity.ts';
import { patch, type Patch } from '../patch.ts';
import { rememberedLaw } from '../tax/remembered-law.ts';
import { common, type Common } from '../valuation.ts';
import { driversOf, type Drivers } from './drivers.ts';
import { MarketPath } from './market-path.ts';
import { OfferModel } from './offer-model.ts';
import type { PathTape } from './path-tape.ts';
import type { PointSource } from './point-source.ts';
import { pseudoRandomPoints } from './pseudo-random.ts';
import type { SimulatedBlock, SimulationBasis, SimulationPlan, SimulationQuestion, SimulationUnit } from './question.ts';
import { simulationPlan } from './plan.ts';
import { SampleWriter } from './sample-writer.ts';
import { ScenarioDraws } from './scenario-draw.ts';
import { sobolPoints } from './sobol.ts';
import { emptyBlock } from './block.ts';
import { moveOf } from './move.ts';
import { POINTS_TOGETHER } from './units.ts';

export class SimulationModel {
  readonly plan: SimulationPlan;
  readonly #question: SimulationQuestion;
  readonly #basis: SimulationBasis;
  readonly #draws: ScenarioDraws;
  readonly #drivers: Drivers;
  readonly #coordinates: Float64Array;
  readonly #path: MarketPath;
  /** With ranges as their means; and as they are drawn now. */
  readonly #resolved: Resolved;
  readonly #offers: readonly OfferModel[];
  #drawn: readonly OfferModel[];
  readonly #samples: SampleWriter;
  readonly #rules: SimulationBasis['rules'];
  readonly #sources = new Map<number, PointSource>();

  constructor(question: SimulationQuestion, basis: SimulationBasis) {
    this.#question = question;
    this.#basis = basis;
    const { scenario } = question;
    // Draws of a document share all but what is drawn.
    const { law, equity } = basis.rules;
    this.#rules = { law: rememberedLaw(law), equity: rememberedEquity(equity) };
    const resolved = this.#resolvedFrom(scenario);
    this.#resolved = resolved;
    this.#draws = new ScenarioDraws(scenario, resolved.uncertain);
    const { listedVolatilityPerYear } = basis.rules.equity.guesses;
    const { uncertainty } = basis;
    this.#drivers = driversOf({ scenario, resolved, listedVolatilityPerYear, uncertainty, ranges: this.#draws.count });
    this.#coordinates = new Float64Array(this.#drivers.dimensions);
    const shared = common(resolved);
    const correlation = scenario.market.correlation ?? uncertainty.marketCorrelation;
    this.#path = new MarketPath(shared, this.#drivers, { correlation, uncertainty });
    this.#offers = resolved.offers.map((_, index) => new OfferModel(index, shared, this.#path.market, 'withTables'));
    this.#drawn = this.#offers;
    this.#samples = new SampleWriter(this.#offers, this.#path, this.#drivers, resolved.months, question.detail);
    this.plan = simulationPlan(scenario, resolved, this.#offers, this.#drivers, {
      ranges: this.#draws.paths,
      riskAversion: scenario.candidate.riskAversion ?? basis.guesses(scenario).riskAversion
    });
  }

  /**
   * What the market's paths are made of, and all that is on them but one offer: questions that differ in the components of that offer alone share both where this is the same.
   * @param offer its index
   */
  pathsBeside(offer: number): string {
    const { offers } = this.#resolved;
    const resolved = { ...this.#resolved, offers: offers.with(offer, { ...offers[offer]!, components: [] }) };
    return JSON.stringify([this.#drivers, this.#draws.paths, { ...resolved, uncertain: [], defaulted: [] }]);
  }

  /**
   * Every path of a unit of work; a path depends on the question, its scramble and its index alone.
   * @param offers that are wanted, of the others there are no samples @param tape of paths that were made for the same `pathsBeside`
   */
  block(
    unit: SimulationUnit,
    offers: readonly number[] = [...this.#offers.keys()],
    tape: PathTape | null = null
  ): SimulatedBlock {
    const block = emptyBlock(unit, this.plan, this.#question.detail);
    const source = this.#source(unit.scramble);
    const isRedrawn = this.#draws.count > 0;
    let group = -1;
    for (let index = unit.from; index < unit.to; index++) {
      const ofIndex = Math.floor(index / POINTS_TOGETHER);
      if (isRedrawn && ofIndex !== group) this.#redraw(source, (group = ofIndex), offers);
      this.#writePath(unit.scramble, index, tape);
      for (const offer of offers) this.#drawn[offer]!.write();
      this.#samples.write(block, index - unit.from, this.#coordinates, offers);
    }
    return block;
  }

  #writePath(scramble: number, index: number, tape: PathTape | null): void {
    const kept = tape?.path(scramble, index);
    if (kept !== undefined) return this.#path.restore(kept, this.#coordinates);
    this.#source(scramble).fill(index, this.#coordinates);
    this.#path.write(this.#coordinates);
    tape?.keep(scramble, index, () => this.#path.kept(this.#coordinates));
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

  /**
   * Draws the document's ranges, by the points of the same set that count the groups: as evenly spread as any. Offers that they leave alone
   * stay as they are.
   */
  #redraw(source: PointSource, group: number, offers: readonly number[]): void {
    source.fill(group, this.#coordinates);
    const resolved = this.#resolvedFrom(this.#draws.scenario(this.#coordinates, this.#drivers.ranges));
    const shared = common(resolved);
    const change = patch(this.#resolved, resolved);
    this.#path.redraw(shared);
    this.#drawn = this.#offers.map((offer, index) =>
      offers.includes(index) ? this.#redrawn(offer, index, { change, shared }) : offer
    );
    this.#samples.use(this.#drawn);
  }

  #redrawn(offer: OfferModel, index: number, { change, shared }: { change: Patch; shared: Common }): OfferModel {
    const move = moveOf([change], this.#resolved, index);
    if (move === 'prices' || move === 'compute' || move === 'other') {
      return new OfferModel(index, shared, this.#path.market, { before: offer, isPaidAsBefore: move !== 'other' });
    }
    offer.setChances(shared.resolved.offers[index]!);
    return offer;
  }

  #resolvedFrom(scenario: Scenario): Resolved {
    const { amounts, stress } = this.#question;
    const { law, equity } = this.#rules;
    return stressed(resolve(scenario, this.#basis.guesses(scenario), amounts, law, equity), stress);
  }
}
