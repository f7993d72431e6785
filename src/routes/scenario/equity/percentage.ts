/** An offer's units as a share of the company: of what is issued, of everything promised, and of what there will be after the rounds to come. */
import { amountMean, type PrivateStock } from '#lib/engine/index.ts';

export interface Percentages {
  /** Of the grants of the letter, refreshers left out. */
  units: number;
  ofFullyDiluted: number;
  /** Null where the letter does not count them. */
  ofOutstanding: number | null;
  /** Of everything there will be, after all rounds to come. */
  afterRounds: number;
  rounds: number;
  dilutionPerRound: number;
}

/** @param guessedDilution a round, where the letter says nothing */
export function percentages(units: number, stock: PrivateStock, guessedDilution: number): Percentages {
  const { fullyDilutedShares, outstandingShares, roundsToCome: rounds = 0, dilutionPerRound } = stock;
  const dilution = dilutionPerRound === undefined ? guessedDilution : amountMean(dilutionPerRound);
  const ofFullyDiluted = units / fullyDilutedShares;
  return {
    units,
    ofFullyDiluted,
    ofOutstanding: outstandingShares === undefined ? null : units / outstandingShares,
    afterRounds: ofFullyDiluted * (1 - dilution) ** rounds,
    rounds,
    dilutionPerRound: dilution
  };
}
