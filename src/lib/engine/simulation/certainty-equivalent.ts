/**
 * As much certain money as an uncertain worth is worth to who shies away from risk: CE = u⁻¹(E u(W + V)) − W, where u(x) = x^(1 − γ) / (1 − γ), ln x at
 * γ = 1 (constant relative risk aversion: Pratt, Econometrica 32, 1964; Arrow, 1965).
 */

/** Nearer to 1 than this, γ counts as 1: powers would lose more to rounding than the difference is. */
const NEARLY_ONE = 1e-6;

/**
 * @param worth samples V, equally likely; @param aversion γ ≥ 0; @param netWorth W
 * @returns null where W + V comes to nothing or less in any sample: no such utility is defined there, unless γ = 0, which is the mean
 */
export function certaintyEquivalent(worth: Float64Array, aversion: number, netWorth: number): number | null {
  if (aversion === 0) return worth.reduce((sum, value) => sum + value, 0) / worth.length;
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < worth.length; i++) {
    const value = worth[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(netWorth + least > 0)) return null;
  // Relative to what counts most, so that no power overflows and the largest is 1.
  const scale = netWorth + (aversion > 1 ? least : most);
  const power = 1 - aversion;
  const relative =
    Math.abs(power) < NEARLY_ONE
      ? geometricMean(worth, netWorth, scale)
      : powerMean(worth, netWorth, scale, power) ** (1 / power);
  return scale * relative - netWorth;
}

/** Of ((W + V) / scale) to a power; twice as fast as ** with powers that are not whole. The usual aversion, 2, needs but a quotient. */
function powerMean(worth: Float64Array, netWorth: number, scale: number, power: number): number {
  let sum = 0;
  if (power === -1) {
    for (let i = 0; i < worth.length; i++) sum += scale / (netWorth + worth[i]!);
    return sum / worth.length;
  }
  for (let i = 0; i < worth.length; i++) sum += Math.exp(power * Math.log((netWorth + worth[i]!) / scale));
  return sum / worth.length;
}

/** Of (W + V) / scale. */
function geometricMean(worth: Float64Array, netWorth: number, scale: number): number {
  let sum = 0;
  for (let i = 0; i < worth.length; i++) sum += Math.log((netWorth + worth[i]!) / scale);
  return Math.exp(sum / worth.length);
}
