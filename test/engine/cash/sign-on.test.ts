import { describe, expect, it } from 'vitest';
import type { SignOnComponent } from '#lib/engine/index.ts';
import { componentOf, rowOf, scenario } from '../../support/scenario.ts';

// S_k = ½^(k+1): half of those who are there leave each month.
const halving = 1 - 2 ** -12;

function signOn(fields: Partial<SignOnComponent>, horizonMonths = 12, rate = 0) {
  const document = scenario([{ id: 'sign', kind: 'signOn', amount: 1200, ...fields }], {
    horizonMonths,
    candidate: { leaveRatePerYear: halving, tax: { regime: 'flat', rate, employerRate: 0.1 } }
  });
  return componentOf(document, 'sign');
}

describe('a sign-on', () => {
  it('is received by those who are still there in the month in which it is paid', () => {
    expect(signOn({}).expected).toBeCloseTo(600, 9); // 1200 × S_0
    expect(signOn({ paidInMonth: 2 }).expected).toBeCloseTo(150, 9); // 1200 × S_2
    expect(signOn({ paidInMonth: 12 })).toMatchObject({ sticker: 0, expected: 0, employerCost: 0 }); // after the window
  });

  it('is given back pro rata by those who leave before the clawback ends', () => {
    // k = 1: ¼ leave, owe 1 − 2/4 = ½; k = 2: ⅛ leave, owe ¼; k = 3: owe nothing. 1200 × (⅛ + 1/32) = 187.5
    const paid = signOn({ clawbackMonths: 4 });
    expect(paid.expected).toBeCloseTo(600 - 187.5, 9);
    expect(paid.steps.leaving).toBeCloseTo(-1200 + 412.5, 9);
    expect(paid.employerCost).toBeCloseTo(1200 * 1.1 * 0.5 - 187.5, 9); // payroll tax is not refunded
  });

  it('is given back in full where the letter says so', () => {
    // k = 1, 2, 3: ¼ + ⅛ + 1/16 = 7/16 of 1200 = 525
    expect(signOn({ clawbackMonths: 4, clawback: 'full' }).expected).toBeCloseTo(75, 9);
  });

  it('is owed only by those who were paid: leaving in the month of payment owes nothing', () => {
    // paid in k = 2 (S_2 = ⅛: 150); only k = 3 is left: 1/16 × 1200 = 75
    expect(signOn({ paidInMonth: 2, clawbackMonths: 4, clawback: 'full' }).expected).toBeCloseTo(75, 9);
    expect(signOn({ paidInMonth: 4, clawbackMonths: 4, clawback: 'full' }).expected).toBeCloseTo(37.5, 9);
  });

  it('is given back after tax by the candidate, while the employer recovers the gross', () => {
    const taxed = signOn({ clawbackMonths: 4 }, 12, 0.4);
    expect(taxed.afterTax).toBeCloseTo(720, 9);
    expect(taxed.expected).toBeCloseTo(0.6 * 412.5, 9);
    expect(taxed.employerCost).toBeCloseTo(660 - 187.5, 9);
  });

  it('is not clawed back beyond the window', () => {
    // full, 24 months, 12-month window: k = 1 … 11: ½ − 2^−12 of 1200
    expect(signOn({ clawbackMonths: 24, clawback: 'full' }).expected).toBeCloseTo(600 - 1200 * (0.5 - 2 ** -12), 9);
  });

  it('is given back in the month of leaving, at each side’s own rate', () => {
    const monthly = 1.01 ** 12 - 1;
    const document = scenario([{ id: 'sign', kind: 'signOn', amount: 1200, clawbackMonths: 4 }], {
      candidate: { leaveRatePerYear: halving, discountRatePerYear: monthly },
      employer: { discountRatePerYear: 1.02 ** 12 - 1 },
      offer: { startMonth: '2027-02' }
    });
    const row = rowOf(document, 'sign');
    // Paid in month 1 (factor 1.01^−2), back in months 2 (150 = 1200 × ¼ × ½) and 3 (37.5 = 1200 × ⅛ × ¼)
    expect([...row.expected.slice(0, 4)].map((flow) => Math.round(flow * 1e9) / 1e9)).toEqual([0, 600, -150, -37.5]);
    expect(row.present[1]).toBeCloseTo(600 / 1.01 ** 2, 9);
    expect(row.present[2]).toBeCloseTo(-150 / 1.01 ** 3, 9);
    expect(row.employerCost[1]).toBeCloseTo(600 / 1.02 ** 2, 9);
    expect(row.employerCost[3]).toBeCloseTo(-37.5 / 1.02 ** 4, 9);
  });
});
