/** All that the candidate's page shows, taken from the redacted document alone: the page is what the file says, and nothing else can be on it. */
import { isPublished } from '#lib/catalogue/published-origin.ts';
import { rules } from '#lib/catalogue/rules.ts';
import type { Offer, Scenario, SimulationQuestion } from '#lib/engine/index.ts';
import { candidateDocument } from '#lib/exchange/candidate-file.ts';
import { Futures } from '#lib/state/futures.svelte.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { ValuedScenario, type ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { jobTitle } from '../printed-offer.ts';
import type { DrawnWorth } from './future-rows.ts';

const FIRST_SEED = 1;

export class CandidateView {
  readonly document: Scenario = $derived.by(() => this.#redacted());
  readonly valued: ValuedScenario;
  readonly #session: ScenarioSession;
  readonly #offer: () => Offer;
  readonly #futures: Futures;
  readonly #question = $derived.by((): SimulationQuestion | null => {
    const { document: scenario, amounts, pending } = this.valued;
    return pending || this.isBroken
      ? null
      : { scenario, amounts, stress: null, seed: FIRST_SEED, method: 'sobol', detail: false };
  });

  /** Call it while a component is being set up. */
  constructor(session: ScenarioSession, offer: () => Offer) {
    this.#session = session;
    this.#offer = offer;
    this.valued = new ValuedScenario(() => this.document, rules);
    this.#futures = new Futures(() => this.#question);
  }

  get offer(): ValuedOffer {
    return this.valued.offers[0]!;
  }
  /** Of this offer as it is now, and of more than the preview; undefined until then. */
  get drawn(): DrawnWorth | undefined {
    const { fresh, stage, result } = this.#futures;
    if (!fresh || stage === 'preview' || result === undefined) return undefined;
    return { quantiles: result.answer.offers[0]!.quantiles, outcomes: result.samples.totals[0]! };
  }
  /** Of the drawing. */
  get failure(): string | undefined {
    return this.#futures.failure;
  }
  /** A formula of the comparison, or of what is handed over of it, cannot be worked out: what rests on it is no figure to hand over. */
  get isBroken(): boolean {
    return this.#session.valued.formulaErrors.length > 0 || this.valued.formulaErrors.length > 0;
  }
  /** Nothing on the page waits for a worker any more, and all of it has a figure. */
  get isWhole(): boolean {
    return !this.#session.valued.pending && !this.valued.pending && !this.isBroken && this.drawn !== undefined;
  }

  #redacted(): Scenario {
    const { document, valued } = this.#session;
    const offer = this.#offer();
    return candidateDocument(document, offer.id, { resolved: valued.resolved, isPublished }, jobTitle(document, offer));
  }
}
