// A single filer in Texas with a salary of 200,000, under the law of 2026: 24 % on the next dollar of pay, 1.45 % and 0.9 % Medicare.
// Shares are discounted at 300 % a year, so that a year is a factor of 4, and the candidate's own money not at all.
import { describe, expect, it } from 'vitest';
import { offerTaxYears, answer, type EquityComponent, type Stock } from '#lib/engine/index.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { claimRow, claimScenario, exit, resolvedClaims, total, units, type ClaimParts } from './claim-scenario.ts';

const texas = { tax: { regime: 'us', region: 'TX', filingStatus: 'single' } as const, discountRatePerYear: 0 };

function letter(component: EquityComponent, { candidate, ...parts }: ClaimParts = {}) {
  return claimScenario([{ id: 'base', kind: 'salary', perYear: 200_000 }, component], {
    horizonMonths: 36,
    ...parts,
    stock: { commonValue: 5, discountRatePerYear: 3, exits: [exit(36, 20, 0.5)], ...parts.stock },
    candidate: { ...texas, ...candidate }
  });
}

const medicare = 0.0145 + 0.009;
/** A tax on the valuation after a year, beside certain money of that day. */
const asUncertain = 1 / 4;

describe('incentive options exercised at vest', () => {
  // 20,000 × 5 = 100,000, all within the rule. At vest a share is worth 20: a spread of 300,000.
  const document = letter(units('iso', { units: 20_000, strike: 5, exercise: 'atVest' }));

  it('are taxed on the spread by the alternative minimum alone, in the year of vest', () => {
    // Regular: 183,900 taxable: 1,240 + 4,560 + 12,166 + 78,200 × 24 % = 36,734. Minimum: 500,000 less 90,100, 244,500 × 26 % +
    // 165,400 × 28 % = 109,882.
    const { detail, row, valued } = claimRow(document, taxLaw);
    expect(detail.taxAtVest[11]).toBeCloseTo(109_882 - 36_734, 6);
    expect(valued.incomes.withEquity[0]!.isoSpread).toBeCloseTo(300_000, 6);
    expect(total(row.taxable)).toBe(0); // no regular income
    expect(detail.disqualifiedUnits).toBe(0);
  });

  it('bring a long-term gain two years after vest, without payroll tax for anyone', () => {
    // 300,000 × 15 %, and 3.8 % of it as net investment income (500,000 is 300,000 over the threshold): 56,400; four years on: 1/64
    const { row, detail } = claimRow(document, taxLaw);
    const exitTax = total(row.worth) - total(row.afterTax) - total(detail.taxAtVest) * asUncertain;
    expect(exitTax).toBeCloseTo((0.5 * 56_400) / 64, 6);
    expect(total(row.employerCost)).toBeCloseTo((20_000 * ((0.5 * 20) / 64 - 5)) / 1.21, 6); // at the employer’s rate from vest
    expect(total(row.market)).toBeCloseTo(20_000 * ((0.5 * 20) / 64 - 5), 6); // the strike is paid early
  });
});

describe('the 100,000 dollar rule', () => {
  it('makes wages of what goes beyond it: the second half of a grant twice as large', () => {
    const { detail, valued } = claimRow(letter(units('iso', { units: 40_000, strike: 5, exercise: 'atVest' })), taxLaw);
    expect(detail.disqualifiedUnits).toBeCloseTo(20_000, 6);
    expect(valued.incomes.withEquity[0]!.isoSpread).toBeCloseTo(300_000, 6);
    expect(valued.incomes.withEquity[0]!.earnings - valued.incomes.withCompute[0]!.earnings).toBeCloseTo(300_000, 6);
  });

  it('counts all of a grant that may be exercised early, also what vests after the comparison', () => {
    // 40,000 × 5 = 200,000 on the first day; half of them vest within the three years.
    const early = units('iso', { units: 40_000, strike: 5, exercise: 'atStart', vesting: { months: 72, everyMonths: 12 } });
    expect(claimRow(letter(early), taxLaw).detail.disqualifiedUnits).toBeCloseTo(10_000, 6);
  });

  it('counts all grants of the letter together, in its order', () => {
    const iso = (id: string) => units('iso', { id, units: 20_000, strike: 5 });
    const base = letter(iso('eq'));
    const two = { ...base, offers: [{ ...base.offers[0]!, components: [...base.offers[0]!.components, iso('later')] }] };
    expect(claimRow(two, taxLaw).detail.disqualifiedUnits).toBe(0);
    expect(claimRow(two, taxLaw, 'later').detail.disqualifiedUnits).toBeCloseTo(20_000, 6);
  });
});

