// How a grant is taxed, by hand: 100 GPU-hours a month for a year (list 10, retail 4, wholesale 3, marginal 1), gone at month's end.
// Toy Britain: 40 % income tax, 2 % insurance of the employee's and 10 % of the employer's on earnings, 20 % of the employer's on benefits.
// Toy America: 30 % income tax, 5 % and 8 % payroll tax, benefits are wages.
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { common, offerValuation, resolve, type Component, type ComputeBasis, type ComputeComponent } from '#lib/engine/index.ts';
import { monthSum, type Row, type Tax } from '#lib/engine/index.ts';
import { grant, guesses, resolvedUnder, scenario, type Parts } from '../../support/scenario.ts';
import { toyRegime } from '../../support/toy-regime.ts';

const uk = toyRegime(
  { tax: (income) => 0.4 * income, employerTax: (pay) => 0.1 * pay },
  {
    id: 'uk',
    benefitsAreEarnings: false,
    payrollTax: (_year, { earnings }) => 0.02 * earnings,
    employerBenefitsTax: (_year, benefits) => 0.2 * benefits
  }
);
const us = toyRegime(
  { tax: (income) => 0.3 * income, employerTax: (pay) => 0.08 * pay },
  { id: 'us', payrollTax: (_year, { earnings }) => 0.05 * earnings }
);

interface World extends Parts {
  spendPerMonth?: number;
}

function rowUnder(
  regime: typeof uk,
  basis: ComputeBasis,
  fields: Partial<ComputeComponent>,
  { spendPerMonth = 1000, ...parts }: World = {}
): Row {
  const document = scenario([grant({ perMonth: 100, expiresAfterMonths: 1, ...fields })], {
    ...parts,
    candidate: {
      tax: { regime: 'flat', rate: 0, computeBasis: basis },
      computeDemand: { gpu: { spendPerMonth, elasticity: 1 } }
    }
  });
  const resolved = resolvedUnder(regime, document);
  return offerValuation(resolved.offers[0]!, common(resolved)).rows[0]!;
}

/** What is taxed, what the candidate pays on it, and what the employer pays beyond the units that are pay. */
function taxed(row: Row, unitsAsPay: number) {
  return {
    taxable: monthSum(row.taxable),
    tax: monthSum(row.worth) - monthSum(row.afterTax),
    onTop: monthSum(row.employerCost) - 3 * unitsAsPay
  };
}

function expectTaxed(row: Row, unitsAsPay: number, [taxable, tax, onTop]: [number, number, number]) {
  const found = taxed(row, unitsAsPay);
  expect(found.taxable).toBeCloseTo(taxable, 8);
  expect(found.tax).toBeCloseTo(tax, 8);
  expect(found.onTop).toBeCloseTo(onTop, 8);
}

/** Taxable amounts by calendar year. */
function yearly(row: Row): number[] {
  return Array.from({ length: row.taxable.length / 12 }, (_, year) => monthSum(row.taxable, 12 * year, 12 * year + 12));
}

describe('a benefit in kind in the United Kingdom', () => {
  const quarterWork = { workShare: 0.25 };

  it('is income without insurance for the candidate, and Class 1A for the employer; its work use is exempt', () => {
    // 900 personal hours at a cost of 3
    expectTaxed(rowUnder(uk, 'employerCost', quarterWork), 900, [2700, 1080, 540]);
    expectTaxed(rowUnder(uk, 'marginalCost', quarterWork), 900, [900, 360, 180]);
  });

  it('is taxed whole where private use is significant (s.316): the job’s hours too', () => {
    expectTaxed(rowUnder(uk, 'employerCost', { ...quarterWork, workUseExempt: false }), 900, [3600, 1440, 720]);
  });

  it('with relief for the job’s part (s.365) costs the candidate tax on the rest alone, the employer Class 1A on all', () => {
    const relief = { ...quarterWork, workUseExempt: false, workUseRelief: true };
    expectTaxed(rowUnder(uk, 'employerCost', relief), 900, [2700, 1080, 720]);
  });

  it('has no relief to give where work use is exempt already', () => {
    const both = { ...quarterWork, workUseExempt: true, workUseRelief: true };
    expectTaxed(rowUnder(uk, 'employerCost', both), 900, [2700, 1080, 540]);
  });

  it('that can be sold is earnings at its resale value, insurance on both sides', () => {
    // 900 hours × 4 × ½, more than the marginal 900 × 1
    const row = rowUnder(uk, 'marginalCost', { ...quarterWork, transferable: true, haircut: 0.5 });
    expectTaxed(row, 900, [1800, 756, 180]);
  });

  it('that cost more than it can be sold for stays a benefit for the rest (s.64): a poor resale price saves no tax', () => {
    // 900 × 3 = 2,700, of which 1,800 earnings: 40 % of all and 2 % of those; the employer 10 % of 1,800 and 20 % of 900
    const half = rowUnder(uk, 'employerCost', { ...quarterWork, transferable: true, haircut: 0.5 });
    expectTaxed(half, 900, [2700, 1116, 360]);
    // nothing to be had for it: as if it could not be sold
    const nothing = rowUnder(uk, 'employerCost', { ...quarterWork, transferable: true, haircut: 1 });
    expectTaxed(nothing, 900, [2700, 1080, 540]);
  });

  it('knows no qualified employee discount, also on fair market value', () => {
    for (const basis of ['employerCost', 'fairMarketValue'] as const) {
      expect(rowUnder(uk, basis, { discountExclusion: 0.2 }).taxable).toEqual(rowUnder(uk, basis, {}).taxable);
    }
  });
});

