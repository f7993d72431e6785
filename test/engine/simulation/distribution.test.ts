// What a range of the document means for the simulation, and what the picture beside its field shows.
import { describe, expect, it } from 'vitest';
import { amountMean } from '#lib/engine/amount.ts';
import type { Amount } from '#lib/engine/document.ts';
import { normalChance, normalDensity } from '#lib/engine/prices/normal-chance.ts';
import { amountDensity } from '#lib/engine/simulation/density.ts';
import { amountQuantile } from '#lib/engine/simulation/distribution.ts';

const normal: Amount = { low: -20, high: 50 };
const narrow: Amount = { low: 100, high: 150 };
const lognormal: Amount = { low: 40_000, high: 160_000 };
const ranges: [string, Exclude<Amount, number | { cases: unknown }>][] = [
  ['a range across nought', normal],
  ['a narrow range', narrow],
  ['a wide range above nought', lognormal],
  ['a PERT range', { low: 10, mode: 20, high: 90 }],
  ['a PERT range with its mode at the end', { low: -5, mode: 5, high: 5 }],
  ['a PERT range with its mode at the beginning', { low: 0, mode: 0, high: 1 }],
  ['a triangle', { low: 10, mode: 20, high: 90, shape: 'triangle' }],
  ['a triangle with its mode at the end', { low: 0, mode: 3, high: 3, shape: 'triangle' }],
  ['a triangle with its mode at the beginning', { low: 0, mode: 0, high: 3, shape: 'triangle' }]
];

/** ∫ Q(p) dp, with p = Φ(z), by the trapezoidal rule, which is exact to many digits for what dies off at both ends. */
function meanOf(quantile: (chance: number) => number): number {
  let sum = 0;
  for (let z = -8; z <= 8; z += 1 / 64) sum += (quantile(normalChance(z)) * normalDensity(z)) / 64;
  return sum;
}

describe('the quantiles of an amount', () => {
  it.each(ranges)('of %s have the mean that the ladder takes, or futures and the table would disagree', (_name, amount) => {
    const scale = Math.max(Math.abs(amount.low), Math.abs(amount.high));
    expect(Math.abs(meanOf(amountQuantile(amount)) - amountMean(amount)) / scale).toBeLessThan(1e-6);
  });

  it.each(ranges)('of %s rise', (_name, amount) => {
    const quantile = amountQuantile(amount);
    const values = [1e-6, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-6].map(quantile);
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
    expect(new Set(values).size).toBe(7);
  });

  it('of an interval have its ends at 5 and 95 %, its middle at the mean of the ends or of their logarithms', () => {
    const [across, above] = [amountQuantile(normal), amountQuantile(lognormal)];
    expect([0.05, 0.5, 0.95].map((chance) => Math.round(across(chance) * 1e9) / 1e9)).toEqual([-20, 15, 50]);
    expect([0.05, 0.5, 0.95].map((chance) => Math.round(above(chance) * 1e6) / 1e6)).toEqual([40_000, 80_000, 160_000]);
    // High/low of exactly 1.5 is still normal.
    expect(amountQuantile(narrow)(0.5)).toBeCloseTo(125, 10);
  });

  it('of a PERT range are those of a beta distribution with shape 4', () => {
    // mpmath 1.3 with 40 digits: the 5 % quantile of beta(2.6, 3.4), which has its mode at 0.4 of the range.
    expect(amountQuantile({ low: 100, mode: 140, high: 200 })(0.05)).toBeCloseTo(100 + 100 * 0.13928045388276084, 9);
    // Symmetric: beta(3, 3), whose function is x³ (10 − 15x + 6x²).
    const x = amountQuantile({ low: 0, mode: 0.5, high: 1 })(0.2);
    expect(x ** 3 * (10 - 15 * x + 6 * x * x)).toBeCloseTo(0.2, 13);
  });

  it('of a triangle are those of its two slopes', () => {
    const quantile = amountQuantile({ low: 10, mode: 20, high: 90, shape: 'triangle' });
    // F = (x − 10)²/(80 · 10) up to 20, where it is 1/8; 1 − F = (90 − x)²/(80 · 70) above.
    expect(quantile(1 / 32)).toBeCloseTo(15, 12);
    expect(quantile(1 / 8)).toBeCloseTo(20, 12);
    expect(quantile(1 - 35 ** 2 / 5600)).toBeCloseTo(55, 12);
  });

  it('of cases are steps in rising order of value, as often as they are likely', () => {
    const amount = {
      cases: [
        { value: 700, probability: 0.25 },
        { value: 0, probability: 0.625 },
        { value: 9000, probability: 0.125 },
        { value: 1e9, probability: 0 }
      ]
    };
    const quantile = amountQuantile(amount);
    const values = Array.from({ length: 1024 }, (_, i) => quantile((i + 0.5) / 1024));
    expect(values.reduce((sum, value) => sum + value, 0) / 1024).toBe(amountMean(amount));
    expect([0.624, 0.626, 0.874, 0.876, 1 - 2 ** -53].map(quantile)).toEqual([0, 700, 700, 9000, 9000]);
  });

  it('of a plain number are the number', () => {
    expect([1e-9, 0.5, 0.999].map(amountQuantile(42))).toEqual([42, 42, 42]);
  });
});

describe('the density of an amount', () => {
  it.each(ranges)('of %s has below each value the area that its quantiles say', (_name, amount) => {
    const points = amountDensity(amount, 4001);
    const start = 'mode' in amount ? 0 : 0.005;
    const quantile = amountQuantile(amount);
    const width = points.at(-1)!.value - points[0]!.value;
    let area = start;
    for (let i = 1; i < points.length; i++) {
      const [before, here] = [points[i - 1]!, points[i]!];
      area += ((before.density + here.density) / 2) * (here.value - before.value);
      if (i % 500 === 0 && area < 0.999)
        expect(Math.abs(quantile(area) - here.value) / width, `at ${here.value}`).toBeLessThan(5e-4);
    }
    expect(area).toBeCloseTo(1 - start, 4);
  });

  it('of cases and of a number are the chances themselves, in rising order', () => {
    const cases = [
      { value: 5, probability: 0.4 },
      { value: 1, probability: 0.6 }
    ];
    expect(amountDensity({ cases }, 40)).toEqual([
      { value: 1, density: 0.6 },
      { value: 5, density: 0.4 }
    ]);
    expect(amountDensity(3, 40)).toEqual([{ value: 3, density: 1 }]);
  });
});
