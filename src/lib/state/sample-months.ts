/** The months in which offers are left in the samples of a question, for the file that lists them. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { SampleSize, SimulationQuestion } from '#lib/engine/index.ts';
import { LeaveMonths } from '#lib/engine/simulation/leave-months.ts';

/** @returns by market path, counted through all scrambles, by leave date and by offer: `LeaveMonths.of` */
export function sampleMonths(question: SimulationQuestion, { points, leaves }: SampleSize): (path: number) => number[][] {
  const months = new LeaveMonths(question, simulationBasis);
  return (path) => months.of(Math.floor(path / points), path % points, leaves);
}
