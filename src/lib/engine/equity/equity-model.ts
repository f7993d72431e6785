/** Equity beyond listed RSUs, put together: what `resolve` takes to know options, private shares and the rest. */
import { equityClaim } from './claim.ts';
import { claimsValuation } from './claims-valuation.ts';
import type { EquityGuesses, EquityModel } from './model.ts';
import { privateStock } from './private-stock.ts';

/** @param guesses for what documents leave open */
export function equityModel(guesses: EquityGuesses): EquityModel {
  return {
    guesses,
    privateStock: (stock, context) => privateStock(stock, context, guesses),
    claim: (component, context) => equityClaim(component, context, guesses),
    value: claimsValuation
  };
}
