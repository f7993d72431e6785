// The regime around its schedules: National Insurance, the tax year, lists that sum, law of another year, income it does not know.
import { describe, expect, it } from 'vitest';
import { ukLaw } from '#lib/catalogue/uk-law.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';
import type { NamedTax } from '#lib/engine/tax/regime.ts';
import { ukRegime } from '#lib/engine/tax/uk/uk.ts';

const england = ukRegime({ regime: 'uk' }, ukLaw);
const scotland = ukRegime({ regime: 'uk', region: 'scotland' }, ukLaw);
const income = (parts: Partial<YearIncome>): YearIncome => ({ ...noIncome, ...parts });
const sum = (taxes: NamedTax[]) => taxes.reduce((total, { amount }) => total + amount, 0);
/** Months since year 0; January is 1. */
const month = (year: number, ofYear: number) => year * 12 + ofYear - 1;

describe('National Insurance', () => {
  it('of the employee is right at each edge', () => {
    const onPay = (earnings: number) => Number(england.payrollTax(2026, income({ earnings })).toFixed(4));
    expect([12_569, 12_570, 12_571].map(onPay)).toEqual([0, 0, 0.08]);
    // 37 700 × 8 %, then 2 %
    expect([50_269, 50_270, 50_271].map(onPay)).toEqual([3015.92, 3016, 3016.02]);
  });

  it('of the employer is right at its edge, and has none above', () => {
    const onPay = (earnings: number) => Number(england.employerTax(2026, earnings).toFixed(4));
    expect([4999, 5000, 5001].map(onPay)).toEqual([0, 0, 0.15]);
    // 15 % × 995 000
    expect(onPay(1_000_000)).toBe(149_250);
  });

  it('is no tax on benefits in kind, other income or gains: there the employer alone pays, Class 1A', () => {
    expect(england.payrollTax(2026, income({ benefits: 90_000, other: 90_000, longTermGains: 90_000 }))).toBe(0);
    expect(england.benefitsAreEarnings).toBe(false);
    expect(england.employerBenefitsTax(2026, 20_000)).toBe(3000);
  });
});

describe('taxes by name', () => {
  const rich = income({ earnings: 140_000, benefits: 20_000, other: 3000, longTermGains: 30_000 });

  it('sum to what the schedules say, so that a payslip adds up', () => {
    for (const regime of [england, scotland]) {
      const { income: onIncome, payroll } = regime.taxes(2026, rich);
      expect(sum(onIncome)).toBeCloseTo(regime.incomeTax(2026, rich), 8);
      expect(sum(payroll)).toBeCloseTo(regime.payrollTax(2026, rich), 8);
      expect(sum(regime.employerTaxes(2026, 140_000, 20_000))).toBeCloseTo(
        regime.employerTax(2026, 140_000) + regime.employerBenefitsTax(2026, 20_000),
        8
      );
    }
  });

  it('say whose income tax it is and leave out what is nothing', () => {
    const names = ({ income: onIncome, payroll }: { income: NamedTax[]; payroll: NamedTax[] }) =>
      [...onIncome, ...payroll].map(({ name }) => name);
    expect(names(england.taxes(2026, rich))).toEqual(['Income tax', 'Capital gains tax', 'National Insurance']);
    expect(names(scotland.taxes(2026, income({ benefits: 20_000 })))).toEqual(['Scottish income tax']);
    expect(names(england.taxes(2026, noIncome))).toEqual([]);
    expect(england.employerTaxes(2026, 4000, 0)).toEqual([]);
  });

  it.each([
    ['interest', { interest: 1 }],
    ['dividends', { qualifiedDividends: 1 }],
    ['incentive stock options', { isoSpread: 1 }],
    ['spouse', { spouseEarnings: 1 }],
    ['itemised', { itemized: { stateAndLocalTaxes: 0, mortgageInterest: 0, other: 1 } }]
  ])('are refused for income that would otherwise go untaxed without a word: %s', (words, parts) => {
    expect(() => england.taxes(2026, income(parts))).toThrow(words);
  });
});

describe('the tax year', () => {
  it('starts in April: pay of March belongs to the year before', () => {
    expect(england.taxYear(month(2027, 3))).toBe(2026);
    expect(england.taxYear(month(2027, 4))).toBe(2027);
    expect(england.taxYear(month(2027, 12))).toBe(2027);
    expect(england.firstMonth(2027)).toBe(month(2027, 4));
    for (let at = month(2026, 1); at < month(2028, 1); at++) {
      const year = england.taxYear(at);
      expect(at - england.firstMonth(year)).toBeGreaterThanOrEqual(0);
      expect(at - england.firstMonth(year)).toBeLessThan(12);
    }
  });

  it('that nobody has published a law for uses the newest and says so', () => {
    const pay = income({ earnings: 30_000 });
    expect(scotland.incomeTax(2027, pay)).toBe(scotland.incomeTax(2026, pay));
    expect(scotland.incomeTax(2026, pay)).not.toBe(scotland.incomeTax(2025, pay));
    expect(england.lawUsed(2027)).toEqual([
      { jurisdiction: 'United Kingdom', published: '2026-27', otherYear: true, provisional: null }
    ]);
    expect(scotland.lawUsed(2025)).toEqual(
      ['United Kingdom', 'Scotland'].map((jurisdiction) => ({
        jurisdiction,
        published: '2025-26',
        otherYear: false,
        provisional: null
      }))
    );
  });
});
