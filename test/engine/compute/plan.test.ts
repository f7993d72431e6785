// Who draws what when. A GPU-hour has a retail price of 4 in the neutral world, so market value is 4 × units.
import { describe, expect, it } from 'vitest';
import { common, resolve, type ComputeComponent } from '#lib/engine/index.ts';
import { deliveries } from '#lib/engine/compute/deliveries.ts';
import { plannedUses, type GrantUse } from '#lib/engine/compute/plan.ts';
import type { ResolvedGrant } from '#lib/engine/resolved.ts';
import { componentOf, grant, guesses, scenario } from '../../support/scenario.ts';

const months = 12;

function uses(
  grants: Partial<ComputeComponent>[],
  spendPerMonth: number,
  { elasticity = 1, rate = 0, taxablePerUnit = 4 } = {}
): GrantUse[] {
  const document = scenario(grants.map((fields, index) => grant({ id: `g${index}`, ...fields })));
  const shared = common(resolve(document, guesses));
  const planned = (shared.resolved.offers[0]!.components as ResolvedGrant[]).map((resolved) => ({
    grant: resolved,
    retail: shared.prices[resolved.service]!.retail,
    relativeDemand: new Float64Array(months).fill(1),
    delivered: deliveries(resolved, 0, months),
    taxRatio: shared.prices[resolved.service]!.retail.map((retail) => (rate * taxablePerUnit) / retail)
  }));
  return plannedUses(planned, { demand: { spendPerMonth, elasticity }, start: 0, months });
}

function rounded(values: Float64Array): number[] {
  return [...values].map((value) => Math.round(value * 1e9) / 1e9);
}

