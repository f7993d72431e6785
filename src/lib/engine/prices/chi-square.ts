/**
 * Chi-square quantiles for a whole number of degrees of freedom, by inverting the regularised incomplete gamma function P(k/2, x/2):
 * its power series below the mean, Lentz's continued fraction above (Press et al., Numerical Recipes, section 6.2).
 */
import { falsePosition } from '../false-position.ts';

const MAX_TERMS = 10_000;
const PRECISION = 1e-15;

/**
 * x with P(X ≤ x) = chance, X chi-square with `degrees` ≥ 1.
 * @throws RangeError for a chance outside (0, 1)
 */
export function chiSquareQuantile(chance: number, degrees: number): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError('A chance lies above 0 and below 1.');
  const miss = (logX: number) => gammaShare(degrees / 2, Math.exp(logX) / 2) - chance;
  let [low, high] = [Math.log(degrees) - 1, Math.log(degrees) + 1];
  while (miss(low) > 0) low -= 2;
  while (miss(high) < 0) high += 1;
  const bracket: Parameters<typeof falsePosition>[1] = [
    { at: low, value: miss(low) },
    { at: high, value: miss(high) }
  ];
  // The shares of many degrees are differences of large logarithms: asked for more than they carry, the search would never end.
  const carried = 10 * PRECISION * Math.max(1, degrees);
  return Math.exp(falsePosition(miss, bracket, { x: carried, f: carried }));
}

/** P(a, x), a a positive multiple of ½. */
function gammaShare(a: number, x: number): number {
  const density = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? density * seriesSum(a, x) : 1 - density * fraction(a, x);
}

/** Σ x^k / (a (a+1) … (a+k)). */
function seriesSum(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k <= MAX_TERMS; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * PRECISION) return sum;
  }
  throw new RangeError('the incomplete gamma series did not converge');
}

/** 1/(x+1−a− 1(1−a)/(x+3−a− …)). */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k <= MAX_TERMS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) return value;
  }
  throw new RangeError('the incomplete gamma fraction did not converge');
}

/** ln Γ of a positive multiple of ½, from Γ(½) = √π or Γ(1) = 1 upwards. */
function logGamma(a: number): number {
  let sum = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2;
  for (let step = a - 1; step > 0; step--) sum += Math.log(step);
  return sum;
}
