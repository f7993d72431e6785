/**
 * A scenario together with its answer, recomputed whenever the document changes. Formulas are evaluated by a module that is
 * loaded when the first one needs it; until then they count as zero and `pending` says so.
 */
import { guesses } from '#lib/catalogue/guesses.ts';
import {
  common,
  formulaInputs,
  offerAnswer,
  offerValuation,
  resolve,
  type Common,
  type FormulaAmounts,
  type OfferAnswer,
  type OfferValuation,
  type Resolved,
  type Scenario
} from '#lib/engine/index.ts';
import type { ScenarioAmounts } from '#lib/formula/scenario-amounts.ts';

/** One offer, valued: by month and summed. */
export interface ValuedOffer {
  valued: OfferValuation;
  answer: OfferAnswer;
}

type Evaluate = typeof import('#lib/formula/scenario-amounts.ts').scenarioAmounts;

const NO_FORMULAS: ScenarioAmounts = { amounts: {}, errors: [] };

export class ValuedScenario {
  readonly #document: () => Scenario;
  #evaluate = $state.raw<Evaluate>();
  /** The part of the app that reads formulas did not arrive. */
  #unloadable = $state(false);
  readonly #inputs = $derived.by(() => formulaInputs(resolve(this.#document(), guesses(this.#document()))));
  readonly #formulas = $derived(this.#inputs.length > 0 && this.#evaluate ? this.#evaluate(this.#inputs) : NO_FORMULAS);
  readonly #resolved = $derived.by(() => resolve(this.#document(), guesses(this.#document()), this.#formulas.amounts));
  readonly #shared = $derived(common(this.#resolved));
  readonly #offers = $derived(
    this.#resolved.offers.map((offer): ValuedOffer => {
      const valued = offerValuation(offer, this.#shared);
      return { valued, answer: offerAnswer(valued, this.#shared) };
    })
  );

  /** Call it while a component is being set up: it listens for formulas as long as that component lives. */
  constructor(document: () => Scenario) {
    this.#document = document;
    $effect(() => {
      if (this.#inputs.length > 0 && !this.#evaluate) {
        this.#loadFormulas().catch(() => (this.#unloadable = true));
      }
    });
  }

  async #loadFormulas(): Promise<Evaluate> {
    const { scenarioAmounts } = await import('#lib/formula/scenario-amounts.ts');
    this.#evaluate = scenarioAmounts;
    return scenarioAmounts;
  }

  /** What would be wrong with a formula in the place of a component's; undefined where it gives amounts. */
  async formulaProblem(key: string, formula: string): Promise<string | undefined> {
    const evaluate = this.#evaluate ?? (await this.#loadFormulas());
    const input = this.#inputs.find((one) => one.key === key);
    return input && evaluate([{ ...input, formula }]).errors[0]?.message;
  }

  get document(): Scenario {
    return this.#document();
  }
  get resolved(): Resolved {
    return this.#resolved;
  }
  get shared(): Common {
    return this.#shared;
  }
  /** In the order of the document. */
  get offers(): readonly ValuedOffer[] {
    return this.#offers;
  }
  get amounts(): FormulaAmounts {
    return this.#formulas.amounts;
  }
  get formulaErrors(): ScenarioAmounts['errors'] {
    if (!this.#unloadable || this.#evaluate) return this.#formulas.errors;
    const message = 'the part of the app that reads formulas could not be loaded. Reload the page.';
    return this.#inputs.map(({ key, offer, component }) => ({ key, offer, component, message }));
  }
  /** A formula is there and has not been evaluated yet. */
  get pending(): boolean {
    return this.#inputs.length > 0 && !this.#evaluate;
  }
}
