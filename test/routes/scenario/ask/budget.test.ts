/** Where a budget stands among those that are reported: its monthly sum by hand, and the nearest bands in words. */
import { describe, expect, it } from 'vitest';
import { budgetBands, budgetCurrency } from '#lib/catalogue/compute-budgets.ts';
import { inventionLaw } from '#lib/catalogue/term-guesses.ts';
import { budgetScale } from '../../../../src/routes/scenario/ask/budget-scale.ts';
import { budgetSentence, grantBudget, monthlyBudgets, standing } from '../../../../src/routes/scenario/ask/budget.ts';
import { grant, scenario } from '../../../support/scenario.ts';

describe('a budget a month', () => {
  it('is units at list, and what is given once is spread over a year', () => {
    const document = scenario([
      grant({ perMonth: 100 }),
      grant({ id: 'once', upfront: 240 }),
      grant({ id: 'share', denomination: 'clusterShare', share: 0.01 }),
      grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 20 })
    ]);
    // 100 × 10 + 240 ÷ 12 × 10 + 0.01 × 100 × 730 × 10 = 1000 + 200 + 7300; tokens 20 × 5.
    expect(monthlyBudgets(document, document.offers[0]!)).toEqual([
      { family: 'gpu', perMonth: 8500 },
      { family: 'tokens', perMonth: 100 }
    ]);
  });

  it('is compared in the currency of the reports, and not at all without a rate', () => {
    const pounds = { ...scenario([grant({ perMonth: 100 })], { fx: { USD: 0.8 } }), currency: 'GBP' };
    const [offer] = pounds.offers;
    const own = grant({ perMonth: 100 });
    expect(grantBudget(pounds, offer!, own)).toEqual({ family: 'gpu', perMonth: 1250 });
    expect(grantBudget({ ...pounds, market: { ...pounds.market, fx: {} } }, offer!, own)).toBeUndefined();
  });

  it('stands below, within or above a band, ends included', () => {
    const band = { low: 150, high: 250 };
    expect([149, 150, 250, 251].map((sum) => standing(sum, band))).toEqual(['below', 'within', 'within', 'above']);
  });

  it('is told with the nearest report on either side, and those that it is within', () => {
    const sentence = budgetSentence(4000, budgetBands('tokens'), budgetCurrency);
    expect(sentence).toContain('At list it comes to $4k a month');
    expect(sentence).toContain('above Uber’s cap, for one tool or two ($1.5k to $3k)');
    expect(sentence).toContain('within “Generous”, as Microsoft’s C. Lamanna put it ($2.1k to $6.3k)');
    expect(sentence).toContain('below the top hundredth of US firms ($7.5k)');
  });
});

describe('the scale', () => {
  it('gives every factor of ten the same room', () => {
    const place = budgetScale([12, 9000]);
    expect([10, 100, 1000, 10_000].map(place)).toEqual([0, 1 / 3, 2 / 3, 1].map((share) => expect.closeTo(share, 9)));
  });
});

describe('the law on inventions', () => {
  it('is told for California, with its source, and for no place that nobody has read', () => {
    expect(inventionLaw('CA')).toMatchObject({
      title: 'California Labor Code §2870',
      source: { url: expect.stringContaining('2870') }
    });
    expect(inventionLaw('NY')).toBeUndefined();
  });
});
