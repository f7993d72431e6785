/**
 * E[P_t] / P_0, the one expectation that the ladder, the fan and a promise share. Drifting: (1 + drift)^t, because the drift is
 * one in expectation. Reverting: exp(mean + variance/2) of the normal log price. That the drift itself is uncertain is left out.
 */
import type { PathModel } from './path-model.ts';

/** What an expectation needs of a path. */
export type ExpectedPathModel = Pick<
  PathModel,
  'price' | 'driftPerYear' | 'volatilityPerYear' | 'reversionLevel' | 'reversionHalfLifeYears'
>;

/**
 * Reverting with w = e^(−κt), level L and σ: (L/P)^(1−w) · exp(σ²/(4κ) · w(1−w)), which goes from 1 to L/P. The last factor
 * is what exp(mean + variance/2) leaves when θ = ln L − σ²/(4κ): a price on its level is expected a little above it meanwhile.
 * @param years ≥ 0
 */
export function expectedRelative(model: ExpectedPathModel, years: number): number {
  const { price, driftPerYear, volatilityPerYear, reversionLevel, reversionHalfLifeYears } = model;
  if (reversionLevel === undefined || reversionHalfLifeYears === undefined) return Math.pow(1 + driftPerYear, years);
  const speed = Math.LN2 / reversionHalfLifeYears;
  const weight = Math.exp(-speed * years);
  return Math.exp((1 - weight) * (Math.log(reversionLevel / price) + (volatilityPerYear ** 2 / (4 * speed)) * weight));
}
