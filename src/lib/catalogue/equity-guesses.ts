/** The shipped guesses of equity (models/equity/guesses.json): what stands in where a document says nothing of a private company or an option. */
import type { EquityGuesses } from '#lib/engine/equity/model.ts';
import type { EquityGuessFacts } from '#lib/schema/equity-guesses.ts';
import shipped from '#models/equity/guesses.json' with { type: 'json' };

const facts = (shipped as { guesses: EquityGuessFacts }).guesses;

/** What the engine's equity model takes. */
export function equityGuesses(): EquityGuesses {
  return {
    ventureDiscountRatePerYear: facts.ventureDiscountRatePerYear.value,
    privateVolatilityPerYear: facts.privateVolatilityPerYear.value,
    listedVolatilityPerYear: facts.listedVolatilityPerYear.value,
    failurePerYear: facts.failurePerYear.value,
    exitMonths: facts.exitMonths.value,
    dilutionPerRound: facts.dilutionPerRound.value,
    dismissalChance: facts.dismissalChance.value,
    exerciseMultiple: facts.exerciseMultiple.value
  };
}

/** Every guess with low, high, reason and source, by name. */
export function equityGuessFacts(): EquityGuessFacts {
  return facts;
}
