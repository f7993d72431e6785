/** The page's one pool of simulation workers: none is started before the first question, or before somebody asks for warmth. */
import type { SimulationQuestion } from '#lib/engine/index.ts';
import { SimulationPool } from '#lib/worker/simulation-pool.ts';

export const sharedSimulation = new SimulationPool();

/** When the page has nothing else to do: a first little run, so that the first answer comes from warm code. */
export function warmSimulation(question: SimulationQuestion): void {
  const warm = () => sharedSimulation.warm(question);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(warm);
  else setTimeout(warm);
}
