import { describe, expect, it } from 'vitest';
import { amountMean, resolve } from '#lib/engine/index.ts';
import { guesses, scenario } from '../support/scenario.ts';

describe('the mean of a figure that someone is unsure of', () => {
  it('is the middle of an interval that is narrow or crosses zero, or a forecast would be biased upwards', () => {
    expect(amountMean({ low: 40_000, high: 60_000 })).toBe(50_000); // 60/40 = 1.5 is not more than 1.5: normal
    expect(amountMean({ low: -10, high: 30 })).toBe(10);
    expect(amountMean({ low: 0, high: 30 })).toBe(15);
  });

  it('is above the geometric middle of a wide interval: a long tail counts', () => {
    // ln(200/50) = 1.386294; σ = 1.386294 / (2 × 1.644854) = 0.421403; √(50 × 200) e^(σ²/2) = 100 × e^0.0887903 = 109.285
    expect(amountMean({ low: 50, high: 200 })).toBeCloseTo(109.2852, 3);
  });

  it('weighs the likeliest value of a PERT range four times', () => {
    expect(amountMean({ low: 10, mode: 20, high: 60 })).toBe(25); // (10 + 4 × 20 + 60) / 6
  });

  it('weighs the three figures of a triangle alike', () => {
    expect(amountMean({ low: 10, mode: 20, high: 60, shape: 'triangle' })).toBe(30); // (10 + 20 + 60) / 3
  });

  it('is the sum of cases by probability', () => {
    expect(
      amountMean({
        cases: [
          { value: 100, probability: 0.25 },
          { value: 20, probability: 0.75 }
        ]
      })
    ).toBe(40); // 25 + 15
  });

  it('stands for the range wherever one may be typed, and the range is listed by its path', () => {
    const document = scenario([{ id: 'base', kind: 'salary', perYear: { low: 90_000, high: 110_000 } }], {
      candidate: { leaveRatePerYear: { low: 0.1, mode: 0.1, high: 0.4 } }
    });
    const resolved = resolve(document, guesses);
    expect(resolved.offers[0]!.components[0]).toMatchObject({ perYear: 100_000 });
    expect(resolved.offers[0]!.leaveRatePerYear).toBeCloseTo(0.15, 12); // (0.1 + 0.4 + 0.4) / 6
    expect(resolved.uncertain).toEqual(['candidate.leaveRatePerYear', 'offers[0].components[0].perYear']);
  });
});
