/**
 * What a promise of units is worth while it is kept: units a month fixed at today's price, valued at the price of each month and
 * worth nothing once withdrawn. Undiscounted, untaxed, all used; its expectation in closed form, its range by simulation.
 */
import { expectedRelative } from './expected-price.ts';
import { logDrift, logDriftError, reversion, type PathModel } from './path-model.ts';
import { randomStream } from './random.ts';

export interface PromiseInputs {
  model: PathModel;
  /** Money a year at today's price. */
  perYear: number;
  /** Paid at the end of each, at t = (i+1)/12. */
  months: number;
  paths: number;
  seed: number;
}

/** Undiscounted money over the months. */
export interface PromisedValue {
  /** What the letter says: perYear × months / 12. */
  promised: number;
  /** Σ perYear/12 · E[P_t]/P_0 · (1−w)^t, w the yearly chance of withdrawal: the ladder's expectation, at the drift as it stands. */
  expected: number;
  /** Of the simulated sums, which carry what is not known of the drift as well: their mean lies somewhat above `expected`. */
  quantiles: Record<5 | 25 | 50 | 75 | 95, number>;
  /** `expected` by year from today; the last may be shorter. */
  expectedByYear: number[];
}

export function promisedValue(inputs: PromiseInputs): PromisedValue {
  const expectedByYear = expectedYears(inputs);
  const sums = promisedSums(inputs).sort();
  return {
    promised: (inputs.perYear * inputs.months) / 12,
    expected: expectedByYear.reduce((sum, year) => sum + year, 0),
    quantiles: {
      5: quantile(sums, 0.05),
      25: quantile(sums, 0.25),
      50: quantile(sums, 0.5),
      75: quantile(sums, 0.75),
      95: quantile(sums, 0.95)
    },
    expectedByYear
  };
}

function expectedYears({ model, perYear, months }: PromiseInputs): number[] {
  const years = new Array<number>(Math.ceil(months / 12)).fill(0);
  for (let i = 0; i < months; i++) {
    const time = (i + 1) / 12;
    const kept = Math.pow(1 - (model.withdrawalPerYear ?? 0), time);
    years[Math.floor(i / 12)]! += (perYear / 12) * expectedRelative(model, time) * kept;
  }
  return years;
}

/**
 * What the promise came to on each simulated path, in the order of the paths. Each path draws its drift, its withdrawal and its
 * months in turn, whether or not they matter: with one seed, promises in different units meet the same luck.
 */
export function promisedSums({ model, perYear, months, paths, seed }: PromiseInputs): Float64Array {
  const random = randomStream(seed);
  const { keep, push, pushError, noise } = monthlyStep(model);
  const hazard = -Math.log1p(-(model.withdrawalPerYear ?? 0));
  const sums = new Float64Array(paths);
  for (let path = 0; path < paths; path++) {
    const pathPush = push + pushError * random.normal();
    const withdrawn = -Math.log(random.uniform()) / hazard;
    let logRelative = 0;
    let relatives = 0;
    for (let i = 0; i < months; i++) {
      logRelative = keep * logRelative + pathPush + noise * random.normal();
      if ((i + 1) / 12 < withdrawn) relatives += Math.exp(logRelative);
    }
    sums[path] = (relatives * perYear) / 12;
  }
  return sums;
}

/** ln(P_i/P_0) a month on is keep · itself + push (with its error) + noise · a standard normal: exact for both models. */
export function monthlyStep(model: PathModel): { keep: number; push: number; pushError: number; noise: number } {
  const variance = model.volatilityPerYear ** 2;
  const pull = reversion(model);
  if (pull === null) {
    return { keep: 1, push: logDrift(model) / 12, pushError: logDriftError(model) / 12, noise: Math.sqrt(variance / 12) };
  }
  const { logMean, speed } = pull;
  const keep = Math.exp(-speed / 12);
  const push = (logMean - Math.log(model.price)) * (1 - keep);
  return { keep, push, pushError: 0, noise: Math.sqrt((variance * (1 - keep * keep)) / (2 * speed)) };
}

/** Linear between the order statistics (type 7 of Hyndman and Fan, The American Statistician 50, 1996). */
function quantile(sorted: Float64Array, chance: number): number {
  const at = chance * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}
