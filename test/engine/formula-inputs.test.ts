import { describe, expect, it } from 'vitest';
import { formulaInputs, resolve } from '#lib/engine/index.ts';
import { guesses, scenario } from '../support/scenario.ts';

describe('what a formula is computed from', () => {
  const document = scenario(
    [
      { id: 'base', kind: 'salary', perYear: 60_000, raisePerYear: 0.1 },
      { id: 'extra', kind: 'salary', perYear: 12_000 },
      { id: 'lunch', kind: 'custom', formula: 'salary / 100' }
    ],
    {
      horizonMonths: 24,
      fx: { GBP: 1.25 },
      services: { hour: { driftPerYear: -0.19 } },
      offer: { startMonth: '2027-04', currency: 'GBP' }
    }
  );

  it('is the salary in force and the prices of each month of employment, in the money of the job', () => {
    const [input, ...others] = formulaInputs(resolve(document, guesses));
    expect(others).toEqual([]);
    expect(input).toMatchObject({ key: '["a","lunch"]', offer: 'a', component: 'lunch', formula: 'salary / 100', months: 24 });
    expect(input!.salaryPerYear[0]).toBeCloseTo(72_000, 8);
    expect(input!.salaryPerYear[12]).toBeCloseTo(78_000, 8); // 66 000 + 12 000
    expect(input!.prices.hour).toHaveLength(24);
    expect(input!.prices.hour![2]).toBeCloseTo((4 * 0.9) / 1.25, 10); // month 5 of the calendar: 0.81^½, in pounds
    expect(input!.prices.token![0]).toBeCloseTo(4, 10);
  });

  it('is today’s price until today for who began before the valuation month, and the month’s from then on', () => {
    const [early] = document.offers;
    const [input] = formulaInputs(resolve({ ...document, offers: [{ ...early!, startMonth: '2026-11' }] }, guesses));
    expect(input!.months).toBe(26);
    expect(Array.from(input!.prices.hour!.subarray(0, 2))).toEqual([4 / 1.25, 4 / 1.25]);
    expect(input!.prices.hour![7]).toBeCloseTo((4 * 0.9) / 1.25, 10); // month 5 of the calendar
    expect(input!.prices.hour).toHaveLength(26);
  });

  it('is nothing where no component has a formula', () => {
    expect(formulaInputs(resolve(scenario([{ id: 'base', kind: 'salary', perYear: 1 }]), guesses))).toEqual([]);
  });
});
