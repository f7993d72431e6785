/** The logarithm of the gamma function by Stirling's series (Abramowitz and Stegun 6.1.41), to about 1e-15. */

const LEAST = 12;

/** ln Γ(x), x > 0; a small x is lifted first, by Γ(x) = Γ(x + 1)/x. */
export function logGamma(x: number): number {
  let product = 1;
  let lifted = x;
  for (; lifted < LEAST; lifted++) product *= lifted;
  return (lifted - 0.5) * Math.log(lifted) - lifted + Math.log(2 * Math.PI) / 2 + remainder(lifted) - Math.log(product);
}

/** 1/12x − 1/360x³ + 1/1260x⁵ − … */
function remainder(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
}
