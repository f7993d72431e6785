// Whole offers under the law of 2026 (UK: 2026-27), by hand; and for any offer: the parts bear what the whole bears.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import {
  answer,
  common,
  offerTaxYears,
  offerValuation,
  resolve,
  type Component,
  type OfferAnswer,
  type Scenario,
  type Tax
} from '#lib/engine/index.ts';
import counter from '#models/offers/counter-to-meridian.json' with { type: 'json' };
import { scenarios } from '../arbitrary-scenario.ts';
import { grant, guesses, scenario, type Parts } from '../../support/scenario.ts';

/** One tax year in the job, nobody leaves, nothing is discounted: the calendar year 2026, or April 2026 to March 2027. */
function taxedBy(tax: Tax, components: Component[], parts: Parts = {}): Scenario {
  const startMonth = tax.regime === 'uk' ? '2026-04' : '2026-01';
  const document = scenario(components, { ...parts, valuationMonth: startMonth, offer: { startMonth, ...parts.offer } });
  const currency = tax.regime === 'uk' ? 'GBP' : 'USD';
  return { ...document, currency, candidate: { ...document.candidate, tax } };
}

function offerOf(document: Scenario): OfferAnswer {
  return answer(resolve(document, guesses, {}, taxLaw)).offers[0]!;
}

function yearsOf(document: Scenario) {
  const shared = common(resolve(document, guesses, {}, taxLaw));
  return offerTaxYears(offerValuation(shared.resolved.offers[0]!, shared), shared.resolved);
}

const texas: Tax = { regime: 'us', region: 'TX', filingStatus: 'single' };
const england: Tax = { regime: 'uk', region: 'england' };
const salary = (perYear: number): Component => ({ id: 'base', kind: 'salary', perYear });
/** 1000 hours a month at fair market value 4: 48 000 a year; they cost the employer 3: 36 000. */
const gpus = grant({ perMonth: 1000, expiresAfterMonths: 1, draw: 'all' });

describe('New York City, whose tax has a step at 508 000 of pay', () => {
  it('has an equal salary where no salary has the worth of the offer: the one at the step, in the eleven months of 2027', () => {
    const document = counter as Scenario;
    const candidate = { ...document.candidate, discountRatePerYear: 0.225 };
    expect(offerOf({ ...document, candidate }).total.salaryEquivalent).toBeCloseTo((508_000 / 11) * 12, 6);
  });
});

