/**
 * What compute is worth at the margin. Own demand is isoelastic: w(y) = 1 up to d (displaced spend), then (y/d)^(−1/ε),
 * the inverse demand curve. Consumer surplus beyond d is its integral, in closed form (valuation.md, section 7).
 */

/**
 * ∫ w from `from` to `to`, in money.
 * @param demand d ≥ 0: market value that the candidate would buy this month
 * @param elasticity ε ≥ 0; at 0 nothing beyond d is worth anything
 */
export function worthBetween(from: number, to: number, demand: number, elasticity: number): number {
  if (to <= demand) return to - from;
  const displaced = from < demand ? demand - from : 0;
  if (demand === 0 || elasticity === 0) return displaced;
  const a = from < demand ? 1 : from / demand;
  const b = to / demand;
  const power = 1 - 1 / elasticity;
  const logRatio = Math.log(b / a);
  // (b^p − a^p)/p in a form that runs smoothly into ln(b/a) at p = 0.
  const area = power === 0 ? logRatio : (Math.pow(a, power) * Math.expm1(power * logRatio)) / power;
  return displaced + demand * area;
}

/** Cumulative market value at which the marginal worth falls to `level`: d × level^(−ε); endless at 0. */
export function demandAtWorth(level: number, demand: number, elasticity: number): number {
  if (level <= 0) return Infinity;
  return demand * Math.pow(level, -elasticity);
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
