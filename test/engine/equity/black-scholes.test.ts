// Beside the vectors of options.json: what must hold for any option, and a second method, the payoff summed over the normal density.
import { describe, expect, it } from 'vitest';
import { europeanGreeks, europeanValue, forwardStartValue, type Option } from '#lib/engine/equity/black-scholes.ts';

const base: Option = { type: 'call', spot: 50, strike: 55, years: 4, rate: 0.06, dividendYield: 0.02, volatility: 0.45 };
const some: Option[] = [
  base,
  { ...base, type: 'put' },
  { ...base, strike: 0.85, years: 10, volatility: 0.95 },
  { ...base, type: 'put', spot: 20, rate: -0.01, dividendYield: -0.1 },
  { ...base, strike: 49, years: 1 / 12, volatility: 0.2 }
];

/** Discounted expectation of the payoff, by Simpson's rule from the strike outwards. */
function summed({ type, spot, strike, years, rate, dividendYield, volatility }: Option): number {
  const deviation = volatility * Math.sqrt(years);
  const mean = Math.log(spot) + (rate - dividendYield) * years - deviation ** 2 / 2;
  const kink = (Math.log(strike) - mean) / deviation;
  const [sign, from, to] = type === 'call' ? [1, kink, 12 + 2 * deviation] : [-1, -12, kink];
  const parts = 4000;
  let sum = 0;
  for (let k = 0; k <= parts; k++) {
    const z = from + ((to - from) * k) / parts;
    const payoff = sign * (Math.exp(mean + deviation * z) - strike);
    sum += (k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2) * payoff * Math.exp((-z * z) / 2);
  }
  return (Math.exp(-rate * years) * sum * (to - from)) / parts / 3 / Math.sqrt(2 * Math.PI);
}

describe('an option to be exercised at one time', () => {
  it('is worth its payoff over all prices, discounted: the formula and the sum agree', () => {
    for (const option of some) expect(europeanValue(option) / summed(option)).toBeCloseTo(1, 9);
  });

  it('is worth nothing where there is nothing to buy, for nothing or for something', () => {
    for (const strike of [0, 55]) expect(europeanValue({ ...base, spot: 0, strike })).toBe(0);
  });

  it('is, call less put, the share less the strike, whatever the volatility', () => {
    for (const option of some) {
      const [call, put] = (['call', 'put'] as const).map((type) => europeanValue({ ...option, type }));
      const forward =
        option.spot * Math.exp(-option.dividendYield * option.years) - option.strike * Math.exp(-option.rate * option.years);
      expect(call! - put!).toBeCloseTo(forward, 11);
    }
  });

  it('has no greek but the slope of its own value', () => {
    const shifts = [
      ['delta', 'spot', 1],
      ['vega', 'volatility', 1],
      ['theta', 'years', -1],
      ['rho', 'rate', 1]
    ] as const;
    for (const option of some) {
      const greeks = europeanGreeks(option);
      for (const [greek, input, sign] of shifts) {
        const h = 1e-5 * option[input];
        const value = (by: number) => europeanValue({ ...option, [input]: option[input] + by });
        expect((sign * (value(h) - value(-h))) / (2 * h), greek).toBeCloseTo(greeks[greek], 5);
      }
      const delta = (spot: number) => europeanGreeks({ ...option, spot }).delta;
      expect((delta(option.spot + 0.01) - delta(option.spot - 0.01)) / 0.02).toBeCloseTo(greeks.gamma, 6);
      expect(greeks.value).toBe(europeanValue(option));
    }
  });

  it('is certain money where nothing moves or no time is left, never not-a-number', () => {
    expect(europeanValue({ ...base, spot: 60, years: 0 })).toBe(5);
    expect(europeanValue({ ...base, years: 0 })).toBe(0);
    expect(europeanValue({ ...base, spot: 55, years: 0 })).toBe(0);
    expect(europeanValue({ ...base, volatility: 0 })).toBeCloseTo(50 * Math.exp(-0.08) - 55 * Math.exp(-0.24), 12);
    expect(europeanValue({ ...base, strike: 0 })).toBeCloseTo(50 * Math.exp(-0.08), 12);
    expect(europeanValue({ ...base, spot: 0 })).toBe(0);
  });
});

describe('an option whose strike is set when it starts', () => {
  it('is a plain option where it starts today', () => {
    const { strike, years, ...market } = base;
    const option = { ...market, moneyness: strike / base.spot, startYears: 0, endYears: years };
    expect(forwardStartValue(option)).toBeCloseTo(europeanValue(base), 12);
  });

  it('is worth a share’s worth of options at each price of that day: the expectation over it', () => {
    const { strike: _strike, years: _years, ...market } = base;
    const value = forwardStartValue({ ...market, moneyness: 1, startYears: 1.5, endYears: 4 });
    // A share of 50 buys 50 options on a share of 1; the price of the start is 50 e^(0.04 × 1.5) on average.
    const one = europeanValue({ ...market, spot: 1, strike: 1, years: 2.5 });
    expect(value).toBeCloseTo(one * 50 * Math.exp(0.06) * Math.exp(-0.09), 12);
  });
});
