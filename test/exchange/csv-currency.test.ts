/** Euros must not pass for dollars: what a plain CSV says of its currency. */
import { describe, expect, it } from 'vitest';
import { csvCurrency } from '#lib/exchange/csv-currency.ts';
import { importedPrices } from '#lib/exchange/price-import.ts';

const table = (columns: string[], ...rows: string[][]) => ({ columns, rows });
const mapping = { name: 'name', price: 'price', priceUnit: 'perHour' as const };

describe('the currency of a plain CSV', () => {
  it('is that of its own column, by the most rows', () => {
    const rows = [
      ['H100', '3', 'eur'],
      ['H200', '4', 'EUR'],
      ['B200', '5', 'USD'],
      ['A100', '1', '']
    ];
    expect(csvCurrency(table(['name', 'price', 'money'], ...rows), { ...mapping, currency: 'money' })).toBe('EUR');
  });

  it.each([
    ['a code in the heading', 'price per hour (EUR)', 'EUR'],
    ['a sign in the heading', '£ an hour', 'GBP'],
    ['no code in a word', 'PRICE PER USE', undefined]
  ])('is read from %s', (_, price, currency) => {
    expect(csvCurrency(table(['name', price], ['H100', '3']), { ...mapping, price })).toBe(currency);
  });

  it('is read from the cells where nothing else says it, and unknown where they say nothing', () => {
    expect(csvCurrency(table(['name', 'price'], ['H100', '3 €'], ['H200', '4 €']), mapping)).toBe('EUR');
    expect(csvCurrency(table(['name', 'price'], ['H100', '3']), mapping)).toBeUndefined();
  });

  it('is the card’s, unless the user says another, and dollars where nobody says any', () => {
    const text = 'name;price per hour (EUR)\nH100;2.50\n';
    const read = (csv: string, options = {}) => {
      const columns = { name: 'name', price: csv.split('\n')[0]!.split(';')[1]!, priceUnit: 'perHour' as const };
      const result = importedPrices(csv, { fileName: 'own.csv', asOf: '2026-11-21', kind: 'csv', mapping: columns, ...options });
      return result.ok && !result.needsMapping ? result.rateCard.currency : undefined;
    };
    expect(read(text)).toBe('EUR');
    expect(read(text, { currency: 'CHF' })).toBe('CHF');
    expect(read('name;price\nH100;2.50\n')).toBe('USD');
  });
});
