/**
 * The fan of one price by month: its expectation and its quantiles, all in closed form. Month i stands at t = (i+1)/12.
 * Quantiles carry what is not known of the drift; the expectation is the ladder's, which does not (expected-price.ts).
 */
import { expectedRelative } from './expected-price.ts';
import { normalQuantile } from './normal.ts';
import { logPriceAt, type PathModel } from './path-model.ts';

/** Figures by month, in the unit of the model's price. */
export interface PriceFan {
  expected: Float64Array;
  /** One array for each chance, in their order: the price that is undercut with that chance. */
  quantiles: Float64Array[];
}

/** @param chances each in (0, 1): 0.05 gives the price that one future in twenty stays below */
export function priceFan(model: PathModel, months: number, chances: readonly number[]): PriceFan {
  const expected = new Float64Array(months);
  const quantiles = chances.map(() => new Float64Array(months));
  const deviations = chances.map(normalQuantile);
  for (let i = 0; i < months; i++) {
    const years = (i + 1) / 12;
    const { mean, variance } = logPriceAt(model, years);
    const spread = Math.sqrt(variance);
    expected[i] = model.price * expectedRelative(model, years);
    deviations.forEach((deviation, q) => (quantiles[q]![i] = Math.exp(mean + deviation * spread)));
  }
  return { expected, quantiles };
}
