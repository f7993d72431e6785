/** Offers with equity valued as the page values them, and under a trial. */
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { common, offerValuation, resolve, type Scenario } from '#lib/engine/index.ts';
import { equityParts } from '../../../../src/routes/scenario/equity/equity-parts.ts';
import { trialValuation, type Trial } from '../../../../src/routes/scenario/equity/exit-trial.ts';

/** One offer as the page values it. */
export function valued(scenario: Scenario, id = 'halcyon') {
  const shared = common(resolve(scenario, guesses(scenario), {}, rules.law, rules.equity));
  const one = offerValuation(
    shared.resolved.offers.find((offer) => offer.id === id)!,
    shared
  );
  return { shared, valued: one, parts: equityParts(scenario, one) };
}

/** The same under a trial. */
export function tried(scenario: Scenario, trial: Trial, id = 'halcyon') {
  const base = resolve(scenario, guesses(scenario), {}, rules.law, rules.equity);
  const trialled = trialValuation(scenario, id, trial, { base, amounts: {} });
  return { ...trialled, parts: equityParts(scenario, trialled.valued) };
}
