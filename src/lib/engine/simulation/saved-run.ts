/** A simulation as it is kept with its scenario, and whether it would come out the same today. */
import type { IsoDate, SavedRun, Scenario } from '../document.ts';
import type { FormulaAmounts } from '../formula-inputs.ts';
import { inputsHash } from '../inputs-hash.ts';
import type { Stress } from '../stress.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { SimulationAnswer } from './answer.ts';

/**
 * What is kept of an answer: what offers are compared by and how often each is ahead. Not its samples, which the seed gives again.
 * @param details `currency`: the scenario's; `inputs`: `inputsHash` of what was asked
 */
export function savedRun(
  answer: SimulationAnswer,
  details: { id: string; name?: string; madeOn: IsoDate; inputs: string; currency: string }
): SavedRun {
  const { seed, method, scrambles, points, leaves, offers, beats } = answer;
  return {
    ...details,
    engine: ENGINE_VERSION,
    seed,
    method,
    scrambles,
    points,
    leaves,
    offers: offers.map(({ id, compared: { mean, standardError, quantiles } }) => ({ id, mean, standardError, quantiles })),
    beats: beats.map(({ offer, rival, difference }) => ({
      offer,
      rival,
      more: 1 - difference.atMostZero,
      less: difference.belowZero
    }))
  };
}

/** Whether the same seed would give the same figures: neither the engine nor what it was asked about has changed. */
export function runMatches(run: SavedRun, scenario: Scenario, amounts: FormulaAmounts, stress: Stress | null): boolean {
  return run.engine === ENGINE_VERSION && run.inputs === inputsHash(scenario, amounts, stress);
}
