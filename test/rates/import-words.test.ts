/** What the import page says of a file, checked on what the importer really answers. */
import { describe, expect, it } from 'vitest';
import { importedPrices } from '#lib/exchange/price-import.ts';
import { dateOfFile, evidenceText, rowsFinding, titleOf } from '../../src/routes/rates/import/import-words.ts';

const csv = `model,price_per_million,provider,region
a,1,one,eu
a,3,one,us
a,5,two,
b,2,one,eu
c,,one,eu`;
const mapping = {
  name: 'model',
  price: 'price_per_million',
  priceUnit: 'perMillionTokens',
  provider: 'provider',
  region: 'region'
} as const;

function read() {
  const result = importedPrices(csv, { kind: 'csv', fileName: 'mine.csv', asOf: '2026-11-01', mapping });
  if (!result.ok || result.needsMapping) throw new Error(JSON.stringify(result));
  return result;
}

describe('an import', () => {
  it('is said in a sentence whose counts add up', () => {
    const { rows, rateCard } = read();
    expect(rowsFinding(rows, rateCard)).toBe('Read 5 rows: 4 used for 2 models, 1 left out.');
    expect(rowsFinding({ read: 3010, used: 1842 }, { ...rateCard, services: {} })).toMatch(
      /^Read 3,010 rows: 1,842 used .* 1,168 left out\.$/
    );
  });

  it('says on how many rows and providers each median stands', () => {
    const [several, one] = Object.values(read().rateCard.services);
    expect(evidenceText(several!.list)).toMatch(/^3 rows, 2 providers/);
    expect(evidenceText(one!.list)).toBe('1 row');
  });

  it('is dated by its name where that has a date, else by when the file was last changed', () => {
    const changed = Date.UTC(2026, 10, 20, 12);
    expect(dateOfFile('model_prices.2026-08-01.json', changed)).toBe('2026-08-01');
    expect(dateOfFile('prices-2026-13-01.csv', changed)).toBe('2026-11-20');
    expect(dateOfFile('prices.csv', changed)).toBe('2026-11-20');
  });

  it('is called by its catalogue and day, a file of one’s own by its name', () => {
    const { rateCard } = read();
    expect(titleOf('litellm', rateCard)).toBe('LiteLLM prices, 1 November 2026');
    expect(titleOf('skypilot', { ...rateCard, title: 'gcp_vms' })).toBe('SkyPilot prices, gcp_vms, 1 November 2026');
    expect(titleOf('csv', rateCard)).toBe('mine');
    expect(titleOf(undefined, rateCard)).toBe('mine');
  });
});
