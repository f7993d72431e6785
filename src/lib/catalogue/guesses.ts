/**
 * The shipped guesses (models/rates/guesses.json): what stands in where nobody has said anything. `guesses` is what the
 * engine takes, `guessFacts` the same figures and those of new components with their reasons, for the page to show.
 */
import type { Scenario } from '#lib/engine/document.ts';
import type { Guesses } from '#lib/engine/resolve.ts';
import type { GuessFacts } from '#lib/schema/guesses.ts';
import shipped from '#models/rates/guesses.json' with { type: 'json' };

const guessed = shipped as { currency: string; guesses: GuessFacts };
const facts = guessed.guesses;

/** The defaults of the engine's resolver, in the scenario's currency where it has a rate for that of the guesses. */
export function guesses({ currency, market }: Pick<Scenario, 'currency' | 'market'>): Guesses {
  const rate = currency === guessed.currency ? 1 : (market.fx?.[guessed.currency] ?? 1);
  return {
    demand: { gpu: facts.gpuSpendPerMonth.value * rate, tokens: facts.tokensSpendPerMonth.value * rate },
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
