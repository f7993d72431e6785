/**
 * Distributions and moments of samples. The product has the normal distribution, log-normal and beta quantiles, Student's, and
 * quantiles of samples; what it has no use for (gamma, Poisson, moments) is written out here.
 */
import { Z95 } from '#lib/engine/amount.ts';
import { normalChance } from '#lib/engine/prices/normal-chance.ts';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { BetaDistribution } from '#lib/engine/simulation/beta-distribution.ts';
import { amountQuantile } from '#lib/engine/simulation/distribution.ts';
import { logGamma } from '#lib/engine/simulation/log-gamma.ts';
import { quantilesOf } from '#lib/engine/simulation/quantiles.ts';
import { studentQuantile } from '#lib/engine/simulation/student.ts';
import { list, oneOf, strict, variants } from '#lib/schema/containers.ts';
import { number, whole } from '#lib/schema/figures.ts';
import { understood } from '../inputs.ts';

const p = number({ above: 0, below: 1 });
const positive = number({ above: 0 });
const logarithm = { mu: number(), sigma: positive };
const data = list(number(), 100_000).min(1, 'at least one number');
const inputsSchema = variants(
  'fn',
  [
    strict({ fn: oneOf('normal-quantile'), p }),
    strict({ fn: oneOf('normal-cdf'), x: number() }),
    strict({ fn: oneOf('lognormal-quantile'), ...logarithm, p }),
    strict({ fn: oneOf('lognormal-cdf'), ...logarithm, x: positive }),
    strict({ fn: oneOf('lognormal-moments'), ...logarithm }),
    strict({ fn: oneOf('beta-quantile'), a: positive, b: positive, p }),
    strict({ fn: oneOf('t-quantile'), df: positive, p }),
    strict({ fn: oneOf('gamma-quantile'), shape: positive, scale: positive, p }),
    strict({ fn: oneOf('poisson-pmf'), lambda: positive, k: whole({ min: 0 }) }),
    strict({ fn: oneOf('sample-quantile-type7'), p: number({ min: 0, max: 1 }), data }),
    strict({ fn: oneOf('sample-sd'), data }),
    strict({ fn: oneOf('sample-mean'), data })
  ],
  'a function of the family'
);

export function stats(inputs: unknown): object {
  const read = understood(inputsSchema, inputs);
  switch (read.fn) {
    case 'normal-quantile':
      return { value: normalQuantile(read.p) };
    case 'normal-cdf':
      return { value: normalChance(read.x) };
    case 'lognormal-quantile':
      return { value: lognormalQuantile(read) };
    case 'lognormal-cdf':
      return { value: normalChance((Math.log(read.x) - read.mu) / read.sigma) };
    case 'lognormal-moments':
      return lognormalMoments(read);
    case 'beta-quantile':
      return { value: new BetaDistribution(read.a, read.b).quantile(read.p) };
    case 't-quantile':
      return { value: studentQuantile(read.df, read.p) };
    case 'gamma-quantile':
      return { value: read.scale * gammaQuantile(read.p, read.shape) };
    case 'poisson-pmf':
      return { value: Math.exp(read.k * Math.log(read.lambda) - read.lambda - logGamma(read.k + 1)) };
    case 'sample-quantile-type7':
      return { value: quantilesOf(Float64Array.from(read.data), [read.p])[0] };
    case 'sample-sd':
      return { value: deviation(read.data) };
    case 'sample-mean':
      return { value: mean(read.data) };
  }
}

/** As the product has it: an interval of a document, whose ends are the 5 % and the 95 % quantile. */
function lognormalQuantile({ mu, sigma, p }: { mu: number; sigma: number; p: number }): number {
  return amountQuantile({ low: Math.exp(mu - Z95 * sigma), high: Math.exp(mu + Z95 * sigma) })(p);
}

function lognormalMoments({ mu, sigma }: { mu: number; sigma: number }): object {
  const growth = Math.exp(sigma ** 2);
  const mean = Math.exp(mu + sigma ** 2 / 2);
  return {
    mean,
    variance: Math.expm1(sigma ** 2) * mean ** 2,
    skewness: (growth + 2) * Math.sqrt(Math.expm1(sigma ** 2)),
    median: Math.exp(mu)
  };
}

/** By halving a bracket: the chance is a series in x. */
function gammaQuantile(p: number, shape: number): number {
  let [low, high] = [0, 1];
  while (gammaChance(high, shape) < p) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (gammaChance(middle, shape) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** e^−x x^a Σ x^k / Γ(a + k + 1). */
function gammaChance(x: number, shape: number): number {
  let term = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  let sum = 0;
  for (let k = 1; term > sum * 1e-17; k++) {
    sum += term;
    term *= x / (shape + k);
  }
  return sum;
}

function mean(data: readonly number[]): number {
  return data.reduce((sum, value) => sum + value, 0) / data.length;
}

function deviation(data: readonly number[]): number {
  const middle = mean(data);
  return Math.sqrt(data.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (data.length - 1));
}
