/** A question on its way through the pool: which unit is next, what has come back, and what is said of it. Each stage goes on from the one before. */
import type { SampleSize, SimulatedBlock, SimulationQuestion, SimulationUnit } from '#lib/engine/simulation/question.ts';
import type { SimulationListener, StageResult } from '#lib/engine/simulation/run.ts';
import { isPartOf, POINTS_TOGETHER, pointsOf, simulationStages, Units } from '#lib/engine/simulation/units.ts';
import { blockBuffers, type Reply, type Work } from './simulation-protocol.ts';
import type { Job } from './simulation-seat.ts';

/** A sample that a larger one of the same question can go on from. */
export interface KeptSample {
  question: SimulationQuestion;
  size: SampleSize;
  blocks: SimulatedBlock[];
}

/** Milliseconds of a unit: two of them wait in a worker, which hears of nothing else until then. */
const UNIT_MILLISECONDS = 4;
const FIRST_POINTS = 32;
const MOST_POINTS = 256;

export class SimulationRun {
  readonly #question: SimulationQuestion;
  readonly #on: SimulationListener;
  readonly #stages: readonly SampleSize[];
  readonly #keep: (kept: KeptSample) => void;
  #stage = 0;
  #units: Units;
  #blocks: SimulatedBlock[];
  /** Units of this stage, and the summary of the one before, that have not come back. */
  #awaited = 0;
  #pointsAtATime = FIRST_POINTS;
  #drawn: number;
  readonly #all: number;
  #isOver = false;

  /**
   * @param kept what the first stage goes on from, if it can
   * @param keep takes what a later question may go on from
   */
  constructor(
    question: SimulationQuestion,
    on: SimulationListener,
    stages: readonly SampleSize[],
    kept: KeptSample | undefined,
    keep: (kept: KeptSample) => void
  ) {
    this.#question = question;
    this.#on = on;
    this.#stages = stages;
    this.#keep = keep;
    this.#units = new Units(stages[0]!, kept?.size);
    this.#blocks = kept?.blocks ?? [];
    this.#drawn = kept ? pointsOf(kept.size) : 0;
    this.#all = stages.reduce((sum, size, stage) => sum + pointsOf(size) - this.#pointsBefore(stage), 0);
  }

  /** Earlier stages are more urgent. */
  get stage(): number {
    return this.#stage;
  }
  get isOver(): boolean {
    return this.#isOver;
  }

  cancel(): void {
    this.#isOver = true;
  }

  /** What can be done now. */
  next(): Job | undefined {
    if (this.#isOver || this.#stage === this.#stages.length) return undefined;
    const unit = this.#units.next(this.#pointsAtATime);
    if (unit) return this.#blockJob(unit);
    return this.#awaited === 0 ? this.#summaryJob() : undefined;
  }

  /** Points that a stage has from the one before. */
  #pointsBefore(stage: number): number {
    const before = this.#stages[stage - 1];
    return before && isPartOf(before, this.#stages[stage]!) ? pointsOf(before) : 0;
  }

  #job(work: Work, transfer: ArrayBuffer[], heard: (reply: Reply) => void): Job {
    this.#awaited += 1;
    return {
      question: this.#question,
      work,
      transfer,
      heard: (reply) => {
        this.#awaited -= 1;
        if (!this.#isOver) heard(reply);
      },
      failed: (sentence) => {
        if (this.#isOver) return;
        this.#isOver = true;
        this.#on.failed(sentence);
      }
    };
  }

  #blockJob(unit: SimulationUnit): Job {
    return this.#job({ kind: 'block', unit }, [], (reply) => {
      if (!('block' in reply)) return;
      this.#blocks.push(reply.block);
      const points = unit.to - unit.from;
      this.#pointsAtATime = pointsAtATime(reply.milliseconds / points);
      this.#drawn += points;
      this.#on.progress(Math.min(1, this.#drawn / this.#all));
    });
  }

  /** The stage is drawn: what it says is worked out while the next one begins. */
  #summaryJob(): Job {
    const size = this.#stages[this.#stage]!;
    const blocks = this.#blocks;
    const isLast = this.#stage === this.#stages.length - 1;
    const larger = this.#stages[this.#stage + 1] ?? simulationStages.tails;
    const keep = isPartOf(size, larger) && pointsOf(size) < pointsOf(larger);
    this.#stage += 1;
    this.#blocks = [];
    if (!isLast) this.#units = new Units(larger, keep ? size : undefined);
    return this.#job({ kind: 'summary', size, blocks, keep }, blocks.flatMap(blockBuffers), (reply) => {
      if (!('result' in reply)) return;
      if (isLast && keep) this.#keep({ question: this.#question, size, blocks: reply.blocks });
      else this.#blocks.push(...reply.blocks);
      this.#isOver = isLast;
      this.#on.stage(reply.result satisfies StageResult);
    });
  }
}

/** So many that they take about as long as a unit may. */
function pointsAtATime(millisecondsAPoint: number): number {
  const points = POINTS_TOGETHER * Math.floor(UNIT_MILLISECONDS / millisecondsAPoint / POINTS_TOGETHER);
  return Math.max(POINTS_TOGETHER, Math.min(points, MOST_POINTS));
}
