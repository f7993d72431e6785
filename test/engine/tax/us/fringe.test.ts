/** What of a compute grant is wages in the United States. Vectors with inputs and results: test/golden. */
import { describe, expect, it } from 'vitest';
import { fringeTreatment, taxedFairMarketValue, type FringeBenefit } from '#lib/engine/tax/us/fringe.ts';
import { law2026 } from './federal-law.ts';

const granted = (terms: Partial<FringeBenefit>) =>
  fringeTreatment(law2026, {
    fairMarketValue: 10_000,
    paid: 0,
    workShare: 0,
    sellsSameService: true,
    discountExclusion: 0.2,
    ...terms
  });

describe('a compute grant', () => {
  it('for the employer’s work is no income, whatever discount is asked for', () =>
    expect(granted({ workShare: 1 })).toEqual({
      workingConditionExcluded: 10_000,
      qualifiedDiscountExcluded: 0,
      taxableWages: 0,
      employerPayrollTax: 0
    }));

  it.each<[string, Partial<FringeBenefit>]>([
    ['nobody asked for it', { discountExclusion: 0 }],
    ['the employer buys the service in', { sellsSameService: false }]
  ])('is wages at its full market value where no discount is excluded: %s', (_why, terms) => {
    expect(granted(terms).taxableWages).toBe(10_000);
    expect(granted(terms).qualifiedDiscountExcluded).toBe(0);
    // 6.2 % and 1.45 %.
    expect(granted(terms).employerPayrollTax).toBeCloseTo(765, 9);
  });

  it('has a fifth of the price of its personal part excluded, not of the whole', () =>
    expect(granted({ workShare: 0.5 })).toMatchObject({ qualifiedDiscountExcluded: 1_000, taxableWages: 4_000 }));

  it.each([
    [7_999, 2_000, 1],
    [8_000, 2_000, 0],
    [8_001, 1_999, 0],
    [10_000, 0, 0],
    [12_000, 0, 0]
  ])('never has more excluded than the discount given: paid %d, excluded %d, taxed %d', (paid, excluded, taxed) =>
    expect(granted({ paid })).toMatchObject({ qualifiedDiscountExcluded: excluded, taxableWages: taxed })
  );

  it('is taxed on what remains when both exclusions and the price paid are taken off, to the cent', () => {
    for (const workShare of [0, 0.3, 1])
      for (const paid of [0, 500, 6_500, 9_000]) {
        const { workingConditionExcluded, qualifiedDiscountExcluded, taxableWages } = granted({ workShare, paid });
        const personal = 10_000 - workingConditionExcluded;
        expect(taxableWages).toBeCloseTo(Math.max(0, personal - paid) - qualifiedDiscountExcluded, 9);
        expect(qualifiedDiscountExcluded).toBeLessThanOrEqual(0.2 * personal + 1e-9);
      }
  });

  it('counts a unit as the valuation does: its market value less the exclusion', () => {
    expect(taxedFairMarketValue(2.35, 0, 0)).toBe(2.35);
    expect(taxedFairMarketValue(2.35, 0, 0.2)).toBeCloseTo(1.88, 12);
  });
});
