// What stands beside the ladder: elsewhere, the equal salary, surplus, what a grant adds, years.
import { describe, expect, it } from 'vitest';
import { answer, resolve, type Component, type OfferAnswer, type Rung } from '#lib/engine/index.ts';
import { grant, guesses, offerAnswerOf, scenario, type Parts } from '../support/scenario.ts';

const halving = 1 - 2 ** -12;
const parts: Parts = {
  horizonMonths: 30,
  offer: { startMonth: '2027-05' },
  candidate: {
    tax: { regime: 'flat', rate: 0.35, employerRate: 0.08 },
    discountRatePerYear: 0.06,
    leaveRatePerYear: 0.15,
    computeDemand: { gpu: { spendPerMonth: 300, elasticity: 1.3 } }
  },
  employer: { discountRatePerYear: 0.1, computeSupply: { basis: 'owned', idleShare: 0.3 } }
};
const base: Component = { id: 'base', kind: 'salary', perYear: 100_000, raisePerYear: 0.04 };
const first = grant({ perMonth: 200, workShare: 0.4, expiresAfterMonths: 4, exitCost: 2000, revocationRatePerYear: 0.1 });
const second = grant({ id: 'second', upfront: 900, keptOnLeaving: true });
const full: Component[] = [base, { id: 'sign', kind: 'signOn', amount: 20_000, clawbackMonths: 12 }, first, second];

it('a component whose id is the name of something that every object has is no grant', () => {
  const document = scenario(['toString', 'hasOwnProperty', 'valueOf'].map((id) => ({ ...base, id })));
  for (const component of offerAnswerOf(document).components) {
    expect(component.units).toBeUndefined();
    expect(component.adds).toBeUndefined();
  }
});

describe('elsewhere', () => {
  it('is outside pay after tax before the start and after leaving, and no part of the total', () => {
    // 12 000 a year at 25 %: 750 a month; 2 months before the start, then 1 − ½^(k+1) over 12 months
    const offer = offerAnswerOf(
      scenario([], {
        offer: { startMonth: '2027-03' },
        candidate: { outsidePayPerYear: 12_000, leaveRatePerYear: halving, tax: { regime: 'flat', rate: 0.25 } }
      })
    );
    expect(offer.elsewhere.expected).toBeCloseTo(750 * (2 + 12 - (1 - 2 ** -12)), 8);
    expect(offer.elsewhere.present).toBeCloseTo(offer.elsewhere.expected, 8);
    expect(offer.total.present).toBe(0);
  });

  it('is discounted from the month in which it is earned', () => {
    const offer = offerAnswerOf(
      scenario([], {
        offer: { startMonth: '2027-03' },
        candidate: { outsidePayPerYear: 12_000, discountRatePerYear: 1.01 ** 12 - 1 }
      })
    );
    expect(offer.elsewhere.present).toBeCloseTo(1000 / 1.01 + 1000 / 1.01 ** 2, 8);
  });

  it('defaults to the lowest first-year salary of the offers, converted, and says that it is a guess', () => {
    const document = scenario([base, { id: 'more', kind: 'salary', perYear: 20_000 }], { fx: { GBP: 1.25 } });
    const { outsidePayPerYear, ...rest } = document.candidate;
    const rival = {
      id: 'b',
      employer: 'acme',
      startMonth: '2027-01',
      currency: 'GBP',
      components: [{ ...base, perYear: 90_000 }]
    };
    const grantOnly = { ...rival, id: 'c', components: [first] };
    const resolved = resolve({ ...document, candidate: rest, offers: [...document.offers, rival, grantOnly] }, guesses);
    expect(outsidePayPerYear).toBe(0);
    expect(resolved.outsidePayPerYear).toBe(112_500); // 120 000 against 90 000 × 1.25; an offer without a salary names none
    expect(resolved.defaulted).toContain('candidate.outsidePayPerYear');
  });
});

describe('the equal salary', () => {
  it('is the salary of an offer that pays only one', () => {
    expect(offerAnswerOf(scenario([{ id: 'base', kind: 'salary', perYear: 87_654 }], parts)).total.salaryEquivalent).toBeCloseTo(
      87_654,
      6
    );
  });

  it('paid alone has the offer’s present value, and surplus is the difference of the two costs', () => {
    const { total } = offerAnswerOf(scenario(full, parts));
    const level = offerAnswerOf(scenario([{ id: 'base', kind: 'salary', perYear: total.salaryEquivalent }], parts)).total;
    expect(level.present).toBeCloseTo(total.present, 5);
    expect(level.employerCost - total.employerCost).toBeCloseTo(total.surplus, 5);
  });

  it('is below nothing for an offer that is worth less than nothing', () => {
    const { total } = offerAnswerOf(scenario([grant({ perMonth: 1000, expiresAfterMonths: 1, draw: 'all' })], parts));
    expect(total.present).toBeLessThan(0);
    expect(total.salaryEquivalent).toBeLessThan(0);
  });

  it('of an offer that is worth nothing is nothing', () => {
    expect(offerAnswerOf(scenario([], parts)).total).toMatchObject({ present: 0, salaryEquivalent: 0, surplus: 0 });
  });
});

