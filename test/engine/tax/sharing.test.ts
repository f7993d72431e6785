// Tax by year under a toy regime with bands, by which the interface is judged before real countries use it:
// nothing up to 60 000, half of what is above; the employer pays 10 % up to 50 000.
import { describe, expect, it } from 'vitest';
import { answer, common, offerValuation, type Component, type OfferAnswer, type Resolved } from '#lib/engine/index.ts';
import type { TaxRegime } from '#lib/engine/tax/regime.ts';
import { noIncome } from '#lib/engine/tax/income.ts';
import { layerRates, taxYears, yearTaxes } from '#lib/engine/tax/sharing.ts';
import { grant, resolvedUnder, scenario, type Parts } from '../../support/scenario.ts';
import { toyRegime } from '../../support/toy-regime.ts';

const bands = toyRegime({
  tax: (income) => Math.max(0, income - 60_000) / 2,
  employerTax: (pay) => 0.1 * Math.min(pay, 50_000)
});

/** Rates on a layer of earnings by tax year. */
function ratesOn(below: number[], layer: number[], unit = 1): number[] {
  const earnings = (amounts: number[]) => amounts.map((amount) => ({ ...noIncome, earnings: amount / unit }));
  const taxes = (amounts: number[]) => yearTaxes(bands, earnings(amounts), 2027);
  const above = below.map((amount, year) => amount + layer[year]!);
  const on = { earnings: Float64Array.from(layer), benefits: new Float64Array(layer.length) };
  return [...layerRates(taxes(below), taxes(above), on, unit).earnings];
}

function offerUnder(
  regime: TaxRegime,
  components: Component[],
  parts: Parts = {},
  change: (resolved: Resolved) => Resolved = (same) => same
): OfferAnswer {
  return answer(change(resolvedUnder(regime, scenario(components, parts)))).offers[0]!;
}

const salary = (perYear: number) => ({ id: 'base', kind: 'salary' as const, perYear });

