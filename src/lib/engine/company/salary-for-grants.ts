/** The salary that is worth as much to a candidate as the grants of an offer: what a company would pay in their place (company.md, section 1). */
import type { ResolvedOffer } from '../resolved.ts';
import { monthSum } from '../row.ts';
import { salaryEquivalent } from '../salary-equivalent.ts';
import { offerValuation, type Common } from '../valuation.ts';
import { startedOffer } from './hire-grid.ts';

/** A year, in scenario currency: of each grant the level salary of the same present value, as the ladder has both; each offer is asked about once. */
export function salariesForGrants(ladder: Common): (offer: ResolvedOffer) => number {
  const known = new Map<ResolvedOffer, number>();
  return (offer) => {
    const perYear = known.get(offer) ?? salaryForGrants(offer, ladder);
    known.set(offer, perYear);
    return perYear;
  };
}

function salaryForGrants(offer: ResolvedOffer, ladder: Common): number {
  const valued = offerValuation(startedOffer(offer, offer.start, ladder, 0), ladder);
  const grants = valued.rows.filter(({ kind }) => kind === 'compute');
  return grants.reduce((sum, { present }) => sum + salaryEquivalent(monthSum(present), valued, ladder).perYear, 0);
}
