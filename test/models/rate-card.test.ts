/**
 * The rate card against the figures gathered for the project on 2026-11-21, written out here with their ids in that
 * collection, and the arithmetic of what was worked out from them.
 */
import { describe, expect, it } from 'vitest';
import { priceFacts, priceNames, type PriceName } from '#lib/catalogue/card-services.ts';
import { ownerFacts, ownerInputs } from '#lib/catalogue/owner-defaults.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { ownerCost } from '#lib/engine/index.ts';

const card = rateCard('2026-08');
const accelerators = Object.keys(card.services).filter((id) => card.services[id]?.family === 'gpu');
const figure = (id: string, name: PriceName) => {
  const found = priceFacts(card, id)[name];
  if (found === undefined) throw new Error(`no ${name} of ${id}`);
  return found;
};
const facts = (id: string) => card.services[id]?.facts ?? {};
const cents = (price: number) => Math.round(price * 100 + 1e-9) / 100;

describe('prices that were read', () => {
  it.each([
    // gpu.aws.p5.h100.pergpu; gpu.h100.neocloud_ondemand, n = 20
    ['h100-hour', 6.88, 3.225, 1.99, 6.155],
    // gpu.aws.p5en.h200; gpu.h200.neocloud_ondemand, n = 12
    ['h200-hour', 7.912, 4.38, 2.6, 6.305],
    // gpu.aws.p6b200; gpu.b200.neocloud_ondemand, n = 9
    ['b200-hour', 14.2416, 6.69, 3.49, 8.6],
    // gpu.aws.p4de.a100_80; gpu.a100_80.neocloud_ondemand, n = 17
    ['a100-hour', 3.4309, 1.59, 1.09, 2.79],
    // no hyperscaler's price; gpu.b300.neocloud_ondemand, n = 7; gpu.l40s.neocloud_ondemand, n = 10
    ['b300-hour', 7.85, 7.85, 4.99, 11.19],
    ['l40s-hour', 1.435, 1.435, 0.88, 2.25],
    // sky.azure.MI300X.ondemand; gpu.mi300x.neocloud_ondemand, n = 4
    ['mi300x-hour', 7.5, 2.79, 2.39, 3.45]
  ])('%s lists and rents at the figures read, to the cent', (id, list, retail, low, high) => {
    expect(figure(id, 'list')).toMatchObject({ value: cents(list), basis: 'list-price' });
    expect(figure(id, 'retail')).toMatchObject({ value: cents(retail), low: cents(low), high: cents(high), basis: 'list-price' });
  });

  it.each([
    // gpu.*.spot of 2026-08-22: value, cheapest, dearest
    ['h100-hour', 2.057, 0.94, 5.878],
    ['h200-hour', 3.59, 2.51, 5.378],
    ['b200-hour', 5.147, 3.2, 5.98],
    ['b300-hour', 5.82, 4.7, 6.94],
    ['a100-hour', 1.17, 0.679, 2.268],
    ['l40s-hour', 0.93, 0.79, 1.07]
  ])('%s on sufferance costs the figure read, to the cent', (id, value, low, high) => {
    expect(figure(id, 'spot')).toMatchObject({ value: cents(value), low: cents(low), high: cents(high), basis: 'list-price' });
  });

  it('an accelerator that no hyperscaler lists says so, and lists at retail', () => {
    for (const id of ['b300-hour', 'l40s-hour']) {
      expect(figure(id, 'list').value).toBe(figure(id, 'retail').value);
      expect(figure(id, 'list').rationale).toContain('No hyperscaler');
    }
    // sky.azure.MI300X.ondemand and .spot, 2026-05-20
    expect(figure('mi300x-hour', 'list')).toMatchObject({ value: 7.5, low: 6, high: 12 });
    expect(figure('mi300x-hour', 'spot').value).toBe(cents(1.386));
  });

  it('an H100-hour costs an employer the surveyed one-year contract (wh.contract.h100.now, wh.contract.h100.low)', () => {
    expect(figure('h100-hour', 'wholesale')).toMatchObject({ value: 2.35, low: 1.7, basis: 'survey' });
  });

  it('a price without a quote is not passed off as one: every other wholesale price, every owner’s cost', () => {
    const priced = (name: PriceName) => accelerators.map((id) => [id, figure(id, name).value]);
    expect(Object.fromEntries(priced('wholesale'))).toEqual({
      ...{ 'h100-hour': 2.35, 'h200-hour': 3.1, 'b200-hour': 4.7, 'b300-hour': 5.5 },
      ...{ 'a100-hour': 1.2, 'l40s-hour': 1.01, 'mi300x-hour': 1.95 }
    });
    expect(Object.fromEntries(priced('marginal'))).toEqual({
      ...{ 'h100-hour': 0.37, 'h200-hour': 0.4, 'b200-hour': 0.52, 'b300-hour': 0.61 },
      ...{ 'a100-hour': 0.2, 'l40s-hour': 0.19, 'mi300x-hour': 0.4 }
    });
    for (const id of accelerators)
      for (const name of ['wholesale', 'wholesaleThreeYears', 'marginal'] as const)
        if (id !== 'h100-hour' || name !== 'wholesale') expect(figure(id, name).basis).toBe('assumption');
  });
});

