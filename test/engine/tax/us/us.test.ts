/** The regime of the United States: that its sums are its lists, whose law a year is computed with, whom a tax falls on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filingStatuses, type UsTax } from '#lib/engine/document.ts';
import { noIncome, type YearIncome } from '#lib/engine/tax/income.ts';
import { marginalRate, type NamedTax } from '#lib/engine/tax/regime.ts';
import type { StateParameters, UsLaw } from '#lib/engine/tax/us/parameters.ts';
import { usRegime } from '#lib/engine/tax/us/us.ts';
import { law2025, law2026 } from './federal-law.ts';

const alike = <Figure>(figure: Figure) => ({ single: figure, mfj: figure, mfs: figure, hoh: figure });
/** Invented: 5 % of AGI, 1 % of wages up to 100,000. */
const state: StateParameters = {
  region: 'PA',
  name: 'A state',
  taxYear: 2026,
  provisional: 'invented',
  bands: alike([{ above: 0, rate: 0.05 }]),
  standardDeduction: alike(0),
  exemption: alike(0),
  payroll: [{ id: 'leave', name: 'Leave', rate: 0.01, wageBase: 100_000, most: null }]
};
const law: UsLaw = { federal: [law2025, law2026], states: { PA: [state] } };
const regimeOf = (tax: Omit<UsTax, 'regime'> = {}) => usRegime({ regime: 'us', ...tax }, law);
const income = (parts: Partial<YearIncome>): YearIncome => ({ ...noIncome, ...parts });
const sum = (taxes: readonly NamedTax[]) => taxes.reduce((before, { amount }) => before + amount, 0);

describe('the regime of the United States', () => {
  const dollars = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_500_000 }));
  const incomes = fc.record({
    earnings: dollars,
    benefits: fc.constant(0),
    other: dollars,
    spouseEarnings: dollars,
    interest: dollars,
    qualifiedDividends: dollars,
    shortTermGains: dollars,
    longTermGains: dollars,
    isoSpread: dollars,
    itemized: fc.constant(null)
  });

  it('sums to the same as its taxes by name, which are never zero and never named twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...filingStatuses), fc.boolean(), incomes, (filingStatus, inState, year) => {
        const regime = regimeOf({ filingStatus, localRate: 0.01, ...(inState && { region: 'PA' as const }) });
        const named = regime.taxes(2026, year);
        expect(sum(named.income)).toBeCloseTo(regime.incomeTax(2026, year), 5);
        expect(sum(named.payroll)).toBeCloseTo(regime.payrollTax(2026, year), 5);
        expect(sum(regime.employerTaxes(2026, year.earnings, 0))).toBeCloseTo(regime.employerTax(2026, year.earnings), 5);
        const all = [...named.income, ...named.payroll];
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(all.filter(({ amount }) => amount === 0)).toEqual([]);
      }),
      { seed: 4, numRuns: 300 }
    );
  });

  it('names every tax of a return that bears them all, in the order of a payslip', () => {
    const year = income({ earnings: 300_000, interest: 10_000, isoSpread: 500_000 });
    const named = regimeOf({ region: 'PA', localRate: 0.02 }).taxes(2026, year);
    expect(named.income.map(({ id }) => id)).toEqual([
      'federalIncomeTax',
      'alternativeMinimumTax',
      'netInvestmentIncomeTax',
      'stateIncomeTax',
      'localTax'
    ]);
    expect(named.payroll.map(({ id }) => id)).toEqual(['socialSecurity', 'medicare', 'additionalMedicare', 'leave']);
  });

  it('limits payroll taxes for each earner and joins their wages above 250,000', () => {
    const { payroll } = regimeOf({ filingStatus: 'mfj', region: 'PA' }).taxes(
      2026,
      income({ earnings: 200_000, spouseEarnings: 150_000 })
    );
    // 11,439 + 9,300; 1.45 % of 350,000; 0.9 % of 100,000; 1 % of 100,000 twice.
    expect(Object.fromEntries(payroll.map(({ id, amount }) => [id, Math.round(amount * 100) / 100]))).toEqual({
      socialSecurity: 20_739,
      medicare: 5_075,
      additionalMedicare: 900,
      leave: 2_000
    });
  });

  it('has payroll tax on earnings alone, income tax on other income and benefits too', () => {
    const regime = regimeOf();
    const all = income({ earnings: 100_000, other: 50_000, benefits: 50_000 });
    expect(regime.payrollTax(2026, all)).toBeCloseTo(7_650, 6);
    expect(regime.incomeTax(2026, all)).toBe(regime.incomeTax(2026, income({ earnings: 200_000 })));
  });

  it('takes a local rate on wages, not on investments', () => {
    const local = (year: YearIncome) => regimeOf({ localRate: 0.03 }).incomeTax(2026, year) - regimeOf().incomeTax(2026, year);
    expect(local(income({ earnings: 100_000, interest: 9_000, other: 9_000 }))).toBeCloseTo(3_000, 6);
  });

  it('has the marginal rate of its band: 35 % + 1.45 % + 0.9 % on 300,000', () =>
    expect(marginalRate(regimeOf(), 2026, income({ earnings: 300_000 }), 'earnings')).toBeCloseTo(0.3735, 6));

  it('is that of a single person where the document does not say', () => {
    const year = income({ earnings: 150_000 });
    expect(regimeOf().incomeTax(2026, year)).toBe(regimeOf({ filingStatus: 'single' }).incomeTax(2026, year));
  });

  it('runs by calendar years', () => {
    const regime = regimeOf();
    expect([2026 * 12, 2026 * 12 + 11, 2027 * 12].map((month) => regime.taxYear(month))).toEqual([2026, 2026, 2027]);
    expect(regime.firstMonth(2027)).toBe(2027 * 12);
  });

  it('refuses a state whose law it does not have, rather than taking no tax there', () =>
    expect(() => regimeOf({ region: 'CA' })).toThrow(RangeError));
});

describe('a year without published law', () => {
  const year = income({ earnings: 180_000, longTermGains: 20_000 });

  it('is computed with the newest before it, the oldest where there is none before', () => {
    const regime = regimeOf();
    expect(regime.incomeTax(2027, year)).toBe(regime.incomeTax(2026, year));
    expect(regime.incomeTax(2024, year)).toBe(regime.incomeTax(2025, year));
    expect(regime.incomeTax(2026, year)).not.toBe(regime.incomeTax(2025, year));
    expect(regime.employerTax(2031, 200_000)).toBe(regime.employerTax(2026, 200_000));
  });

  it('says so, and which law is provisional', () => {
    expect(regimeOf().lawUsed(2026)).toEqual([
      { jurisdiction: 'United States', published: '2026', otherYear: false, provisional: null }
    ]);
    expect(regimeOf({ region: 'PA' }).lawUsed(2027)).toEqual([
      { jurisdiction: 'United States', published: '2026', otherYear: true, provisional: null },
      { jurisdiction: 'A state', published: '2026', otherYear: true, provisional: 'invented' }
    ]);
  });
});
