/** The futures of the open scenario, one simulation for all its pages, with the seed and the method that were chosen. Nothing is drawn before a page looks. */
import { createContext, untrack } from 'svelte';
import { simulationStages, type SamplingMethod, type SimulationQuestion, type StageResult } from '#lib/engine/index.ts';
import { Futures } from '#lib/state/futures.svelte.ts';
import { sameQuestion } from '#lib/state/same-question.ts';
import { warmSimulation } from '#lib/state/shared-simulation.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { Pair } from './compared-pair.ts';
import { beatOf } from './odds-words.ts';
import { isSameDocument, OF_THE_COMPANY, type PassedOver } from './same-document.ts';

const FIRST_SEED = 1;

/** What no simulation reads. */
const NOT_READ: PassedOver = { document: ['id', 'name', 'notes', 'counter', 'runs'], employer: OF_THE_COMPANY };

export class ScenarioFutures {
  seed = $state(FIRST_SEED);
  method = $state<SamplingMethod>('sobol');
  /** The worth whose chance of being missed is told; undefined until somebody sets one. */
  under = $state<number>();
  /** The offers that were chosen to be compared, on whichever page; what is not chosen is as in the verdict. */
  chosen = $state.raw<Partial<Pair>>({});
  #looked = $state(false);
  #detailed = $state(0);
  #asked: SimulationQuestion | null = null;
  #lastSettled: StageResult | undefined;
  readonly #session: ScenarioSession;
  readonly #question = $derived.by(() => this.#newest());
  readonly futures: Futures;
  /** The last result that is more than a preview. */
  readonly #settled = $derived.by(() => {
    const { result } = this.futures;
    if (result && isSettled(result)) this.#lastSettled = result;
    return this.#lastSettled;
  });

  /** Workers get warm before a page looks. Call it while a component is being set up. @param runner the page's pool of workers unless told */
  constructor(session: ScenarioSession, runner?: ConstructorParameters<typeof Futures>[1]) {
    this.#session = session;
    this.futures = new Futures(() => this.#question, runner);
    let isWarm = false;
    $effect(() => {
      const { document: scenario, amounts, pending } = session.valued;
      if (isWarm || pending || scenario.offers.length === 0) return;
      isWarm = true;
      untrack(() => warmSimulation({ scenario, amounts, stress: null, seed: this.seed, method: this.method, detail: false }));
    });
  }

  /** What is asked now: the same object as long as its answer is. Null before a page looks, and while a formula is being worked out. */
  get question(): SimulationQuestion | null {
    return this.#question;
  }

  /** The last result that can be called one; that of an earlier question until the next has settled. */
  get settled(): StageResult | undefined {
    return this.#settled;
  }
  /** Whether `settled` answers what is asked now. */
  get isCurrent(): boolean {
    return this.futures.fresh && this.futures.result === this.#settled;
  }

  /** A page shows what comes of it. Call it while a component is being set up. @param detail also by component and year */
  look({ detail = false }: { detail?: boolean } = {}): void {
    $effect(() => {
      this.#looked = true;
      if (!detail) return;
      untrack(() => (this.#detailed += 1));
      return () => (this.#detailed -= 1);
    });
  }

  /** Draws more where the paths cannot tell yet how a pair stands. Call it while a component is being set up. */
  settle(pair: () => Pair | undefined): void {
    $effect(() => {
      const asked = pair();
      if (!asked || !this.isCurrent || !this.#settled) return;
      if (beatOf(this.#settled.answer, asked)?.verdict === 'stillComputing') untrack(() => this.futures.more());
    });
  }

  #newest(): SimulationQuestion | null {
    const { document: scenario, amounts, pending } = this.#session.valued;
    if (!this.#looked || pending || scenario.offers.length === 0) return (this.#asked = null);
    const { seed, method } = this;
    const next = { scenario, amounts, stress: null, seed, method, detail: this.#detailed > 0 };
    if (this.#asked === null || !isSameQuestion(this.#asked, next)) this.#asked = next;
    return this.#asked;
  }
}

function isSettled({ size }: StageResult): boolean {
  return size.scrambles * size.points > simulationStages.preview.scrambles * simulationStages.preview.points;
}

function isSameQuestion(one: SimulationQuestion, other: SimulationQuestion): boolean {
  return isSameDocument(one.scenario, other.scenario, NOT_READ) && sameQuestion({ ...one, scenario: other.scenario }, other);
}

export const [scenarioFutures, provideScenarioFutures] = createContext<ScenarioFutures>();
