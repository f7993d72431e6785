/**
 * A simulation from question to answer: in one go, or stage by stage in the process that asks. The page's workers do the same behind the same
 * interface (worker/simulation-pool.ts), bit for bit.
 */
import type { SimulationAnswer, SimulationSamples } from './answer.ts';
import type { SampleSize, SimulatedBlock, SimulationPlan, SimulationQuestion, SimulationUnit } from './question.ts';
import { pointsOf, simulationStages, Units } from './units.ts';

/** What a stage gives: the answer, and the samples that it is of. */
export interface StageResult {
  size: SampleSize;
  plan: SimulationPlan;
  answer: SimulationAnswer;
  samples: SimulationSamples;
}

/** Draws the samples of one question. */
export interface Sampler {
  readonly plan: SimulationPlan;
  block(unit: SimulationUnit): SimulatedBlock;
}

/** A finished sample: its blocks in any order, which leaves no trace in the summary. */
export interface DrawnSample {
  question: SimulationQuestion;
  plan: SimulationPlan;
  size: SampleSize;
  blocks: readonly SimulatedBlock[];
}

/** The two halves of a simulation: drawing, and saying what was drawn. */
export interface Simulator {
  sampler: (question: SimulationQuestion) => Sampler;
  summary: (sample: DrawnSample) => Pick<StageResult, 'answer' | 'samples'>;
}

/** Who asks hears this, until it cancels; after a failure, or the last stage, nothing more. */
export interface SimulationListener {
  stage(result: StageResult): void;
  /** Share of all that was asked for, 0 … 1. */
  progress(share: number): void;
  failed(sentence: string): void;
}

/** What answers questions, wherever it does. Several questions may be under way; each is cancelled by who asked it. */
export interface SimulationRunner {
  /**
   * @param stages preview and settled when absent
   * @returns cancels: nothing is heard of it any more
   */
  simulate(question: SimulationQuestion, on: SimulationListener, stages?: readonly SampleSize[]): () => void;
  close(): void;
}

export const usualStages: readonly SampleSize[] = [simulationStages.preview, simulationStages.settled];

/** Points drawn between two looks at whether to go on. */
const POINTS_AT_A_TIME = 32;

/** The sentence where an error ended the work. */
export function simulationFailure(error: unknown): string {
  return `This could not be worked out: ${error instanceof Error ? error.message : String(error)}`;
}

/** What a finished sample says. */
export function stageResult(simulator: Simulator, sample: DrawnSample): StageResult {
  return { size: sample.size, plan: sample.plan, ...simulator.summary(sample) };
}

/** One sample in one go. */
export function simulatedBy(simulator: Simulator, question: SimulationQuestion, size: SampleSize): StageResult {
  const sampler = simulator.sampler(question);
  const units = new Units(size);
  const blocks: SimulatedBlock[] = [];
  for (let unit = units.next(size.points); unit; unit = units.next(size.points)) blocks.push(sampler.block(unit));
  return stageResult(simulator, { question, plan: sampler.plan, size, blocks });
}

/** In the process that asks: for tests, and where there are no workers. */
export class InProcessRunner implements SimulationRunner {
  readonly #simulator: Simulator;
  readonly #pause: () => Promise<void>;
  #closed = false;

  /** @param pause after every few points: lets others have their turn, if it is time */
  constructor(simulator: Simulator, pause: () => Promise<void>) {
    this.#simulator = simulator;
    this.#pause = pause;
  }

  simulate(question: SimulationQuestion, on: SimulationListener, stages = usualStages): () => void {
    let isCancelled = false;
    const isOver = () => isCancelled || this.#closed;
    this.#run(question, on, stages, isOver).catch((error: unknown) => {
      if (!isOver()) on.failed(simulationFailure(error));
    });
    return () => {
      isCancelled = true;
    };
  }

  close(): void {
    this.#closed = true;
  }

  async #run(question: SimulationQuestion, on: SimulationListener, stages: readonly SampleSize[], isOver: () => boolean) {
    await this.#pause();
    if (isOver()) return;
    const sampler = this.#simulator.sampler(question);
    const all = stages.reduce((sum, size) => sum + pointsOf(size), 0);
    let drawn = 0;
    for (const size of stages) {
      const units = new Units(size);
      const blocks: SimulatedBlock[] = [];
      for (let unit = units.next(POINTS_AT_A_TIME); unit; unit = units.next(POINTS_AT_A_TIME)) {
        blocks.push(sampler.block(unit));
        drawn += unit.to - unit.from;
        await this.#pause();
        if (isOver()) return;
        on.progress(drawn / all);
      }
      on.stage(stageResult(this.#simulator, { question, plan: sampler.plan, size, blocks }));
      if (isOver()) return;
    }
  }
}
