import { describe, expect, it } from 'vitest';
import { europeanValue, type Option } from '#lib/engine/equity/black-scholes.ts';
import { americanValue, latticeStep } from '#lib/engine/equity/lattice.ts';
import { crrValue } from './crr-tree.ts';

const put: Option = { type: 'put', spot: 36, strike: 40, years: 1, rate: 0.06, dividendYield: 0, volatility: 0.2 };
const call: Option = { type: 'call', spot: 100, strike: 100, years: 3, rate: 0.03, dividendYield: 0.07, volatility: 0.3 };

describe('an option that can be exercised at any time', () => {
  it('is worth slightly more than with 50 chances a year (Longstaff and Schwartz, RFS 14, 2001, table 1, finite differences)', () => {
    const published: [value: number, option: Option][] = [
      [4.478, put],
      [5.647, { ...put, spot: 44, volatility: 0.4, years: 2 }]
    ];
    for (const [value, option] of published) {
      expect(americanValue(option)).toBeGreaterThan(value - 0.0005);
      expect(americanValue(option)).toBeLessThan(value + 0.012);
    }
  });

  it('agrees with a plain binomial tree, which shares nothing with it', () => {
    for (const option of [put, call, { ...put, volatility: 0.6 }, { ...call, spot: 80, rate: 0.00001 }])
      expect(Math.abs(americanValue(option) - crrValue(option, 1000))).toBeLessThan(2e-4 * option.strike);
  });

  it('is never worth less than exercised now, or than if it could not be exercised before the end', () => {
    for (const spot of [20, 39, 60]) {
      expect(americanValue({ ...put, spot })).toBeGreaterThanOrEqual(Math.max(40 - spot, europeanValue({ ...put, spot })) - 1e-9);
      expect(americanValue({ ...call, spot: 2.5 * spot })).toBeGreaterThan(europeanValue({ ...call, spot: 2.5 * spot }));
    }
  });

  it('comes to the closed form as steps get finer, where a call without dividends is never exercised early', () => {
    const option = { ...call, dividendYield: 0, rate: 0.05 };
    const errors = [10, 40, 160, 640].map((steps) => Math.abs(americanValue(option, steps) - europeanValue(option)));
    errors.slice(1).forEach((error, k) => expect(error).toBeLessThan(errors[k]! / 2));
    expect(errors[3]).toBeLessThan(1e-3);
  });
});

describe('a step of the lattice', () => {
  it('keeps the mean and the second moment of the price, and has no negative chance, however quiet or wild the share', () => {
    for (const volatility of [0, 0.01, 0.2, 0.45, 0.95, 2])
      for (const rate of [-0.05, 0.04, 0.3]) {
        const { up, stay, down, ratio, years } = latticeStep({ ...call, volatility, rate, years: 10 }, 240);
        const drift = (rate - call.dividendYield) * years;
        const discounted = (power: number) => up * ratio ** power + stay + down * ratio ** -power;
        expect(discounted(0)).toBeCloseTo(Math.exp(-rate * years), 12);
        expect(discounted(1)).toBeCloseTo(Math.exp(drift - rate * years), 12);
        if (volatility > 0.2) expect(discounted(2)).toBeCloseTo(Math.exp(2 * drift + volatility ** 2 * years - rate * years), 10);
        expect(Math.min(up, stay, down), `volatility ${volatility}, rate ${rate}`).toBeGreaterThanOrEqual(0);
      }
  });
});
