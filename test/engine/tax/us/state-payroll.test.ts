import { describe, expect, it } from 'vitest';
import { statePayrollTax, statePayrollTaxes } from '#lib/engine/tax/us/state.ts';
import { lawOf } from './us-state-cases.ts';

const taxes = (...[region, year, earnings]: [Parameters<typeof lawOf>[0], number, number]) =>
  Object.fromEntries(statePayrollTaxes(lawOf(region, year), earnings).map(({ id, amount }) => [id, amount]));

describe('payroll taxes of states on an employee', () => {
  it('California: SDI on all wages', () => {
    expect(taxes('CA', 2025, 1_000_000)).toEqual({ stateDisabilityInsurance: expect.closeTo(12_000, 8) });
    expect(taxes('CA', 2026, 1_000_000)).toEqual({ stateDisabilityInsurance: expect.closeTo(13_000, 8) });
  });

  it('New York: disability insurance and family leave up to a sum a year', () => {
    expect(taxes('NY', 2025, 6_000).stateDisabilityInsurance).toBeCloseTo(30, 8);
    expect(taxes('NY', 2025, 6_240).stateDisabilityInsurance).toBeCloseTo(31.2, 8);
    expect(taxes('NY', 2025, 6_241).stateDisabilityInsurance).toBe(31.2);
    expect(taxes('NY', 2025, 91_000).paidFamilyLeave).toBeCloseTo(353.08, 8);
    expect(taxes('NY', 2025, 91_374).paidFamilyLeave).toBe(354.53);
    expect(taxes('NY', 2026, 95_000).paidFamilyLeave).toBeCloseTo(410.4, 8);
    expect(taxes('NY', 2026, 95_350).paidFamilyLeave).toBe(411.91);
  });

  it('Massachusetts: paid leave up to the Social Security wage base', () => {
    expect(taxes('MA', 2025, 176_099).paidFamilyMedicalLeave).toBeCloseTo(176_099 * 0.0046, 8);
    expect(taxes('MA', 2025, 176_101).paidFamilyMedicalLeave).toBeCloseTo(810.06, 8);
    expect(taxes('MA', 2026, 400_000).paidFamilyMedicalLeave).toBeCloseTo(184_500 * 0.0046, 8);
  });

  it('years written down ahead of their rates keep those of 2026', () => {
    for (const [region, year] of [
      ['WA', 2027],
      ['WA', 2028],
      ['NY', 2027]
    ] as const)
      for (const wages of [6000, 90_000, 400_000]) expect(taxes(region, year, wages)).toEqual(taxes(region, 2026, wages));
  });

  it('Connecticut and Minnesota: paid leave up to the Social Security wage base, in Minnesota from 2026', () => {
    expect(taxes('CT', 2025, 400_000)).toEqual({ paidFamilyMedicalLeave: expect.closeTo(880.5, 8) });
    expect(taxes('CT', 2026, 400_000)).toEqual({ paidFamilyMedicalLeave: expect.closeTo(922.5, 8) });
    expect(taxes('MN', 2025, 400_000)).toEqual({});
    expect(taxes('MN', 2026, 400_000)).toEqual({ paidFamilyMedicalLeave: expect.closeTo(811.8, 8) });
  });

  it('Washington: paid leave up to the base, long-term care on all wages', () => {
    expect(taxes('WA', 2025, 500_000)).toEqual({
      paidFamilyMedicalLeave: expect.closeTo(176_100 * 0.0092 * 0.7152, 6),
      waCares: expect.closeTo(2_900, 8)
    });
    expect(taxes('WA', 2026, 100_000).paidFamilyMedicalLeave).toBeCloseTo(100_000 * 0.0113 * 0.7143, 6);
  });

  it('New Jersey: two wage bases', () => {
    expect(taxes('NJ', 2025, 500_000)).toEqual({
      stateUnemployment: expect.closeTo(43_300 * 0.00425, 8),
      stateDisabilityInsurance: expect.closeTo(165_400 * 0.0023, 8),
      familyLeaveInsurance: expect.closeTo(165_400 * 0.0033, 8)
    });
    expect(taxes('NJ', 2026, 60_000)).toEqual({
      stateUnemployment: expect.closeTo(44_800 * 0.00425, 8),
      stateDisabilityInsurance: expect.closeTo(60_000 * 0.0019, 8),
      familyLeaveInsurance: expect.closeTo(60_000 * 0.0023, 8)
    });
  });

  it('Alaska, Colorado and Pennsylvania have one each, Texas none', () => {
    expect(statePayrollTax(lawOf('AK', 2025), 90_000)).toBeCloseTo(258.5, 8);
    expect(statePayrollTax(lawOf('CO', 2025), 200_000)).toBeCloseTo(176_100 * 0.0045, 8);
    expect(statePayrollTax(lawOf('CO', 2026), 100_000)).toBeCloseTo(440, 8);
    expect(statePayrollTax(lawOf('PA', 2026), 500_000)).toBeCloseTo(350, 8);
    expect(taxes('TX', 2026, 500_000)).toEqual({});
  });
});
