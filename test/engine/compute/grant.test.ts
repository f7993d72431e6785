// The rungs of a grant: 100 GPU-hours a month for a year, list 10, retail 4, wholesale 3, marginal 1, gone at month’s end.
import { describe, expect, it } from 'vitest';
import type { Candidate, ComputeComponent, FlatTax, Service } from '#lib/engine/index.ts';
import { componentOf, grant, rowOf, scenario } from '../../support/scenario.ts';

interface World {
  tax?: Partial<FlatTax>;
  spendPerMonth?: number;
  elasticity?: number;
  candidate?: Partial<Candidate>;
  service?: Partial<Service>;
}

function documentOf(
  fields: Partial<ComputeComponent>,
  { tax, spendPerMonth = 100, elasticity = 1, candidate, service }: World = {}
) {
  return scenario([grant({ perMonth: 100, expiresAfterMonths: 1, ...fields })], {
    services: { hour: { ...service } },
    candidate: {
      tax: { regime: 'flat', rate: 0, ...tax },
      computeDemand: { gpu: { spendPerMonth, elasticity } },
      ...candidate
    }
  });
}
const valued = (fields: Partial<ComputeComponent>, world: World = {}) => componentOf(documentOf(fields, world), 'gpus');

const halving = 1 - 2 ** -12;

describe('the ladder of a grant', () => {
  it('goes from the letter’s figure to what the candidate gets out of it, each bar by name', () => {
    // List 12 × 1000; retail 12 × 400; a quarter is the job’s: 300 a month personal, worth 100 + 100 ln 3 = 209.861
    const gpus = valued({ workShare: 0.25, workCredit: 0.1, clauses: [{ name: 'IP', factor: 0.5 }] });
    expect(gpus).toMatchObject({ sticker: 12_000, market: 4800, own: 3600 });
    expect(gpus.steps.list).toBeCloseTo(-7200, 9);
    expect(gpus.steps.prices).toBeCloseTo(0, 9);
    expect(gpus.steps.job).toBeCloseTo(-1200, 9);
    expect(gpus.steps.unused).toBeCloseTo(0, 9);
    const use = 1200 * (1 + Math.log(3));
    expect(gpus.steps.diminishing).toBeCloseTo(use - 3600, 8);
    expect(gpus.steps.clauses).toBeCloseTo(-use / 2, 8);
    expect(gpus.steps.workCredit).toBeCloseTo(120, 9); // 0.1 × 25 × 4 × 12
    expect(gpus.worth).toBeCloseTo(use / 2 + 120, 8);
    expect(gpus.units).toMatchObject({ delivered: 1200, expired: 0, left: 0 });
    expect(gpus.units!.drawn).toBeCloseTo(1200, 9);
    expect(gpus.units!.personal).toBeCloseTo(900, 9);
  });

  it('puts the drift of retail into prices, not into the list step', () => {
    const gpus = valued({ perMonth: 0, upfront: 100, expiresAfterMonths: 1 }, { service: { driftPerYear: 3 } }); // × 4 a year
    expect(gpus.steps.list).toBeCloseTo(-600, 9);
    expect(gpus.steps.prices).toBeCloseTo(400 * (4 ** (1 / 12) - 1), 9);
  });

  it('multiplies use and resale alike by the shadow premium', () => {
    expect(valued({ shadowPremium: 1.5, clauses: [{ name: 'IP', factor: 0.8 }] }, { spendPerMonth: 400 }).worth).toBeCloseTo(
      1.2 * 4800,
      8
    );
  });

  it('shows the loss on what is sold as a step of its own', () => {
    // β = ¾, ε = 1: y* = 133.33 used (100 + 100 ln 4/3), 266.67 sold for 200
    const gpus = valued({ transferable: true, haircut: 0.25 });
    expect(gpus.steps.resale).toBeCloseTo(-800, 8);
    expect(gpus.worth).toBeCloseTo(12 * (100 + 100 * Math.log(4 / 3) + 200), 8);
    const clause = valued({ transferable: true, haircut: 0.25, clauses: [{ name: 'IP', factor: 0.5 }] });
    expect(clause.steps.clauses).toBeCloseTo(-gpus.worth / 2, 8); // a clause weighs on use and sale alike
  });
});

