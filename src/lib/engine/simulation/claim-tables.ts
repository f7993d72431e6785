/**
 * What the claims of an offer on private stock are worth for each way in which the company may end and each month in which the candidate
 * may leave: the payments that the ladder weighs by their chances (equity/private-claims.ts), added up instead by what they hang on.
 * Milestones stay an expectation, and what exits are taxed on top of stays the ladder's.
 */
import type { ClaimPart } from '../equity/claim-part.ts';
import { claimsOf, receiveClaimsOf, type ValuedBelow } from '../equity/valued-claims.ts';
import type { ResolvedOffer, ResolvedPrivateStock } from '../resolved.ts';
import type { Common } from '../valuation.ts';

/**
 * Outcome 0: the company comes to nothing; outcome i + 1: the i-th of the stock's cases in rising order of value. By month of leaving: index
 * L = 0 … last is leaving in employment month L, and stands for all later ones at the last. All arrays of one offer have that length;
 * present values after tax in scenario currency, made when they are first asked for and not to be written to.
 */
export interface OfferClaimTables {
  /** Chances of the outcomes, cumulative; the last is 1. */
  cumulative: Float64Array;
  byLeave(outcome: number): Float64Array;
  /** `byLeave` less the same money discounted at the candidate's rate instead of the stock's: below 0 where a higher rate takes from it. */
  ventureCharge(outcome: number): Float64Array;
  /** Of one claim. */
  component(id: string, outcome: number): Float64Array;
  /** What stands in months of vest before that month of the grid. */
  until(month: number, outcome: number): Float64Array;
  /** Over outcomes and months of leaving: the ladder's present of these claims. @param chanceAt of being employed at a month's end */
  expected(chanceAt: (month: number) => number): number;
}

/** Money that comes if the candidate is still employed `since` months after starting. */
interface Payment {
  claim: number;
  month: number;
  since: number;
  present: number;
  venture: number;
  /** Of the exit that it hangs on. */
  probability: number;
}

/** @returns null without claims on private stock */
export function offerClaimTables(offer: ResolvedOffer, shared: Common, valued: ValuedBelow): OfferClaimTables | null {
  const { stock } = offer;
  const claims = claimsOf(offer);
  if (stock?.kind !== 'private' || claims.length === 0) return null;
  const { cumulative, outcomeOf } = outcomes(stock);
  /** What comes whatever becomes of the company, then what each of its outcomes adds. */
  const certain: Payment[] = [];
  const added = Array.from(cumulative, (): Payment[] => []);
  let last = 0;
  receiveClaimsOf(valued, shared, (part) => {
    const { exit } = part;
    const payment = paymentOf(part, offer.start, shared.candidateDiscount);
    (exit === null ? certain : added[outcomeOf.get(exit)!]!).push(payment);
    last = Math.max(last, payment.since);
  });
  const table = (outcome: number, valueOf: (payment: Payment) => number) =>
    leaveTable([certain, added[outcome]!], last + 1, valueOf);
  const outcomeTables = (valueOf: (payment: Payment) => number) => lazily((outcome: number) => table(outcome, valueOf));
  const ofClaim = lazily((id: string) => {
    const place = claims.findIndex((claim) => claim.id === id);
    return outcomeTables(({ claim, present }) => (claim === place ? present : 0));
  });
  const before = lazily((end: number) => outcomeTables(({ month, present }) => (month < end ? present : 0)));
  return {
    cumulative,
    byLeave: outcomeTables(({ present }) => present),
    ventureCharge: outcomeTables(({ present, venture }) => present - present / venture),
    component: (id, outcome) => ofClaim(id)(outcome),
    until: (month, outcome) => before(month)(outcome),
    expected(chanceAt) {
      const chances = Float64Array.from({ length: last + 1 }, (_, since) => chanceAt(offer.start + since - 1));
      const sumOf = (payments: readonly Payment[]) =>
        payments.reduce((sum, { present, since, probability }) => sum + present * chances[since]! * probability, 0);
      return added.reduce((sum, payments) => sum + sumOf(payments), sumOf(certain));
    }
  };
}

function paymentOf(part: ClaimPart, start: number, candidateDiscount: Float64Array): Payment {
  const { claim, month, value, markDown, tax, reached, until, kept, venture, exit } = part;
  const present = (value + markDown - tax) * reached * kept * candidateDiscount[month]!;
  return { claim, month, since: until - start + 1, present, venture, probability: exit?.probability ?? 1 };
}

/** The outcomes in rising order of value; those of one value in the order of the letter. What cannot happen has nothing added. */
function outcomes({ cases }: ResolvedPrivateStock) {
  const rising = [...cases].sort((a, b) => a.equityValue - b.equityValue);
  const cumulative = new Float64Array(rising.length + 1);
  let chance = Math.max(0, 1 - rising.reduce((sum, { probability }) => sum + probability, 0));
  cumulative[0] = chance;
  rising.forEach(({ probability }, place) => (cumulative[place + 1] = Math.min(1, (chance += probability))));
  cumulative[rising.length] = 1;
  return { cumulative, outcomeOf: new Map(rising.map((exit, place) => [exit, place + 1])) };
}

/** Sums by month of leaving: whoever leaves later has everything that came before. */
function leaveTable(lists: readonly (readonly Payment[])[], length: number, valueOf: (payment: Payment) => number): Float64Array {
  const table = new Float64Array(length);
  for (const payments of lists) for (const payment of payments) table[payment.since]! += valueOf(payment);
  for (let leave = 1; leave < length; leave++) table[leave]! += table[leave - 1]!;
  return table;
}

/** Each is made once. */
function lazily<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    let made = known.get(key);
    if (made === undefined) known.set(key, (made = make(key)));
    return made;
  };
}
