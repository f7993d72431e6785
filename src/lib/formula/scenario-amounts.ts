/** The amounts of every formula of a scenario, in the form that the engine's `resolve` takes, and what is wrong with the others. */
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
import { formulaAmounts } from './amounts.ts';

export interface ScenarioAmounts {
  amounts: Record<string, Float64Array>;
  /** Formulas that give no amounts; they count as zero until they are mended. */
  errors: { key: string; offer: string; component: string; message: string }[];
}

export function scenarioAmounts(inputs: readonly FormulaInput[]): ScenarioAmounts {
  const result: ScenarioAmounts = { amounts: {}, errors: [] };
  for (const input of inputs) {
    const { key, offer, component } = input;
    const worked = formulaAmounts(input.formula, input);
    if (worked.ok) result.amounts[key] = worked.amounts;
    else result.errors.push({ key, offer, component, message: worked.message });
  }
  return result;
}