describe('the tax of a year', () => {
  it('on a layer is what the layer adds, at one rate for all of it', () => {
    const rates = ratesOn([0, 40_000, 80_000, 0], [100_000, 40_000, 10_000, 0]);
    // (20 000 − 0)/100 000, (10 000 − 0)/40 000, (15 000 − 10 000)/10 000, nothing on nothing
    expect(rates).toEqual([0.2, 0.25, 0.5, 0]);
  });

  it('is reckoned in the money of the job', () => {
    // 100 000 $ are 80 000 £ at 1.25: tax 10 000 £ of 80 000 £
    expect(ratesOn([0], [100_000], 1.25)[0]).toBeCloseTo(0.125, 14);
  });

  it('is shared by all pay in proportion: a bonus is not taxed at the top rate alone', () => {
    // 80 000 + 40 000: tax 30 000 of 120 000 = ¼ of each
    const { components } = offerUnder(bands, [salary(80_000), { id: 'bonus', kind: 'bonus', perYear: 40_000 }]);
    expect(components.map(({ afterTax }) => Math.round(afterTax))).toEqual([60_000, 30_000]);
  });

  it('leaves untaxed benefits out of the sum', () => {
    const { components } = offerUnder(bands, [salary(80_000), { id: 'plan', kind: 'benefit', perYear: 40_000, taxable: false }]);
    expect(components.map(({ afterTax }) => Math.round(afterTax))).toEqual([70_000, 40_000]);
  });

  it('does not start the bands afresh in years that the offer covers in part', () => {
    // Starts in July 2027, to June 2028. 2027: O = 6 × 5 000 outside pay, pay 60 000: T(90) − T(30) = 15 000.
    // 2028: O = 6 × 10 000, the last month’s salary after the window: T(120) − T(60) = 30 000
    const offer = offerUnder(bands, [salary(120_000)], {
      offer: { startMonth: '2027-07' },
      candidate: { outsidePayPerYear: 60_000 }
    });
    expect(offer.taxYears.map(({ year, taxable, tax }) => [year, Math.round(taxable), Math.round(tax)])).toEqual([
      [2027, 60_000, 15_000],
      [2028, 60_000, 30_000]
    ]);
  });

  it('counts outside pay also for the months of that year before the valuation', () => {
    // Valued and started in October 2027: 9 months × 5 000 came before; pay 30 000: T(75) − T(45) = 7 500.
    // Then October 2028 on: O = 3 months of 10 000, pay 90 000: T(120) − T(30) = 30 000
    const offer = offerUnder(bands, [salary(120_000)], {
      valuationMonth: '2027-10',
      offer: { startMonth: '2027-10' },
      candidate: { outsidePayPerYear: 60_000 }
    });
    expect(offer.taxYears.map(({ tax }) => Math.round(tax))).toEqual([7500, 30_000]);
  });

  it('takes the raised salary for the months after the window', () => {
    // Window July 2027 to December 2028 + 6 months: 24 months from July; 2029: 6 months in, 6 after at 12 000
    const offer = offerUnder(bands, [{ ...salary(120_000), raisePerYear: 0.2 }], {
      valuationMonth: '2027-07',
      offer: { startMonth: '2027-07' },
      horizonMonths: 24
    });
    // 2029: O = 72 000, pay 72 000, all of it above 60 000
    expect(offer.taxYears[2]).toMatchObject({ year: 2029 });
    expect(offer.taxYears[2]!.tax).toBeCloseTo(36_000, 6);
  });

  it('stacks pay on other income of the candidate', () => {
    const document = scenario([salary(60_000)]);
    const tax = { regime: 'flat' as const, rate: 0, otherIncomePerYear: 20_000 };
    const resolved = resolvedUnder(bands, { ...document, candidate: { ...document.candidate, tax } });
    expect(answer(resolved).offers[0]!.total.afterTax).toBeCloseTo(50_000, 6); // T(80) − T(20) = 10 000
  });

  it('follows the tax years of the country, not the calendar', () => {
    const april: TaxRegime = { ...bands, taxYear: (month) => Math.floor((month - 3) / 12), firstMonth: (year) => year * 12 + 3 };
    const years = taxYears(april, 2027 * 12, 15);
    expect(years.first).toBe(2026);
    expect([...years.indexOfMonth]).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    // January to December 2027 on 120 000 a year after 60 000: to April O = 9 × 5 000, pay 30 000: T(75) − T(45) = 7 500;
    // then pay 90 000, O = 3 × 10 000: 30 000
    const offer = offerUnder(april, [salary(120_000)], { candidate: { outsidePayPerYear: 60_000 } });
    expect(offer.taxYears.map(({ year, tax }) => [year, Math.round(tax)])).toEqual([
      [2026, 7500],
      [2027, 30_000]
    ]);
  });
});

