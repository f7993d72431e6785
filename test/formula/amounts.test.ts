import { describe, expect, it } from 'vitest';
import { formulaAmounts } from '#lib/formula/amounts.ts';
import { priceName } from '#lib/formula/formula-names.ts';

const INPUTS = {
  months: 14,
  salaryPerYear: Float64Array.from({ length: 14 }, (_, month) => (month < 12 ? 120000 : 123600)),
  prices: { 'h100-hour': Float64Array.from({ length: 14 }, (_, month) => 3 - month / 10) }
};

describe('the amounts of a formula component', () => {
  it('follow the salary in force: 1% of 120,000 / 12 = 100, then of 123,600 / 12 = 103', () => {
    const answer = formulaAmounts('salary / 12 * 1%', INPUTS);
    expect(answer.ok && [...answer.amounts.slice(10)].map((amount) => Math.round(amount * 1e6) / 1e6)).toEqual([
      100, 100, 103, 103
    ]);
  });

  it('count months and years of employment from one', () => {
    const answer = formulaAmounts('month + 100 * year', INPUTS);
    expect(answer.ok && [answer.amounts[0], answer.amounts[11], answer.amounts[12]]).toEqual([101, 112, 213]);
  });

  it('follow the retail price of a service: 10 hours at 2.90 in the second month', () => {
    const answer = formulaAmounts('10 * h100_hour', INPUTS);
    expect(answer.ok && answer.amounts[1]).toBeCloseTo(29, 12);
  });

  it('name the first month that does not come out', () => {
    expect(formulaAmounts('100 / (month - 3)', INPUTS)).toEqual({
      ok: false,
      message: 'In month 3 the formula does not come out as a finite number.'
    });
  });

  it('refuse a price name that could mean either of two services', () => {
    const price = new Float64Array(14);
    const answer = formulaAmounts('a_b', { ...INPUTS, prices: { 'a-b': price, 'a.b': price } });
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('“a_b” is not known here') });
  });

  it('keep month, year and salary for themselves', () => {
    const answer = formulaAmounts('month', { ...INPUTS, prices: { month: new Float64Array(14).fill(9) } });
    expect(answer.ok && answer.amounts[0]).toBe(1);
  });

  it('spell a service as a name', () => {
    expect(priceName('llama-3.1 tokens')).toBe('llama_3_1_tokens');
  });
});
