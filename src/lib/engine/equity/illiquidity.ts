/**
 * Mark-downs of a share that cannot be sold for a while: what a put that makes up for it would cost, as a share of the price. Both take
 * a share without dividends. Left out: that an employee can neither hedge nor spread the risk, which would mark it down further.
 */
import { normalChance } from '../prices/normal-chance.ts';
import { europeanValue } from './black-scholes.ts';

/**
 * A put struck at the average price of the time, since nobody picks the best moment: 2Φ(v/2) − 1 with
 * v² = σ²T + ln 2(e^σ²T − σ²T − 1) − 2 ln(e^σ²T − 1), which tends to ln 2: at most 32.3 %.
 * J. D. Finnerty, "An Average-Strike Put Option Model of the Marketability Discount", Journal of Derivatives 19(4), 2012, 53–69.
 */
export function finnertyDiscount(volatility: number, years: number): number {
  return 2 * normalChance(Math.sqrt(averagedVariance(volatility * volatility * years)) / 2) - 1;
}

/** v², from σ²T. Series and limit where the formula is a difference of nearly equal numbers. */
function averagedVariance(variance: number): number {
  if (variance < 1e-3) return variance / 3 - (variance * variance) / 18;
  if (variance > 100) return Math.LN2;
  const growth = Math.expm1(variance);
  return variance + Math.log(2 * (growth - variance)) - 2 * Math.log(growth);
}

/**
 * A put at today's price, by Black–Scholes: whoever holds it has lost nothing by waiting. It rises with volatility without a low
 * cap; at a rate below 0 it may cost more than the share, and takes all of it.
 * D. B. H. Chaffe III, "Option Pricing as a Proxy for Discount for Lack of Marketability in Private Company Valuations", Business
 * Valuation Review 12(4), 1993, 182–188.
 * @param rate continuous, free of risk
 */
export function chaffeDiscount(volatility: number, years: number, rate: number): number {
  return Math.min(1, europeanValue({ type: 'put', spot: 1, strike: 1, years, rate, dividendYield: 0, volatility }));
}
