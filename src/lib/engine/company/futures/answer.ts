/** When cash may end: what is drawn of a company's futures, and what comes of them. */
import type { Month } from '../../document.ts';
import type { Treatment } from '../head.ts';

/** How many futures, and from where they are drawn. */
export interface RunwayDraw {
  /** At least. */
  paths: number;
  /** A whole number: the same one gives the same futures. */
  seed: number;
}

/** Chances of which quantiles are told. */
export const runwayChances = ['10', '50', '90'] as const;
export type RunwayChance = (typeof runwayChances)[number];

/** By chance; null: in so many futures cash lasts beyond the grid. */
export type RunwayQuantiles<Of> = Record<RunwayChance, Of | null>;

export interface RunwayFutures {
  /** Drawn. */
  paths: number;
  seed: number;
  /** Of the months that cash lasts, as the company is, and the calendar month in which it ends. */
  runwayMonths: RunwayQuantiles<number>;
  cashEnds: RunwayQuantiles<Month>;
  /** Of `runwayMonths`. */
  standardErrors: RunwayQuantiles<number>;
  /** Share of the futures in which cash ends within the grid. */
  endsWithin: number;
  /** `runwayMonths` of the same futures in which no raise comes that is not certain. */
  withoutUncertainRaises: RunwayQuantiles<number>;
  /** The same futures otherwise: raises are drawn in all of them. */
  alternatives: Record<Treatment, RunwayQuantiles<number>>;
  /** Cash at the end of each month, as the company is. */
  cash: { month: Month; quantiles: Record<RunwayChance, number> }[];
}
