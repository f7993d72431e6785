import { describe, expect, it } from 'vitest';
import { readRateCard } from '#lib/schema/rate-card.ts';
import { fixture, readPrices, reasons } from './fixture.ts';

const text = fixture('models.json');
const read = readPrices(text, { fileName: 'model prices.json' });
const { services } = read.rateCard;

describe('a catalogue of models in the form of LiteLLM', () => {
  it('becomes a card that the schema passes, named after the file, dated, with the licence’s attribution', () => {
    expect(readRateCard(structuredClone(read.rateCard))).toEqual({ ok: true, card: read.rateCard });
    expect(read.rateCard).toMatchObject({
      card: 'imported-model-prices',
      title: 'model prices',
      asOf: '2026-08-01',
      currency: 'USD'
    });
    expect(read.rateCard.attribution.join()).toContain('LiteLLM');
    expect(read.rateCard.attribution.join()).toContain('MIT');
  });

  it('gives each provider one voice, however many regions it lists', () => {
    // Blended 3 : 1: OpenAI 3.4375 (two rows), Azure the middle of 3.4375, 3.78125 and 3.78125, OpenRouter (3 × 1.3 + 10) / 4 = 3.475.
    expect(services['nimbus-5-4-token']?.list).toMatchObject({ value: 3.475, low: 3.4375, high: 3.78125, basis: 'derived' });
    expect(services['nimbus-5-4-token']?.list.rationale).toMatch(/3 input : 1 output.*6 rows, 3 providers, 2 regions/);
    expect(services['nimbus-5-4-token']).toMatchObject({ family: 'tokens', unit: 'million tokens' });
  });

  it('says where a figure of a single row was read, and has no range for it', () => {
    const { list } = services['nimbus-5-4-mini-token'] ?? {};
    expect(list).toMatchObject({ value: 0.6875, basis: 'list-price', effectiveFrom: '2026-08-01' });
    expect(list?.source).toEqual({
      title: 'LiteLLM model prices and context window',
      locator: 'model prices.json: nimbus-5.4-mini',
      retrievedOn: '2026-08-01'
    });
    expect(list).not.toHaveProperty('low');
  });

  it('keeps apart a small model, a snapshot at another price and one without a model of its name', () => {
    expect(Object.keys(services)).toEqual([
      'nimbus-3-20240229-token',
      'nimbus-4o-token',
      'nimbus-4o-2024-05-13-token',
      'nimbus-5-4-token',
      'nimbus-5-4-mini-token',
      'nimbus-last-day-token'
    ]);
  });

  it('tells the window of the context and the largest output, with the range where providers differ', () => {
    expect(services['nimbus-5-4-token']?.facts).toMatchObject({
      contextTokens: { value: 400_000, low: 272_000, high: 400_000, basis: 'derived' },
      largestOutputTokens: { value: 128_000, basis: 'list-price' }
    });
    expect(services['nimbus-4o-token']).not.toHaveProperty('facts');
  });

  it('counts every row once and says why it was left out', () => {
    expect(reasons(read)).toEqual({
      'The catalogue’s own specimen, not a model': 1,
      'Not a model of text (chat, completion or responses)': 1,
      'Withdrawn before 2026-08-01': 1,
      'Priced by tiers of length only': 1,
      'No price': 1,
      'A price that is not a number': 1,
      'A price below 0': 1,
      'A price that is not finite': 1,
      'A price of 10,000 or more: the unit must be another': 1,
      'A price of 0: free, or paid for in another way': 1,
      'A price for any model of a size, not a model': 1,
      'Not a model: expected an object': 1
    });
    expect(read.rows).toMatchObject({ read: Object.keys(JSON.parse(text) as object).length, used: 11 });
  });

  it('is withdrawn by the day that the prices are of, not by today’s', () => {
    const earlier = readPrices(text, { asOf: '2026-07-31' });
    expect(earlier.rows.used).toBe(12);
    const later = readPrices(text, { asOf: '2026-08-02' });
    expect(later.rateCard.services).not.toHaveProperty('nimbus-last-day-token');
  });
});

describe('a price that is wrong by a factor', () => {
  const entry = (price: number, provider: string) => ({
    litellm_provider: provider,
    mode: 'chat',
    input_cost_per_token: price,
    output_cost_per_token: price
  });
  const file = (prices: readonly number[]) =>
    JSON.stringify(Object.fromEntries(prices.map((price, index) => [`p${index}/nimbus`, entry(price, `p${index}`)])));

  it('does not move the median of three sellers', () => {
    const prices = readPrices(file([2e-6, 3e-6, 3e-3]));
    expect(prices.rateCard.services['nimbus-token']?.list).toMatchObject({ value: 2.5, high: 3 });
    expect(reasons(prices)).toEqual({ 'More than 20 times above or below the median of its kind': 1 });
  });

  it('is not told from the right one where there are only two', () => {
    expect(readPrices(file([2e-6, 2e-4])).rows).toMatchObject({ used: 2, refused: [] });
  });

  it('has no dust of floating point', () => {
    expect(readPrices(file([1.1e-6])).rateCard.services['nimbus-token']?.list.value).toBe(1.1);
  });
});
