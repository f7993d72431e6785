/** What the pages on owning and converting start from. */
import { describe, expect, it } from 'vitest';
import { conversionFacts, experimentSizes } from '#lib/catalogue/conversions.ts';
import { ownedAccelerators, ownerFacts, ownerInputs } from '#lib/catalogue/owner-defaults.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { ownerCost, type OwnerCostInputs } from '#lib/engine/index.ts';

describe('defaults of an owner’s cost', () => {
  it('are of services that the rate card has, so that a result can be put on it', () => {
    for (const { service } of ownedAccelerators()) expect(rateCard('2026-08').services[service]?.unit).toBe('GPU-hour');
  });

  it('stay within what the engine takes at both ends of each range', () => {
    for (const { service } of ownedAccelerators()) {
      const facts = ownerFacts(service)!;
      for (const input of Object.keys(facts) as (keyof OwnerCostInputs)[])
        for (const end of ['low', 'high'] as const)
          expect(ownerCost({ ...ownerInputs(facts), [input]: facts[input][end] }).perUsedHour).toBeGreaterThan(0);
    }
  });

  it('differ between accelerators in price and power alone', () => {
    const [h100, b200] = [ownerInputs(ownerFacts('h100-hour')!), ownerInputs(ownerFacts('b200-hour')!)];
    expect({ ...b200, pricePerGpu: 42_000, kilowattsPerGpu: 1.275 }).toEqual(h100);
  });

  it('are none for an accelerator without a street price', () => {
    expect(ownerFacts('a100-hour')).toBeUndefined();
    expect(ownerFacts('constructor')).toBeUndefined();
  });
});

describe('defaults of conversions', () => {
  it('are the middle of what one plans with, the blend of the token prices and a usual day', () => {
    const { outputShare, planningFactor, workingDayHours } = conversionFacts();
    // Three input tokens to one output; 30 to 60 % of a benchmark
    expect([outputShare.value, planningFactor.value, workingDayHours.value]).toEqual([1 / (3 + 1), 0.45, 8]);
    expect([planningFactor.low, planningFactor.high]).toEqual([0.3, 0.6]);
  });

  it('size experiments from small to large, by the arithmetic that they give', () => {
    const hours = experimentSizes().map(({ gpuHours }) => gpuHours.value);
    const tokens = experimentSizes().map(({ millionTokens }) => millionTokens.value);
    // 6 FLOP × parameters × tokens at 400 TFLOP/s, in hours; evaluation and false starts come on top
    const bare = [
      [8e9, 1e8],
      [1e9, 2e10],
      [7e9, 1.4e11]
    ].map(([size = 0, read = 0]) => (6 * size * read) / 4e14 / 3600);
    expect(bare.map((least, i) => hours[i]! / least)).toEqual(
      [2.4, 1.2, 1.2245].map((factor) => expect.closeTo(factor, 2) as number)
    );
    expect(tokens).toEqual([(500 * 5 * 4000) / 1e6, (1000 * 100_000) / 1e6, (500_000 * 2000) / 1e6]);
  });
});
