import { describe, expect, it } from 'vitest';
import { guessedMapping, isComplete } from '#lib/exchange/column-mapping.ts';
import { detectedKind } from '#lib/exchange/import-kind.ts';
import { importedPrices } from '#lib/exchange/price-import.ts';
import { fixture, readPrices, reasons } from './fixture.ts';

const models = fixture('models.csv');
const gpus = fixture('gpus.csv');
const german = {
  name: 'GPU',
  price: 'Preis',
  priceUnit: 'perHour',
  count: 'Anzahl',
  spot: 'Spot',
  provider: 'Anbieter',
  region: 'Ort',
  currency: 'Währung'
} as const;

describe('a CSV of tokens', () => {
  it('is shown with its first rows and a guess before anything is read from it', () => {
    const seen = importedPrices(models, { fileName: 'models.csv', asOf: '2026-07-01' });
    expect(seen).toMatchObject({
      ok: true,
      needsMapping: true,
      columns: ['provider', 'model', 'input_per_m', 'output_per_m', 'cache_read_per_m', 'context', 'max_output'],
      guess: {
        name: 'model',
        price: 'input_per_m',
        outputPrice: 'output_per_m',
        priceUnit: 'perMillionTokens',
        provider: 'provider',
        contextTokens: 'context',
        largestOutputTokens: 'max_output'
      }
    });
    expect(seen.ok && seen.needsMapping && seen.samples).toHaveLength(3);
  });

  it('gives with the guess a median over providers, variants of the model kept apart', () => {
    const read = readPrices(models, { mapping: guessedMapping(models.split('\n', 1)[0]!.split(',')) });
    // (3 × 1.25 + 10) / 4 = 3.4375, 3.5125 and 3.475
    expect(read.rateCard.services['nimbus-5-4-token']?.list).toMatchObject({ value: 3.475, low: 3.4375, high: 3.5125 });
    expect(Object.keys(read.rateCard.services)).toEqual(['nimbus-5-4-token', 'nimbus-5-4-thinking-token']);
    expect(reasons(read)).toEqual({ 'A price of 0: free, or paid for in another way': 1, 'No price': 1 });
  });

  it.each([
    ['perToken', '0.000002'],
    ['perThousandTokens', '0.002'],
    ['perMillionTokens', '2']
  ] as const)('comes to 2 a million from a price %s', (priceUnit, price) => {
    const read = readPrices(`model,cost\nnimbus,${price}\n`, { mapping: { name: 'model', price: 'cost', priceUnit } });
    expect(read.rateCard.services['nimbus-token']?.list.value).toBe(2);
  });
});

describe('a CSV of accelerators as a spreadsheet in German saves it', () => {
  const read = readPrices(gpus, { currency: 'EUR', mapping: german });

  it('is read with its semicolons, decimal commas, quotes and byte order mark', () => {
    // 25.60 / 8 = 3.20 in Oslo, 3.40 in Bergen
    expect(read.rateCard).toMatchObject({
      currency: 'EUR',
      services: { 'h100-hour': { list: { value: 3.3, low: 3.2, high: 3.4 }, spot: { value: 0.1875 } } }
    });
    expect(read.rateCard.services['a100-40gb-hour']?.list.value).toBe(1.5);
  });

  it('leaves out a row in another currency and a spot price that saves nothing', () => {
    expect(reasons(read)).toEqual({ 'In a currency other than EUR': 1 });
    expect(read.rows.partly.map(({ reason }) => reason)).toEqual(['Spot price not below the price on demand: left out']);
  });

  it('leaves its euros out of a card that was asked for in dollars', () => {
    expect(reasons(readPrices(gpus, { mapping: german, currency: 'USD' }))).toEqual({ 'In a currency other than USD': 3 });
  });
});

describe('a mapping that does not fit', () => {
  it('is refused column by column', () => {
    const mapping = { name: 'Karte', price: 'Preis', priceUnit: 'perDay' as 'perHour', spot: 'spot' };
    const read = importedPrices(gpus, { fileName: 'gpus.csv', asOf: '2026-07-01', mapping });
    expect(read.ok ? [] : read.errors.map(({ path }) => path)).toEqual(['mapping.name', 'mapping.spot', 'mapping.priceUnit']);
    expect(JSON.stringify(read)).toContain('found \\"Karte\\"');
  });

  it('is not made up for columns that say nothing', () => {
    expect(isComplete(guessedMapping(['a', 'b']))).toBe(false);
  });

  it.each([
    [
      ['gpu_name', 'num_gpus', 'price_per_hour', 'spot_price_per_hour'],
      { name: 'gpu_name', price: 'price_per_hour', count: 'num_gpus', spot: 'spot_price_per_hour', priceUnit: 'perHour' }
    ],
    [
      ['Model', 'Input ($/1M tokens)', 'Cached input ($/1M tokens)', 'Output ($/1M tokens)'],
      { name: 'Model', price: 'Input ($/1M tokens)', outputPrice: 'Output ($/1M tokens)' }
    ],
    [['provider', 'accelerator', 'hourly'], { name: 'accelerator', price: 'hourly', priceUnit: 'perHour' }]
  ])('is guessed for %j', (columns, guess) => {
    expect(guessedMapping(columns)).toMatchObject(guess);
  });
});

it.each([
  ['{"nimbus": {}}', 'prices.csv', 'litellm'],
  ['\uFEFFInstanceType,AcceleratorName,AcceleratorCount,Price\n', 'x.txt', 'skypilot'],
  ['model;price\n', 'x', 'csv'],
  ['<!doctype html>', 'prices.csv', undefined],
  ['', 'prices.csv', undefined]
])('the kind of %j is told by its content', (text, fileName, kind) => {
  expect(detectedKind(text, fileName)).toBe(kind);
});
