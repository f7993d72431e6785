/** A call without dividends, by integrating its payoff over the lognormal price: no normal distribution function, no closed form. */
export function blackScholes(on: { spot: number; strike: number; years: number; rate: number; volatility: number }): number {
  const { spot, strike, years, rate, volatility } = on;
  const sigma = volatility * Math.sqrt(years);
  const mean = Math.log(spot) + rate * years - (sigma * sigma) / 2;
  const step = 0.0005;
  let sum = 0;
  for (let z = -10; z <= 10; z += step) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    sum += Math.max(Math.exp(mean + sigma * z) - strike, 0) * density * step;
  }
  return sum * Math.exp(-rate * years);
}