describe('non-qualified options exercised at vest', () => {
  // A spread of 15 on 1,000: wages; an exit at 30: a gain of 10.
  const document = letter(units('nso', { units: 1000, strike: 5, exercise: 'atVest' }), {
    stock: { exits: [exit(36, 30, 0.5)] }
  });

  it('are wages then, for the employer too', () => {
    const { detail, row } = claimRow(document, taxLaw);
    expect(row.taxable[11]).toBeCloseTo(15_000, 6);
    expect(detail.taxAtVest[11]).toBeCloseTo(15_000 * (0.24 + medicare), 6);
    const value = 1000 * ((0.5 * 30) / 64 - 5);
    expect(total(row.employerCost)).toBeCloseTo((value + 15_000 * 0.0145 * asUncertain) / 1.21, 6);
  });

  it('are a long-term gain later', () => {
    // 15 % and 3.8 % of 10,000
    const { row, detail } = claimRow(document, taxLaw);
    const exitTax = total(row.worth) - total(row.afterTax) - total(detail.taxAtVest) * asUncertain;
    expect(exitTax).toBeCloseTo((0.5 * 1880) / 64, 6);
  });

  it('show in the taxes of the year, whose sum is that of the answer', () => {
    const resolved = resolvedClaims(document, taxLaw);
    const years = offerTaxYears(claimRow(document, taxLaw).valued, resolved);
    expect(years.map(({ equity }) => Math.round(equity * 1e6) / 1e6)).toEqual([15_000, 0, 0]);
    const [first] = years;
    expect(first!.withholding?.supplemental).toBeCloseTo(15_000, 6);
    expect(first!.employerTaxes.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(
      0.062 * 184_500 + 0.0145 * 215_000 + 42,
      6
    );
    const ofAnswer = answer(resolved).offers[0]!.taxYears;
    years.forEach(({ tax }, index) => expect(tax).toBeCloseTo(ofAnswer[index]!.tax, 6));
  });
});

describe('what is paid at an exit', () => {
  it('after the grid is taxed on top of a year of the last salary', () => {
    // 10,000 × (11 − 1) = 100,000 on top of 200,000: 24 % up to 201,775 + 16,100, 32 % up to 256,225 + 16,100, 35 % above; Medicare.
    const { row } = claimRow(letter(units('nso', { units: 10_000, strike: 1 }), { stock: { exits: [exit(48, 11)] } }), taxLaw);
    const tax = 17_875 * 0.24 + 54_450 * 0.32 + 27_675 * 0.35 + 100_000 * medicare;
    expect(total(row.worth) - total(row.afterTax)).toBeCloseTo(tax / 256, 6);
    expect(total(row.employerCost)).toBeCloseTo((100_000 * 1.0145) / 256 / 1.21, 6);
  });

  it('is stacked in the order of the letter: the later claim bears the higher rates', () => {
    const rsu = (id: string) => units('rsu', { id, units: 10_000 });
    const base = letter(rsu('eq'), { stock: { exits: [exit(48, 10)] } });
    const two = { ...base, offers: [{ ...base.offers[0]!, components: [...base.offers[0]!.components, rsu('later')] }] };
    const taxOf = (id: string) => {
      const { row } = claimRow(two, taxLaw, id);
      return (total(row.worth) - total(row.afterTax)) * 256;
    };
    expect(taxOf('eq')).toBeCloseTo(17_875 * 0.24 + 54_450 * 0.32 + 27_675 * 0.35 + 100_000 * medicare, 4);
    expect(taxOf('later')).toBeCloseTo(100_000 * (0.35 + medicare), 4);
  });
});

describe('incentive options on a listed share', () => {
  const listed: Stock & { kind: 'public' } = { kind: 'public', price: 100, volatilityPerYear: 0.5 };

  it('are ordinary income as they vest, without payroll tax on either side', () => {
    const { row, detail } = claimRow(letter(units('iso', { strike: 100 }), { listed }), taxLaw);
    const amount = total(row.market);
    expect(amount).toBeGreaterThan(3000);
    expect(total(row.taxable)).toBeCloseTo(amount, 6);
    expect(detail.taxAtVest[11]).toBeCloseTo(0.24 * amount, 6);
    expect(total(row.employerCost)).toBeCloseTo(amount / 1.21, 6); // the employer's own rate
    const wages = claimRow(letter(units('nso', { strike: 100 }), { listed }), taxLaw);
    expect(wages.detail.taxAtVest[11]).toBeCloseTo((0.24 + medicare) * amount, 6);
  });
});
