import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { money, shortMoney, signedMoney, unitPrice } from '#lib/format/money.ts';

describe('money in a table', () => {
  it('is exact to the unit, or to as many digits as asked', () => {
    expect(money(488600, 'USD')).toBe('$488,600');
    expect(money(1234.567, 'GBP', { digits: 2 })).toBe('£1,234.57');
  });

  it('has a true minus and never a minus before nothing', () => {
    expect(money(-63000, 'USD')).toBe('−$63,000');
    expect(money(-0.2, 'USD')).toBe('$0');
    expect(signedMoney(-0.2, 'USD')).toBe('$0');
    expect(shortMoney(-0.2, 'USD')).toBe('$0');
  });

  it('says the currency by its code where two are on screen', () => {
    expect(money(25000, 'EUR', { code: true }).replace(/\s/, ' ')).toBe('EUR 25,000');
  });

  it('shows a difference with its sign', () => {
    expect(signedMoney(187800, 'USD')).toBe('+$187,800');
    expect(signedMoney(-63000, 'USD')).toBe('−$63,000');
    expect(signedMoney(0, 'USD')).toBe('$0');
  });

  it('shows a dash for what is no number, never NaN or ∞', () => {
    expect([money(NaN, 'USD'), shortMoney(Infinity, 'USD'), signedMoney(-Infinity, 'USD')]).toEqual(['—', '—', '—']);
  });

  it('keeps the digits of a small price', () => {
    expect([6.88, 0.37, 0.0421, 0.00000325, 0].map((price) => unitPrice(price, 'USD'))).toEqual([
      '$6.88',
      '$0.37',
      '$0.0421',
      '$0.00000325',
      '$0.00'
    ]);
  });
});

describe('money in a sentence', () => {
  it.each([
    [960, '$960'],
    [999.6, '$1k'],
    [7400, '$7.4k'],
    [9960, '$10k'],
    [61123, '$61k'],
    [899200, '$899k'],
    [999600, '$1M'],
    [1240000, '$1.24M'],
    [12440000, '$12.4M'],
    [999700000, '$1B'],
    [2e9, '$2B'],
    [-41300, '−$41k']
  ])('shortens %d to %s', (value, text) => {
    expect(shortMoney(value, 'USD')).toBe(text);
  });

  it('can carry a sign', () => {
    expect(shortMoney(61123, 'USD', { sign: true })).toBe('+$61k');
  });

  it('never has more than three digits below a quadrillion', () => {
    const values = fc.double({ min: -9e14, max: 9e14, noNaN: true });
    fc.assert(fc.property(values, (value) => (shortMoney(value, 'USD').match(/\d/g) ?? []).length <= 3));
  });
});