describe('wages in kind in the United States', () => {
  it('are fair market value less work use, with payroll tax on both sides', () => {
    expectTaxed(rowUnder(us, 'fairMarketValue', { workShare: 0.25 }), 900, [3600, 1260, 288]);
  });

  it('are taxed whole where the job’s use cannot be shown; British relief does not help', () => {
    const unmetered = { workShare: 0.25, workUseExempt: false, workUseRelief: true };
    expectTaxed(rowUnder(us, 'fairMarketValue', unmetered), 900, [4800, 1680, 384]);
  });

  it('are less a qualified discount of a fifth, on fair market value alone and not for a right that can be sold', () => {
    const discounted = { discountExclusion: 0.2 as const };
    expect(monthSum(rowUnder(us, 'fairMarketValue', discounted).taxable)).toBeCloseTo(3840, 8);
    expect(monthSum(rowUnder(us, 'employerCost', discounted).taxable)).toBeCloseTo(3600, 8);
    expect(monthSum(rowUnder(us, 'fairMarketValue', { ...discounted, transferable: true }).taxable)).toBeCloseTo(4800, 8);
  });

  it('are taxed as they are used, but a right that can be sold when it is delivered', () => {
    const year = { perMonth: 0, upfront: 1200, expiresAfterMonths: null };
    const world = { spendPerMonth: 400 };
    const used = rowUnder(us, 'fairMarketValue', year, world);
    const delivered = rowUnder(us, 'fairMarketValue', { ...year, transferable: true, haircut: 0.5 }, world);
    expect([...used.taxable].map((amount) => Math.round(amount))).toEqual(Array.from({ length: 12 }, () => 400));
    expect([...delivered.taxable]).toEqual([4800, ...Array.from({ length: 11 }, () => 0)]);
    // The haircut is no part of fair market value
    expect(monthSum(delivered.worth) - monthSum(delivered.afterTax)).toBeCloseTo(0.35 * 4800, 8);
  });

  it('know no cash alternative: what could have been taken instead changes nothing', () => {
    expect(rowUnder(us, 'fairMarketValue', { cashAlternative: 90_000 }).taxable).toEqual(
      rowUnder(us, 'fairMarketValue', {}).taxable
    );
  });
});

describe('cash that could have been taken instead (UK, s.203A)', () => {
  const twoYears = { horizonMonths: 24 };
  const cash = (cashAlternative: number, world: World = twoYears, fields: Partial<ComputeComponent> = {}) =>
    rowUnder(uk, 'employerCost', { months: 24, cashAlternative, ...fields }, world);

  it('is taxed where it is more than the cost, spread as the units arrive', () => {
    const row = cash(12_000); // 500 a month against 300
    expect([...row.taxable].every((amount) => Math.abs(amount - 500) < 1e-9)).toBe(true);
    expectTaxed(row, 2400, [12_000, 4800, 2400]);
  });

  it('changes nothing where the cost is more', () => {
    expect(cash(6000).taxable).toEqual(cash(0).taxable);
  });

  it('is held against the cost of the whole grant: what arrives at once and is used for years is not taxed twice', () => {
    // 1,200 units at 3, used in a straight line over two years: 1,800 a year
    const atOnce = { upfront: 1200, perMonth: 0, expiresAfterMonths: null, draw: 'all' as const };
    const taxed = (cashAlternative: number) =>
      yearly(cash(cashAlternative, { ...twoYears, spendPerMonth: 0 }, atOnce)).map(Math.round);
    expect(taxed(2000)).toEqual([1800, 1800]);
    expect(taxed(4000)).toEqual([4000, 0]);
  });

  it('follows what arrives at once: two thirds of the units, two thirds of the cash', () => {
    const row = cash(36_000, twoYears, { upfront: 1200, perMonth: 50 });
    expect(yearly(row).map((amount) => Math.round(amount))).toEqual([27_000, 9000]);
  });

  it('counts only for the units that arrive within the comparison', () => {
    expect(monthSum(cash(12_000, {}).taxable)).toBeCloseTo(6000, 8);
    // A grant that vests over four years, seen through two of them
    const vesting = { upfront: 4800, perMonth: 0, vesting: { months: 48 }, cashAlternative: 24_000 };
    expect(monthSum(rowUnder(uk, 'employerCost', vesting, twoYears).taxable)).toBeCloseTo(12_000, 8);
  });

  it('makes further use free of tax only where it exceeds all that could be taxed within the comparison', () => {
    // Own demand 100, ε = 1: use stops at 100/(0.4 × ¾) = 333.33 of 400 a month, unless it adds nothing to the tax
    const drawn = (cashAlternative: number, world: World) =>
      monthSum(cash(cashAlternative, { ...world, spendPerMonth: 100 }).own) +
      monthSum(cash(cashAlternative, { ...world, spendPerMonth: 100 }).unused);
    expect(drawn(0, {})).toBeCloseTo(4000, 8);
    expect(drawn(8000, {})).toBeCloseTo(4800, 8); // 4,000 of it this year, against 3,600
    expect(drawn(7000, {})).toBeCloseTo(4000, 8); // 3,500 of it this year
  });

  it('is not asked where nothing is taxed', () => {
    expect(monthSum(rowUnder(uk, 'none', { cashAlternative: 90_000 }).taxable)).toBe(0);
  });
});

