/** What a simulation answers: what `cli value --paths` prints under `simulation`, and what pages show. Money is present value in scenario currency. */
import type { SamplingMethod, SampleSize } from './question.ts';

export const SHOWN_QUANTILES = [5, 10, 25, 50, 75, 90, 95] as const;
export type ShownQuantile = (typeof SHOWN_QUANTILES)[number];
export type Quantiles = Record<ShownQuantile, number>;

export interface Distribution {
  mean: number;
  /** Of the mean, from the spread of the scrambles (pseudo-random: of the paths). */
  standardError: number;
  quantiles: Quantiles;
  /** Standard errors of the quantiles. */
  quantileErrors: Quantiles;
  /** Chance of less than nothing, and of nothing or less. */
  belowZero: number;
  atMostZero: number;
  /** Mean of the worst 5 %. */
  expectedShortfall: number;
}

export interface SimulatedOffer extends Distribution {
  id: string;
  /** What as much certain money would be worth as much at the candidate's risk aversion and net worth; null where net worth and worth come to nothing or less. */
  certaintyEquivalent: number | null;
  /** The same of what offers are compared by: with what is earned before and after. */
  compared: Distribution & { certaintyEquivalent: number | null };
  /** With `detail` alone. */
  components?: (Distribution & { id: string })[];
  /** With `detail` alone: what has come by the end of each period, elsewhere included. */
  years?: { months: number; mean: number; quantiles: Quantiles }[];
}

/** `stillComputing`: the difference is within the sampling error; `tooClose`: 45 to 55 %. */
export type BeatVerdict = 'stillComputing' | 'tooClose' | 'offer' | 'rival';

/** One pair of offers, each pair once in each direction. Ties count half. */
export interface Beat {
  offer: string;
  rival: string;
  probability: number;
  standardError: number;
  /** offer − rival, of what offers are compared by. */
  difference: Distribution;
  verdict: BeatVerdict;
  /** The mean favours one and the odds the other. */
  disagree: boolean;
}

export interface SimulationAnswer extends SampleSize {
  seed: number;
  method: SamplingMethod;
  /** Samples in all: scrambles × points × leaves. */
  paths: number;
  offers: SimulatedOffer[];
  beats: Beat[];
}

/** The samples themselves, by offer, in one order for all: total, and what offers are compared by. */
export interface SimulationSamples {
  totals: Float64Array[];
  compared: Float64Array[];
}
