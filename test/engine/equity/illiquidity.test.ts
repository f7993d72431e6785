// Published results: miketsai05/pyvalfx @6354c396, tests/dlom (its own tests of the same two models), read 2026-11-22.
import { describe, expect, it } from 'vitest';
import { chaffeDiscount, finnertyDiscount } from '#lib/engine/equity/illiquidity.ts';

describe('Finnerty’s discount', () => {
  it('is what another program gives', () => {
    expect(finnertyDiscount(0.45, 5)).toBeCloseTo(0.20955289, 8);
    expect(finnertyDiscount(0.2, 2)).toBeCloseTo(0.06464116, 8);
    expect(finnertyDiscount(0.9, 10)).toBeCloseTo(0.32231816, 8);
  });

  it('never passes 32.3 %, however wild the share and long the wait', () => {
    expect(finnertyDiscount(3, 100)).toBeCloseTo(0.3228, 4);
    expect(finnertyDiscount(1, 101)).toBeCloseTo(finnertyDiscount(1, 99), 14);
    expect(finnertyDiscount(30, 100)).toBeCloseTo(finnertyDiscount(3, 100), 14);
  });

  it('is nothing for who can sell today, and grows without a break from there', () => {
    expect(finnertyDiscount(0.9, 0)).toBe(0);
    expect(finnertyDiscount(0, 5)).toBe(0);
    // By hand: σ²T = 0.0001, v² = σ²T/3, 2Φ(v/2) − 1 = v/√2π.
    expect(finnertyDiscount(0.01, 1)).toBeCloseTo(Math.sqrt(0.0001 / 3 / (2 * Math.PI)), 7);
    const years = [1e-6, 1e-4, 0.000999, 0.001001, 0.01, 1, 10, 50];
    const discounts = years.map((time) => finnertyDiscount(1, time));
    expect(discounts).toEqual([...discounts].sort((a, b) => a - b));
    expect(discounts[3]! / discounts[2]!).toBeCloseTo(Math.sqrt(1001 / 999), 5);
  });
});

describe('Chaffe’s discount', () => {
  it('is what another program gives', () => {
    expect(chaffeDiscount(0.45, 5, 0.05)).toBeCloseTo(0.24152077, 8);
    expect(chaffeDiscount(0.2, 2, 0.01)).toBeCloseTo(0.10172519, 8);
    expect(chaffeDiscount(0.9, 10, 0.03)).toBeCloseTo(0.60811511, 8);
  });

  it('is nothing for who can sell today, and falls as waiting earns interest', () => {
    expect(chaffeDiscount(0.9, 0, 0.05)).toBe(0);
    expect(chaffeDiscount(0.6, 2, 0.1)).toBeLessThan(chaffeDiscount(0.6, 2, 0.02));
  });

  it('takes no more than all of it, also where money loses worth by waiting', () => {
    expect(chaffeDiscount(1.2, 7, -0.05)).toBe(1);
  });
});
