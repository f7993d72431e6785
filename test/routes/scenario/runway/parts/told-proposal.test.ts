// A founder who tells candidates more than the plan bears, or does not hear that it has got worse, misleads them.
import { describe, expect, it } from 'vitest';
import { toldProposal, toldTooMuch, type RunwayNow } from '../../../../../src/routes/scenario/runway/parts/told-proposal.ts';

const now: RunwayNow = { valuationMonth: '2026-12', horizonMonths: 48, tenth: 19.9, plan: 22, withRaises: 31 };

describe('what is offered to be told', () => {
  it('is whole quarters of the worst tenth, never more', () => {
    expect(toldProposal(now, false)).toEqual({ asOf: '2026-12', cashLastsMonths: 18 });
    expect(toldProposal({ ...now, tenth: 21 }, false).cashLastsMonths).toBe(21);
    expect(toldProposal({ ...now, tenth: 20.999 }, false).cashLastsMonths).toBe(18);
    expect(toldProposal({ ...now, tenth: 2 }, false).cashLastsMonths).toBe(0);
  });
  it('never goes beyond the months that are counted', () => {
    expect(toldProposal({ ...now, tenth: null, plan: null, horizonMonths: 47 }, false).cashLastsMonths).toBe(45);
  });
  it('is no longer than the plan: candidates are not told of a raise of which nine in ten futures have the money', () => {
    // 20 months of cash, 33 in the worst tenth of futures, 35 with the raise.
    const hoped = { ...now, tenth: 33.4, plan: 20, withRaises: 35 };
    expect(toldProposal(hoped, false)).toEqual({ asOf: '2026-12', cashLastsMonths: 18 });
    expect(toldProposal({ ...hoped, tenth: null }, true)).toMatchObject({ cashLastsMonths: 18, withRaisesMonths: 33 });
    expect(toldProposal({ ...hoped, plan: null }, false).cashLastsMonths).toBe(33);
  });
  it('never says that raises make longer what only the plan does: one comes after the cash has ended', () => {
    expect(toldProposal({ ...now, plan: 23, withRaises: 23 }, true)).not.toHaveProperty('withRaisesMonths');
    expect(toldProposal({ ...now, plan: null, withRaises: null }, true)).not.toHaveProperty('withRaisesMonths');
  });
  it('says what raises would make of it only if asked, and only where that is more', () => {
    expect(toldProposal(now, true).withRaisesMonths).toBe(30);
    expect(toldProposal({ ...now, withRaises: 20, plan: 19.95 }, true)).not.toHaveProperty('withRaisesMonths');
    expect(toldProposal({ ...now, withRaises: null }, true).withRaisesMonths).toBe(48);
  });
});

describe('whether what was told still holds', () => {
  const told = { asOf: '2026-12', cashLastsMonths: 18 };
  it('holds where the plan is as it was, longer, or lasts beyond the months counted', () => {
    for (const tenth of [18, 19.9, 30, null]) expect(toldTooMuch(told, { ...now, tenth }).plain).toBeNull();
  });
  it('is too much where cash may end before: told through May 2028, may end in it', () => {
    expect(toldTooMuch(told, { ...now, tenth: 17.5 }).plain).toEqual({
      toldThrough: '2028-05',
      endsIn: '2028-05',
      by: 'futures'
    });
    expect(toldTooMuch(told, { ...now, tenth: 6 }).plain).toMatchObject({ toldThrough: '2028-05', endsIn: '2027-06' });
  });
  it('is too much where only a likely raise would make it true, and the founder hears that it is the plan that ends', () => {
    expect(toldTooMuch(told, { ...now, tenth: 33, plan: 17.5 }).plain).toEqual({
      toldThrough: '2028-05',
      endsIn: '2028-05',
      by: 'plan'
    });
  });
  it('counts from the month of the statement, not from today', () => {
    const later = { ...now, valuationMonth: '2027-06', tenth: 12 };
    expect(toldTooMuch(told, later).plain).toBeNull();
    expect(toldTooMuch(told, { ...later, tenth: 11.9 }).plain).toMatchObject({ toldThrough: '2028-05', endsIn: '2028-05' });
  });
  it('judges raises by themselves', () => {
    const both = { ...told, withRaisesMonths: 30 };
    expect(toldTooMuch(both, { ...now, withRaises: 29 })).toEqual({
      plain: null,
      raised: { toldThrough: '2029-05', endsIn: '2029-05' }
    });
  });
});
