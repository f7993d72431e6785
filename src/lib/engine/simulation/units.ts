/** How a sample is cut into units of work. Where it is cut changes no number: the points of a scramble are addressed by their index. */
import type { SampleSize, SimulationUnit } from './question.ts';

export type Stage = 'preview' | 'settled' | 'tails';

/** One after the other, each with its error: at once, sure of means and odds, sure of the rare. The tails go on from the settled points. */
export const simulationStages: Readonly<Record<Stage, SampleSize>> = {
  preview: { scrambles: 4, points: 128, leaves: 16 },
  settled: { scrambles: 8, points: 512, leaves: 8 },
  tails: { scrambles: 8, points: 2048, leaves: 8 }
};

/** Consecutive points whose ranges are drawn together: a unit ends at a multiple of it, or with its scramble. */
export const POINTS_TOGETHER = 8;

/** Market paths in all. */
export function pointsOf({ scrambles, points }: SampleSize): number {
  return scrambles * points;
}

/** Whether the blocks of one sample are some of another's. */
export function isPartOf(part: SampleSize, whole: SampleSize): boolean {
  return part.leaves === whole.leaves && part.scrambles <= whole.scrambles && part.points <= whole.points;
}

/** The units of a sample, cut as they are asked for; what `done` has, which is part of it, is left out. */
export class Units {
  readonly #size: SampleSize;
  readonly #done: SampleSize;
  #scramble = 0;
  #from: number;

  constructor(size: SampleSize, done: SampleSize = { scrambles: 0, points: 0, leaves: size.leaves }) {
    this.#size = size;
    this.#done = done;
    this.#from = this.#start(0);
  }

  /** @param points at most so many, a multiple of `POINTS_TOGETHER` */
  next(points: number): SimulationUnit | undefined {
    while (this.#from >= this.#size.points && this.#scramble < this.#size.scrambles) {
      this.#scramble += 1;
      this.#from = this.#start(this.#scramble);
    }
    if (this.#scramble >= this.#size.scrambles) return undefined;
    const from = this.#from;
    this.#from = Math.min(from + points, this.#size.points);
    return { scramble: this.#scramble, from, to: this.#from, leaves: this.#size.leaves };
  }

  #start(scramble: number): number {
    return scramble < this.#done.scrambles ? this.#done.points : 0;
  }
}
