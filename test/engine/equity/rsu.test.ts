import { describe, expect, it } from 'vitest';
import type { PublicStock } from '#lib/engine/index.ts';
import { componentOf, scenario } from '../../support/scenario.ts';

function shares(stock: Partial<PublicStock>, candidate = {}) {
  const document = scenario(
    [{ id: 'rsu', kind: 'equity', instrument: 'rsu', units: 10, vesting: { months: 24, everyMonths: 12 } }],
    {
      horizonMonths: 24,
      candidate: { discountRatePerYear: 0.25, ...candidate },
      employer: { stock: { kind: 'public', price: 100, ...stock }, discountRatePerYear: 0.1 }
    }
  );
  return componentOf(document, 'rsu');
}

describe('public shares', () => {
  it('are worth today’s price today unless the candidate has a view: nobody is paid for discounting', () => {
    const rsu = shares({});
    expect(rsu.sticker).toBeCloseTo(1000, 9);
    expect(rsu.market).toBeCloseTo(500 * 1.25 + 500 * 1.5625, 9); // growth 25 %: 1406.25
    expect(rsu.steps.prices).toBeCloseTo(406.25, 9);
    expect(rsu.present).toBeCloseTo(1000, 9);
  });

  it('lose the dividends that are paid before they vest', () => {
    // Growth 0.25 − 0.05 = 0.20: 500 × 1.2/1.25 + 500 × 1.44/1.5625 = 480 + 460.8
    expect(shares({ dividendYieldPerYear: 0.05 }).present).toBeCloseTo(940.8, 9);
  });

  it('follow the candidate’s own view as it is', () => {
    // −20 % a year, dividends aside: 500 × 0.8 + 500 × 0.64
    expect(shares({ growthPerYear: -0.2, dividendYieldPerYear: 0.05 }).market).toBeCloseTo(720, 9);
  });

  it('are taxed at vest on the price of that day, and cost the employer that price and payroll tax', () => {
    const rsu = shares({ growthPerYear: 0.1 }, { tax: { regime: 'flat', rate: 0.4, employerRate: 0.02 }, leaveRatePerYear: 0.5 });
    expect(rsu.taxable).toBeCloseTo(550 + 605, 9);
    expect(rsu.afterTax).toBeCloseTo(0.6 * 1155, 9);
    expect(rsu.expected).toBeCloseTo(0.6 * (550 * 0.5 + 605 * 0.25), 9);
    expect(rsu.employerCost).toBeCloseTo(1.02 * (500 * 0.5 + 500 * 0.25), 9); // 550/1.1 and 605/1.21 are 500 each
  });

  it('that vest after the window are not on the sticker', () => {
    const document = scenario([{ id: 'rsu', kind: 'equity', instrument: 'rsu', units: 10, vesting: { months: 48 } }]);
    expect(componentOf(document, 'rsu').sticker).toBeCloseTo(250, 9); // 12 of 48 months
  });
});
