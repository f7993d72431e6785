// A plan is typed in one currency: which, and why, where letters do not agree on theirs.
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { planCurrency, planCurrencyWords } from '../../../../src/routes/scenario/company/plan-currency.ts';
import { answerOf, companyOf } from '../../../engine/company/support.ts';
import { compared, salary } from '../compared.ts';

const letters = (...currencies: (string | undefined)[]): Scenario =>
  compared(
    currencies.map((currency, at) => ({ id: `${at}`, from: 'Halcyon', parts: [salary(1)], ...(currency && { currency }) }))
  );
const id = 'of Halcyon';

it('a founder whose letters agree reads nothing of currencies', () => {
  for (const agreed of [letters(), letters('EUR'), letters('EUR', 'EUR'), letters(undefined, undefined)])
    expect(planCurrencyWords(agreed, id)).toBeUndefined();
  expect(planCurrency(letters('EUR', 'EUR'), id)).toBe('EUR');
});

it('one letter that changes its currency turns euros of the plan into dollars: the form says so', () => {
  expect(planCurrency(letters('EUR', undefined), id)).toBe('USD');
  expect(planCurrencyWords(letters('EUR', undefined), id)).toBe(
    'This plan is in USD, the comparison’s currency, since its letters are in EUR and USD. Where all letters have one currency, it is in that. What is typed here is not converted.'
  );
});

it('is the currency that the answer is in', () => {
  const plan = companyOf({ cash: 1e6 });
  expect(planCurrency(plan, plan.employers[0]!.id)).toBe(answerOf(plan).currency);
});
