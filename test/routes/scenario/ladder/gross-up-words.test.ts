/** A grossed-up grant has no step of tax: its ladder must still say who pays it, and how much. */
import { expect, it } from 'vitest';
import { grossUpSentence } from '../../../../src/routes/scenario/ladder/gross-up-words.ts';
import { alone, grossedUp, hours, salary, valuedTaxes } from '../tax/taxed.ts';

function sentence(id: string, tax: { rate: number; employerRate?: number }) {
  const { offers } = valuedTaxes(alone([salary(100_000), hours, grossedUp], { regime: 'flat', ...tax }));
  return grossUpSentence(offers[0]!.valued, { grant: id, name: 'the GPU grant', employer: 'Borealis', currency: 'USD' });
}

it('names tax, gross-up and payroll tax of the grant, by hand', () => {
  // 200 hours a month at 4 are 9,600: 40 % of it, that over 60 %, and 8 %
  expect(sentence('grossed-up', { rate: 0.4, employerRate: 0.08 })).toBe(
    'If you stay, Borealis pays the $3,840 of tax on the GPU grant: $6,400 of gross-up, because that is taxed too, and $768 of payroll tax on the grant.'
  );
});

it('leaves out payroll tax where there is none, and says nothing where no tax is paid for you', () => {
  expect(sentence('grossed-up', { rate: 0.4 })).toMatch(/\$6,400 of gross-up, because that is taxed too\.$/);
  expect(sentence('grossed-up', { rate: 0 })).toBeUndefined();
  expect(sentence(hours.id, { rate: 0.4 })).toBeUndefined();
  expect(sentence('salary', { rate: 0.4 })).toBeUndefined();
});
