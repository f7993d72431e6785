/**
 * What an offer would be if one thing were certain: its company sold for a value in a month, or its listed share at a price. A trial
 * document, valued like any other; nothing here changes the scenario.
 */
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import {
  common,
  offerValuation,
  resolve,
  type Common,
  type FormulaAmounts,
  type OfferValuation,
  type Scenario
} from '#lib/engine/index.ts';
import { employerIn, offerIn } from '../document-edits.ts';

/** Money in scenario currency. */
export type Trial =
  | { kind: 'sold'; equityValue: number; /** After the valuation month. */ month: number; ipo: boolean }
  | { kind: 'price'; price: number };

/** The document with that one certainty in the offer's stock. @param fx scenario currency for one unit of the offer's */
function trialDocument(scenario: Scenario, offer: string, trial: Trial, fx: number): Scenario {
  const { id, stock } = employerIn(scenario, offerIn(scenario, offer).employer);
  const employers = scenario.employers.map((employer) => {
    if (employer.id !== id || stock === undefined) return employer;
    if (stock.kind === 'public')
      return trial.kind === 'price'
        ? { ...employer, stock: { ...stock, price: trial.price / fx, worthNothing: false } }
        : employer;
    if (trial.kind === 'price') return employer;
    const { equityValue, month, ipo } = trial;
    const exits = [{ probability: 1, month, equityValue: equityValue / fx, ipo }];
    return { ...employer, stock: { ...stock, exits, worthNothing: false } };
  });
  return { ...scenario, employers };
}

/** The one offer under a trial, with what it was valued in. */
export interface TrialValuation {
  valued: OfferValuation;
  shared: Common;
}

/** @param amounts of formulas, as the scenario's own valuation has them: they do not depend on the stock */
export function trialValuation(scenario: Scenario, offer: string, trial: Trial, amounts: FormulaAmounts): TrialValuation {
  const document = trialDocument(scenario, offer, trial, fxOf(scenario, offer));
  const resolved = resolve(document, guesses(scenario), amounts, rules.law, rules.equity);
  const tried = resolved.offers.find(({ id }) => id === offer);
  if (tried === undefined) throw new RangeError(`there is no ${offer}`);
  const shared = common(resolved);
  return { valued: offerValuation(tried, shared), shared };
}

/** Scenario currency for one unit of the offer's. */
export function fxOf(scenario: Scenario, offer: string): number {
  const currency = offerIn(scenario, offer).currency ?? scenario.currency;
  return currency === scenario.currency ? 1 : (scenario.market.fx?.[currency] ?? 1);
}
