/** How long cash has to last as long as a founder says nothing: until the money that is hoped for, since a plan that ends a month before it is no plan. */
import { expect, it } from 'vitest';
import type { Company } from '#lib/engine/index.ts';
import { mustLast } from '../../../../src/routes/scenario/runway/must-last.ts';
import { burning, plan } from './plans.ts';

const asked = (company: Partial<Company>) => {
  const whole = { ...burning, ...company };
  return mustLast(whole, plan(whole).answer);
};
const hoped = { month: '2028-05', amount: 1e6, probability: 0.5 };

it('is until the first raise that is not certain, whose month is counted from January 2027', () => {
  const later = { ...hoped, month: '2029-01' };
  expect(asked({ raises: [later, { ...hoped, month: '2027-03', probability: 1 }, hoped] })).toMatchObject({
    months: 16,
    reason: 'until the raise of May 2028, which is not certain'
  });
});

it('is a year and a half without one, and where it comes at once or after the plan', () => {
  for (const raises of [[], [{ ...hoped, month: '2027-01' }], [{ ...hoped, month: '2040-01' }]])
    expect(asked({ raises }).months).toBe(18);
});

it('is what the founder says, whatever the horizon has: only what is proposed ends with it', () => {
  expect(asked({ raises: [hoped], mustLastMonths: 30 })).toMatchObject({ months: 30, proposed: 16 });
  expect(asked({ mustLastMonths: 120 }).months).toBe(120);
  const short = plan(burning, [], { horizonMonths: 12 }).answer;
  expect(mustLast(burning, short).months).toBe(12);
});
