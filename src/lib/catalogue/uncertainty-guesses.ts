/** The shipped doubts (models/uncertainty/guesses.json): how unsure a figure is taken to be where the document does not say. */
import type { UncertaintyGuesses } from '#lib/engine/simulation/question.ts';
import type { UncertaintyGuessFacts } from '#lib/schema/uncertainty-guesses.ts';
import shipped from '#models/uncertainty/guesses.json' with { type: 'json' };

const facts = (shipped as { guesses: UncertaintyGuessFacts }).guesses;

/** What the simulation takes. */
export function uncertaintyGuesses(): UncertaintyGuesses {
  return {
    demandFactor: facts.demandFactor.value,
    workShareSpread: facts.workShareSpread.value,
    marketCorrelation: facts.marketCorrelation.value
  };
}

/** Every doubt with low, high and reason, by name. */
export function uncertaintyGuessFacts(): UncertaintyGuessFacts {
  return facts;
}
