/** The samples of a result as a file's contents: of the offers that it shows, with the months in which they are left. */
import type { SimulationQuestion, StageResult } from '#lib/engine/index.ts';
import type { ListedSamples } from '#lib/format/samples-csv.ts';
import { sampleMonths } from '#lib/state/sample-months.ts';

/** @param question whose result it is; it may be of more offers than the result shows */
export function listedSamples(
  question: SimulationQuestion,
  { plan, samples, size }: StageResult,
  names: readonly string[]
): ListedSamples {
  const every = sampleMonths(question, size);
  const places = plan.offers.map((id) => question.scenario.offers.findIndex((offer) => offer.id === id));
  return { names, samples, size, months: (path) => every(path).map((byOffer) => places.map((place) => byOffer[place]!)) };
}
