/** What is guessed where a letter does not settle a point of a grant; shipped in models/terms/guesses.json. */
import type { GrantTerm, TermState } from './document.ts';

/** Settled one way or the other. */
export type SettledState = Exclude<TermState, 'unknown'>;
/** The points that a figure of the document says. In which order lots are drawn, and an index, are said by none. */
export type PricedTerm = Exclude<GrantTerm, 'drawOrder' | 'index'>;

/** Guesses at what a point does where it is settled and the document has no figure for it. Shares are of the worth. */
export interface TermEffects {
  cutPerYearAtDiscretion: number;
  monthsWithoutTerm: number;
  monthlyLifeMonths: number;
  onceLifeMonths: number;
  withdrawalPerYear: number;
  bestEffortKept: number;
  workShareWithOwnUse: number;
  assignedKept: number;
  watchedKept: number;
  resaleLost: number;
  madeGood: number;
}

export interface TermGuesses {
  /** That the point is settled for the candidate where the letter does not say. */
  chances: Readonly<Record<PricedTerm, number>>;
  effects: TermEffects;
}
