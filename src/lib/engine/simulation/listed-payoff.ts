/**
 * What one unit of a claim on a listed share pays on a path of its price, and its mean over all paths: the price when it is taken to be
 * exercised or vests; of options that outlive the grid their value at its end (Black and Scholes).
 */
import { exchangeValue } from '../equity/black-scholes.ts';
import type { ClaimLot } from '../equity/claim-lots.ts';
import { isOption } from '../equity/instrument.ts';
import { deliveredShare, exercisedAfter, optionMarket, type OptionMarket } from '../equity/listed-option.ts';
import type { ResolvedClaim, ResolvedListedStock } from '../resolved.ts';
import type { Common } from '../valuation.ts';

/** The right to exchange, in today's money, a strike for a share. */
export interface ListedPayoff {
  /** Month of the grid at whose end the price is read, −1 for today's; and how far towards the next month's, in logs. */
  month: number;
  towardsNext: number;
  /** Today's money for the share, at today's price. */
  share: number;
  /** For the strike: as agreed, or at today's price for the price's own at the end of `strikeMonth`. */
  strike: number;
  strikeMonth: number | null;
  /** Of the log price, from when it is read until the exercise: 0 within the grid. */
  deviation: number;
}

/** What payoffs are made from besides their lot. */
export interface ListedPayoffTerms {
  stock: ResolvedListedStock;
  shared: Common;
}

function market({ volatilityPerYear }: ResolvedClaim, { stock, shared }: ListedPayoffTerms): OptionMarket {
  return optionMarket(stock, { volatilityPerYear, discountRatePerYear: shared.resolved.discountRatePerYear });
}

/** Where a lot's payoff is read on a path; options that outlive the grid at its end, with their value then. */
export function listedPayoff(
  claim: ResolvedClaim,
  { grant, granted, vests, strike }: ClaimLot,
  terms: ListedPayoffTerms
): ListedPayoff {
  const { stock, shared } = terms;
  const option = isOption(claim.instrument);
  const exercised = option ? granted + exercisedAfter(claim, vests + 1 - granted) : vests + 1;
  const read = Math.min(exercised, shared.resolved.months);
  const { rate, dividendYield, volatility } = market(claim, terms);
  const left = (exercised - read) / 12;
  const delivered = deliveredShare({ dividendYield }, vests + 1 - exercised);
  return {
    month: Math.floor(read) - 1,
    towardsNext: read - Math.floor(read),
    share: stock.price * delivered * Math.exp((-rate * read) / 12 - dividendYield * left),
    strike: (grant.atMarket ? stock.price : option ? strike : 0) * Math.exp((-rate * exercised) / 12),
    strikeMonth: grant.atMarket ? granted - 1 : null,
    deviation: volatility * Math.sqrt(left)
  };
}

/**
 * Over all paths, by Margrabe's formula (Journal of Finance 33, 1978). A log price between two months is read on the line between them, and
 * so varies less than the price of that day would.
 */
export function meanPayoff(
  { month, towardsNext, share, strike, strikeMonth, deviation }: ListedPayoff,
  claim: ResolvedClaim,
  terms: ListedPayoffTerms
): number {
  const { rate, dividendYield, volatility } = market(claim, terms);
  const growth = rate - dividendYield;
  const variance = volatility * volatility;
  const read = month + 1 + towardsNext;
  const varies = month + 1 + towardsNext * towardsNext;
  const since = strikeMonth === null ? 0 : strikeMonth + 1;
  return exchangeValue(
    share * Math.exp((growth * read - (variance * (read - varies)) / 2) / 12),
    strike * Math.exp((growth * since) / 12),
    Math.sqrt((variance * (varies - since)) / 12 + deviation * deviation)
  );
}

/** @param logPath ln of price ÷ today's by month of the grid, at its end */
export function payoffOn(
  { month, towardsNext, share, strike, strikeMonth, deviation }: ListedPayoff,
  logPath: Float64Array
): number {
  const here = month < 0 ? 0 : logPath[month]!;
  const log = towardsNext === 0 ? here : here + towardsNext * (logPath[month + 1]! - here);
  const agreed = strikeMonth === null || strikeMonth < 0 ? strike : strike * Math.exp(logPath[strikeMonth]!);
  return exchangeValue(share * Math.exp(log), agreed, deviation);
}
