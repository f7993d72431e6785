/** What the simulation's benchmarks have in common: three letters over 48 months, their sizes, and lines to print. */
import type { Scenario } from '#lib/engine/document.ts';
import type { SampleSize, SamplingMethod, SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import document from './three-offers.json' with { type: 'json' };

export const scenario = document as Scenario;

/** 100,000 paths as everybody draws them. */
export const plainSize: SampleSize = { scrambles: 1, points: 100_000, leaves: 1 };
export const sizes: readonly { name: string; size: SampleSize; method: SamplingMethod }[] = [
  { name: 'preview', size: simulationStages.preview, method: 'sobol' },
  { name: 'settled', size: simulationStages.settled, method: 'sobol' },
  { name: 'tails', size: simulationStages.tails, method: 'sobol' },
  { name: 'plain', size: plainSize, method: 'pseudoRandom' }
];

export const RUNS = 5;
/** A hundred thousand plain paths take seconds. */
export const PLAIN_RUNS = 2;

/** Another one each time: what an edit asks. */
export function question(seed: number, method: SamplingMethod = 'sobol'): SimulationQuestion {
  return { scenario, amounts: {}, stress: null, seed, method, detail: false };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export function jsonLine(name: string, milliseconds: readonly number[], { scrambles, points, leaves }: SampleSize): string {
  const ms = Number(median(milliseconds).toFixed(1));
  const paths = scrambles * points * leaves;
  return JSON.stringify({ name, ms, paths, offers: scenario.offers.length, months: scenario.horizonMonths });
}
