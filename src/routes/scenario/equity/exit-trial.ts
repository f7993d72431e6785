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
  type Resolved,
  type Scenario
} from '#lib/engine/index.ts';
import { employerIn, offerIn } from '../document-edits.ts';

/** Money in scenario currency. */
export type Trial =
  | { kind: 'sold'; equityValue: number; /** After the valuation month. */ month: number; ipo: boolean }
  | { kind: 'price'; price: number };

/**
 * The document with that one certainty in the offer's stock.
 * @param on.fx scenario currency for one unit of the offer's; `ratePerYear` is the candidate's
 */
function trialDocument(scenario: Scenario, offer: string, trial: Trial, on: { fx: number; ratePerYear: number }): Scenario {
  const { id, stock } = employerIn(scenario, offerIn(scenario, offer).employer);
  const employers = scenario.employers.map((employer) => {
    if (employer.id !== id || stock === undefined) return employer;
    if (stock.kind === 'public')
      return trial.kind === 'price'
        ? { ...employer, stock: { ...stock, price: trial.price / on.fx, worthNothing: false } }
        : employer;
    if (trial.kind === 'price') return employer;
    const { equityValue, month, ipo } = trial;
    const exits = [{ probability: 1, month, equityValue: equityValue / on.fx, ipo }];
    // What is certain waits, at the candidate's own rate: there is no venture risk in it and nothing to mark down.
    return {
      ...employer,
      stock: { ...stock, exits, discountRatePerYear: on.ratePerYear, illiquidity: 'none' as const, worthNothing: false }
    };
  });
  return { ...scenario, employers };
}

/** The one offer under a trial, with what it was valued in. */
export interface TrialValuation {
  valued: OfferValuation;
  shared: Common;
}

/**
 * @param base the scenario as it is: what the tax office takes a share for until the sale does not depend on how it ends
 * @param amounts of formulas, as the scenario's own valuation has them: they do not depend on the stock
 */
export function trialValuation(
  scenario: Scenario,
  offer: string,
  trial: Trial,
  { base, amounts }: { base: Resolved; amounts: FormulaAmounts }
): TrialValuation {
  const on = { fx: fxOf(scenario, offer), ratePerYear: base.discountRatePerYear };
  const document = trialDocument(scenario, offer, trial, on);
  const resolved = resolve(document, guesses(scenario), amounts, rules.law, rules.equity);
  const tried = resolved.offers.find(({ id }) => id === offer);
  if (tried === undefined) throw new RangeError(`there is no ${offer}`);
  const shared = common(resolved);
  const before = base.offers.find(({ id }) => id === offer)?.stock;
  const stock =
    tried.stock?.kind === 'private' && before?.kind === 'private' ? { ...tried.stock, fairValue: before.fairValue } : tried.stock;
  return { valued: offerValuation({ ...tried, stock }, shared), shared };
}

/** Scenario currency for one unit of the offer's. */
export function fxOf(scenario: Scenario, offer: string): number {
  const currency = offerIn(scenario, offer).currency ?? scenario.currency;
  return currency === scenario.currency ? 1 : (scenario.market.fx?.[currency] ?? 1);
}
