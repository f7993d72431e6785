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
  const { sign, share, cash, first, second } = termsOf(option);
  return sign * share * normalChance(sign * first) - sign * cash * normalChance(sign * second);
}

/** Value and derivatives. Needs time, volatility, a price and a strike above 0. */
export function europeanGreeks(option: Option): Greeks {
  const { spot, years, rate, dividendYield, volatility } = option;
  const { sign, share, cash, first, second } = termsOf(option);
  const ownsShare = sign * share * normalChance(sign * first);
  const owesCash = sign * cash * normalChance(sign * second);
  const slope = share * normalDensity(first);
  const vega = slope * Math.sqrt(years);
  return {
    value: ownsShare - owesCash,
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

/** Share and strike in today's money, and d₁, d₂. */
function termsOf({ type, spot, strike, years, rate, dividendYield, volatility }: Option) {
  const share = spot * Math.exp(-dividendYield * years);
  const cash = strike * Math.exp(-rate * years);
  const deviation = volatility * Math.sqrt(years);
  const certain = share > cash ? Infinity : -Infinity;
  // A share and a strike of nothing have no ratio: nobody gains by exercising.
  const first = deviation === 0 || share === 0 ? certain : Math.log(share / cash) / deviation + deviation / 2;
  return { sign: type === 'call' ? 1 : -1, share, cash, first, second: first - deviation };
}
