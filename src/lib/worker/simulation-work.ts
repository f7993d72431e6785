/** What a simulation worker does: hears a message, answers it. Nothing of a browser is in it; long analyses let other messages have their turn. */
import type { SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { simulationFailure, stageResult, type Sampler, type Simulator } from '#lib/engine/simulation/run.ts';
import {
  blockBuffers,
  messageOf,
  notUnderstood,
  sampleBuffers,
  type AnyAnalysis,
  type NamedQuestion,
  type Reply,
  type Work
} from './simulation-protocol.ts';
import { messageId } from './protocol.ts';

/** Gives its parts one after the other; undefined: nothing yet, but others may have their turn. */
export type Analysis = (request: never) => Iterable<unknown>;

export interface WorkSurroundings {
  simulator: Simulator;
  /** By kind. */
  analyses: Readonly<Record<string, Analysis>>;
  say: (reply: Reply, transfer: ArrayBuffer[]) => void;
  /** Milliseconds. */
  clock: () => number;
  /** Ends when messages that wait have been heard. */
  pause: () => Promise<void>;
}

interface Known {
  question: SimulationQuestion;
  /** Made with the first block, or summary. */
  sampler: Sampler | undefined;
}

/** An analysis makes way for what waits after so many milliseconds. */
const BREATH = 8;

export class SimulationWork {
  readonly #surroundings: WorkSurroundings;
  readonly #known = new Map<number, Known>();
  /** Analyses under way that nobody has cancelled. */
  readonly #analyses = new Set<number>();

  constructor(surroundings: WorkSurroundings) {
    this.#surroundings = surroundings;
  }

  heard(data: unknown): void {
    const message = messageOf(data);
    if (message === undefined) return this.#say({ id: messageId(data), failure: notUnderstood });
    if ('cancel' in message) {
      this.#analyses.delete(message.cancel);
      return;
    }
    const { id, question, work } = message;
    const refused = (error: unknown) => this.#say({ id, failure: simulationFailure(error) });
    if (work.kind === 'analysis') return void this.#analyse(id, work.request).catch(refused);
    try {
      const known = question && this.#knownBy(question);
      if (known) this.#answer(id, known, work);
      else this.#say({ id, failure: notUnderstood });
    } catch (error) {
      refused(error);
    }
  }

  #knownBy({ number, asked, forget }: NamedQuestion): Known | undefined {
    if (forget !== undefined) this.#known.delete(forget);
    if (asked) this.#known.set(number, { question: asked, sampler: undefined });
    return this.#known.get(number);
  }

  #answer(id: number, known: Known, work: Exclude<Work, { kind: 'analysis' }>): void {
    const { simulator, clock } = this.#surroundings;
    known.sampler ??= simulator.sampler(known.question);
    if (work.kind === 'block') {
      const start = clock();
      const block = known.sampler.block(work.unit);
      return this.#say({ id, block, milliseconds: clock() - start }, blockBuffers(block));
    }
    const { size, blocks, keep } = work;
    const result = stageResult(simulator, { question: known.question, plan: known.sampler.plan, size, blocks });
    const returned = keep ? blocks : [];
    this.#say({ id, result, blocks: returned }, [...new Set([...sampleBuffers(result), ...returned.flatMap(blockBuffers)])]);
  }

  async #analyse(id: number, request: AnyAnalysis): Promise<void> {
    const { analyses, clock, pause } = this.#surroundings;
    if (!Object.hasOwn(analyses, request.kind)) return this.#say({ id, failure: notUnderstood });
    this.#analyses.add(id);
    try {
      let since = clock();
      for (const part of analyses[request.kind]!(request as never)) {
        if (part !== undefined) this.#say({ id, part });
        if (clock() - since < BREATH) continue;
        await pause();
        if (!this.#analyses.has(id)) return;
        since = clock();
      }
      this.#say({ id, done: true });
    } finally {
      this.#analyses.delete(id);
    }
  }

  #say(reply: Reply, transfer: ArrayBuffer[] = []): void {
    this.#surroundings.say(reply, transfer);
  }
}