describe('prices of one service keep their order', () => {
  it.each(Object.keys(card.services))('%s: the longer the commitment the cheaper, and nobody sells below power and space', (id) => {
    const prices = priceFacts(card, id);
    const falling = (['list', 'retail', 'wholesale', 'wholesaleThreeYears', 'marginal'] as const).flatMap((name) =>
      prices[name] ? [prices[name].value] : []
    );
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    if (prices.spot && prices.retail) expect(prices.spot.value).toBeLessThan(prices.retail.value);
    if (prices.ownerFull && prices.marginal) expect(prices.ownerFull.value).toBeGreaterThan(prices.marginal.value);
  });

  it('three years of any accelerator but the H100 are 0.6 of retail', () => {
    for (const id of accelerators.filter((id) => id !== 'h100-hour'))
      expect(figure(id, 'wholesaleThreeYears').value).toBe(cents(0.6 * figure(id, 'retail').value));
    // wh.coreweave.longterm: 16 USD for eight
    expect(figure('h100-hour', 'wholesaleThreeYears').value).toBe(16 / 8);
  });
});

describe('what an hour costs its owner', () => {
  it.each([
    // by hand for the H100: (42,000 − 4,200 ÷ 1.61051) × 0.1 ÷ (1 − 1 ÷ 1.61051) = 10,391.5 a year; with 2,100 of operations
    // 1.4260 an hour; 0.1084 electricity, 0.2620 space; 1.7963 ÷ 0.8
    ['h100-hour', 2.2454, 1.23 / 2.17, 4.53 / 2.17],
    ['h200-hour', 2.5425, 1.37 / 2.42, 5.06 / 2.42],
    ['b200-hour', 3.0266, 1.8 / 3.17, 6.63 / 3.17]
  ])('%s: the card, the shipped inputs and the engine’s formula agree to the cent', (id, byHand, low, high) => {
    const inputs = ownerFacts(id);
    expect(inputs && ownerCost(ownerInputs(inputs)).perUsedHour).toBeCloseTo(byHand, 4);
    const { value } = figure(id, 'ownerFull');
    expect(value).toBe(cents(byHand));
    // own.cost.*: their proportions
    expect(figure(id, 'ownerFull')).toMatchObject({ low: cents(low * value), high: cents(high * value), basis: 'derived' });
  });
});

describe('what money does not say', () => {
  it('names the generation of every accelerator', () => {
    expect(accelerators.map((id) => facts(id).generation?.text)).toEqual([
      ...['Hopper, 2022', 'Hopper, 2023', 'Blackwell, 2024', 'Blackwell Ultra, 2025'],
      ...['Ampere, 2020', 'Ada Lovelace, 2023', 'CDNA 3, 2023']
    ]);
  });

  it('gives the speed, context and output of the model that the price is of, and names it', () => {
    // lat.deepseek-v4-pro; GPT-5.4 of compact_models.json; lat.gpt-5-5 stands in for GPT-5.6 Sol, which nobody has measured
    expect(facts('open-model-token')).toMatchObject({
      timeToFirstTokenSeconds: { value: 1.07 },
      tokensPerSecond: { value: 57 },
      contextTokens: { value: 1_000_000 },
      largestOutputTokens: { value: 8192 }
    });
    expect(facts('fixed-capability-token')).toMatchObject({
      timeToFirstTokenSeconds: { value: 93.3 },
      tokensPerSecond: { value: 154.8 },
      contextTokens: { value: 1_050_000 }
    });
    expect(facts('frontier-token')).toMatchObject({
      timeToFirstTokenSeconds: { value: 29.4, basis: 'assumption' },
      tokensPerSecond: { value: 91.9, basis: 'assumption' },
      contextTokens: { value: 1_050_000 }
    });
    for (const id of ['frontier-token', 'fixed-capability-token', 'open-model-token'])
      expect(facts(id).tokensPerSecond?.rationale).toMatch(/Of (GPT-5\.[45]|DeepSeek V4 Pro)/);
  });

  it('says of the named model alone that it may be withdrawn (dec.sku.delist: 192 of 975)', () => {
    expect(figure('open-model-token', 'withdrawalPerYear').value).toBeCloseTo(192 / 975, 3);
    const named = Object.keys(card.services).filter((id) => card.services[id]?.withdrawalPerYear);
    expect(named).toEqual(['open-model-token']);
  });

  it('lets prices revert nowhere: that takes a series and somebody’s decision', () => {
    expect(Object.values(card.services).filter(({ reversionLevel }) => reversionLevel)).toEqual([]);
    expect(priceNames).toContain('reversionLevel');
  });
});

