import { describe, expect, it } from 'vitest';
import { componentOf, rowOf, scenario } from '../../support/scenario.ts';

const base = { id: 'base', kind: 'salary' as const, perYear: 120_000, raisePerYear: 0.1 };

describe('a salary', () => {
  it('is raised on the anniversary of employment, not of the calendar year', () => {
    const row = rowOf(scenario([base], { horizonMonths: 24, offer: { startMonth: '2027-04' } }), 'base');
    expect(
      [row.sticker[2], row.sticker[3], row.sticker[14], row.sticker[15], row.sticker[26]].map((pay) => Math.round(pay!))
    ).toEqual([
      0,
      10_000,
      10_000,
      11_000,
      11_000 // starts in month 3; raised in month 15
    ]);
  });

  it('is the same on every rung down to worth, then loses tax, chance and time', () => {
    // 10 000 a month, a quarter in tax: 7 500; S_k = ½^(k+1), so Σ over 12 months = 1 − 2^−12
    const { perYear, ...rest } = base;
    const document = scenario([{ ...rest, perYear, raisePerYear: 0 }], {
      candidate: {
        tax: { regime: 'flat', rate: 0.25, employerRate: 0.1 },
        leaveRatePerYear: 1 - 2 ** -12,
        discountRatePerYear: 0.5
      }
    });
    const pay = componentOf(document, 'base');
    expect([pay.sticker, pay.market, pay.own, pay.worth, pay.taxable]).toEqual([120_000, 120_000, 120_000, 120_000, 120_000]);
    expect(pay.afterTax).toBeCloseTo(90_000, 8);
    expect(pay.expected).toBeCloseTo(7500 * (1 - 2 ** -12), 8);
    expect(pay.employerCost).toBeCloseTo(11_000 * (1 - 2 ** -12), 8); // 10 000 + 10 % payroll tax, no discount
    // Each month's factor is ½ × 1.5^(−1/12) of the month before: a geometric sum
    const x = 0.5 * 1.5 ** (-1 / 12);
    expect(pay.present).toBeCloseTo((7500 * x * (1 - x ** 12)) / (1 - x), 8);
    expect(pay.steps).toMatchObject({ list: 0, prices: 0, job: 0, unused: 0, tax: -30_000, cuts: 0 });
    expect(pay.steps.leaving).toBeCloseTo(pay.expected - 90_000, 8);
    expect(pay.steps.time).toBeCloseTo(pay.present - pay.expected, 8);
  });
});

describe('a bonus', () => {
  it('is paid at the end of each year of employment, on the salary then in force', () => {
    const row = rowOf(
      scenario([base, { id: 'bonus', kind: 'bonus', targetShare: 0.1 }], { horizonMonths: 30, offer: { startMonth: '2027-03' } }),
      'bonus'
    );
    const paid = [...row.sticker].flatMap((amount, i) => (amount > 0 ? [[i, Math.round(amount)]] : []));
    expect(paid).toEqual([
      [13, 12_000],
      [25, 13_200]
    ]); // k = 11 and 23, from month 2; the raise came at k = 12
  });

  it('shows the target on the sticker and the part that is not expected as a step', () => {
    const bonus = componentOf(
      scenario([{ id: 'bonus', kind: 'bonus', perYear: 20_000, payout: 0.6 }], {
        candidate: { tax: { regime: 'flat', rate: 0.5, employerRate: 0.2 } }
      }),
      'bonus'
    );
    expect(bonus).toMatchObject({ sticker: 20_000, market: 12_000, own: 12_000, worth: 12_000, taxable: 12_000, afterTax: 6000 });
    expect(bonus.steps.prices).toBeCloseTo(-8000, 9); // 20 000 × (0.6 − 1)
    expect(bonus.employerCost).toBeCloseTo(14_400, 9); // 12 000 × 1.2: nobody pays the target
  });

  it('may exceed the target, and counts every salary of the offer', () => {
    const second = { id: 'second', kind: 'salary' as const, perYear: 30_000 };
    const bonus = componentOf(scenario([base, second, { id: 'bonus', kind: 'bonus', targetShare: 1.2, payout: 1.5 }]), 'bonus');
    expect(bonus.sticker).toBeCloseTo(180_000, 8); // 1.2 × 150 000
    expect(bonus.worth).toBeCloseTo(270_000, 8);
  });

  it('of a year that the window does not complete is not counted', () => {
    const document = scenario([{ id: 'bonus', kind: 'bonus', perYear: 20_000 }], { horizonMonths: 23 });
    expect(componentOf(document, 'bonus').sticker).toBe(20_000);
  });
});
