/**
 * The beta distribution on (0, 1): its function by Lentz's continued fraction (Press et al., Numerical Recipes, section 6.4), its
 * quantile by Newton's rule in logarithms, below the mean of the variable or of what it leaves of 1.
 */
import { logGamma } from './log-gamma.ts';

const MAX_STEPS = 10_000;
const PRECISION = 1e-15;
/** Of the logarithm of a quantile. */
const QUANTILE_PRECISION = 1e-13;

export class BetaDistribution {
  readonly #lower: Side;
  readonly #upper: Side;
  readonly #belowMean: number;

  /** @param a above 0, as is b; the mean is a/(a + b) */
  constructor(a: number, b: number) {
    const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    this.#lower = { a, b, logBeta };
    this.#upper = { a: b, b: a, logBeta };
    this.#belowMean = chanceBelow(a / (a + b), this.#lower);
  }

  density(x: number): number {
    const { a, b, logBeta } = this.#lower;
    return (x ** (a - 1) * (1 - x) ** (b - 1)) / Math.exp(logBeta);
  }

  /**
   * x with a chance of `chance` below it, to about 1e-12 of x or of 1 − x, whichever is the less likely side.
   * @throws RangeError for a chance outside (0, 1)
   */
  quantile(chance: number): number {
    if (!(chance > 0 && chance < 1)) throw new RangeError('A chance lies above 0 and below 1.');
    return chance <= this.#belowMean ? lowQuantile(chance, this.#lower) : 1 - lowQuantile(1 - chance, this.#upper);
  }
}

/** A beta variable as it is, or 1 minus it. */
interface Side {
  a: number;
  b: number;
  /** ln B(a, b). */
  logBeta: number;
}

/** Below the mean ln I is nearly a line in ln x: xᵃ/aB where x is small, which is where the search begins. */
function lowQuantile(chance: number, side: Side): number {
  const { a, b, logBeta } = side;
  const mean = a / (a + b);
  let x = Math.min(mean, Math.exp((Math.log(chance * a) + logBeta) / a));
  for (let i = 0; i < MAX_STEPS; i++) {
    const share = chanceBelow(x, side);
    const slope = Math.exp(a * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta) / share;
    const step = Math.log(chance / share) / slope;
    x = Math.min(mean, x * Math.exp(step));
    if (Math.abs(step) < QUANTILE_PRECISION) return x;
  }
  throw new RangeError('the beta quantile did not converge');
}

/** The regularised incomplete beta function I, 0 < x < 1. */
function chanceBelow(x: number, { a, b, logBeta }: Side): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** 1/(1 + d₁x/(1 + d₂x/(1 + …))). */
function fraction(x: number, a: number, b: number): number {
  let c = Infinity;
  let d = 1;
  let value = 1;
  for (let k = 1; k <= MAX_STEPS; k++) {
    const m = k >> 1;
    const factor = k % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
    const term = (factor * x) / ((a + k - 1) * (a + k));
    d = 1 / (1 + term * d);
    c = 1 + term / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) return value;
  }
  throw new RangeError('the incomplete beta fraction did not converge');
}