describe('token prices, three input tokens to one output token', () => {
  const blended = (input: number, output: number) => (3 * input + output) / 4;
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2];

  it('frontier is the median of the three models that lead the index', () => {
    // tok.gpt-5.6-sol 5/30 → 11.25, tok.claude-opus-5 5/25 → 10, tok.claude-fable-5 10/50 → 20
    expect(figure('frontier-token', 'list').value).toBe(median([blended(5, 30), blended(5, 25), blended(10, 50)]));
  });

  it('fixed capability lists at the model that set the level and retails at the cheapest that reaches it', () => {
    // tok.gpt-5.4 2.5/15 → 5.625; tok.gpt-5.6-luna 0.2/1.2 → 0.45
    expect(figure('fixed-capability-token', 'list').value).toBe(5.625);
    expect(figure('fixed-capability-token', 'retail').value).toBe(0.45);
  });

  it('open models list at the median of five, to four decimals', () => {
    // tok.groq.openai.gpt-oss-120b 0.15/0.6, tok.minimax.MiniMax-M3 0.3/1.2, tok.deepseek.deepseek-v4-pro 0.435/0.87,
    // tok.moonshot.kimi-k2.6 0.95/4, tok.zai.glm-5.1 1.4/4.4 → 0.54375
    const five = [blended(0.15, 0.6), blended(0.3, 1.2), blended(0.435, 0.87), blended(0.95, 4), blended(1.4, 4.4)];
    expect(figure('open-model-token', 'list').value).toBeCloseTo(median(five)!, 4);
  });

  it.each(['frontier-token', 'fixed-capability-token', 'open-model-token', 'api-credit'])(
    '%s costs an employer 0.75 of retail and a provider 0.5, both as assumptions',
    (id) => {
      const retail = figure(id, 'retail').value;
      const [wholesale, marginal] = [figure(id, 'wholesale'), figure(id, 'marginal')];
      expect(wholesale.value).toBeCloseTo(0.75 * retail, 4);
      expect(marginal.value).toBeCloseTo(0.5 * retail, 4);
      expect([wholesale.basis, marginal.basis]).toEqual(['assumption', 'assumption']);
    }
  );

  it('API credit is money: one for one at list and retail, and it keeps its price', () => {
    const values = (['list', 'retail', 'driftPerYear', 'volatilityPerYear'] as const).map((name) => figure('api-credit', name).value);
    expect(values).toEqual([1, 1, 0, 0]);
  });
});

describe('price paths', () => {
  // A price whose logarithm drifts by μ with volatility σ grows in expectation by exp(μ + σ²/2) − 1 a year:
  // a card that shipped μ itself would let every grant lose value faster than assumed.
  it.each([
    // GPU: exp(−0.15 + 0.09/2) − 1 = exp(−0.105) − 1 = −0.0997; exp(−0.405) − 1 = −0.3330; exp(0.295) − 1 = 0.3431
    ['h100-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    ['h200-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    ['b200-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    ['a100-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    ['b300-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    ['l40s-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    ['mi300x-hour', 0.3, -0.15, -0.0997, -0.45, -0.333, 0.25, 0.3431],
    // frontier: exp(−0.2 + 0.36/2) − 1 = exp(−0.02) − 1 = −0.0198; exp(−0.62) − 1 = −0.4621; exp(0.68) − 1 = 0.9739
    ['frontier-token', 0.6, -0.2, -0.0198, -0.8, -0.4621, 0.5, 0.9739],
    // fixed: exp(−2.3 + 0.64/2) − 1 = exp(−1.98) − 1 = −0.8619; exp(−3.38) − 1 = −0.9660; exp(−0.78) − 1 = −0.5416
    ['fixed-capability-token', 0.8, -2.3, -0.8619, -3.7, -0.966, -1.1, -0.5416],
    // named model: exp(−0.04 + 0.0361/2) − 1 = exp(−0.02195) − 1 = −0.0217; −0.0420; 0.0284 (dec.sku.drift)
    ['open-model-token', 0.19, -0.04, -0.0217, -0.061, -0.042, 0.01, 0.0284]
  ])('%s drifts in expectation, not in logarithms', (id, volatility, mean, value, logLow, low, logHigh, high) => {
    const inExpectation = (log: number) => Math.exp(log + volatility ** 2 / 2) - 1;
    expect(figure(id, 'volatilityPerYear').value).toBe(volatility);
    expect(figure(id, 'driftPerYear')).toMatchObject({ value, low, high });
    expect([value, low, high]).toEqual([mean, logLow, logHigh].map((log) => expect.closeTo(inExpectation(log), 4)));
  });

  it('a provider’s cost falls with the price: a cost that stood still would soon exceed what the token sells for', () => {
    for (const id of ['frontier-token', 'fixed-capability-token', 'open-model-token'])
      expect(figure(id, 'marginalDriftPerYear').value).toBe(figure(id, 'driftPerYear').value);
  });
});

it('the card carries the attribution that CC BY 4.0 asks for: name, link, licence, changes', () => {
  const text = card.attribution.join(' ');
  for (const part of ['gpurentalprices.com', 'https://gpurentalprices.com', 'CC BY 4.0', 'Changed']) expect(text).toContain(part);
});
