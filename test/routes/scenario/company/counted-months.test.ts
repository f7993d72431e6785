// A raise dated a year wrong is millions that no month of the plan has: whoever typed it has to hear of it.
import { describe, expect, it } from 'vitest';
import type { Company } from '#lib/engine/index.ts';
import {
  heldWords,
  isCounted,
  uncountedCommitment,
  uncountedDebt,
  uncountedHire,
  uncountedRaise
} from '../../../../src/routes/scenario/company/counted-months.ts';
import { answerOf, companyOf } from '../../../engine/company/support.ts';
import { salary } from '../compared.ts';

const start = '2026-12';
const plan = { valuationMonth: start, horizonMonths: 36 };
const months = ['2026-10', '2026-11', '2026-12', '2027-01', '2029-11', '2029-12'];

/** Whether cash is the same in every month without it. */
function isIgnored(company: Partial<Company>): boolean {
  const cash = (parts: Partial<Company>) =>
    answerOf({ ...companyOf({ cash: 1e6, ...parts }), ...plan }).months.map((month) => month.cash);
  const plain = cash({});
  return cash(company).every((held, i) => held === plain[i]);
}

describe('what is said not to be counted is what the engine does not count', () => {
  it('of raises', () => {
    for (const month of months)
      expect(uncountedRaise(plan, { month })?.endsWith('not counted') ?? false).toBe(
        isIgnored({ raises: [{ month, amount: 5 }] })
      );
  });
  it('of loans', () => {
    for (const startMonth of months)
      for (const length of [1, 2, 30]) {
        const debt = { principal: 12, interestPerYear: 0.1, months: length, startMonth };
        expect(uncountedDebt(plan, debt)?.endsWith('not counted') ?? false).toBe(isIgnored({ debts: [debt] }));
      }
  });
  it('of hires, of whom those who are there already are in every month', () => {
    for (const startMonth of months) {
      const pay = [salary(120_000)];
      const without = companyOf({ cash: 1e6 }, pay);
      const hired = companyOf({ cash: 1e6, hires: [{ offer: without.offers[0]!.id, count: 1, startMonth }] }, pay);
      const cash = (document: typeof without) => answerOf({ ...document, ...plan }).months.map((month) => month.cash);
      const isOutside = cash(hired).every((held, i) => held === cash(without)[i]);
      expect(uncountedHire(plan, startMonth)?.endsWith('not counted') ?? false).toBe(isOutside);
      expect(isCounted(plan, startMonth)).toBe(!isOutside);
    }
  });
  it('of commitments', () => {
    for (const startMonth of months)
      for (const length of [1, 2, 30]) {
        const commitment = { service: 'hour', unitsPerMonth: 1, pricePerUnit: 2, startMonth, months: length };
        expect(uncountedCommitment(plan, commitment)?.endsWith('not counted') ?? false).toBe(
          isIgnored({ commitments: [commitment] })
        );
      }
  });
});

it('the words have the last month of the plan, and a loan from before says what of it counts', () => {
  expect(uncountedRaise(plan, { month: '2025-03' })).toBe('before the plan begins: not counted');
  expect(uncountedRaise(plan, { month: '2036-03' })).toBe('after November 2029, where the plan ends: not counted');
  const debt = { principal: 1, interestPerYear: 0, months: 12, startMonth: '2026-11' };
  expect(uncountedDebt(plan, debt)).toMatch(/^borrowed before the plan begins: the sum is not counted/);
  expect(uncountedDebt(plan, { principal: 1, interestPerYear: 0, months: 12 })).toBeUndefined();
});

it('the folded group says how many of its entries are not counted', () => {
  expect(heldWords('2 raises', [undefined, 'before the plan begins: not counted'])).toBe('2 raises, 1 not counted');
  expect(heldWords('2 raises', [undefined, undefined])).toBe('2 raises');
  expect(heldWords('1 loan', ['borrowed before the plan begins: the sum is not counted, what is still to be paid is'])).toBe(
    '1 loan'
  );
});
