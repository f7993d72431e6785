// Discount, survival, prices and months: the factors that every figure is multiplied by.
import { describe, expect, it } from 'vitest';
import { discountFactors } from '#lib/engine/discount.ts';
import { monthNumber, monthText } from '#lib/engine/index.ts';
import { expectedPricePath } from '#lib/engine/price-path.ts';
import { leavingChance, survival } from '#lib/engine/survival.ts';
import { offerAnswerOf, scenario } from '../support/scenario.ts';

describe('months', () => {
  it('count through the turn of a year, or offers would start in the wrong month', () => {
    expect(monthNumber('2027-01') - monthNumber('2026-12')).toBe(1);
    expect(monthNumber('2028-12') - monthNumber('2026-12')).toBe(24);
    expect(monthText(monthNumber('2026-12') + 1)).toBe('2027-01');
    expect(monthText(monthNumber('0999-12'))).toBe('0999-12');
  });
});

describe('the discount factor', () => {
  it('is of the end of the month at a yearly effective rate', () => {
    const factors = discountFactors(0.21, 24);
    expect(factors[5]).toBeCloseTo(1 / 1.1, 14); // 1.21^(−6/12) = 1/1.1
    expect(factors[11]).toBeCloseTo(1 / 1.21, 14);
    expect(factors[23]).toBeCloseTo(1 / 1.4641, 14); // 1.21² = 1.4641
    expect(factors[0]).toBeCloseTo(Math.exp(-Math.log(1.21) / 12), 14);
  });

  it('is above one at a negative rate and one at none', () => {
    expect(discountFactors(-0.5, 12)[11]).toBeCloseTo(2, 14); // 0.5^(−1)
    expect([...discountFactors(0, 3)]).toEqual([1, 1, 1]);
  });
});

describe('the chance of still being there', () => {
  it('is nothing before the start and falls by the yearly rate from it', () => {
    const stays = survival(0.19, 2, 26);
    expect([stays[0], stays[1]]).toEqual([0, 0]);
    expect(stays[7]).toBeCloseTo(0.9, 14); // k = 5: 0.81^(6/12)
    expect(stays[13]).toBeCloseTo(0.81, 14);
    expect(stays[25]).toBeCloseTo(0.6561, 14);
  });

  it('loses each month the chance of leaving in it, and all of them with staying make one', () => {
    const stays = survival(1 - 2 ** -12, 1, 5); // 0, 1/2, 1/4, 1/8, 1/16
    const chances = [0, 1, 2, 3, 4].map((i) => leavingChance(stays, 1, i));
    [0, 1 / 2, 1 / 4, 1 / 8, 1 / 16].forEach((chance, i) => expect(chances[i]).toBeCloseTo(chance, 14));
    expect(chances.reduce((sum, chance) => sum + chance, 0) + stays[4]!).toBeCloseTo(1, 14);
  });
});

describe('the price path', () => {
  const hour = {
    id: 'hour',
    family: 'gpu' as const,
    list: 10,
    retail: 4,
    wholesale: 3,
    marginal: 1,
    fairMarketValue: 5,
    driftPerYear: -0.19,
    marginalDriftPerYear: 0.21,
    volatilityPerYear: 0,
    reversion: null,
    withdrawalPerYear: 0
  };

  it('drifts retail, fair market value and wholesale together and the marginal price by itself', () => {
    const path = expectedPricePath(hour, 12);
    expect(path.retail[5]).toBeCloseTo(3.6, 12); // 4 × 0.81^½
    expect(path.wholesale[5]).toBeCloseTo(2.7, 12);
    expect(path.fairMarketValue[11]).toBeCloseTo(4.05, 12); // 5 × 0.81
    expect(path.marginal[5]).toBeCloseTo(1.1, 12); // 1.21^½
    expect(path.relative[11]).toBeCloseTo(0.81, 12);
  });

  it('goes half of the way to its level in the half-life, up as well as down, and the drift is not asked', () => {
    const rises = expectedPricePath({ ...hour, reversion: { level: 9, halfLifeYears: 1 } }, 24);
    expect(rises.retail[11]).toBeCloseTo(6, 12); // √(4 × 9): half of the way between the logarithms
    expect(rises.wholesale[11]).toBeCloseTo(4.5, 12); // 3 × 6/4
    expect(rises.retail[23]).toBeCloseTo(9 * (4 / 9) ** 0.25, 12); // three quarters of the way
    const falls = expectedPricePath({ ...hour, reversion: { level: 1, halfLifeYears: 0.5 } }, 6);
    expect(falls.retail[5]).toBeCloseTo(2, 12); // √(4 × 1)
    expect(falls.marginal[5]).toBeCloseTo(1.1, 12); // by its own drift, as ever
  });

  it('stays at nothing where nothing is paid, whatever the level: an infinite ratio would poison every figure', () => {
    const free = expectedPricePath({ ...hour, retail: 0, reversion: { level: 9, halfLifeYears: 1 } }, 2);
    expect([...free.retail]).toEqual([0, 0]);
    expect(free.wholesale.every(Number.isFinite)).toBe(true);
  });
});

describe('the window', () => {
  it('is the same for all offers and long enough for the one that starts last', () => {
    const base = { id: 'base', kind: 'salary' as const, perYear: 12_000 };
    const one = scenario([base]);
    const document = { ...one, offers: [one.offers[0]!, { ...one.offers[0]!, id: 'late', startMonth: '2027-04' }] };
    expect(offerAnswerOf(document, 'a').total.sticker).toBeCloseTo(15_000, 9); // 12 + 3 months
    expect(offerAnswerOf(document, 'late').total.sticker).toBeCloseTo(12_000, 9);
  });
});