describe('the tax on a grant', () => {
  const half = { rate: 0.5 };

  it('may take more than the grant is worth when it is drawn regardless: the ladder must be able to say so', () => {
    const gpus = valued({ draw: 'all' }, { tax: half, spendPerMonth: 20 });
    // Worth 20 + 20 ln 20 = 79.915 a month; tax 200
    expect(gpus.afterTax).toBeCloseTo(12 * (20 + 20 * Math.log(20) - 200), 8);
    expect(gpus.present).toBeLessThan(0);
    // Declined in time: y = 40, worth 20 + 20 ln 2 − 20
    expect(valued({}, { tax: half, spendPerMonth: 20 }).afterTax).toBeCloseTo(12 * 20 * Math.log(2), 8);
  });

  it('falls on what the basis says', () => {
    const taxable = (computeBasis: FlatTax['computeBasis'], fields: Partial<ComputeComponent> = {}) =>
      valued(
        { workShare: 0.5, draw: 'all', ...fields },
        { tax: { rate: 0.3, computeBasis: computeBasis! }, service: { fairMarketValue: 5 } }
      ).taxable;
    expect(taxable('fairMarketValue')).toBeCloseTo(3000, 8); // 12 × 50 × 5
    expect(taxable('employerCost')).toBeCloseTo(1800, 8); // × 3
    expect(taxable('marginalCost')).toBeCloseTo(600, 8); // × 1
    expect(taxable('none')).toBe(0);
  });

  it('falls on units used, or on units delivered when they may be sold', () => {
    // Declined beyond 200 of 400: taxed on 50 units; transferable: on all 100
    expect(valued({}, { tax: half }).taxable).toBeCloseTo(12 * 200, 8);
    expect(valued({ transferable: true }, { tax: half }).taxable).toBeCloseTo(12 * 400, 8);
    // 1200 units at once, price doubling each year: taxed in month 0 at 4 × 2^(1/12), though used over the year
    const row = rowOf(
      documentOf({ perMonth: 0, upfront: 1200, expiresAfterMonths: null, transferable: true }, { service: { driftPerYear: 1 } }),
      'gpus'
    );
    expect(row.taxable[0]).toBeCloseTo(4800 * 2 ** (1 / 12), 8);
    expect(row.taxable[1]).toBe(0);
  });

  it('is the employer’s when grossed up, with tax on the tax and payroll tax on both', () => {
    // Taxable 400, tax 160, g = 160/0.6 = 266.67; payroll 10 % of 666.67; wholesale 300
    const gpus = valued({ grossUp: true }, { tax: { rate: 0.4, employerRate: 0.1 } });
    expect(gpus.afterTax).toBeCloseTo(gpus.worth, 9);
    expect(gpus.taxable).toBeCloseTo(4800, 8);
    expect(gpus.employerCost).toBeCloseTo(12 * (300 + 800 / 3 + 200 / 3), 8);
  });
});

describe('the chance that a grant is received', () => {
  it('is that of still being there and of the programme not being cut, each with its own step', () => {
    const world = { spendPerMonth: 400, candidate: { leaveRatePerYear: halving } };
    const gpus = valued({ revocationRatePerYear: halving, months: 2 }, world);
    // 400 × (¼ + 1/16); cuts: 400 × (½ − 1) + 400 × (¼ − 1); the rest is leaving
    expect(gpus.expected).toBeCloseTo(125, 9);
    expect(gpus.steps.cuts).toBeCloseTo(-500, 9);
    expect(gpus.steps.leaving).toBeCloseTo(125 - 800 + 500, 9);
  });

  it('lasts for what was delivered before leaving where the letter lets it be kept', () => {
    // 12 units at once, own demand one unit a month: all of it arrived in month 0, so each month has the weight S_0 = ½
    const fields = { perMonth: 0, upfront: 12, expiresAfterMonths: null };
    const world = { spendPerMonth: 4, candidate: { leaveRatePerYear: halving } };
    expect(valued({ ...fields, keptOnLeaving: true }, world).expected).toBeCloseTo(24, 9);
    expect(valued(fields, world).expected).toBeCloseTo(4 * (1 - 2 ** -12), 9);
  });

  it('follows the lots that are drawn, oldest first', () => {
    // Two units in months 0 and 1, one used a month: months 0 and 1 from the first lot (½), 2 and 3 from the second (¼)
    const fields = { perMonth: 2, months: 2, expiresAfterMonths: null, keptOnLeaving: true };
    const row = rowOf(documentOf(fields, { spendPerMonth: 4, candidate: { leaveRatePerYear: halving } }), 'gpus');
    expect([...row.expected.slice(0, 5)].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([2, 2, 1, 1, 0]);
  });

  it('averages over work and personal units alike', () => {
    // Two deliveries of 24, half for work. Demand 4 = one unit; straight lines: work 1 a month of the first lot and
    // (11 left + 12)/11 in month 1: 1 from lot 0 (½), 12/11 from lot 1 (¼). Personal in month 1: lot 0 first.
    // V = (11 + 12)/11 × 4 = 8.36 > 4, so personal x = 23/11 units, all from lot 0.
    // Weight = ((1 + 23/11) × ½ + 12/11 × ¼) / (46/11) = (17/11 + 3/11) / (46/11) = 20/46
    const fields = { perMonth: 24, months: 2, workShare: 0.5, expiresAfterMonths: null, keptOnLeaving: true };
    const row = rowOf(documentOf(fields, { spendPerMonth: 4, candidate: { leaveRatePerYear: halving } }), 'gpus');
    expect(row.expected[1]! / row.afterTax[1]!).toBeCloseTo(20 / 46, 9);
  });
});

describe('lock-in', () => {
  it('costs once, in the month of leaving, in a line of its own', () => {
    const document = documentOf(
      { exitCost: 1000 },
      { candidate: { leaveRatePerYear: halving, discountRatePerYear: 1.01 ** 12 - 1 } }
    );
    const exit = componentOf(document, 'gpus.exitCost');
    expect(exit.kind).toBe('exitCost');
    expect(exit.expected).toBeCloseTo(-1000 * (1 - 2 ** -12), 9);
    const x = 0.5 / 1.01; // Σ ½^(k+1) 1.01^−(k+1)
    expect(exit.present).toBeCloseTo((-1000 * x * (1 - x ** 12)) / (1 - x), 9);
    expect(exit).toMatchObject({ sticker: 0, worth: 0, afterTax: 0, employerCost: 0, taxable: 0 });
    expect(exit.steps.leaving).toBeCloseTo(exit.expected, 9);
    expect(exit.steps.time).toBeCloseTo(exit.present - exit.expected, 9);
  });
});
