/** Federal payroll taxes at their thresholds, by hand. */
import { describe, expect, it } from 'vitest';
import type { FilingStatus } from '#lib/engine/document.ts';
import {
  additionalMedicareTax,
  employerPayrollTax,
  medicareTax,
  socialSecurityTax,
  unemploymentTax
} from '#lib/engine/tax/us/payroll.ts';
import { law2025, law2026 } from './federal-law.ts';

describe('Social Security', () => {
  it.each([
    [184_499, 11_438.938],
    [184_500, 11_439],
    [184_501, 11_439],
    [1_000_000, 11_439]
  ])('ends at the wage base of 2026: on %d it is %d', (wages, tax) =>
    expect(socialSecurityTax(law2026, wages)).toBeCloseTo(tax, 6)
  );

  it('ended at 176,100 in 2025', () => {
    expect(socialSecurityTax(law2025, 176_100)).toBeCloseTo(10_918.2, 6);
    expect(socialSecurityTax(law2025, 176_101)).toBeCloseTo(10_918.2, 6);
  });
});

describe('Medicare', () => {
  it('has no end: 1.45 % of ten million', () => expect(medicareTax(law2026, 10_000_000)).toBeCloseTo(145_000, 6));

  it.each<[FilingStatus, number]>([
    ['single', 200_000],
    ['mfj', 250_000],
    ['mfs', 125_000],
    ['hoh', 200_000]
  ])('has its addition above the threshold of the return (%s: %d), not that of withholding', (status, threshold) => {
    expect(additionalMedicareTax(law2026, status, threshold - 1)).toBe(0);
    expect(additionalMedicareTax(law2026, status, threshold)).toBe(0);
    expect(additionalMedicareTax(law2026, status, threshold + 1)).toBeCloseTo(0.009, 9);
  });
});

describe('the employer', () => {
  it.each([
    [6_999, 41.994],
    [7_000, 42],
    [7_001, 42]
  ])('pays unemployment tax on the first 7,000: on %d it is %d', (wages, tax) =>
    expect(unemploymentTax(law2026, wages)).toBeCloseTo(tax, 6)
  );

  it('pays as much as the employee but for the additional Medicare tax: 11,439 + 4,350 + 42 on 300,000', () =>
    expect(employerPayrollTax(law2026, 300_000)).toBeCloseTo(15_831, 6));
});
