/**
 * European options by Black, Scholes and Merton (Merton, Bell Journal 4, 1973: a share with a dividend yield), their greeks, and options
 * that start later with a strike in proportion to the price of that day (Rubinstein, Risk 4(2), 1991). Rate and yield are continuous.
 */
import { normalChance, normalDensity } from '../prices/normal-chance.ts';

export interface Option {
  type: 'call' | 'put';
  spot: number;
  strike: number;
  years: number;
  rate: number;
  dividendYield: number;
  volatility: number;
}

export interface Greeks {
  value: number;
  delta: number;
  gamma: number;
  /** For 1.00 of volatility. */
  vega: number;
  /** A year. */
  theta: number;
  /** For 1.00 of rate. */
  rho: number;
}

export interface ForwardStart extends Omit<Option, 'strike' | 'years'> {
  /** Strike as a share of the price at the start. */
  moneyness: number;
  startYears: number;
  endYears: number;
}

/** What the option is worth; without time or volatility: the forward's spread, today. */
export function europeanValue(option: Option): number {
  const { share, cash, deviation } = todaysTerms(option);
  return option.type === 'call' ? exchangeValue(share, cash, deviation) : exchangeValue(cash, share, deviation);
}

/** Of the right to give one thing for another at one later time, both in today's money. @param deviation of the log of their ratio then */
export function exchangeValue(got: number, given: number, deviation: number): number {
  const first = firstTerm(got, given, deviation);
  return got * normalChance(first) - given * normalChance(first - deviation);
}

/** Value and derivatives. Needs time, volatility, a price and a strike above 0. */
export function europeanGreeks(option: Option): Greeks {
  const { spot, years, rate, dividendYield, volatility } = option;
  const { share, cash, deviation } = todaysTerms(option);
  const sign = option.type === 'call' ? 1 : -1;
  const first = firstTerm(share, cash, deviation);
  const second = first - deviation;
  const ownsShare = sign * share * normalChance(sign * first);
  const owesCash = sign * cash * normalChance(sign * second);
  const slope = share * normalDensity(first);
  const vega = slope * Math.sqrt(years);
  return {
    value: europeanValue(option),
    delta: ownsShare / spot,
    gamma: slope / (spot * spot * volatility * Math.sqrt(years)),
    vega,
    theta: dividendYield * ownsShare - rate * owesCash - (volatility * vega) / (2 * years),
    rho: years * owesCash
  };
}

/** A later option on today's price of it: in proportion to the share, whose dividends until the start are missed. */
export function forwardStartValue({ moneyness, startYears, endYears, ...option }: ForwardStart): number {
  const fromStart = { ...option, strike: moneyness * option.spot, years: endYears - startYears };
  return Math.exp(-option.dividendYield * startYears) * europeanValue(fromStart);
}

/** Share and strike in today's money, and how far the log of the share's price may move until then. */
function todaysTerms({ spot, strike, years, rate, dividendYield, volatility }: Omit<Option, 'type'>) {
  return {
    share: spot * Math.exp(-dividendYield * years),
    cash: strike * Math.exp(-rate * years),
    deviation: volatility * Math.sqrt(years)
  };
}

/** d₁. */
function firstTerm(got: number, given: number, deviation: number): number {
  // Nothing against nothing has no ratio: nobody gains by exchanging them.
  if (deviation === 0 || got === 0) return got > given ? Infinity : -Infinity;
  return Math.log(got / given) / deviation + deviation / 2;
}
