/** What `--paths` adds to the answer of `value`, drawn in this process; loaded only where it is asked for. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { FormulaAmounts, Scenario, SimulationAnswer } from '#lib/engine/index.ts';
import { simulated } from '#lib/engine/simulation/simulator.ts';
import type { SampleRequest } from './sample-request.ts';

/** Samples of one thing or another that are held at once: some gigabytes. */
const MOST_SAMPLES = 60_000_000;

/** @throws Error where the samples would not fit into memory */
export function simulation(scenario: Scenario, amounts: FormulaAmounts, { size, ...drawing }: SampleRequest): SimulationAnswer {
  const things = sampledThings(scenario, drawing.detail);
  if (things * size.scrambles * size.points * size.leaves > MOST_SAMPLES) {
    throw new Error(`--paths: expected fewer, since ${things} things of this document would be drawn so often`);
  }
  return simulated({ scenario, amounts, stress: null, ...drawing }, simulationBasis, size).answer;
}

/** Offers, with detail their components and years too. */
function sampledThings({ offers, horizonMonths = 48 }: Scenario, detail: boolean): number {
  if (!detail) return offers.length;
  return offers.reduce((sum, { components }) => sum + 1 + components.length + Math.ceil(horizonMonths / 12), 0);
}
