// An offer abroad: £1 is $1.25, prices of services are in dollars, tax is computed in pounds.
import { describe, expect, it } from 'vitest';
import type { Component, Employer, OfferAnswer, Scenario } from '#lib/engine/index.ts';
import { answer } from '#lib/engine/index.ts';
import { grant, offerAnswerOf, resolvedUnder, scenario } from '../../support/scenario.ts';
import { toyRegime } from '../../support/toy-regime.ts';

const candidate = {
  tax: { regime: 'flat' as const, rate: 0.3, employerRate: 0.08 },
  discountRatePerYear: 0.06,
  leaveRatePerYear: 0.15,
  outsidePayPerYear: 50_000
};

/** Nothing up to 60 000, half of what is above; the employer pays a tenth of what is above. */
const bands = toyRegime(
  { tax: (income) => Math.max(0, income - 60_000) / 2, employerTax: (pay) => Math.max(0, pay - 60_000) / 10 },
  { defaultBasis: 'none' }
);

/** The same offer with every amount of money in it multiplied. */
function offerIn(money: number, currency?: string): Scenario {
  const components: Component[] = [
    { id: 'base', kind: 'salary', perYear: 80_000 * money, raisePerYear: 0.03 },
    { id: 'bonus', kind: 'bonus', targetShare: 0.1 },
    { id: 'fixed', kind: 'bonus', perYear: 4000 * money },
    { id: 'sign', kind: 'signOn', amount: 8000 * money, clawbackMonths: 6 },
    { id: 'plan', kind: 'benefit', perYear: 2400 * money, valuedAt: 0.7 },
    { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 100, vesting: { months: 24, everyMonths: 3 } },
    grant({ perMonth: 100, workShare: 0.3, exitCost: 900 * money })
  ];
  const employer: Partial<Employer> = { stock: { kind: 'public', price: 40 * money }, discountRatePerYear: 0.1 };
  return scenario(components, {
    candidate,
    employer,
    fx: { GBP: 1.25 },
    horizonMonths: 24,
    offer: currency === undefined ? {} : { currency }
  });
}

function figures(offer: OfferAnswer): number[] {
  return [
    ...Object.values(offer.total),
    ...offer.components.flatMap(({ present, employerCost, sticker }) => [present, employerCost, sticker])
  ];
}

describe('an offer in another currency', () => {
  it('is worth what it is when converted by hand: money × 1.25, compute as it is', () => {
    const abroad = figures(offerAnswerOf(offerIn(1, 'GBP')));
    const converted = figures(offerAnswerOf(offerIn(1.25)));
    abroad.forEach((value, index) => expect(value).toBeCloseTo(converted[index]!, 6));
  });

  it('is not the same as one of as many dollars: the rate is used', () => {
    const abroad = offerAnswerOf(offerIn(1, 'GBP'));
    expect(abroad.components[0]!.sticker).toBeCloseTo(1.25 * (80_000 + 82_400), 6);
    expect(abroad.components.find(({ id }) => id === 'gpus')!.sticker).toBeCloseTo(24 * 100 * 10, 6);
  });

  it('is taxed by its own country, while outside pay stays with the candidate’s', () => {
    const document = offerIn(1, 'GBP');
    const taxed = {
      ...document,
      offers: [
        {
          ...document.offers[0]!,
          tax: { regime: 'flat' as const, rate: 0.5, employerRate: 0.2, computeBasis: 'marginalCost' as const }
        }
      ]
    };
    const [here, there] = [offerAnswerOf(document), offerAnswerOf(taxed)];
    expect(there.elsewhere).toEqual(here.elsewhere);
    expect(there.components[0]!.afterTax).toBeCloseTo((here.components[0]!.afterTax * 0.5) / 0.7, 6);
    expect(there.components[0]!.employerCost).toBeCloseTo((here.components[0]!.employerCost * 1.2) / 1.08, 6);
    const gpus = there.components.find(({ id }) => id === 'gpus')!;
    expect(gpus.taxable).toBeCloseTo(gpus.units!.personal, 6); // marginal price 1 a unit
  });

  it('meets the bands of its country in that country’s money', () => {
    // £80 000: half above £60 000 is £10 000 = $12 500
    const base: Component[] = [{ id: 'base', kind: 'salary', perYear: 80_000 }];
    const resolved = resolvedUnder(bands, scenario(base, { fx: { GBP: 1.25 }, offer: { currency: 'GBP' } }));
    const { total } = answer(resolved).offers[0]!;
    expect(total.sticker - total.afterTax).toBeCloseTo(12_500, 6);
    expect(total.employerCost).toBeCloseTo(102_500, 6); // £80 000 + 10 % of £20 000
    expect(total.salaryEquivalent).toBeCloseTo(100_000, 4);
  });

  it('takes the marginal rate of the band in that money, or compute would be declined that is untaxed', () => {
    // £50 000 is below £60 000 though it is $62 500: τ = 0, all 100 units a month are drawn
    const components: Component[] = [
      { id: 'base', kind: 'salary', perYear: 50_000 },
      grant({ perMonth: 100, expiresAfterMonths: 1 })
    ];
    const document = scenario(components, {
      fx: { GBP: 1.25 },
      offer: { currency: 'GBP' },
      candidate: { computeDemand: { gpu: { spendPerMonth: 40, elasticity: 1 } } }
    });
    const resolved = resolvedUnder({ ...bands, defaultBasis: 'fairMarketValue' }, document);
    expect(answer(resolved).offers[0]!.components[1]!.units!.personal).toBeCloseTo(1200, 6);
  });

  it('counts the candidate’s other income once, in the currency of the scenario', () => {
    // Valuation.md 9: O = otherIncomePerYear of the tax that applies. Here that is the candidate’s own, in dollars.
    const document = scenario([{ id: 'base', kind: 'salary', perYear: 80_000 }], {
      fx: { GBP: 1.25 },
      offer: { currency: 'GBP' }
    });
    const tax = { regime: 'flat' as const, rate: 0, otherIncomePerYear: 10_000 };
    const resolved = resolvedUnder(bands, { ...document, candidate: { ...document.candidate, tax } });
    expect(resolved.offers[0]!.otherIncomePerYear).toBeCloseTo(10_000, 9);
  });
});
