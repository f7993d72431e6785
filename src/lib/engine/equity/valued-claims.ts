/** The claims of an offer that has been valued, part by part once more: for what adds them up otherwise than its rows do. */
import type { ResolvedClaim, ResolvedOffer } from '../resolved.ts';
import type { Common, OfferValuation } from '../valuation.ts';
import { claimLots } from './claim-lots.ts';
import type { ClaimReceiver } from './claim-part.ts';
import { listedShareValue, receiveListedClaims } from './listed-claims.ts';
import { privateShareValue, receivePrivateClaims } from './private-claims.ts';

/** In the order of the letter. */
export function claimsOf({ components }: ResolvedOffer): ResolvedClaim[] {
  return components.filter((component): component is ResolvedClaim => component.kind === 'claim');
}

/** What claims stand on: an offer's pay and compute. */
export type ValuedBelow = Pick<OfferValuation, 'offer' | 'stays' | 'taxYears'> & {
  incomes: Pick<OfferValuation['incomes'], 'withCompute'>;
  layers: Pick<OfferValuation['layers'], 'pay'>;
};

/** The parts that the claims' rows were made of. The employer's own tax is not to be relied on: it is given without that on compute. */
export function receiveClaimsOf(
  { offer, stays, taxYears: years, incomes, layers }: ValuedBelow,
  shared: Common,
  receive: ClaimReceiver
): void {
  const { stock, start } = offer;
  if (stock === null || stock.worthNothing) return;
  const claims = claimsOf(offer);
  const { candidateDiscount } = shared;
  const below = { incomes: incomes.withCompute, payrollBelow: layers.pay };
  // The employer's cost is not added up: nothing is discounted for it.
  const terms = { start, stays, candidateDiscount, employerDiscount: candidateDiscount, years, ...below };
  if (stock.kind === 'private') {
    const lots = claimLots(claims, offer, shared, privateShareValue(stock));
    receivePrivateClaims(claims, lots, { offer, stock, shared, terms }, receive);
  } else {
    const lots = claimLots(claims, offer, shared, listedShareValue(stock));
    receiveListedClaims(claims, lots, { offer, stock, shared, terms }, receive);
  }
}
