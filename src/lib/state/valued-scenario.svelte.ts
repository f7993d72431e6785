/**
 * A scenario together with its answer, recomputed whenever the document changes. Formulas are evaluated in a worker that the first one
 * starts; until it has answered they count as zero and `pending` says so. After an edit the last amounts stay until the new ones come.
 */
import { guesses } from '#lib/catalogue/guesses.ts';
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
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
  type Scenario,
  type Rules
} from '#lib/engine/index.ts';
import type { ScenarioAmounts } from '#lib/formula/scenario-amounts.ts';
import type { Background, BackgroundAmounts } from '#lib/worker/background.ts';
import { sameFormulas } from './same-formulas.ts';

/** One offer, valued: by month and summed. */
export interface ValuedOffer {
  valued: OfferValuation;
  answer: OfferAnswer;
}

type Evaluator = Pick<Background, 'scenarioAmounts'>;

const NOTHING_WORKED: BackgroundAmounts = { amounts: {}, errors: [], stopped: false };

/** The page's one worker for formulas: its code is asked for with the first of them. */
async function sharedEvaluator(): Promise<Evaluator> {
  return (await import('./shared-background.ts')).sharedBackground;
}

export class ValuedScenario {
  readonly #document: () => Scenario;
  readonly #rules: Rules;
  readonly #evaluator: () => Promise<Evaluator>;
  /** What came last, for these formulas or for those before an edit. */
  #worked = $state.raw(NOTHING_WORKED);
  #asking = false;
  #lastInputs: readonly FormulaInput[] = [];
  /** The same array as long as the formulas and what they depend on are the same. */
  readonly #inputs = $derived.by(() => {
    const inputs = formulaInputs(resolve(this.#document(), guesses(this.#document()), {}, this.#rules.law, this.#rules.equity));
    if (!sameFormulas(inputs, this.#lastInputs)) this.#lastInputs = inputs;
    return this.#lastInputs;
  });
  readonly #resolved = $derived.by(() =>
    resolve(this.#document(), guesses(this.#document()), this.#worked.amounts, this.#rules.law, this.#rules.equity)
  );
  readonly #shared = $derived(common(this.#resolved));
  readonly #offers = $derived(
    this.#resolved.offers.map((offer): ValuedOffer => {
      const valued = offerValuation(offer, this.#shared);
      return { valued, answer: offerAnswer(valued, this.#shared) };
    })
  );

  /**
   * Call it while a component is being set up: it listens for formulas as long as that component lives.
   * @param rules law and the model of equity: what knows no country but a flat rate, and no private shares, need not load them
   * @param evaluator of formulas, asked for when there is one
   */
  constructor(document: () => Scenario, rules: Rules, evaluator: () => Promise<Evaluator> = sharedEvaluator) {
    this.#document = document;
    this.#rules = rules;
    this.#evaluator = evaluator;
    $effect(() => {
      if (this.#inputs.length > 0) void this.#workOut();
    });
  }

  /** One question at a time; after it the newest, if there is a newer one. */
  async #workOut(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    let asked: readonly FormulaInput[];
    do {
      asked = this.#inputs;
      this.#worked = await this.#amountsOf(asked);
    } while (asked !== this.#inputs);
    this.#asking = false;
  }

  async #amountsOf(inputs: readonly FormulaInput[]): Promise<BackgroundAmounts> {
    try {
      return await (await this.#evaluator()).scenarioAmounts(inputs);
    } catch {
      const message = 'The part of the app that reads formulas could not be loaded. Reload the page.';
      return {
        amounts: {},
        errors: inputs.map(({ key, offer, component }) => ({ key, offer, component, message })),
        stopped: true
      };
    }
  }

  /** What would be wrong with a formula in the place of a component's; undefined where it gives amounts. */
  async formulaProblem(key: string, formula: string): Promise<string | undefined> {
    const input = this.#inputs.find((one) => one.key === key);
    return input && (await this.#amountsOf([{ ...input, formula }])).errors[0]?.message;
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
    return this.#worked.amounts;
  }
  get formulaErrors(): ScenarioAmounts['errors'] {
    return this.#worked.errors.filter((error) => this.#inputs.some(({ key }) => key === error.key));
  }
  /** A formula is there and has not been evaluated yet. */
  get pending(): boolean {
    const { amounts, errors, stopped } = this.#worked;
    return this.#inputs.some(
      ({ key }) => !Object.hasOwn(amounts, key) && (stopped || !errors.some((error) => error.key === key))
    );
  }
}
