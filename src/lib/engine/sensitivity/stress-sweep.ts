/** What offers are worth under one stress at many strengths: the curve behind a slider. */
import { resolve } from '../resolve.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import { noStress, stressed, type Stress } from '../stress.ts';
import { comparedValue } from './compared-value.ts';
import type { SensitivityQuestion } from './sensitivity-input.ts';

/** Months of employment until leaving, or until every grant is cut; or a factor on the prices of one service. */
export type SweptStress = { kind: 'leavesAfter' } | { kind: 'cutAfter' } | { kind: 'prices'; service: string };

/**
 * @param question whose own stress stays, but for what is swept
 * @param values months, or factors
 * @returns for each offer what it is compared by at each value, in scenario currency
 */
export function stressSweep(
  { scenario, amounts, stress }: Omit<SensitivityQuestion, 'pair'>,
  offers: readonly string[],
  swept: SweptStress,
  values: readonly number[],
  { rules, guesses }: SimulationBasis
): Float64Array[] {
  const resolved = resolve(scenario, guesses(scenario), amounts, rules.law, rules.equity);
  const indices = offers.map((id) => resolved.offers.findIndex((offer) => offer.id === id));
  const curves = offers.map(() => new Float64Array(values.length));
  for (const [step, value] of values.entries()) {
    const compared = comparedValue(stressed(resolved, stressAt(stress ?? noStress, swept, value)));
    indices.forEach((offer, curve) => (curves[curve]![step] = compared(offer)));
  }
  return curves;
}

function stressAt(stress: Stress, swept: SweptStress, value: number): Stress {
  if (swept.kind !== 'prices') return { ...stress, [swept.kind]: value };
  return { ...stress, prices: { ...stress.prices, [swept.service]: value } };
}
