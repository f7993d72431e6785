/** Draws in the process that asks, stage by stage when the test says so. */
import { flushSync } from 'svelte';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { SimulationQuestion } from '#lib/engine/index.ts';
import type { SampleSize } from '#lib/engine/simulation/question.ts';
import type { SimulationListener, SimulationRunner } from '#lib/engine/simulation/run.ts';
import { simulated } from '#lib/engine/simulation/simulator.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';

const { preview, settled } = simulationStages;

export class SteppedRunner implements SimulationRunner {
  #asked: { question: SimulationQuestion; on: SimulationListener; left: SampleSize[] } | undefined;

  simulate(question: SimulationQuestion, on: SimulationListener, stages: readonly SampleSize[] = [preview, settled]): () => void {
    const asked = (this.#asked = { question, on, left: [...stages] });
    return () => void (asked.left.length = 0);
  }
  close(): void {
    this.#asked = undefined;
  }
  get stages(): readonly SampleSize[] {
    return this.#asked?.left ?? [];
  }
  step(): void {
    const { question, on, left } = this.#asked!;
    on.stage(simulated(question, simulationBasis, left.shift()!));
    flushSync();
  }
}
