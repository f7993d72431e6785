/**
 * Claims on a listed share: options at their model's value, restricted stock at the share's price. Both can be turned into money as they
 * vest, and are taxed then on what they are worth; a value of today is compounded at the candidate's rate, so that `present` gives it back.
 */
import type { ClaimGrant, ResolvedClaim, ResolvedListedStock, ResolvedOffer } from '../resolved.ts';
import type { Row } from '../row.ts';
import type { Common } from '../valuation.ts';
import type { ClaimLot, ShareValue } from './claim-lots.ts';
import type { ClaimReceiver } from './claim-part.ts';
import { lotIncome } from './claim-income.ts';
import { incomeAtStart, incomeOfListed } from './instrument-tax.ts';
import { isOption } from './instrument.ts';
import { listedOptionValues, type ListedOptionValue } from './listed-option.ts';
import type { ClaimTerms } from './model.ts';
import { receiveOutlays } from './private-claims.ts';
import { receiveVestTaxes, type TaxedLot, type VestTaxes } from './vest-taxes.ts';

export function listedShareValue({ price, growthPerYear }: ResolvedListedStock): ShareValue {
  return (months) => price * Math.pow(1 + growthPerYear, months / 12);
}

/** What the letter says at today's price; nothing for what is granted at the market later. */
export function writeListedSticker(
  row: Row,
  { instrument }: ResolvedClaim,
  lots: readonly ClaimLot[],
  { price }: ResolvedListedStock
): void {
  for (const { grant, vests, units, strike } of lots) {
    const gain = grant.atMarket ? 0 : price - strike;
    row.sticker[vests]! += units * (isOption(instrument) ? Math.max(gain, 0) : gain);
  }
}

/** What listed claims are valued with. */
export interface ListedTerms {
  offer: ResolvedOffer;
  stock: ResolvedListedStock;
  shared: Common;
  terms: ClaimTerms;
}

/** Everything that claims come to. @param lots by claim, in the order of the letter */
export function receiveListedClaims(
  claims: readonly ResolvedClaim[],
  lots: readonly (readonly ClaimLot[])[],
  on: ListedTerms,
  receive: ClaimReceiver
): VestTaxes {
  const { offer, terms, shared } = on;
  const { discountRatePerYear } = shared.resolved;
  const taxed = claims.map((claim, place) => {
    const ofClaim = lots[place]!;
    if (!isOption(claim.instrument)) receiveOutlays(claim, place, ofClaim, { discountRatePerYear, cases: [] }, receive);
    return claim.grants.flatMap((grant) => {
      const ofGrant = ofClaim.filter((lot) => lot.grant === grant);
      return receiveGrant(claim, place, ofGrant, grant, on, receive);
    });
  });
  return receiveVestTaxes(taxed, { offer, terms, weight: () => 1 }, receive);
}

/** One grant's units, as they vest, before tax. @returns what is taxed then */
function receiveGrant(
  claim: ResolvedClaim,
  place: number,
  lots: readonly ClaimLot[],
  grant: ClaimGrant,
  on: ListedTerms,
  receive: ClaimReceiver
): TaxedLot[] {
  const { candidateDiscount } = on.terms;
  const values = isOption(claim.instrument)
    ? optionValues(claim, lots, grant, on)
    : lots.map(({ vests, facts }) => ({ value: facts.valueAtVest * candidateDiscount[vests]!, keptShare: 1 }));
  return lots.map((lot, index) => {
    const { value, keptShare } = values[index]!;
    const { vests, units, reached } = lot;
    const amount = value / candidateDiscount[vests]!;
    receive({
      lot,
      claim: place,
      kind: 'price',
      month: vests,
      value: units * amount,
      markDown: 0,
      tax: 0,
      taxable: 0,
      employerTax: 0,
      reached,
      until: vests,
      kept: keptShare,
      exit: null,
      venture: 1
    });
    return {
      lot,
      atStart: lotIncome(lot, (facts) => incomeAtStart(claim, facts)),
      atVest: lotIncome(lot, (facts) => incomeOfListed(claim, facts, amount)),
      keptShare
    };
  });
}

/** Prices of a lattice are products of prices: below this they would vanish. */
const leastPrice = 1e-12;

/** By lot. A share without a price has no model: its options are worth as little. */
function optionValues(
  claim: ResolvedClaim,
  lots: readonly ClaimLot[],
  grant: ClaimGrant,
  { offer, stock, shared }: ListedTerms
): ListedOptionValue[] {
  if (stock.price < leastPrice) return lots.map(() => ({ value: 0, keptShare: 1 }));
  return listedOptionValues(claim, stock, {
    granted: offer.start + grant.from,
    vests: lots.map(({ vests }) => vests),
    strike: grant.strike,
    atMarket: grant.atMarket,
    discountRatePerYear: shared.resolved.discountRatePerYear,
    leaveRatePerYear: offer.leavesAfter === null ? offer.leaveRatePerYear : 0,
    volatilityPerYear: claim.volatilityPerYear
  });
}
