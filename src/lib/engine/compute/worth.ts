/**
 * What compute is worth at the margin. Own demand is isoelastic: w(y) = 1 up to d (displaced spend), then (y/d)^(−1/ε),
 * the inverse demand curve. Consumer surplus beyond d is its integral, in closed form (valuation.md, section 7).
 */

/** The curve of one elasticity: 1 − 1/ε, and its inverse; at 1 there is none. Nothing beyond own demand is worth anything at 0. */
export interface DemandCurve {
  elasticity: number;
  power: number;
  inverse: number;
}

/** @param elasticity ε ≥ 0 */
export function demandCurve(elasticity: number): DemandCurve {
  const power = 1 - 1 / elasticity;
  return { elasticity, power, inverse: 1 / power };
}

/** ∫ w from `from` to `to`, in money. @param demand d ≥ 0: market value that the candidate would buy this month */
export function worthBetween(from: number, to: number, demand: number, { elasticity, power, inverse }: DemandCurve): number {
  if (to <= demand) return to - from;
  const displaced = from < demand ? demand - from : 0;
  if (demand === 0 || elasticity === 0) return displaced;
  const logRatio = Math.log(to / (from < demand ? demand : from));
  // (b^p − a^p)/p = a^p × ((b/a)^p − 1)/p, in a form that runs smoothly into ln(b/a) at p = 0.
  const area = power === 0 ? logRatio : grown(power * logRatio) * inverse;
  return displaced + demand * area * (from <= demand ? 1 : Math.exp(power * Math.log(from / demand)));
}

/** e^x − 1, by the dearer function only where the cheaper would lose digits. */
function grown(x: number): number {
  return x > 0.5 || x < -0.5 ? Math.exp(x) - 1 : Math.expm1(x);
}

/** Own demand over today's, at a price relative to today's: (P/P_0)^(1−ε). @param logRelative ln(P/P_0) */
export function relativeDemand(logRelative: number, elasticity: number): number {
  return Math.exp((1 - elasticity) * logRelative);
}

/** Cumulative market value at which the marginal worth falls to `level` > 0, over own demand: level^(−ε). */
export function reachAtWorth(level: number, elasticity: number): number {
  return Math.pow(level, -elasticity);
}

/** ε from what someone would spend at today's price and at a quarter of it: 1 + ln(s₄/s) / ln 4, for s and s₄ above zero. */
export function elasticityFromSpend(spend: { today: number; atQuarterPrice: number }): number {
  return Math.max(0, 1 + Math.log(spend.atQuarterPrice / spend.today) / Math.log(4));
}

/** What someone who spends `today` would spend at a quarter of the price: s 4^(ε−1). */
export function spendAtQuarterPrice(today: number, elasticity: number): number {
  return today * Math.pow(4, elasticity - 1);
}

/** Own demand s for someone who would buy nothing today but `atQuarterPrice` at a quarter of the price: s₄ 4^(1−ε). */
export function spendFromQuarterPrice(atQuarterPrice: number, elasticity: number): number {
  return atQuarterPrice * Math.pow(4, 1 - elasticity);
}
