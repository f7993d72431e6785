/** The flat rate: what it falls on, and what it knows nothing of. */
import { describe, expect, it } from 'vitest';
import { flatRegime } from '#lib/engine/tax/flat.ts';
import { noIncome } from '#lib/engine/tax/income.ts';

const regime = flatRegime({ regime: 'flat', rate: 0.4, employerRate: 0.1 });

describe('a flat rate', () => {
  it('falls on gains as on pay, however long the shares were held', () => {
    expect(regime.incomeTax(2026, { ...noIncome, earnings: 100, benefits: 20, other: 30 })).toBeCloseTo(60, 12);
    expect(regime.incomeTax(2026, { ...noIncome, shortTermGains: 50 })).toBeCloseTo(20, 12);
    expect(regime.incomeTax(2026, { ...noIncome, longTermGains: 50 })).toBeCloseTo(20, 12);
  });

  it('knows no alternative minimum: exercising incentive options is free', () => {
    expect(regime.incomeTax(2026, { ...noIncome, earnings: 100, isoSpread: 1000 })).toBeCloseTo(40, 12);
  });

  it('shows gains in the tax that it names', () => {
    expect(regime.taxes(2026, { ...noIncome, longTermGains: 50 }).income).toEqual([
      { id: 'flatTax', name: 'Flat tax', amount: 20 }
    ]);
  });
});
