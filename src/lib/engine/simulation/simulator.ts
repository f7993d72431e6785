/** The simulation that there is: drawn by the model, summarised from its samples. In the page's workers and on the command line. */
import { SimulationModel } from './model.ts';
import type { SampleSize, SimulationBasis, SimulationQuestion } from './question.ts';
import { simulatedBy, type Simulator, type StageResult } from './run.ts';
import { summarised } from './summary.ts';

export function simulator(basis: SimulationBasis): Simulator {
  return { sampler: (question) => new SimulationModel(question, basis), summary: summarised };
}

/** One sample in one go: the same bits as stage by stage, in any number of workers. */
export function simulated(question: SimulationQuestion, basis: SimulationBasis, size: SampleSize): StageResult {
  return simulatedBy(simulator(basis), question, size);
}
