/**
 * The rate card against the figures gathered for the project on 2026-11-21, written out here with their ids in that
 * collection, and the arithmetic of what was worked out from them.
 */
import { describe, expect, it } from 'vitest';
import { rateCard } from '#lib/catalogue/rate-cards.ts';

const { services } = rateCard('2026-08');
const of = (id: string) => {
  const service = services[id];
  if (service === undefined) throw new Error(`no service ${id}`);
  return service;
};

describe('prices that were read', () => {
  it.each([
    // gpu.aws.p5.h100.pergpu; gpu.h100.neocloud_ondemand, n = 20
    ['h100-hour', 6.88, 3.225, 1.99, 6.155],
    // gpu.aws.p5en.h200; gpu.h200.neocloud_ondemand, n = 12
    ['h200-hour', 7.912, 4.38, 2.6, 6.305],
    // gpu.aws.p6b200; gpu.b200.neocloud_ondemand, n = 9
    ['b200-hour', 14.2416, 6.69, 3.49, 8.6],
    // gpu.aws.p4de.a100_80; gpu.a100_80.neocloud_ondemand, n = 17
    ['a100-hour', 3.4309, 1.59, 1.09, 2.79]
  ])('%s lists and rents at the figures read, to the cent', (id, list, retail, low, high) => {
    const cents = (price: number) => Math.round(price * 100 + 1e-9) / 100;
    expect(of(id).list).toMatchObject({ value: cents(list), basis: 'list-price' });
    expect(of(id).retail).toMatchObject({ value: cents(retail), low: cents(low), high: cents(high), basis: 'list-price' });
  });

  it('an H100-hour costs an employer the surveyed one-year contract (wh.contract.h100.now, wh.contract.h100.low)', () => {
    expect(of('h100-hour').wholesale).toMatchObject({ value: 2.35, low: 1.7, basis: 'survey' });
  });

  it('a price without a quote is not passed off as one: wholesale of H200, B200 and A100, every owner’s cost', () => {
    expect(
      [of('h200-hour'), of('b200-hour'), of('a100-hour')].map(({ wholesale }) => [wholesale.value, wholesale.basis])
    ).toEqual([
      [3.1, 'assumption'],
      [4.7, 'assumption'],
      [1.2, 'assumption']
    ]);
    const owned = ['h100-hour', 'h200-hour', 'b200-hour', 'a100-hour'].map((id) => of(id).marginal);
    expect(owned.map(({ value, basis }) => [value, basis])).toEqual([
      [0.37, 'assumption'],
      [0.4, 'assumption'],
      [0.52, 'assumption'],
      [0.2, 'assumption']
    ]);
  });
});

describe('token prices, three input tokens to one output token', () => {
  const blended = (input: number, output: number) => (3 * input + output) / 4;
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2];

  it('frontier is the median of the three models that lead the index', () => {
    // tok.gpt-5.6-sol 5/30 → 11.25, tok.claude-opus-5 5/25 → 10, tok.claude-fable-5 10/50 → 20
    expect(of('frontier-token').list.value).toBe(median([blended(5, 30), blended(5, 25), blended(10, 50)]));
  });

  it('fixed capability lists at the model that set the level and retails at the cheapest that reaches it', () => {
    // tok.gpt-5.4 2.5/15 → 5.625; tok.gpt-5.6-luna 0.2/1.2 → 0.45
    expect(of('fixed-capability-token').list.value).toBe(5.625);
    expect(of('fixed-capability-token').retail.value).toBe(0.45);
  });

  it('open models list at the median of five, to four decimals', () => {
    // tok.groq.openai.gpt-oss-120b 0.15/0.6, tok.minimax.MiniMax-M3 0.3/1.2, tok.deepseek.deepseek-v4-pro 0.435/0.87,
    // tok.moonshot.kimi-k2.6 0.95/4, tok.zai.glm-5.1 1.4/4.4 → 0.54375
    const five = [blended(0.15, 0.6), blended(0.3, 1.2), blended(0.435, 0.87), blended(0.95, 4), blended(1.4, 4.4)];
    expect(of('open-model-token').list.value).toBeCloseTo(median(five)!, 4);
  });

  it.each(['frontier-token', 'fixed-capability-token', 'open-model-token', 'api-credit'])(
    '%s costs an employer 0.75 of retail and a provider 0.5, both as assumptions',
    (id) => {
      const { retail, wholesale, marginal } = of(id);
      expect(wholesale.value).toBeCloseTo(0.75 * retail.value, 4);
      expect(marginal.value).toBeCloseTo(0.5 * retail.value, 4);
      expect([wholesale.basis, marginal.basis]).toEqual(['assumption', 'assumption']);
    }
  );

  it('API credit is money: one for one at list and retail, and it keeps its price', () => {
    const { list, retail, driftPerYear, volatilityPerYear } = of('api-credit');
    expect([list.value, retail.value, driftPerYear.value, volatilityPerYear.value]).toEqual([1, 1, 0, 0]);
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
    // frontier: exp(−0.2 + 0.36/2) − 1 = exp(−0.02) − 1 = −0.0198; exp(−0.62) − 1 = −0.4621; exp(0.68) − 1 = 0.9739
    ['frontier-token', 0.6, -0.2, -0.0198, -0.8, -0.4621, 0.5, 0.9739],
    // fixed: exp(−2.3 + 0.64/2) − 1 = exp(−1.98) − 1 = −0.8619; exp(−3.38) − 1 = −0.9660; exp(−0.78) − 1 = −0.5416
    ['fixed-capability-token', 0.8, -2.3, -0.8619, -3.7, -0.966, -1.1, -0.5416],
    // named model: exp(−0.04 + 0.0361/2) − 1 = exp(−0.02195) − 1 = −0.0217; −0.0420; 0.0284 (dec.sku.drift)
    ['open-model-token', 0.19, -0.04, -0.0217, -0.061, -0.042, 0.01, 0.0284]
  ])('%s drifts in expectation, not in logarithms', (id, volatility, mean, value, logLow, low, logHigh, high) => {
    const { driftPerYear, volatilityPerYear } = of(id);
    const inExpectation = (log: number) => Math.exp(log + volatility ** 2 / 2) - 1;
    expect(volatilityPerYear.value).toBe(volatility);
    expect(driftPerYear).toMatchObject({ value, low, high });
    expect([value, low, high]).toEqual([mean, logLow, logHigh].map((log) => expect.closeTo(inExpectation(log), 4)));
  });

  it('a provider’s cost falls with the price: a cost that stood still would soon exceed what the token sells for', () => {
    for (const id of ['frontier-token', 'fixed-capability-token', 'open-model-token'])
      expect(of(id).marginalDriftPerYear?.value).toBe(of(id).driftPerYear.value);
  });
});

it('the card carries the attribution that CC BY 4.0 asks for: name, link, licence, changes', () => {
  const text = rateCard('2026-08').attribution.join(' ');
  for (const part of ['gpurentalprices.com', 'https://gpurentalprices.com', 'CC BY 4.0', 'Changed']) expect(text).toContain(part);
});