describe('the tax that compute adds', () => {
  const gpus = grant({ perMonth: 1000, expiresAfterMonths: 1, draw: 'all' }); // 4 000 a month, 48 000 a year

  it('is what it adds on top of pay, so that pay is taxed as if there were none', () => {
    // Pay 40 000 untaxed; compute takes income from 40 000 to 88 000: 14 000
    const { components } = offerUnder(bands, [gpus, salary(40_000)], {
      candidate: { computeDemand: { gpu: { spendPerMonth: 4000, elasticity: 1 } } }
    });
    expect(components[1]!.afterTax).toBeCloseTo(40_000, 6);
    expect(components[0]!.afterTax).toBeCloseTo(34_000, 6);
  });

  it('is shared by the grants in proportion to their taxable amounts', () => {
    const half = grant({ perMonth: 500, expiresAfterMonths: 1, draw: 'all', id: 'half' });
    const { components } = offerUnder(bands, [salary(40_000), gpus, half], {
      candidate: { computeDemand: { gpu: { spendPerMonth: 9000, elasticity: 1 } } }
    });
    // 72 000 on top of 40 000: 26 000 in tax: two thirds and one third
    expect(components[1]!.afterTax).toBeCloseTo(48_000 - (26_000 * 2) / 3, 6);
    expect(components[2]!.afterTax).toBeCloseTo(24_000 - 26_000 / 3, 6);
  });

  it('sets its stop by the marginal rate on pay without compute', () => {
    // Pay 70 000: τ = ½, θ = ½, y = 2 × 1000. Pay 50 000: τ = 0: no stop, though tax falls due in the end
    const drawn = (perYear: number) =>
      offerUnder(bands, [salary(perYear), grant({ perMonth: 1000, expiresAfterMonths: 1 })]).components[1]!.units!.personal;
    expect(drawn(70_000)).toBeCloseTo(12 * 500, 6);
    expect(drawn(50_000)).toBeCloseTo(12 * 1000, 6);
  });

  it('brings the employer’s payroll tax only where the ceiling leaves room', () => {
    // Payroll 10 % up to 50 000: pay 40 000 bears 4 000; compute 48 000 bears the remaining 1 000
    const { components } = offerUnder(bands, [salary(40_000), gpus]);
    expect(components[0]!.employerCost).toBeCloseTo(44_000, 6);
    expect(components[1]!.employerCost).toBeCloseTo(12 * 3000 + 1000, 6);
  });

  it('when grossed up is grossed up at the marginal rate on pay, and counts for payroll tax with it', () => {
    // Pay 70 000, compute 48 000 at one half: 24 000; g = 24 000/(1 − ½) = 48 000; payroll is used up by pay
    const { components } = offerUnder(bands, [salary(70_000), grant({ perMonth: 1000, expiresAfterMonths: 1, grossUp: true })]);
    expect(components[1]!.employerCost).toBeCloseTo(36_000 + 48_000, 6);
    expect(components[1]!.afterTax).toBeCloseTo(components[1]!.worth, 9);
    // Pay 40 000 (τ = 0): tax on 48 000 above 40 000 is 14 000, g the same; payroll 10 % of the last 10 000 below the ceiling
    const low = offerUnder(bands, [salary(40_000), grant({ perMonth: 1000, expiresAfterMonths: 1, grossUp: true })]);
    expect(low.components[1]!.employerCost).toBeCloseTo(36_000 + 14_000 + 1000, 6);
  });
});

describe('the salary that is worth the same', () => {
  it('is, paid alone and under bands, worth exactly what the offer is, and costs what surplus says', () => {
    const parts: Parts = {
      offer: { startMonth: '2027-05' },
      horizonMonths: 30,
      candidate: { outsidePayPerYear: 48_000, discountRatePerYear: 0.06, leaveRatePerYear: 0.15 },
      employer: { discountRatePerYear: 0.1 }
    };
    const offer = offerUnder(bands, [salary(90_000), grant({ perMonth: 600, expiresAfterMonths: 3 })], parts);
    const level = offerUnder(bands, [salary(offer.total.salaryEquivalent)], parts);
    expect(level.total.present).toBeCloseTo(offer.total.present, 5);
    expect(level.total.employerCost - offer.total.employerCost).toBeCloseTo(offer.total.surplus, 5);
    expect(level.total.salaryEquivalent).toBeCloseTo(offer.total.salaryEquivalent, 5);
  });
});

describe('outside pay', () => {
  it('is taxed on its own, on top of other income, level by month', () => {
    // T(20 + 60) − T(20) = 10 000 of 60 000: 50 000 a year for the three months before the start
    const document = scenario([salary(0)], { offer: { startMonth: '2027-04' }, candidate: { outsidePayPerYear: 60_000 } });
    const resolved = { ...resolvedUnder(bands, document), otherIncomePerYear: 20_000 };
    const shared = common(resolved);
    const { elsewhere } = offerValuation(resolved.offers[0]!, shared);
    expect(elsewhere.expected[0]).toBeCloseTo(50_000 / 12, 8);
    expect([...elsewhere.expected].reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(12_500, 8);
  });
});
