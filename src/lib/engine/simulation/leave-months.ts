/**
 * The month in which each offer is left, by sample: the simulation's own draws once more, read by who lists samples. Of a point only the
 * coordinates of leaving and of the document's ranges are made, which come before all others.
 */
import { resolve } from '../resolve.ts';
import type { Resolved } from '../resolved.ts';
import { rememberedEquity } from '../equity/remembered-equity.ts';
import { stressed } from '../stress.ts';
import { rememberedLaw } from '../tax/remembered-law.ts';
import { driversOf, type Drivers } from './drivers.ts';
import { eventMonth, monthsPerLog, NEVER } from './event-months.ts';
import type { PointSource } from './point-source.ts';
import { pseudoRandomPoints } from './pseudo-random.ts';
import type { SimulationBasis, SimulationQuestion } from './question.ts';
import { ScenarioDraws } from './scenario-draw.ts';
import { sobolPoints } from './sobol.ts';
import { POINTS_TOGETHER } from './units.ts';

export class LeaveMonths {
  readonly #question: SimulationQuestion;
  readonly #basis: SimulationBasis;
  readonly #draws: ScenarioDraws;
  readonly #drivers: Drivers;
  readonly #coordinates: Float64Array;
  readonly #isRateDrawn: boolean;
  readonly #sources = new Map<number, PointSource>();
  #offers: Resolved['offers'];
  #drawn: { scramble: number; group: number } | undefined;

  constructor(question: SimulationQuestion, basis: SimulationBasis) {
    const { law, equity } = basis.rules;
    this.#question = question;
    this.#basis = { ...basis, rules: { law: rememberedLaw(law), equity: rememberedEquity(equity) } };
    const { scenario } = question;
    const resolved = this.#resolvedFrom(scenario);
    this.#offers = resolved.offers;
    this.#draws = new ScenarioDraws(scenario, resolved.uncertain);
    this.#drivers = driversOf({
      scenario,
      resolved,
      listedVolatilityPerYear: equity.guesses.listedVolatilityPerYear,
      uncertainty: basis.uncertainty,
      ranges: this.#draws.count
    });
    this.#isRateDrawn = this.#draws.paths.some((path) => path.endsWith('.leaveRatePerYear'));
    this.#coordinates = new Float64Array(this.#drivers.ranges + this.#draws.count + 1);
  }

  /**
   * Of one market path: by leave date, and within it by offer, the month of employment in which it is left, counted from 1, which is no longer
   * paid. Infinity where it never is.
   * @param index of the point in its scramble
   */
  of(scramble: number, index: number, leaves: number): number[][] {
    const source = this.#source(scramble);
    if (this.#isRateDrawn) this.#redraw(source, scramble, Math.floor(index / POINTS_TOGETHER));
    source.fill(index, this.#coordinates);
    const shift = this.#coordinates[this.#drivers.leave]!;
    return Array.from({ length: leaves }, (_, l) => {
      const log = Math.log((l + shift) / leaves);
      return this.#offers.map(({ leavesAfter, leaveRatePerYear }) => {
        const month = leavesAfter ?? eventMonth(log, monthsPerLog(leaveRatePerYear));
        return month >= NEVER ? Infinity : month + 1;
      });
    });
  }

  #redraw(source: PointSource, scramble: number, group: number): void {
    if (this.#drawn?.scramble === scramble && this.#drawn.group === group) return;
    this.#drawn = { scramble, group };
    source.fill(group, this.#coordinates);
    this.#offers = this.#resolvedFrom(this.#draws.scenario(this.#coordinates, this.#drivers.ranges)).offers;
  }

  #source(scramble: number): PointSource {
    let source = this.#sources.get(scramble);
    if (source === undefined) {
      const { method, seed } = this.#question;
      const points = method === 'sobol' ? sobolPoints : pseudoRandomPoints;
      source = points({ dimensions: this.#coordinates.length, seed, scramble });
      this.#sources.set(scramble, source);
    }
    return source;
  }

  #resolvedFrom(scenario: SimulationQuestion['scenario']): Resolved {
    const { amounts, stress } = this.#question;
    const { law, equity } = this.#basis.rules;
    return stressed(resolve(scenario, this.#basis.guesses(scenario), amounts, law, equity), stress);
  }
}
