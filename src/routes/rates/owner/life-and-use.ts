/** What life and utilisation do to the cost of a used hour, all else being equal: the residual stays the share that it is. */
import { ownerCost, type OwnerCostInputs } from '#lib/engine/index.ts';

const USES = [0.4, 0.6, 0.8, 1];
const LIVES = [3, 4, 5, 6];

/** The usual ones in order, with the one that is assumed among them. */
function withOwn(usual: readonly number[], own: number): number[] {
  return [...new Set([...usual, own])].sort((a, b) => a - b);
}

export interface LifeAndUse {
  uses: number[];
  /** Money per used hour, by use. */
  lives: { years: number; perUsedHour: number[] }[];
}

/** @throws RangeError as `ownerCost` does */
export function lifeAndUse(inputs: OwnerCostInputs): LifeAndUse {
  const uses = withOwn(USES, inputs.utilisation);
  const lives = withOwn(LIVES, inputs.lifeYears).map((lifeYears) => ({
    years: lifeYears,
    perUsedHour: uses.map((utilisation) => ownerCost({ ...inputs, lifeYears, utilisation }).perUsedHour)
  }));
  return { uses, lives };
}
