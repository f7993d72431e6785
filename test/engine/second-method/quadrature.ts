/** Marginal worth of compute, its integral and where it falls to a level, all by numerical means. */

/** Marginal worth of the next unit of market value. */
function marginalWorth(y: number, demand: number, elasticity: number): number {
  if (y <= demand) return 1;
  return demand === 0 || elasticity === 0 ? 0 : (y / demand) ** (-1 / elasticity);
}

/** ∫ w by Simpson's rule in ln y beyond demand, where the integrand is smooth. */
export function quadrature(from: number, to: number, demand: number, elasticity: number): number {
  const displaced = Math.max(0, Math.min(to, demand) - from);
  const low = Math.max(from, demand);
  if (to <= low || demand === 0 || elasticity === 0) return displaced;
  const intervals = 200;
  const width = Math.log(to / low) / intervals;
  let sum = 0;
  for (let n = 0; n <= intervals; n++) {
    const y = low * Math.exp(n * width);
    const weight = n === 0 || n === intervals ? 1 : n % 2 === 1 ? 4 : 2;
    sum += weight * marginalWorth(y, demand, elasticity) * y;
  }
  return displaced + (sum * width) / 3;
}

/** The largest y up to `most` at which a unit is still worth at least `level`. */
export function stopAt(level: number, most: number, demand: number, elasticity: number): number {
  if (marginalWorth(most, demand, elasticity) >= level) return most;
  let low = 0;
  let high = most;
  for (let step = 0; step < 200 && high > low; step++) {
    const middle = (low + high) / 2;
    if (marginalWorth(middle, demand, elasticity) >= level) low = middle;
    else high = middle;
  }
  return low;
}
