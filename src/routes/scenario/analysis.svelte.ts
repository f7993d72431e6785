/** One analysis of the workers for a page: asked anew when the question changes and typing pauses. What was answered last stays until there is something newer. */
import { untrack } from 'svelte';
import { sharedSimulation } from '#lib/state/shared-simulation.ts';
import type { AnalysisKind, AnalysisListener, AnalysisPart, AnalysisRequest } from '#lib/worker/simulation-analyses.ts';

/** An edit that follows another within this time waits until there is none. */
const PAUSE_MS = 150;

/** Who is asked: the page's pool, or a stand-in. */
export interface Analyst {
  analyse<K extends AnalysisKind>(request: AnalysisRequest<K>, on: AnalysisListener<K>): () => void;
}

interface Heard<K extends AnalysisKind> {
  request: AnalysisRequest<K>;
  parts: readonly AnalysisPart<K>[];
}

export class Analysis<K extends AnalysisKind> {
  readonly #analyst: Analyst;
  readonly #request: AnalysisRequest<K> | null;
  /** Of the newest request that has said something. */
  #newest = $state.raw<Heard<K>>();
  /** The last that was finished. */
  #whole = $state.raw<Heard<K>>();
  #failed = $state.raw<{ request: AnalysisRequest<K>; sentence: string }>();
  #cancel: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Call it while a component is being set up: it listens as long as that component lives.
   * @param request null as long as there is nothing to ask; the same object as long as the same is asked
   */
  constructor(request: () => AnalysisRequest<K> | null, analyst: Analyst = sharedSimulation) {
    this.#analyst = analyst;
    this.#request = $derived.by(request);
    $effect(() => {
      const asked = this.#request;
      untrack(() => this.#changed(asked));
    });
    $effect(() => () => this.#stop());
  }

  /** What the newest request has said so far; that of an earlier one until it has said anything. */
  get parts(): readonly AnalysisPart<K>[] {
    return this.#newest?.parts ?? [];
  }
  /** All of the last that was finished; undefined before the first. */
  get whole(): readonly AnalysisPart<K>[] | undefined {
    return this.#whole?.parts;
  }
  /** What `whole` answers. */
  get answered(): AnalysisRequest<K> | undefined {
    return this.#whole?.request;
  }
  /** `parts` belong to what is asked now. */
  get isFresh(): boolean {
    return this.#newest !== undefined && this.#newest.request === this.#request;
  }
  /** `whole` belongs to what is asked now. */
  get isDone(): boolean {
    return this.#whole !== undefined && this.#whole.request === this.#request;
  }
  /** Why what is asked now was not worked out. */
  get failure(): string | undefined {
    return this.#failed?.request === this.#request ? this.#failed?.sentence : undefined;
  }

  #changed(request: AnalysisRequest<K> | null): void {
    this.#stop();
    if (request === null) return;
    const isFirst = this.#newest === undefined;
    if (isFirst) this.#ask(request);
    else this.#timer = setTimeout(() => this.#ask(request), PAUSE_MS);
  }

  #ask(request: AnalysisRequest<K>): void {
    const parts: AnalysisPart<K>[] = [];
    this.#cancel = this.#analyst.analyse(request, {
      part: (part) => {
        parts.push(part);
        this.#newest = { request, parts: [...parts] };
      },
      done: () => {
        this.#whole = this.#newest = { request, parts: [...parts] };
      },
      failed: (sentence) => {
        this.#failed = { request, sentence };
      }
    });
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
