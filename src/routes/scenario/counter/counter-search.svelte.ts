/** The search of the open scenario's counter-offer: asked anew when something that it reads has changed, in the page's workers. */
import type { CounterAnswer, CounterProgress, CounterQuestion } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { AnalysisRequest } from '#lib/worker/simulation-analyses.ts';
import { Analysis } from '../analysis.svelte.ts';
import { isSameDocument, OF_THE_COMPANY, type PassedOver } from '../same-document.ts';

/** An answer with what it answers: words about it are those of that document. */
export interface FoundCounter {
  question: CounterQuestion;
  answer: CounterAnswer;
}

/** What no search reads. */
const NOT_READ: PassedOver = { document: ['id', 'name', 'notes', 'runs'], employer: OF_THE_COMPANY };

export class CounterSearch {
  readonly #session: ScenarioSession;
  #asked: AnalysisRequest<'counter'> | null = null;
  /** The same object as long as the same is asked. */
  readonly #request = $derived.by(() => this.#newest());
  readonly #analysis: Analysis<'counter'>;

  /** Call it while a component is being set up. */
  constructor(session: ScenarioSession) {
    this.#session = session;
    this.#analysis = new Analysis<'counter'>(() => this.#request);
  }

  /** Null without levers, while a formula is being worked out, and where one cannot be. */
  get question(): CounterQuestion | null {
    return this.#request?.question ?? null;
  }
  /** The last that was found; of an earlier document until the next is there. */
  get found(): FoundCounter | undefined {
    const last = this.#analysis.whole?.at(-1);
    const asked = this.#analysis.answered;
    return last && asked && 'answer' in last && this.#request ? { question: asked.question, answer: last.answer } : undefined;
  }
  /** `found` answers what is asked now. */
  get isFresh(): boolean {
    return this.#request !== null && this.#analysis.isDone;
  }
  /** Of what is under way. */
  get progress(): CounterProgress | undefined {
    const last = this.isFresh || !this.#analysis.isFresh ? undefined : this.#analysis.parts.at(-1);
    return last && 'progress' in last ? last.progress : undefined;
  }
  get failure(): string | undefined {
    return this.#analysis.failure;
  }

  #newest(): AnalysisRequest<'counter'> | null {
    const { document: scenario, amounts, pending, formulaErrors } = this.#session.valued;
    const { counter } = scenario;
    const isGoal = counter !== undefined && counter.levers.length > 0;
    if (!isGoal || pending || formulaErrors.length > 0) return (this.#asked = null);
    const before = this.#asked?.question;
    if (!before || before.amounts !== amounts || !isSameDocument(before.scenario, scenario, NOT_READ))
      this.#asked = { kind: 'counter', question: { scenario, amounts } };
    return this.#asked;
  }
}
