// What of a benefit in kind is taxed, for the employee and for the employer's Class 1A, case by case from the sections of the Act.
import { describe, expect, it } from 'vitest';
import { taxedBenefit, type BenefitInKind, type WorkUse } from '#lib/engine/tax/uk/benefit.ts';

const benefit = (parts: Partial<BenefitInKind>): BenefitInKind => ({
  cost: 0,
  cashForgone: 0,
  madeGood: 0,
  trivialUpTo: 0,
  ...parts
});
const both = (amount: number) => ({ taxable: amount, classOneA: amount });

describe('a benefit in kind', () => {
  it('is taxed at its cost, or at the cash that was given up where that is more', () => {
    expect(taxedBenefit(benefit({ cost: 60_000, cashForgone: 20_000 }))).toEqual(both(60_000));
    expect(taxedBenefit(benefit({ cost: 20_000, cashForgone: 60_000 }))).toEqual(both(60_000));
  });

  it('is taxed less what the employee pays for it, and never below nothing', () => {
    expect(taxedBenefit(benefit({ cost: 300, cashForgone: 1200, madeGood: 500 }))).toEqual(both(700));
    expect(taxedBenefit(benefit({ cost: 300, madeGood: 500 }))).toEqual(both(0));
  });

  it('is trivial up to the limit, and taxed whole above it', () => {
    expect(taxedBenefit(benefit({ cost: 50, trivialUpTo: 50 }))).toEqual(both(0));
    expect(taxedBenefit(benefit({ cost: 50.01, trivialUpTo: 50 }))).toEqual(both(50.01));
  });

  it('is not trivial where a contract promises it or cash could be had instead', () => {
    expect(taxedBenefit(benefit({ cost: 40 }))).toEqual(both(40));
    expect(taxedBenefit(benefit({ cost: 40, cashForgone: 45, trivialUpTo: 50 }))).toEqual(both(45));
  });
});

describe('use for the job', () => {
  const grant = benefit({ cost: 100_000 });
  const use = (parts: Partial<WorkUse>): WorkUse => ({ share: 0.6, exempt: false, relief: false, ...parts });

  it('is no benefit where private use is not significant', () => {
    expect(taxedBenefit(grant, use({ exempt: true }))).toEqual(both(40_000));
    expect(taxedBenefit(grant, use({ exempt: true, relief: true }))).toEqual(both(40_000));
  });

  it('is taxed whole where it is: all or nothing', () => {
    expect(taxedBenefit(grant, use({}))).toEqual(both(100_000));
  });

  it('may be deducted from the employee’s income, while the employer’s Class 1A stays on the whole', () => {
    expect(taxedBenefit(grant, use({ relief: true }))).toEqual({ taxable: 40_000, classOneA: 100_000 });
  });

  it('is free of Class 1A too where the deduction covers it all', () => {
    // HMRC NIM15560: example 1, a hotel for work alone, 170: none due; example 2, work and a weekend, 1 000: due on 1 000
    expect(taxedBenefit(benefit({ cost: 170 }), use({ share: 1, relief: true }))).toEqual(both(0));
    expect(taxedBenefit(benefit({ cost: 1000 }), use({ share: 0.8, relief: true })).classOneA).toBe(1000);
  });

  it('does not make cash that was given up free of tax; the deduction is for its cost', () => {
    const instead = benefit({ cost: 100_000, cashForgone: 120_000 });
    expect(taxedBenefit(instead, use({ exempt: true }))).toEqual(both(120_000));
    // 120 000 − 60 % × 100 000
    expect(taxedBenefit(instead, use({ relief: true }))).toEqual({ taxable: 60_000, classOneA: 120_000 });
  });

  it('takes no more off than is left after what the employee pays', () => {
    expect(taxedBenefit(benefit({ cost: 100_000, madeGood: 70_000 }), use({ relief: true }))).toEqual(both(0));
  });
});
