// The chance that a named model is withdrawn, by hand. 100 a month, worth 400 at retail, all of it used and none of it taxed.
import { describe, expect, it } from 'vitest';
import { componentOf, grant, rowOf, scenario } from '../../support/scenario.ts';

const halving = 1 - 2 ** -12;
const monthly = grant({ perMonth: 100, expiresAfterMonths: 1 });
const named = { hour: { withdrawalPerYear: halving } };

describe('the chance that a named model is withdrawn', () => {
  it('ends a promise as a cut does, or tokens of a model that is gone would count to the end', () => {
    const row = rowOf(scenario([monthly], { services: named }), 'gpus');
    expect(row.afterTax[1]).toBeCloseTo(400, 9);
    expect(row.expected[1]).toBeCloseTo(100, 9); // a half each month
    expect(row.cuts[1]).toBeCloseTo(-300, 9);
  });

  it('counts from today, so that a job which begins later begins with less', () => {
    const later = scenario([monthly], { services: named, offer: { startMonth: '2027-03' } });
    expect(rowOf(later, 'gpus').expected[2]).toBeCloseTo(50, 9); // the third half
  });

  it('ends what was kept from before as well: tokens of a model that is gone are good for nothing', () => {
    const kept = { ...monthly, keptOnLeaving: true, expiresAfterMonths: null };
    expect(rowOf(scenario([kept], { services: named }), 'gpus').expected[1]).toBeCloseTo(100, 9);
  });

  it('comes on top of the chance of a cut', () => {
    const both = scenario([{ ...monthly, revocationRatePerYear: halving }], { services: named });
    expect(rowOf(both, 'gpus').expected[0]).toBeCloseTo(100, 9);
  });

  it('takes nothing from a promise in units that nobody can withdraw', () => {
    expect(componentOf(scenario([monthly]), 'gpus').expected).toBeCloseTo(4800, 9);
  });
});
