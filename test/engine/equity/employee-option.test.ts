// Beside the vectors of options-eso.json: the limits in which a closed form or an integral is known.
import { describe, expect, it } from 'vitest';
import { europeanValue } from '#lib/engine/equity/black-scholes.ts';
import { employeeOptionValues, type EmployeeOption } from '#lib/engine/equity/employee-option.ts';

const held: EmployeeOption = {
  spot: 50,
  strike: 45,
  years: 10,
  rate: 0.06,
  dividendYield: 0.02,
  volatility: 0.45,
  exitRate: 0,
  exerciseMultiple: Infinity
};
const closed = (years: number) => europeanValue({ ...held, type: 'call', years });

/** Held until whoever has it leaves, at any time after vest, or until expiry: Simpson's rule over that time. */
function leftAtRandom(exitRate: number, vest: number): number {
  const parts = 2000;
  let sum = 0;
  for (let k = 0; k <= parts; k++) {
    const years = vest + ((held.years - vest) * k) / parts;
    const weight = k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * exitRate * Math.exp(-exitRate * (years - vest)) * closed(years);
  }
  return (sum * (held.years - vest)) / parts / 3 + Math.exp(-exitRate * (held.years - vest)) * closed(held.years);
}

describe('an employee’s option on a listed share', () => {
  it('is Black–Scholes for who never leaves and never exercises early, the nearer the finer the steps', () => {
    const error = (steps: number) => Math.abs(employeeOptionValues(held, [3], steps)[0]! / closed(10) - 1);
    const errors = [15, 60, 240, 960].map(error);
    errors.slice(1).forEach((finer, k) => expect(finer).toBeLessThan(errors[k]! / 2));
    expect(errors[2]).toBeLessThan(1e-3);
  });

  it('is the average over the times of leaving for who may leave: lattice and integral agree', () => {
    const vests = [0, 1, 4];
    for (const exitRate of [0.03, 0.1, 0.3])
      employeeOptionValues({ ...held, exitRate }, vests, 240).forEach((value, v) =>
        expect(value / leftAtRandom(exitRate, vests[v]!), `rate ${exitRate}, vest ${vests[v]}`).toBeCloseTo(1, 2.7)
      );
  });

  it('asks one lattice for every vest: each is what it would be alone', () => {
    const option = { ...held, exitRate: 0.1, exerciseMultiple: 2.2 };
    const vests = [4, 1, 10, 0.5, 1];
    const alone = vests.map((vest) => employeeOptionValues(option, [vest], 240)[0]!);
    expect(employeeOptionValues(option, vests, 240)).toEqual(alone);
  });

  it('is the spread once vested above the multiple, and no less just below it: no jump where the price meets it', () => {
    const option = { ...held, exitRate: 0.1, exerciseMultiple: 2 };
    const at = (spot: number) => employeeOptionValues({ ...option, spot }, [0], 240)[0]!;
    expect(at(120)).toBeCloseTo(75, 9);
    expect(at(90)).toBeCloseTo(45, 9);
    for (const spot of [70, 80, 85, 89, 89.9]) {
      expect(at(spot)).toBeGreaterThan(spot - 45);
      expect(at(spot)).toBeLessThan(at(spot + 0.1));
    }
    expect(at(89.9)).toBeCloseTo(at(90), 0);
  });

  it('loses by early exercise, by leaving and by neither dividends nor a strike of nothing', () => {
    const [patient, hasty, leaving] = [
      held,
      { ...held, exerciseMultiple: 1.5 },
      { ...held, exerciseMultiple: 1.5, exitRate: 0.2 }
    ].map((option) => employeeOptionValues({ ...option, dividendYield: 0 }, [1], 240)[0]!);
    expect(hasty).toBeLessThan(patient!);
    expect(leaving).toBeLessThan(hasty!);
    const free = { ...held, strike: 0, exerciseMultiple: 2, exitRate: 0.2 };
    expect(employeeOptionValues(free, [1], 240)[0]).toBeCloseTo(50 * Math.exp(-0.02), 6);
  });

  it('stays a number for a share that does not move, soars, or is worth nothing', () => {
    const option = { ...held, exitRate: 0.1, exerciseMultiple: 2.2 };
    const quiet = employeeOptionValues({ ...option, volatility: 0, dividendYield: 0.06 }, [1], 240)[0]!;
    // Worth 50 until someone leaves; exercised then, or at the end, for 45 in money of that day.
    expect(quiet).toBeGreaterThan(50 * Math.exp(-0.6) - 45 * Math.exp(-0.6));
    expect(quiet).toBeLessThan(5);
    expect(employeeOptionValues({ ...option, spot: 0 }, [1], 240)).toEqual([0]);
    expect(employeeOptionValues({ ...option, volatility: 3 }, [1], 240)[0]).toBeLessThan(50);
  });
});
