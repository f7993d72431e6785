/**
 * How the logarithm of a price moves: with a drift that is not known exactly (geometric Brownian motion), or pulled towards a
 * level (Ornstein–Uhlenbeck; Schwartz, Journal of Finance 52, 1997, model 1). No jumps, no seasons, one volatility for ever.
 */
import { Z95 } from '../amount.ts';

/** One price and what is assumed of its future. Times are years from today. */
export interface PathModel {
  /** Today's, > 0. */
  price: number;
  /** Yearly change in expectation, > −1. Not used by a price that reverts. */
  driftPerYear: number;
  /** 90 % of what that drift may be; both or neither. Not used by a price that reverts. */
  driftLow?: number;
  driftHigh?: number;
  /** Standard deviation of a year's change of the log price, ≥ 0. */
  volatilityPerYear: number;
  /** Both or neither: the price expected in the long run, and the years in which the log price goes half of the way. */
  reversionLevel?: number;
  reversionHalfLifeYears?: number;
  /** Chance in a year that what was promised is withdrawn. Changes what a promise is worth, never the price. */
  withdrawalPerYear?: number;
}

/** Where a price that reverts is going: log mean θ, and speed κ in 1/year. */
export interface Reversion {
  logMean: number;
  speed: number;
}

/**
 * κ = ln 2 / half-life and θ = ln level − σ²/(4κ). The level is the long-run *expected* price, so that the ladder, which
 * takes expectations, goes to the figure that was entered; the long-run median is lower by the factor e^(−σ²/(4κ)).
 * @returns null for a price that drifts
 */
export function reversion(
  model: Pick<PathModel, 'volatilityPerYear' | 'reversionLevel' | 'reversionHalfLifeYears'>
): Reversion | null {
  const { reversionLevel, reversionHalfLifeYears, volatilityPerYear } = model;
  if (reversionLevel === undefined || reversionHalfLifeYears === undefined) return null;
  const speed = Math.LN2 / reversionHalfLifeYears;
  return { speed, logMean: Math.log(reversionLevel) - volatilityPerYear ** 2 / (4 * speed) };
}

/** Median yearly change of the log price: m = ln(1 + drift) − σ²/2, the drift being one in expectation. */
export function logDrift(model: PathModel): number {
  return Math.log1p(model.driftPerYear) - model.volatilityPerYear ** 2 / 2;
}

/** Standard deviation of what that log drift may be: (ln(1 + high) − ln(1 + low)) / (2 z₉₅); 0 where no range is given. */
export function logDriftError(model: PathModel): number {
  if (model.driftLow === undefined || model.driftHigh === undefined) return 0;
  return (Math.log1p(model.driftHigh) - Math.log1p(model.driftLow)) / (2 * Z95);
}

/** ln P_t is normal with this mean and variance. */
export interface LogPrice {
  mean: number;
  variance: number;
}

/**
 * Drifting: ln P + m t and σ² t + s² t², s the error of the log drift. Reverting: θ + (ln P − θ) e^(−κt) and
 * σ² (1 − e^(−2κt)) / (2κ).
 * @param years ≥ 0
 */
export function logPriceAt(model: PathModel, years: number): LogPrice {
  const start = Math.log(model.price);
  const variancePerYear = model.volatilityPerYear ** 2;
  const pull = reversion(model);
  if (pull === null) {
    const error = logDriftError(model) * years;
    return { mean: start + logDrift(model) * years, variance: variancePerYear * years + error * error };
  }
  const { logMean, speed } = pull;
  return {
    mean: logMean + (start - logMean) * Math.exp(-speed * years),
    variance: (-variancePerYear * Math.expm1(-2 * speed * years)) / (2 * speed)
  };
}