describe('the plan of use', () => {
  it('draws a grant that exceeds demand in a straight line to the end of the window', () => {
    expect(rounded(uses([{ upfront: 120 }], 1)[0]!.personalUnits)).toEqual(new Array(12).fill(10));
  });

  it('reaches forward to own demand: nobody saves units that they would otherwise buy', () => {
    // 100 a month buys 25 units; 120 last four months and a bit
    expect(rounded(uses([{ upfront: 120 }], 100)[0]!.personalUnits)).toEqual([25, 25, 25, 25, 20, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('draws the work part in a straight line whatever own demand is', () => {
    const [use] = uses([{ upfront: 240, workShare: 0.5 }], 100);
    expect(rounded(use!.workUnits)).toEqual(new Array(12).fill(10));
    expect(rounded(use!.personalUnits).slice(0, 6)).toEqual([25, 25, 25, 25, 20, 0]);
  });

  it('spreads each lot over its own life, shortened by the window’s end', () => {
    // 12 a month for three months each. Month 0: 12/3 = 4; month 1: 8/2 + 12/3 = 8, all of it from the older lot; month 2:
    // 12/2 + 12/3 = 10, lot 1 keeps 2; then 2 + 6 + 4 = 12 a month. Month 10: 2 + 6 + 12/2; month 11: 12 + 12
    const [use] = uses([{ perMonth: 12, expiresAfterMonths: 3 }], 1);
    expect(rounded(use!.personalUnits)).toEqual([4, 8, 10, 12, 12, 12, 12, 12, 12, 12, 14, 24]);
    expect(use!.expired).toBeCloseTo(0, 9);
    expect(use!.left).toBeCloseTo(0, 9);
  });

  it.each([
    ['never expires', { perMonth: 30 }],
    ['comes at once and never expires', { upfront: 400 }],
    ['expires', { perMonth: 30, expiresAfterMonths: 3 }],
    ['expires with the window', { perMonth: 30, expiresAfterMonths: months }],
    ['is kept on leaving', { perMonth: 30, keptOnLeaving: true }],
    ['can be sold', { perMonth: 30, transferable: true, haircut: 0.4 }]
  ] satisfies [string, Partial<ComputeComponent>][])('that is alone is drawn as beside one of nothing, if it %s', (_, fields) => {
    for (const [spend, rate] of [
      [20, 0],
      [90, 0.3],
      [500, 0.3]
    ] as const) {
      const [alone] = uses([{ workShare: 0.2, ...fields }], spend, { elasticity: 1.2, rate });
      const [beside] = uses([{ workShare: 0.2, ...fields }, { upfront: 0 }], spend, { elasticity: 1.2, rate });
      for (const name of ['workUnits', 'personalUnits', 'usedValue', 'soldValue', 'useWorth'] as const)
        expect(rounded(alone![name]), name).toEqual(rounded(beside![name]));
      expect([alone!.expired, alone!.left]).toEqual([expect.closeTo(beside!.expired, 9), expect.closeTo(beside!.left, 9)]);
    }
  });

  it('counts what nobody draws as expired with its last month, or as left beyond the window', () => {
    // θ ≥ 1: nothing is drawn. Lots of months 0 … 9 end in 2 … 11; those of 10 and 11 outlive the window
    const [use] = uses([{ perMonth: 12, expiresAfterMonths: 3, clauses: [{ name: 'IP', factor: 0 }] }], 100, { rate: 0.5 });
    expect(rounded(use!.personalUnits)).toEqual(new Array(12).fill(0));
    expect(use!.expired).toBeCloseTo(120, 9);
    expect(use!.left).toBeCloseTo(24, 9);
  });

  it('loses within the month what must be used within the month', () => {
    // 10 units a month, worth declining beyond y = d θ^(−1) = 10 × 2 = 20 = 5 units
    const [use] = uses([{ perMonth: 10, expiresAfterMonths: 1 }], 10, { rate: 0.5 });
    expect(rounded(use!.personalUnits)).toEqual(new Array(12).fill(5));
    expect(use!.expired).toBeCloseTo(60, 9);
  });

  it('serves the grants in the order of the letter: the second reaches forward only to what the first leaves of demand', () => {
    // v = 40 each, V = 80, d = 100. First: 40 + min(440, 20) = 60. Second: E = 20, so 40.
    const [first, second] = uses([{ upfront: 120 }, { upfront: 120 }], 100);
    expect(first!.usedValue[0]).toBeCloseTo(60, 9);
    expect(second!.usedValue[0]).toBeCloseTo(40, 9);
  });

  it('lets a declined grant leave room for none but itself', () => {
    // The first would take 60, but nothing of it is worth its tax; E is 0, so the second reaches forward by 100 − 80
    const [first, second] = uses(
      [
        { upfront: 120, clauses: [{ name: 'IP', factor: 0 }] },
        { upfront: 120, grossUp: true }
      ],
      100,
      { rate: 0.3 }
    );
    expect(first!.usedValue[0]).toBe(0);
    expect(second!.usedValue[0]).toBeCloseTo(60, 9);
    expect(first!.left).toBeCloseTo(120, 9);
  });

  it('follows demand as prices fall: d_i = s (P_i/P_0)^(1−ε)', () => {
    const document = scenario([grant({ perMonth: 1000 })], {
      services: { hour: { driftPerYear: -0.75 } },
      candidate: { computeDemand: { gpu: { spendPerMonth: 100, elasticity: 1.5 } } }
    });
    // In month 11 P/P_0 = ¼, d = 100 × ¼^(−½) = 200; 1000 units are used at 1 each: 200 + ∫ from 200 to 1000 of (y/200)^(−⅔)
    const shared = common(resolve(document, guesses));
    const planned = (shared.resolved.offers[0]!.components as ResolvedGrant[]).map((resolved) => ({
      grant: resolved,
      retail: shared.prices[0]!.retail,
      relativeDemand: shared.prices[0]!.relative.map((relative) => Math.pow(relative, 1 - 1.5)),
      delivered: deliveries(resolved, 0, months),
      taxRatio: new Float64Array(months)
    }));
    const [use] = plannedUses(planned, {
      demand: { spendPerMonth: 100, elasticity: 1.5 },
      start: 0,
      months
    });
    const drawn = use!.usedValue[11]!;
    expect(drawn).toBeCloseTo(use!.personalUnits[11]!, 9);
    expect(use!.useWorth[11]).toBeCloseTo(200 + 600 * (Math.cbrt(drawn / 200) - 1), 8);
  });
});

/** 100 units, 400 at retail, to be used within the month. */
const monthly = { perMonth: 100, expiresAfterMonths: 1 };

describe('personal use that is taxed', () => {
  it('stops where the next unit is no longer worth its tax', () => {
    // θ = 0.5 × 4/4 = ½; ε = 1: y = 2 × 100 = 200 = 50 of 100 units
    expect(uses([monthly], 100, { rate: 0.5 })[0]!.usedValue[0]).toBeCloseTo(200, 9);
    // ε = 2: y = 4 × 100: all 400
    expect(uses([monthly], 100, { rate: 0.5, elasticity: 2 })[0]!.usedValue[0]).toBeCloseTo(400, 9);
    // Taxed on 1 instead of 4: θ = ⅛, y = 800: no limit for 400
    expect(uses([monthly], 100, { rate: 0.5, taxablePerUnit: 1 })[0]!.usedValue[0]).toBeCloseTo(400, 9);
  });

  it('weighs clauses and premium against the tax', () => {
    const clause = (factor: number) => ({ clauses: [{ name: 'IP', factor }] });
    // θ = 0.4/0.8 = ½: y = 200; 0.4/0.4 = 1: nothing; premium 2 makes it 0.2: y = 500 > 400
    expect(uses([{ ...monthly, ...clause(0.8) }], 100, { rate: 0.4 })[0]!.usedValue[0]).toBeCloseTo(200, 9);
    expect(uses([{ ...monthly, ...clause(0.4) }], 100, { rate: 0.4 })[0]!.usedValue[0]).toBe(0);
    expect(uses([{ ...monthly, shadowPremium: 2 }], 100, { rate: 0.4 })[0]!.usedValue[0]).toBeCloseTo(400, 9);
  });

  it('goes on regardless where the letter says so, where the employer pays the tax, and where nothing is taxed', () => {
    const drawn = (fields: Partial<ComputeComponent>, on = {}) =>
      uses([{ ...monthly, ...fields }], 100, { rate: 0.9, ...on })[0]!.usedValue[0];
    expect(drawn({ draw: 'all' })).toBeCloseTo(400, 9);
    expect(drawn({ grossUp: true })).toBeCloseTo(400, 9);
    expect(drawn({}, { taxablePerUnit: 0 })).toBeCloseTo(400, 9);
    expect(drawn({ clauses: [{ name: 'IP', factor: 0 }] }, { taxablePerUnit: 0 })).toBeCloseTo(400, 9);
  });

  it('starts anew on the curve where the earlier grants stopped', () => {
    // Both stop at 200 of the family’s curve: the first takes it all, the second nothing
    const [first, second] = uses([monthly, monthly], 100, { rate: 0.5 });
    expect(first!.usedValue[0]).toBeCloseTo(200, 9);
    expect(second!.usedValue[0]).toBeCloseTo(0, 9);
  });

  it('of a free service that is taxed all the same draws nothing: it would only cost', () => {
    // Retail 0, fair market value 5: worth nothing, taxed at 2.5 a unit, and the candidate may decline
    const document = scenario([grant({ perMonth: 10 })], {
      services: { hour: { retail: 0, fairMarketValue: 5 } },
      candidate: { tax: { regime: 'flat', rate: 0.5 } }
    });
    expect(componentOf(document, 'gpus').present).toBeGreaterThanOrEqual(0);
  });
});

describe('a grant that may be sold', () => {
  it('is used down to the bid and sold beyond it, and leaves the curve to the next grant', () => {
    // β = ½, ε = 1: y* = 200. 400 a month: 200 used, 200 sold. The next grant goes on from 200.
    const [sold, next] = uses([{ ...monthly, transferable: true, haircut: 0.5 }, monthly], 100);
    expect(sold!.usedValue[0]).toBeCloseTo(200, 9);
    expect(sold!.soldValue[0]).toBeCloseTo(200, 9);
    expect(sold!.personalUnits[0]).toBeCloseTo(100, 9);
    expect(next!.useWorth[0]).toBeCloseTo(100 * Math.log(600 / 200), 9);
  });

  it('without a haircut is sold wherever own demand ends; with a total one never', () => {
    expect(uses([{ ...monthly, transferable: true, haircut: 0 }], 100)[0]!.usedValue[0]).toBeCloseTo(100, 9);
    const worthless = uses([{ ...monthly, transferable: true }], 100)[0]!;
    expect([worthless.usedValue[0], worthless.soldValue[0]]).toEqual([400, 0]);
  });

  it('is not declined for its tax, which has fallen due on delivery', () => {
    expect(uses([{ ...monthly, transferable: true }], 100, { rate: 0.9 })[0]!.usedValue[0]).toBeCloseTo(400, 9);
  });
});
