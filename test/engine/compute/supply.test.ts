// What a grant costs the employer. 100 GPU-hours a month, half for work, 20 a month of them declined or not as a case says.
import { describe, expect, it } from 'vitest';
import type { ComputeComponent, ComputeSupply } from '#lib/engine/index.ts';
import { componentOf, grant, rowOf, scenario } from '../../support/scenario.ts';

const halving = 1 - 2 ** -12;

function documentOf(computeSupply: ComputeSupply, fields: Partial<ComputeComponent> = {}, leaveRatePerYear = 0) {
  return scenario([grant({ perMonth: 100, expiresAfterMonths: 1, workShare: 0.5, ...fields })], {
    services: { hour: { driftPerYear: 0.21, marginalDriftPerYear: -0.19 } },
    candidate: {
      leaveRatePerYear,
      tax: { regime: 'flat', rate: 0, employerRate: 0 },
      computeDemand: { gpu: { spendPerMonth: 10_000, elasticity: 1 } }
    },
    employer: { computeSupply }
  });
}

describe('the cost of a grant to the employer', () => {
  it('is on demand the wholesale price of the month, split into compensation and operations', () => {
    const row = rowOf(documentOf({ basis: 'onDemand' }), 'gpus');
    expect(row.employerCost[5]).toBeCloseTo(50 * 3 * 1.1, 9); // 1.21^½
    expect(row.operationsCost[5]).toBeCloseTo(50 * 3 * 1.1, 9);
  });

  it('is committed at today’s wholesale price for the term, used or not', () => {
    const row = rowOf(documentOf({ basis: 'committed' }, { workShare: 0.25 }), 'gpus');
    expect(row.employerCost[5]).toBeCloseTo(75 * 3, 9);
    expect(row.operationsCost[5]).toBeCloseTo(25 * 3, 9);
  });

  it('is on owned GPUs power where they idle and the price forgone where they do not', () => {
    const row = rowOf(documentOf({ basis: 'owned', idleShare: 0.25 }), 'gpus');
    // Month 5: wholesale 3.3, marginal 0.9: 0.9 + 0.75 × 2.4 = 2.7
    expect(row.employerCost[5]).toBeCloseTo(50 * 2.7, 9);
    expect(rowOf(documentOf({ basis: 'owned', idleShare: 1 }), 'gpus').employerCost[5]).toBeCloseTo(45, 9);
  });

  it('ends with leaving on demand, and after a commitment only as far as the capacity finds another use', () => {
    const cost = (supply: ComputeSupply) => rowOf(documentOf(supply, {}, halving), 'gpus').employerCost[1]!;
    // S_1 = ¼. Wholesale in month 1: 3 × 1.21^(2/12)
    expect(cost({ basis: 'onDemand' })).toBeCloseTo(50 * 3 * 1.21 ** (1 / 6) * 0.25, 9);
    expect(cost({ basis: 'committed' })).toBeCloseTo(150 * 0.25, 9);
    expect(cost({ basis: 'committed', reassignableShare: 0.4 })).toBeCloseTo(150 * (1 - 0.4 * 0.75), 9);
    expect(cost({ basis: 'committed', reassignableShare: 0 })).toBeCloseTo(150, 9);
  });

  it('of what is kept on leaving goes on with the use on demand, but a commitment is freed by leaving all the same', () => {
    // 1200 hours at once, kept, drawn in a straight line over a year: each month’s weight is S_0 = ½. Committed: all in month 0
    const kept = { perMonth: 0, upfront: 1200, expiresAfterMonths: null, keptOnLeaving: true, workShare: 1 };
    const row = (supply: ComputeSupply, fields: object) => rowOf(documentOf(supply, fields, halving), 'gpus').operationsCost;
    expect(row({ basis: 'onDemand' }, kept)[5]).toBeCloseTo(100 * 3.3 * 0.5, 9);
    expect(row({ basis: 'onDemand' }, { ...kept, keptOnLeaving: false })[5]).toBeCloseTo(100 * 3.3 * 2 ** -6, 9);
    // Twelve hundred more in month 2, where S = ⅛, while what is drawn there comes from both lots
    const late = { ...kept, perMonth: 1200, months: 1, cliffMonths: 3 };
    expect(row({ basis: 'committed' }, late)[2]).toBeCloseTo((1200 * 3) / 8, 9);
  });

  it('saves what is never drawn on demand, but not what was committed', () => {
    const document = (supply: ComputeSupply) => {
      const base = documentOf(supply, { workShare: 0, clauses: [{ name: 'IP', factor: 0 }] });
      return { ...base, candidate: { ...base.candidate, tax: { regime: 'flat' as const, rate: 0.4 } } };
    };
    expect(componentOf(document({ basis: 'onDemand' }), 'gpus').employerCost).toBe(0);
    expect(componentOf(document({ basis: 'committed' }), 'gpus').employerCost).toBeCloseTo(3600, 9);
  });

  it('is discounted at the employer’s rate', () => {
    const base = documentOf({ basis: 'committed' });
    const document = { ...base, employers: [{ ...base.employers[0]!, discountRatePerYear: 0.21 }] };
    expect(rowOf(document, 'gpus').employerCost[5]).toBeCloseTo(150 / 1.1, 9);
    expect(rowOf(document, 'gpus').operationsCost[5]).toBeCloseTo(150 / 1.1, 9);
  });
});
