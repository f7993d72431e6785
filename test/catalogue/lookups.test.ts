/** The catalogue's functions: what pages and the command line look shipped documents up with. */
import { describe, expect, it } from 'vitest';
import { benefitPresets, componentFromPreset } from '#lib/catalogue/benefit-presets.ts';
import { examples, exampleScenario } from '#lib/catalogue/examples.ts';
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { guesses, guessFacts } from '#lib/catalogue/guesses.ts';
import { priceFacts, serviceFromCard } from '#lib/catalogue/card-services.ts';
import { latestRateCard, rateCard, rateCards } from '#lib/catalogue/rate-cards.ts';

describe('rate cards', () => {
  it('come newest first, so that the first is the one to offer', () => {
    const dates = rateCards().map(({ asOf }) => asOf);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('give the newest on or before a date, and the oldest for a date before all', () => {
    expect(latestRateCard('2026-12-01').card).toBe('2026-08');
    expect(latestRateCard('2026-08-22').card).toBe('2026-08');
    expect(latestRateCard('2020-01-01').card).toBe('2026-08');
  });

  it('refuse an unknown card or service by name instead of pricing it at nothing', () => {
    expect(() => rateCard('2020-01')).toThrow('There is no rate card 2020-01');
    expect(() => serviceFromCard(rateCard('2026-08'), 'toString')).toThrow('has no service toString');
  });

  it('embed a service as plain figures with their origin', () => {
    expect(serviceFromCard(rateCard('2026-08'), 'h100-hour')).toEqual({
      name: 'H100 GPU-hour',
      family: 'gpu',
      unit: 'GPU-hour',
      list: 6.88,
      retail: 3.23,
      wholesale: 2.35,
      marginal: 0.37,
      driftPerYear: -0.0997,
      volatilityPerYear: 0.3,
      facts: { generation: 'Hopper, 2022' },
      from: { card: '2026-08', source: expect.stringContaining('CC BY 4.0') as string, asOf: '2026-08-22' }
    });
  });

  it('embed what using a model is like as plain figures, without their sources', () => {
    const { facts, withdrawalPerYear } = serviceFromCard(rateCard('2026-08'), 'open-model-token');
    expect(facts).toEqual({
      timeToFirstTokenSeconds: 1.07,
      tokensPerSecond: 57,
      contextTokens: 1_000_000,
      largestOutputTokens: 8192
    });
    expect(withdrawalPerYear).toBe(0.197);
  });

  it('show every figure of a service with its source, and none that it lacks', () => {
    const facts = priceFacts(rateCard('2026-08'), 'h100-hour');
    expect(Object.keys(facts)).toEqual([
      ...['list', 'retail', 'spot', 'wholesale', 'wholesaleThreeYears', 'ownerFull', 'marginal'],
      ...['driftPerYear', 'volatilityPerYear']
    ]);
    expect(facts.wholesale?.source.title).toContain('SemiAnalysis');
  });
});

describe('guesses', () => {
  it('give the resolver the defaults of the scenario format', () => {
    expect(guesses({ currency: 'USD', market: { services: {} } })).toEqual({
      demand: { gpu: guessFacts().gpuSpendPerMonth.value, tokens: guessFacts().tokensSpendPerMonth.value },
      elasticity: 1.2,
      leaveRatePerYear: 0.15,
      candidateDiscountRatePerYear: 0.06,
      employerDiscountRatePerYear: 0.1,
      riskAversion: 2
    });
  });

  it('keep own demand between nothing and what heavy users spend, a factor of three either way', () => {
    for (const { value, low, high } of [guessFacts().gpuSpendPerMonth, guessFacts().tokensSpendPerMonth]) {
      expect(high! / value).toBeCloseTo(3, 6);
      expect(value / low!).toBeCloseTo(3, 0);
    }
  });

  it('are all marked as assumptions', () => {
    expect(new Set(Object.values(guessFacts()).map(({ basis }) => basis))).toEqual(new Set(['assumption']));
  });
});

describe('examples', () => {
  it('are loadable for every entry of the index: a missing loader would be a dead card on the page', async () => {
    const loaded = await Promise.all(examples().map(({ id }) => exampleScenario(id)));
    expect(loaded.map(({ id }) => id)).toEqual(examples().map(({ id }) => id));
  });

  it('are copies: changing one leaves the shipped document alone', async () => {
    const first = await exampleScenario('borealis-halcyon');
    first.offers.pop();
    expect((await exampleScenario('borealis-halcyon')).offers.length).toBe(first.offers.length + 1);
  });

  it('refuse an unknown id', async () => {
    await expect(exampleScenario('constructor')).rejects.toThrow('There is no example constructor');
  });

  it('open with the first screen’s question, which is there at once and the same', async () => {
    expect(firstQuestion()).toEqual(await exampleScenario('grant-or-sign-on'));
    firstQuestion().offers.pop();
    expect(firstQuestion().offers.length).toBe(2);
  });
});

describe('benefit presets', () => {
  const preset = (id: string) => {
    const found = benefitPresets().find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no preset ${id}`);
    return found;
  };

  it('start a yearly benefit with the preset’s figures', () => {
    expect(componentFromPreset(preset('health-plan'), 'perk')).toEqual({
      id: 'perk',
      name: 'Health plan',
      kind: 'benefit',
      perYear: 8000,
      taxable: false,
      valuedAt: 0.9
    });
  });

  it('start relocation as money paid once: a yearly benefit would pay it every year', () => {
    expect(componentFromPreset(preset('relocation'), 'move')).toMatchObject({
      kind: 'signOn',
      amount: 10000,
      clawbackMonths: 12
    });
  });

  it('cover what most letters name', () => {
    const ids = benefitPresets().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['health-plan', 'retirement-match', 'relocation', 'meals']));
  });
});
