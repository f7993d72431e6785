// Which regime a document's tax gets, and that asking thousands of times is asking once.
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { noIncome } from '#lib/engine/tax/income.ts';

const pay = { ...noIncome, earnings: 100_000 };

describe('the regime of a tax', () => {
  it('is that of its country, with the shipped law', () => {
    expect(taxLaw({ regime: 'flat', rate: 0.3 }).incomeTax(2026, pay)).toBe(30_000);
    // 7 540 + 49 730 × 40 %
    expect(taxLaw({ regime: 'uk' }).incomeTax(2026, pay)).toBeCloseTo(27_432, 8);
    const [federal] = taxLaw({ regime: 'us' }).taxes(2026, pay).income;
    // Standard deduction 16 100 (Rev. Proc. 2025-32): 83 900 of taxable income; 10 % to 12 400, 12 % to 50 400, 22 %:
    // 1 240 + 4 560 + 7 370
    expect(federal?.amount).toBeCloseTo(13_170, 6);
  });

  it('is made once for equal taxes, and another one where a term differs', () => {
    const scottish = () => taxLaw({ regime: 'uk', region: 'scotland' });
    expect(scottish()).toBe(scottish());
    expect(scottish()).not.toBe(taxLaw({ regime: 'uk', region: 'wales' }));
    expect(scottish().incomeTax(2026, pay)).not.toBe(taxLaw({ regime: 'uk', region: 'wales' }).incomeTax(2026, pay));
  });

  it('stays right when more taxes were asked for than are kept: a field is typed digit by digit', () => {
    const rates = Array.from({ length: 500 }, (_, index) => index / 1000);
    for (const rate of [...rates, ...rates]) expect(taxLaw({ regime: 'flat', rate }).incomeTax(2026, pay)).toBe(rate * 100_000);
  });
});