describe('a year in Texas, single, 2026', () => {
  it('takes from 200 000 of salary what the tables say, and costs the employer its half', () => {
    // 183 900 taxable: 1 240 + 38 000 × 12 % + 55 300 × 22 % + 78 200 × 24 % = 36 734; Social Security 184 500 × 6.2 % = 11 439;
    // Medicare 2 900: in all 51 073. Employer: 11 439 + 2 900 + 42 of FUTA
    const { total } = offerOf(taxedBy(texas, [salary(200_000)]));
    expect(total.worth - total.afterTax).toBeCloseTo(51_073, 6);
    expect(total.employerCost).toBeCloseTo(214_381, 6);
    expect(total.salaryEquivalent).toBeCloseTo(200_000, 4);
  });

  it('puts compute on top of pay at fair market value: wages, with both sides’ Medicare and no more Social Security', () => {
    // 17 875 × 24 % + 30 125 × 32 % = 13 930; Medicare 1.45 % and 0.9 % of 48 000: 1 128. Employer: 1.45 %, and the hours at 3
    const { components } = offerOf(taxedBy(texas, [salary(200_000), gpus]));
    expect(components[1]!.taxable).toBeCloseTo(48_000, 6);
    expect(components[1]!.worth - components[1]!.afterTax).toBeCloseTo(15_058, 6);
    expect(components[1]!.employerCost).toBeCloseTo(36_000 + 696, 6);
  });

  it('stacks a spouse’s wages below, without their using up the candidate’s Social Security', () => {
    // Jointly on 100 000 + 200 000, less 32 200: 267 800. Of it the last 200 000: 67 800 alone bears 2 480 + 43 000 × 12 % = 7 640;
    // 267 800 bears 2 480 + 9 120 + 110 600 × 22 % + 56 400 × 24 % = 49 468: 41 828. FICA 11 439 + 2 900 + 0.9 % of 50 000 above 250 000
    const joint: Tax = { ...texas, filingStatus: 'mfj', spouseWagesPerYear: 100_000 };
    const { total } = offerOf(taxedBy(joint, [salary(200_000)]));
    expect(total.worth - total.afterTax).toBeCloseTo(41_828 + 14_339 + 450, 6);
  });

  it('taxes other income below the pay at income tax alone', () => {
    // 60 000 of it fills the bands first: T(243 900) − T(43 900) and FICA as ever
    // T(43 900) = 1 240 + 31 500 × 12 % = 5 020; T(243 900) = 1 240 + 4 560 + 12 166 + 96 075 × 24 % + 42 125 × 32 % = 54 504
    const { total } = offerOf(taxedBy({ ...texas, otherIncomePerYear: 60_000 }, [salary(200_000)]));
    expect(total.worth - total.afterTax).toBeCloseTo(49_484 + 14_339, 6);
  });

  it('leaves a fifth of the price untaxed where they sell the service and the discount is claimed', () => {
    const { components } = offerOf(taxedBy(texas, [salary(200_000), { ...gpus, discountExclusion: 0.2 }]));
    expect(components[1]!.taxable).toBeCloseTo(0.8 * 48_000, 6);
  });

  it('shows the bill in April: a sign-on is withheld at 22 % and bears 32 %', () => {
    // 230 000 of salary and 20 000 of sign-on: 213 900 and 233 900 taxable, both in the band of 32 %
    const [year] = yearsOf(taxedBy(texas, [salary(230_000), { id: 'sign', kind: 'signOn', amount: 20_000 }]));
    expect(year!.withholding).toEqual({ supplemental: 20_000, withheld: 4400, tax: expect.closeTo(6400, 6) });
  });

  it('announces no bill in April for a grossed-up grant, whose tax the employer pays', () => {
    const withheld = (...more: Component[]) =>
      yearsOf(taxedBy(texas, [salary(230_000), ...more, { ...gpus, grossUp: true }]))[0]!.withholding;
    expect(withheld()).toBeNull();
    expect(withheld({ id: 'sign', kind: 'signOn', amount: 20_000 })).toMatchObject({ supplemental: 20_000, withheld: 4400 });
  });
});

