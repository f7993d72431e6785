/**
 * A trinomial lattice of the price in equal steps of its logarithm (Boyle, JFQA 23, 1988), whose chances match the mean and the second
 * moment of the price exactly; the last step is Black–Scholes, which smooths the kink at the strike (Broadie and Detemple, RFS 9, 1996).
 */
import { europeanValue, type Option } from './black-scholes.ts';

/** One step of time, the same everywhere. */
export interface Step {
  years: number;
  /** Ratio of neighbouring prices. */
  ratio: number;
  /** Chances of moving to the next higher price, of staying and of moving to the next lower one, discounted. */
  up: number;
  stay: number;
  down: number;
}

/** Prices √3 deviations of a step apart. */
export function latticeStep({ years, rate, dividendYield, volatility }: Option, steps: number): Step {
  const time = years / steps;
  const drift = rate - dividendYield;
  // With less the drift of a step leaves its three prices behind, and chances would be negative; or prices lie too close to tell apart.
  const deviation = Math.max(volatility, 2 * Math.abs(drift) * Math.sqrt(time), 0.01) * Math.sqrt(time);
  const ratio = Math.exp(deviation * Math.sqrt(3));
  const mean = Math.expm1(drift * time);
  const square = Math.expm1(2 * drift * time + deviation * deviation);
  const up = (square - mean * (1 / ratio + 1)) / (ratio - 1 / ratio) / (ratio - 1);
  const down = (mean * (ratio + 1) - square) / (ratio - 1 / ratio) / (1 / ratio - 1);
  const discount = Math.exp(-rate * time);
  return { years: time, ratio, up: discount * up, stay: discount * (1 - up - down), down: discount * down };
}

/** Prices from `middle` outwards: `reach` above it and as many below. */
export function latticePrices(middle: number, ratio: number, reach: number): Float64Array {
  return Float64Array.from({ length: 2 * reach + 1 }, (_, j) => middle * ratio ** (j - reach));
}

/**
 * An option that can be exercised at any time: twice the lattice's value less that of one with half the steps, which takes off most
 * of what exercise at whole steps alone misses (Broadie and Detemple's BBSR).
 * @param steps of time, even; effort grows with their square
 */
export function americanValue(option: Option, steps = 400): number {
  return 2 * steppedValue(option, steps) - steppedValue(option, steps / 2);
}

function steppedValue(option: Option, steps: number): number {
  const step = latticeStep(option, steps);
  const { up, stay, down } = step;
  const centre = steps - 1;
  const prices = latticePrices(option.spot, step.ratio, centre);
  const exercised = prices.map((price) => (option.type === 'call' ? price - option.strike : option.strike - price));
  const values = prices.map((spot, j) => Math.max(exercised[j]!, europeanValue({ ...option, spot, years: step.years })));
  for (let reach = centre - 1; reach >= 0; reach--) {
    let lower = values[centre - reach - 1]!;
    for (let j = centre - reach; j <= centre + reach; j++) {
      const here = values[j]!;
      values[j] = Math.max(exercised[j]!, up * values[j + 1]! + stay * here + down * lower);
      lower = here;
    }
  }
  return values[centre]!;
}