describe('nothing taxed', () => {
  it('leaves the whole worth, no payroll tax, and no reason to decline a unit', () => {
    for (const regime of [uk, us]) {
      const row = rowUnder(regime, 'none', { transferable: false, workUseExempt: false }, { spendPerMonth: 50 });
      expectTaxed(row, 1200, [0, 0, 0]);
      expect(monthSum(row.own) + monthSum(row.unused)).toBeCloseTo(4800, 8);
    }
  });
});

describe('a gross-up', () => {
  it('of a British benefit is paid in money: insurance on it, on both sides', () => {
    // Tax 0.4 × 3,600 = 1,440; to be left with it after 42 %: 1,440/0.58; Class 1A 720 on the benefit, 10 % on the money
    const extra = 1440 / 0.58;
    const row = rowUnder(uk, 'employerCost', { grossUp: true });
    expectTaxed(row, 1200, [3600, 0, 720 + 1.1 * extra]);
  });

  it('of American wages in kind bears the same payroll tax as they do', () => {
    // 0.35 × 4,800 = 1,680; /0.65
    const extra = 1680 / 0.65;
    expectTaxed(rowUnder(us, 'fairMarketValue', { grossUp: true }), 1200, [4800, 0, extra + 0.08 * (4800 + extra)]);
  });
});

describe('worth declining', () => {
  it('asks for the tax that a benefit really bears: no insurance in the United Kingdom', () => {
    // ε = 1, d = 50: y = 50/(0.4 × ¾) = 166.67 a month; with insurance it would be 158.73
    const row = rowUnder(uk, 'employerCost', {}, { spendPerMonth: 50 });
    expect(monthSum(row.own) + monthSum(row.unused)).toBeCloseTo(2000, 8);
  });

  it('asks for payroll tax too where benefits are wages', () => {
    // y = 50/0.35 a month, and 50/(0.35 × 0.8) under a qualified discount
    const drawn = (discountExclusion: 0 | 0.2) => {
      const row = rowUnder(us, 'fairMarketValue', { discountExclusion }, { spendPerMonth: 50 });
      return monthSum(row.own) + monthSum(row.unused);
    };
    expect(drawn(0)).toBeCloseTo((12 * 50) / 0.35, 8);
    expect(drawn(0.2)).toBeCloseTo((12 * 50) / 0.28, 8);
  });
});

describe('the law of 2026', () => {
  /** The grant's row over one tax year with a salary under it. */
  function underLaw(tax: Tax, currency: string, start: string, perYear: number, fields: Partial<ComputeComponent> = {}): Row {
    const parts: Component[] = [
      { id: 'base', kind: 'salary', perYear },
      grant({ perMonth: 100, expiresAfterMonths: 1, ...fields })
    ];
    const document = scenario(parts, { valuationMonth: start, offer: { startMonth: start }, candidate: { tax } });
    const resolved = resolve({ ...document, currency }, guesses, {}, taxLaw);
    const demand = { ...resolved.demand, gpu: { spendPerMonth: 1000, elasticity: 1 } };
    return offerValuation(resolved.offers[0]!, common({ ...resolved, demand })).rows[1]!;
  }

  it('taxes a British benefit at 40 % without insurance and 15 % Class 1A, a right that can be sold at 42 % and 15 %', () => {
    const england: Tax = { regime: 'uk', region: 'england' };
    expectTaxed(underLaw(england, 'GBP', '2026-04', 60_000), 1200, [3600, 1440, 540]);
    const sold = underLaw(england, 'GBP', '2026-04', 60_000, { transferable: true, haircut: 0.25 });
    expectTaxed(sold, 1200, [3600, 0.42 * 3600, 540]);
  });

  it('taxes American wages in kind in the 22 % bracket at 29.65 %, 7.65 % the employer’s', () => {
    // 100,000 − 16,100 + 4,800 is below 105,700
    const row = underLaw({ regime: 'us', filingStatus: 'single' }, 'USD', '2026-01', 100_000);
    expectTaxed(row, 1200, [4800, 0.2965 * 4800, 0.0765 * 4800]);
  });
});
