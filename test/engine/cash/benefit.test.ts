import { describe, expect, it } from 'vitest';
import { answer, resolve, componentKey } from '#lib/engine/index.ts';
import { componentOf, guesses, scenario } from '../../support/scenario.ts';

const candidate = { tax: { regime: 'flat' as const, rate: 0.25, employerRate: 0.1 } };

describe('a benefit', () => {
  it('is taxed and costs in full, but is worth only what the candidate would pay for it', () => {
    const plan = componentOf(scenario([{ id: 'plan', kind: 'benefit', perYear: 1200, valuedAt: 0.8 }], { candidate }), 'plan');
    expect(plan).toMatchObject({ sticker: 1200, market: 1200, own: 1200, worth: 960, taxable: 1200 });
    expect(plan.steps.unused).toBeCloseTo(-240, 9);
    expect(plan.afterTax).toBeCloseTo(660, 9); // 960 − 0.25 × 1200
    expect(plan.employerCost).toBeCloseTo(1320, 9); // 1200 × 1.1
  });

  it('may be untaxed, and worth more than it costs', () => {
    const plan = componentOf(
      scenario([{ id: 'plan', kind: 'benefit', perYear: 1200, taxable: false, valuedAt: 1.5 }], { candidate }),
      'plan'
    );
    expect(plan).toMatchObject({ worth: 1800, taxable: 0, afterTax: 1800, employerCost: 1200 });
    expect(plan.steps.unused).toBeCloseTo(600, 9);
  });
});

describe('a formula component', () => {
  const document = scenario([{ id: 'lunch', kind: 'custom', formula: '(month > 1) * 100', valuedAt: 0.5 }], {
    candidate,
    fx: { GBP: 1.25 },
    offer: { startMonth: '2027-03', currency: 'GBP' }
  });

  it('takes its amounts by month of employment, in the money of the job', () => {
    const amounts = { [componentKey('a', 'lunch')]: Float64Array.from({ length: 12 }, (_, k) => (k > 1 ? 100 : 0)) };
    const lunch = answer(resolve(document, guesses, amounts)).offers[0]!.components[0]!;
    expect(lunch.sticker).toBeCloseTo(1250, 9); // 10 months × 100 × 1.25
    expect(lunch.worth).toBeCloseTo(625, 9);
    expect(lunch.afterTax).toBeCloseTo(625 - 312.5, 9);
    expect(lunch.employerCost).toBeCloseTo(1375, 9);
  });

  it('is nothing until it has been evaluated, never NaN', () => {
    expect(answer(resolve(document, guesses)).offers[0]!.total).toMatchObject({ sticker: 0, present: 0, employerCost: 0 });
  });
});
