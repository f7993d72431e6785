/**
 * Claims on a listed share: options at their model's value, restricted stock at the share's price. Both can be turned into money as they
 * vest, and are taxed then on what they are worth; a value of today is compounded at the candidate's rate, so that `present` gives it back.
 */
import type { ClaimGrant, ResolvedClaim, ResolvedListedStock, ResolvedOffer } from '../resolved.ts';
import type { Row } from '../row.ts';
import type { Common } from '../valuation.ts';
import type { ClaimLot, ShareValue } from './claim-lots.ts';
import { receive } from './claim-row.ts';
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

/** Rungs from `market` to `expected`, and the employer's cost. @param lots by claim, in the order of the letter */
export function receiveListedClaims(
  claims: readonly ResolvedClaim[],
  rows: readonly Row[],
  lots: readonly (readonly ClaimLot[])[],
  on: { offer: ResolvedOffer; stock: ResolvedListedStock; shared: Common; terms: ClaimTerms }
): VestTaxes {
  const { offer, terms, shared } = on;
  const taxed = claims.map((claim, index) => {
    const ofClaim = lots[index]!;
    receiveOutlays(rows[index]!, claim, isOption(claim.instrument) ? [] : ofClaim, { shared, terms, cases: [] });
    return claim.grants.flatMap((grant) => {
      const ofGrant = ofClaim.filter((lot) => lot.grant === grant);
      return receiveGrant(rows[index]!, claim, ofGrant, grant, on);
    });
  });
  return receiveVestTaxes(rows, taxed, offer, terms);
}

/** One grant's units, as they vest, before tax. @returns what is taxed then */
function receiveGrant(
  row: Row,
  claim: ResolvedClaim,
  lots: readonly ClaimLot[],
  grant: ClaimGrant,
  { offer, stock, shared, terms }: { offer: ResolvedOffer; stock: ResolvedListedStock; shared: Common; terms: ClaimTerms }
): TaxedLot[] {
  const { stays, candidateDiscount, employerDiscount } = terms;
  const values = isOption(claim.instrument)
    ? optionValues(claim, lots, grant, { offer, stock, shared })
    : lots.map(({ vests, facts }) => ({ value: facts.valueAtVest * candidateDiscount[vests]!, keptShare: 1 }));
  return lots.map((lot, index) => {
    const { value, keptShare } = values[index]!;
    const amount = value / candidateDiscount[lot.vests]!;
    const chance = stays[lot.vests]! * keptShare;
    const part = { value: lot.units * amount, markDown: 0, tax: 0, employerTax: 0, reached: lot.reached, chance };
    receive(row, lot.vests, part, employerDiscount);
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
  { offer, stock, shared }: { offer: ResolvedOffer; stock: ResolvedListedStock; shared: Common }
): ListedOptionValue[] {
  if (stock.price < leastPrice) return lots.map(() => ({ value: 0, keptShare: 1 }));
  return listedOptionValues(claim, stock, {
    granted: offer.start + grant.from,
    vests: lots.map(({ vests }) => vests),
    strike: grant.strike,
    atMarket: grant.atMarket,
    discountRatePerYear: shared.resolved.discountRatePerYear,
    leaveRatePerYear: offer.leaveRatePerYear,
    volatilityPerYear: claim.volatilityPerYear
  });
}