describe('a year in England, 2026-27', () => {
  it('takes income tax and National Insurance from 60 000, and costs the employer 15 % above 5 000', () => {
    // 37 700 × 20 % + 9 730 × 40 % = 11 432; 37 700 × 8 % + 9 730 × 2 % = 3 210.60; employer 55 000 × 15 % = 8 250
    const { total } = offerOf(taxedBy(england, [salary(60_000)]));
    expect(total.worth - total.afterTax).toBeCloseTo(14_642.6, 6);
    expect(total.employerCost).toBeCloseTo(68_250, 6);
  });

  it('taxes compute at what it costs them, without the candidate’s National Insurance, and with Class 1A', () => {
    // 36 000 × 40 %; Class 1A 36 000 × 15 %
    const { components } = offerOf(taxedBy(england, [salary(60_000), gpus]));
    expect(components[1]!.taxable).toBeCloseTo(36_000, 6);
    expect(components[1]!.worth - components[1]!.afterTax).toBeCloseTo(14_400, 6);
    expect(components[1]!.employerCost).toBeCloseTo(36_000 + 5_400, 6);
  });

  it('shares income tax by all pay and National Insurance by earnings: a benefit in kind bears none', () => {
    // 60 000 and 10 000 in kind: income tax 11 432 + 4 000 = 15 432, a seventh of it on the benefit; NI 3 210.60 on the salary
    const plan: Component = { id: 'plan', kind: 'benefit', perYear: 10_000 };
    const { components } = offerOf(taxedBy(england, [salary(60_000), plan]));
    expect(components[1]!.worth - components[1]!.afterTax).toBeCloseTo(15_432 / 7, 6);
    expect(components[0]!.worth - components[0]!.afterTax).toBeCloseTo((15_432 * 6) / 7 + 3210.6, 6);
    expect(components[1]!.employerCost).toBeCloseTo(11_500, 6);
  });

  it('grosses up in money, which bears National Insurance on both sides', () => {
    // g = 14 400 / (1 − 42 %); 15 % on g, Class 1A on the 36 000
    const { components } = offerOf(taxedBy(england, [salary(60_000), { ...gpus, grossUp: true }]));
    const g = 14_400 / 0.58;
    expect(components[1]!.afterTax).toBeCloseTo(components[1]!.worth, 9);
    expect(components[1]!.employerCost).toBeCloseTo(36_000 + 5_400 + 1.15 * g, 5);
  });

  it('asks a comparison in dollars for the pound: £60 000 at 1.25 is taxed in pounds', () => {
    const document = taxedBy(england, [salary(60_000)], { fx: { GBP: 1.25 }, offer: { currency: 'GBP' } });
    const abroad = offerOf({ ...document, currency: 'USD' });
    expect(abroad.total.worth - abroad.total.afterTax).toBeCloseTo(1.25 * 14_642.6, 6);
    // paid in dollars, but taxed in England: the same 60 000 pounds
    const paidInDollars = taxedBy(england, [salary(75_000)], { fx: { GBP: 1.25 } });
    const paid = offerOf({ ...paidInDollars, currency: 'USD' });
    expect(paid.total.worth - paid.total.afterTax).toBeCloseTo(1.25 * 14_642.6, 6);
  });
});

describe('any offer in any country', () => {
  const any = scenarios({ zeros: true, countries: true });

  it('has parts that bear in each tax year exactly what the whole bears, tax by tax', () => {
    fc.assert(
      fc.property(any, (document) => {
        const shared = common(resolve(document, guesses, {}, taxLaw));
        for (const offer of shared.resolved.offers) {
          const valued = offerValuation(offer, shared);
          const grossedUp = new Set(
            offer.components.flatMap((part) => (part.kind === 'compute' && part.grossUp ? [part.id] : []))
          );
          for (const { year, tax, taxes, paidByEmployer, pay, compute } of offerTaxYears(valued, shared.resolved)) {
            const index = year - valued.taxYears.first;
            let [borne, taxable] = [0, 0];
            for (const row of valued.rows) {
              row.taxable.forEach((amount, i) => {
                if (valued.taxYears.indexOfMonth[i] !== index) return;
                taxable += amount;
                if (!grossedUp.has(row.id)) borne += row.worth[i]! - row.afterTax[i]!;
              });
            }
            const size = 1e-9 * (Math.abs(tax) + pay + compute + 1) + 1e-6;
            expect(Math.abs(pay + compute - taxable)).toBeLessThanOrEqual(size);
            expect(Math.abs(tax - paidByEmployer - borne)).toBeLessThanOrEqual(size);
            // Named taxes against the fast sums of the regime
            const { other, withCompute } = valued.incomes;
            const whole = (income: (typeof other)[number]) =>
              offer.regime.incomeTax(year, income) + offer.regime.payrollTax(year, income);
            const added = (whole(withCompute[index]!) - whole(other[index]!)) * offer.taxUnit;
            expect(Math.abs(taxes.reduce((sum, one) => sum + one.amount, 0) - added)).toBeLessThanOrEqual(size);
          }
        }
      }),
      { numRuns: 60, seed: 41 }
    );
  });
});