describe('what a grant adds', () => {
  it('is the offer with it less the offer without it, its exit cost and its effect on the other grants included', () => {
    const offer = offerAnswerOf(scenario(full, parts));
    for (const one of [first, second]) {
      const without = offerAnswerOf(
        scenario(
          full.filter(({ id }) => id !== one.id),
          parts
        )
      );
      expect(offer.components.find(({ id }) => id === one.id)!.adds).toBeCloseTo(offer.total.present - without.total.present, 6);
    }
    expect(offer.components.filter(({ adds }) => adds !== undefined)).toHaveLength(2);
  });
});

describe('years', () => {
  const offer = offerAnswerOf(scenario(full, parts));
  const rowSum = (rung: Rung, all: OfferAnswer = offer) => all.components.reduce((sum, row) => sum + row[rung], 0);

  it('of tax add up to the ladder', () => {
    expect(offer.taxYears.map(({ year }) => year)).toEqual([2027, 2028, 2029]);
    expect(offer.taxYears.reduce((sum, year) => sum + year.taxable, 0)).toBeCloseTo(offer.total.taxable, 6);
    expect(offer.taxYears.reduce((sum, year) => sum + year.tax, 0)).toBeCloseTo(rowSum('worth') - rowSum('afterTax'), 6);
    expect(offer.taxYears[0]!.taxable).toBeGreaterThan(20_000 + (8 * 100_000) / 12 - 1); // May to December and the sign-on
  });

  it('of employment begin with the start and add up to the ladder, component by component', () => {
    expect(offer.employmentYears.map(({ year }) => year)).toEqual([1, 2, 3]);
    for (const row of offer.components) {
      for (const rung of ['sticker', 'worth', 'afterTax', 'present'] as const) {
        const years = offer.employmentYears.reduce((sum, year) => sum + year.components[row.id]![rung], 0);
        expect(years).toBeCloseTo(row[rung], 6);
      }
    }
    expect(offer.employmentYears[0]!.components.base!.sticker).toBeCloseTo(100_000, 6);
    expect(offer.employmentYears[1]!.components.base!.sticker).toBeCloseTo(104_000, 6);
    expect(offer.employmentYears[2]!.components.base!.sticker).toBeCloseTo(0.5 * 108_160, 6);
  });

  it('stop with the window', () => {
    expect(offerAnswerOf(scenario([base], { horizonMonths: 12 })).employmentYears).toHaveLength(1);
    expect(offerAnswerOf(scenario([base], { horizonMonths: 13 })).employmentYears).toHaveLength(2);
  });
});

describe('what was not said', () => {
  it('is listed once by its path', () => {
    const document = scenario([base], {});
    const { discountRatePerYear: _, ...employer } = document.employers[0]!;
    const candidate = { tax: document.candidate.tax };
    const rival = { ...document.offers[0]!, id: 'b' };
    const { defaulted } = answer(
      resolve({ ...document, candidate, employers: [employer], offers: [document.offers[0]!, rival] }, guesses)
    );
    expect([...defaulted].sort()).toEqual([
      'candidate.computeDemand.gpu.elasticity',
      'candidate.computeDemand.gpu.spendPerMonth',
      'candidate.computeDemand.tokens.elasticity',
      'candidate.computeDemand.tokens.spendPerMonth',
      'candidate.discountRatePerYear',
      'candidate.leaveRatePerYear',
      'candidate.outsidePayPerYear',
      'employers[0].discountRatePerYear'
    ]);
  });

  it('takes the guess that it is given', () => {
    const document = scenario([base]);
    const resolved = resolve({ ...document, candidate: { tax: document.candidate.tax } }, guesses);
    expect(resolved).toMatchObject({
      discountRatePerYear: 0.07,
      demand: { gpu: { spendPerMonth: 111, elasticity: 1.5 }, tokens: { spendPerMonth: 222 } }
    });
    expect(resolved.offers[0]!.leaveRatePerYear).toBe(0.17);
  });

  it('of a service’s prices follows the price that was', () => {
    const services = { bare: { list: 8, retail: 8, wholesale: 8 } };
    const document = scenario([], { services });
    const bare = { family: 'gpu' as const, unit: 'hour', list: 8 };
    const resolved = resolve({ ...document, market: { services: { bare } }, employers: [{ id: 'acme', name: 'Acme' }] }, guesses);
    expect(resolved.services[0]).toMatchObject({
      list: 8,
      retail: 8,
      wholesale: 8,
      fairMarketValue: 8,
      marginal: 0,
      driftPerYear: 0,
      marginalDriftPerYear: 0
    });
    const half = resolve({ ...document, market: { services: { bare: { ...bare, retail: 4 } } } }, guesses);
    expect(half.services[0]).toMatchObject({ wholesale: 4, fairMarketValue: 4 });
  });
});
