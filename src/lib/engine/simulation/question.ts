/** What a simulation is asked, and how it is cut into work that gives the same bits wherever it is done. */
import type { Scenario } from '../document.ts';
import type { EquityModel } from '../equity/model.ts';
import type { FormulaAmounts } from '../formula-inputs.ts';
import type { Guesses } from '../resolve.ts';
import type { Rules } from '../rules.ts';
import type { Stress } from '../stress.ts';

/** Scrambled Sobol points with a Brownian bridge, or pseudo-random ones as a cross-check. */
export type SamplingMethod = 'sobol' | 'pseudoRandom';

/** How much is drawn: scrambles are independent of each other, and their spread is the error. */
export interface SampleSize {
  scrambles: number;
  /** Market paths a scramble. */
  points: number;
  /** Leave dates a market path, stratified. */
  leaves: number;
}

/** A plain value: it is copied to workers as it is. */
export interface SimulationQuestion {
  scenario: Scenario;
  amounts: FormulaAmounts;
  stress: Stress | null;
  /** A whole number. */
  seed: number;
  method: SamplingMethod;
  /** Samples by component and by year besides those of each offer. */
  detail: boolean;
}

/** What is assumed of doubts that the document does not name; shipped in models/uncertainty/guesses.json. */
export interface UncertaintyGuesses {
  /** Own demand is lognormal, 90 % within this factor of its median; its mean is the figure of the ladder. */
  demandFactor: number;
  /** 90 % of a work share lie within this of it, as far as 0 and 1 allow on both sides. */
  workShareSpread: number;
  /** Of the year's changes of any two log prices: services, listed shares, and the exits of private companies. */
  marketCorrelation: number;
}

/** What a question is answered by besides its document: functions and shipped figures, which each worker has of its own. */
export interface SimulationBasis {
  rules: Rules & { equity: EquityModel };
  guesses: (scenario: Scenario) => Guesses;
  uncertainty: UncertaintyGuesses;
}

/** Market paths `from` (included) to `to` (excluded) of one scramble. */
export interface SimulationUnit {
  scramble: number;
  from: number;
  to: number;
  leaves: number;
}

/**
 * What one unit of work gives. Samples lie path by path, `leaves` to a path: sample = (path − from) × leaves + leave date; an array
 * over several things holds one after the other, each (to − from) × leaves long. Money in scenario currency, present values.
 */
export interface SimulatedBlock {
  unit: SimulationUnit;
  /** By offer and sample: what the offer itself brings; its mean is the ladder's `total.present` where nothing is convex. */
  totals: Float64Array;
  /** By offer and sample: what is earned before and after it. */
  elsewhere: Float64Array;
  /**
   * By offer and sample: `totals` less what it would be with private shares discounted at the candidate's own rate, usually below 0. A
   * certainty equivalent charges risk itself, so it is made from totals − ventureCharge. Empty where no offer has private shares.
   */
  ventureCharge: Float64Array;
  /** By offer and path (not sample): total expected over leaving, cuts, withdrawals and exits on that path's market, controlled by what has a closed form. */
  given: Float64Array;
  /** By offer and path: the same of `elsewhere`. */
  givenElsewhere: Float64Array;
  detail: SimulatedDetail | null;
}

export interface SimulatedDetail {
  /** By component, in the order of the offers and of `SimulationPlan.components`, and sample. */
  components: Float64Array;
  /** By offer, calendar month 12, 24, … (and the grid's end) and sample: total plus elsewhere until then. */
  years: Float64Array;
}

/** What the samples are of: known before the first is drawn. */
export interface SimulationPlan {
  offers: string[];
  /** Rows of the ladder, exit costs included. */
  components: { offer: string; id: string }[];
  /** Ends of the periods in `SimulatedDetail.years`, in months from today. */
  yearEnds: number[];
  hasVentureCharge: boolean;
  /** What is drawn, for people to see: ranges of the document by path, and what is assumed without one. */
  uncertain: { path: string; assumed: boolean }[];
  riskAversion: number;
  netWorth: number;
}
