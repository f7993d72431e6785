/**
 * The shipped guesses (models/rates/guesses.json): what stands in where nobody has said anything. `guesses` is what the
 * engine takes, `guessFacts` the same figures and those of new components with their reasons, for the page to show.
 */
import type { Guesses } from '#lib/engine/resolve.ts';
import type { GuessFacts } from '#lib/schema/guesses.ts';
import shipped from '#models/rates/guesses.json' with { type: 'json' };

const facts: GuessFacts = shipped.guesses as GuessFacts;

/** The defaults of the engine's resolver. */
export function guesses(): Guesses {
  return {
    demand: { gpu: facts.gpuSpendPerMonth.value, tokens: facts.tokensSpendPerMonth.value },
    elasticity: facts.elasticity.value,
    leaveRatePerYear: facts.leaveRatePerYear.value,
    candidateDiscountRatePerYear: facts.candidateDiscountRatePerYear.value,
    employerDiscountRatePerYear: facts.employerDiscountRatePerYear.value,
    riskAversion: facts.riskAversion.value
  };
}

/** Every guess with low, high and reason, by name; also those that a new grant, bonus or flat tax starts from. */
export function guessFacts(): GuessFacts {
  return facts;
}
