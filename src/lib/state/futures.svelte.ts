/**
 * What a simulation says of the scenario that is open, as far as it has come: at once for the first question, then when typing pauses. The last
 * result stays on screen until the next one comes; `fresh` says whether it belongs to what is asked now.
 */
import { untrack } from 'svelte';
import type { SimulationQuestion } from '#lib/engine/index.ts';
import type { SimulationRunner, StageResult } from '#lib/engine/simulation/run.ts';
import { simulationStages, type Stage } from '#lib/engine/simulation/units.ts';
import { sameQuestion } from './same-question.ts';
import { sharedSimulation } from './shared-simulation.ts';

/** An edit that follows another within this time waits until there is none. */
const PAUSE_MS = 120;

interface Answered {
  question: SimulationQuestion;
  stage: Stage;
  result: StageResult;
}

export class Futures {
  readonly #runner: SimulationRunner;
  readonly #asked: () => SimulationQuestion | null;
  #last: SimulationQuestion | null = null;
  /** The same object as long as the same is asked. */
  readonly #question = $derived.by(() => {
    const asked = this.#asked();
    if (!sameQuestion(asked, this.#last)) this.#last = asked;
    return this.#last;
  });
  #answered = $state.raw<Answered>();
  #progress = $state(0);
  /** Of the question that it happened to. */
  #failed = $state.raw<{ question: SimulationQuestion; sentence: string }>();
  #cancel: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wantsTails = false;

  /**
   * Call it while a component is being set up: it listens as long as that component lives.
   * @param question null as long as there is nothing to ask; plain values, no proxies: it is copied as it is
   */
  constructor(question: () => SimulationQuestion | null, runner: SimulationRunner = sharedSimulation) {
    this.#asked = question;
    this.#runner = runner;
    $effect(() => {
      const asked = this.#question;
      untrack(() => this.#changed(asked));
    });
    $effect(() => () => this.#stop());
  }

  /** The last one of this scenario, whether or not it is fresh. */
  get result(): StageResult | undefined {
    return this.#shown?.result;
  }
  /** How far the result has come; null where there is none. */
  get stage(): Stage | null {
    return this.#shown?.stage ?? null;
  }
  /** The result is of the document, amounts, stress and seed as they are now. */
  get fresh(): boolean {
    return this.#shown !== undefined && this.#shown.question === this.#question;
  }
  /** Share of what was asked for, 0 … 1; of the tails from when they are asked for. */
  get progress(): number {
    return this.#progress;
  }
  /** Why what is asked now was not worked out. */
  get failure(): string | undefined {
    return this.#failed?.question === this.#question ? this.#failed?.sentence : undefined;
  }

  /** Asks for the tails: at once, or when the present question is settled. */
  more(): void {
    if (this.#wantsTails) return;
    this.#wantsTails = true;
    if (this.fresh && this.stage === 'settled') this.#ask(['tails']);
  }

  /** Another scenario's result is nobody's last. */
  get #shown(): Answered | undefined {
    const answered = this.#answered;
    const id = this.#question?.scenario.id;
    return id === undefined || answered?.question.scenario.id === id ? answered : undefined;
  }

  #changed(question: SimulationQuestion | null): void {
    this.#cancel?.();
    this.#wantsTails = false;
    this.#progress = 0;
    if (question === null) return;
    const isTyping = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (isTyping) this.#ask(['preview', 'settled']);
    }, PAUSE_MS);
    if (!isTyping) this.#ask(['preview', 'settled']);
  }

  #ask(stages: Stage[]): void {
    const question = this.#question;
    if (question === null) return;
    this.#progress = 0;
    this.#failed = undefined;
    const left = [...stages];
    const on = {
      stage: (result: StageResult) => this.#heard({ question, stage: left.shift()!, result }),
      progress: (share: number) => {
        this.#progress = share;
      },
      failed: (sentence: string) => {
        this.#failed = { question, sentence };
        this.#wantsTails = false;
      }
    };
    this.#cancel = this.#runner.simulate(
      question,
      on,
      stages.map((stage) => simulationStages[stage])
    );
  }

  #heard(answered: Answered): void {
    this.#answered = answered;
    if (answered.stage === 'settled' && this.#wantsTails) this.#ask(['tails']);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#cancel?.();
  }
}
