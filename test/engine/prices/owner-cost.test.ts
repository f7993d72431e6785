// What a GPU-hour costs its owner, against sums by hand. An H100 as shared/data/rates/facts.json (own.cost.h100, August 2026) has it.
import { describe, expect, it } from 'vitest';
import { ownerCost, type OwnerCostInputs } from '#lib/engine/prices/owner-cost.ts';

const h100: OwnerCostInputs = {
  pricePerGpu: 42_000,
  lifeYears: 5,
  residualShare: 0.1,
  capitalCostPerYear: 0.1,
  utilisation: 0.8,
  kilowattsPerGpu: 1.275,
  loadShare: 0.85,
  pue: 1.25,
  pricePerKilowattHour: 0.08,
  colocationPerKilowattMonth: 150,
  operationsShare: 0.05
};

describe('what a GPU-hour costs its owner', () => {
  it('is the sum by hand', () => {
    const cost = ownerCost(h100);
    // 1.1⁵ = 1.61051; 4,200/1.61051 = 2,607.87; (42,000 − 2,607.87) × 0.1/(1 − 1/1.61051) = 39,392.13 × 0.263797 = 10,391.5 a year
    expect(cost.capital).toBeCloseTo(10_391.5 / 8760, 4);
    expect(cost.operations).toBeCloseTo(2100 / 8760, 12);
    expect(cost.space).toBeCloseTo(191.25 / 730, 12); // 150 × 1.275 a month
    expect(cost.electricity).toBeCloseTo(0.108375, 12); // 1.275 × 0.85 × 1.25 × 0.08
    expect(cost.perAvailableHour).toBeCloseTo(1.7963, 4); // 1.1862 + 0.2397 + 0.2620 + 0.1084
    expect(cost.perUsedHour).toBeCloseTo(2.2454, 4); // 1.7963 / 0.8
    expect(cost.electricityOnly).toBeCloseTo(0.11, 2);
    expect(cost.marginal).toBeCloseTo(0.37, 2); // the shipped card's 0.11 + 0.26
  });

  it('is a little above the fact file’s 2.17, which takes interest on the average book value instead of an annuity', () => {
    // Straight line: 37,800/5 = 7,560; interest 10 % of (42,000 + 4,200)/2 = 2,310; operations 2,100; together 11,970 / 8760 = 1.3664;
    // + 0.1084 + 0.2620 = 1.7368 per available hour; / 0.8 = 2.171.
    const cost = ownerCost(h100);
    const straightLine = (7560 + 2310 + 2100) / 8760 + cost.electricity + cost.space;
    expect(straightLine).toBeCloseTo(1.74, 2);
    expect(straightLine / 0.8).toBeCloseTo(2.17, 2);
    expect(cost.perUsedHour / (straightLine / 0.8)).toBeCloseTo(1.034, 3);
  });

  it('recovers the capital: the payments and the residual are worth the price', () => {
    const payment = ownerCost(h100).capital * 8760;
    let worth = 4200 / 1.1 ** 5;
    for (let year = 1; year <= 5; year++) worth += payment / 1.1 ** year;
    expect(worth).toBeCloseTo(42_000, 6);
  });

  it('is straight-line depreciation when capital is free, and nearly so when it nearly is', () => {
    const free = ownerCost({ ...h100, capitalCostPerYear: 0 }).capital;
    expect(free).toBeCloseTo(7560 / 8760, 12);
    expect(ownerCost({ ...h100, capitalCostPerYear: 1e-9 }).capital).toBeCloseTo(free, 8);
  });

  it('refuses what cannot be, by the name of the field', () => {
    const refused: [keyof OwnerCostInputs, number][] = [
      ['pricePerGpu', -1],
      ['lifeYears', 0],
      ['residualShare', 1.1],
      ['capitalCostPerYear', -0.01],
      ['utilisation', 0],
      ['utilisation', 80],
      ['kilowattsPerGpu', NaN],
      ['loadShare', 2],
      ['pue', 0.9],
      ['pricePerKilowattHour', Infinity],
      ['colocationPerKilowattMonth', -1],
      ['operationsShare', -1]
    ];
    for (const [field, value] of refused) {
      expect(() => ownerCost({ ...h100, [field]: value })).toThrow(new RegExp(`^${field} must be `));
    }
  });
});
