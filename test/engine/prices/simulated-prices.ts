/** Series with a known truth, for the fits to find: a random walk of log prices, or an Ornstein–Uhlenbeck one with `speed`. */
import type { DatedPrice } from '#lib/engine/prices/dated-prices.ts';
import type { RandomStream } from '#lib/engine/prices/random.ts';

interface Truth {
  increments: number;
  spacing: number;
  volatility: number;
  /** Log drift a year, of the walk. */
  drift?: number;
  /** κ; pulled to a log price of 0. */
  speed?: number;
}

export function simulatedPrices(stream: RandomStream, truth: Truth): DatedPrice[] {
  const { increments, spacing, volatility, drift = 0, speed = 0 } = truth;
  const keep = Math.exp(-speed * spacing);
  const spread = volatility * Math.sqrt(speed === 0 ? spacing : (1 - keep * keep) / (2 * speed));
  const points = [{ years: 0, price: 1 }];
  let log = 0;
  for (let i = 1; i <= increments; i++) {
    log = keep * log + drift * spacing + spread * stream.normal();
    points.push({ years: i * spacing, price: Math.exp(log) });
  }
  return points;
}
