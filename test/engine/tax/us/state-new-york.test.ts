import { describe, expect, it } from 'vitest';
import type { FilingStatus } from '#lib/engine/document.ts';
import { lawOf, returnOf, taxesOf } from './us-state-cases.ts';

const stateTax = (year: number, earnings: number, status: FilingStatus = 'single') =>
  taxesOf(lawOf('NY', year), returnOf({ earnings }, status)).stateIncomeTax ?? 0;
const cityTax = (earnings: number, status: FilingStatus = 'single') =>
  taxesOf(lawOf('NY', 2025), returnOf({ earnings }, status, 'NYC')).cityIncomeTax ?? 0;

describe('New York', () => {
  it('sums the brackets up to the income at which recapture starts', () => {
    // 107,650 − 8,000 = 99,650.
    const brackets = 8_500 * 0.04 + 3_200 * 0.045 + 2_200 * 0.0525 + 66_750 * 0.055 + 19_000 * 0.06;
    expect(stateTax(2025, 107_650)).toBeCloseTo(brackets, 6);
    expect(stateTax(2025, 107_651)).toBeCloseTo(brackets + 0.06 + 568 / 50_000, 6);
    expect(stateTax(2025, 107_650 + 25_000)).toBeCloseTo(brackets + 25_000 * 0.06 + 284, 6);
  });

  it.each([
    [2025, 'single', 0.06, 200_000 - 8_000, 200_000],
    [2025, 'single', 0.0685, 900_000 - 8_000, 900_000],
    [2025, 'mfs', 0.0965, 3_000_000 - 8_000, 3_000_000],
    [2025, 'mfj', 0.055, 160_000 - 16_050, 160_000],
    [2025, 'mfj', 0.06, 300_000 - 16_050, 300_000],
    [2025, 'mfj', 0.0685, 900_000 - 16_050, 900_000],
    [2025, 'hoh', 0.06, 250_000 - 11_200, 250_000],
    [2025, 'hoh', 0.0685, 900_000 - 11_200, 900_000],
    [2025, 'hoh', 0.103, 9_000_000 - 11_200, 9_000_000],
    [2026, 'single', 0.059, 200_000 - 8_000, 200_000],
    [2026, 'hoh', 0.0965, 3_000_000 - 11_200, 3_000_000],
    [2027, 'single', 0.058, 200_000 - 8_000, 200_000],
    [2027, 'mfj', 0.0685, 900_000 - 16_050, 900_000],
    [2027, 'mfs', 0.109, 30_000_000 - 8_000, 30_000_000]
  ] as const)('%d %s: what is fully recaptured bears %d on all taxable income', (year, status, rate, taxable, earnings) => {
    // The figures of the statute are rounded to a dollar a step.
    expect(Math.abs(stateTax(year, earnings, status) - rate * taxable)).toBeLessThan(2);
  });

  it('jumps where taxable income enters a step, since the phase-in goes by AGI', () => {
    const edge = 215_400 + 8_000;
    expect(stateTax(2025, edge + 1) - stateTax(2025, edge)).toBeCloseTo(0.0685 + (1_831 * 8_001) / 50_000, 6);
  });

  it('takes the top rate on everything above 25 million of AGI', () => {
    expect(stateTax(2025, 25_000_001)).toBeCloseTo(0.109 * (25_000_001 - 8_000), 4);
    expect(stateTax(2025, 25_000_000)).toBeLessThan(0.1045 * 25_000_000);
  });

  it('lowers the five lower rates in 2026 and 2027, as enacted', () => {
    const taxable = 80_650;
    const of = (rates: readonly number[]) =>
      [8_500, 3_200, 2_200, 66_750].reduce((sum, width, at) => sum + width * rates[at]!, 0);
    expect(stateTax(2025, taxable + 8_000)).toBeCloseTo(of([0.04, 0.045, 0.0525, 0.055]), 6);
    expect(stateTax(2026, taxable + 8_000)).toBeCloseTo(of([0.039, 0.044, 0.0515, 0.054]), 6);
    expect(stateTax(2027, taxable + 8_000)).toBeCloseTo(of([0.038, 0.043, 0.0505, 0.053]), 6);
  });

  it('recaptures a head of household’s brackets from 787 on', () => {
    // 150,000 − 11,200 = 138,800; 42,350 of AGI above the start.
    const brackets = 12_800 * 0.04 + 4_850 * 0.045 + 3_250 * 0.0525 + 86_750 * 0.055 + 31_150 * 0.06;
    expect(stateTax(2025, 150_000, 'hoh')).toBeCloseTo(brackets + (787 * 42_350) / 50_000, 6);
  });
});

describe('New York City', () => {
  const single = (taxable: number) => 369.36 + 489.06 + 954.75 + (taxable - 50_000) * 0.03876;
  const reduction = (taxable: number) => 20.52 + (taxable - 12_000) * 0.00228;

  it('credits 63 up to 250,000 of income and the rate reduction up to 500,000 of taxable income', () => {
    expect(cityTax(250_000)).toBeCloseTo(single(242_000) - reduction(242_000) - 63, 6);
    expect(cityTax(250_001)).toBeCloseTo(single(242_001) - reduction(242_001), 6);
    expect(cityTax(508_000)).toBeCloseTo(single(500_000) - reduction(500_000), 6);
    expect(cityTax(508_001)).toBeCloseTo(single(500_001), 6);
  });

  it('gives a couple 125 and wider brackets, a head of household their own', () => {
    const joint = 21_600 * 0.03078 + 23_400 * 0.03762 + 45_000 * 0.03819 + (233_950 - 90_000) * 0.03876;
    expect(cityTax(250_000, 'mfj')).toBeCloseTo(joint - (21_600 * 0.00171 + (233_950 - 21_600) * 0.00228) - 125, 6);
    const head = 14_400 * 0.03078 + 15_600 * 0.03762 + 30_000 * 0.03819 + (138_800 - 60_000) * 0.03876;
    expect(cityTax(150_000, 'hoh')).toBeCloseTo(head - (14_400 * 0.00171 + (138_800 - 14_400) * 0.00228) - 63, 6);
    expect(cityTax(150_000, 'mfs')).toBe(cityTax(150_000));
  });

  it('pays nobody out and asks nothing outside the city', () => {
    expect(cityTax(9_000)).toBe(0);
    expect(taxesOf(lawOf('NY', 2025), returnOf({ earnings: 300_000 }))).not.toHaveProperty('cityIncomeTax');
  });
});
