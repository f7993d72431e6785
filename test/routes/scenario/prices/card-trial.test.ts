/** What another card would do to the offers: the figures must be those that the page has once it is taken, and the sentence theirs. */
import { describe, expect, it } from 'vitest';
import type { Scenario, Service } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { effectSentence, offerEffects, trialScenario } from '../../../../src/routes/scenario/prices/card-trial.ts';
import { grant, offerAnswerOf } from '../../../support/scenario.ts';
import { compared, salary, valuedOffers } from '../compared.ts';
import { rateCardOf } from './rate-card.ts';

/** Nobody is taxed or leaves: an hour bought anyway is worth its retail price, 4, and costs its wholesale price, 3. */
const world = (hour: Partial<Service> = {}, pay = 0): Scenario =>
  compared(
    [
      { id: 'a', from: 'Borealis', parts: [grant({ perMonth: 100 })] },
      { id: 'b', from: 'Halcyon', parts: [salary(4000 + pay)] }
    ],
    { services: { hour } }
  );
const cheap = rateCardOf('cheap', { list: 10, retail: 2, wholesale: 1 });
const taken = (scenario: Scenario, card = cheap, rate = 1) =>
  trialScenario(scenario, { card, rate, keepReplaced: true, services: ['hour'] });
const said = (scenario: Scenario, after: Scenario) =>
  effectSentence(scenario, valuedOffers(scenario), valuedOffers(after))
    .map(({ text }) => text)
    .join('');

describe('an offer under another card', () => {
  it('is worth and costs what its units are at the new prices', () => {
    // 1,200 hours: 4 → 2 to the candidate, 3 → 1 to the employer.
    const scenario = world();
    const [grant, salary] = offerEffects(scenario, valuedOffers(scenario), valuedOffers(taken(scenario)));
    const near = (value: number) => expect.closeTo(value, 6) as number;
    expect(grant).toEqual({
      id: 'a',
      name: 'Borealis',
      sticker: { before: 12_000, after: 12_000 },
      worth: { before: near(4800), after: near(2400) },
      employerCost: { before: near(3600), after: near(1200) }
    });
    expect(salary!.worth).toEqual({ before: near(4000), after: near(4000) });
  });

  it('brings a rate that the comparison did not have, and can be saved', () => {
    const euro = taken(world(), rateCardOf('euro', { list: 10, retail: 2, wholesale: 1 }, 'EUR'), 1.5);
    expect(euro.market.fx).toEqual({ EUR: 1.5 });
    expect(offerAnswerOf(euro, 'a').total.market).toBe(3600);
    expect(readScenario(euro).ok).toBe(true);
  });
});

describe('the sentence', () => {
  it('says who moves by how much, and that another one is ahead then', () => {
    expect(said(world(), taken(world()))).toBe('Taking it moves Borealis by −$2.4k; Halcyon comes out ahead.');
  });

  it('says that the better one stays so', () => {
    const scenario = world({}, 20_000);
    expect(said(scenario, taken(scenario))).toBe('Taking it moves Borealis by −$2.4k; Halcyon stays ahead.');
  });

  it('claims no winner inside the noise', () => {
    const scenario = world({}, -2400 + 4000);
    const close = taken(scenario, rateCardOf('close', { list: 10, retail: 4.5, wholesale: 3 }));
    expect(said(scenario, close)).toMatch(/it (becomes|stays) too close to call\.$/);
  });

  it('says that only the cost moves, or nothing at all', () => {
    const wholesale = taken(world(), rateCardOf('wholesale', { list: 10, retail: 4, wholesale: 2 }));
    expect(said(world(), wholesale)).toBe('Taking it changes no offer’s worth to you, only what they cost the employer.');
    const list = taken(world(), rateCardOf('list', { list: 12, retail: 4, wholesale: 3 }));
    expect(said(world(), list)).toBe('Taking it changes no offer’s worth to you, only what the letters say.');
    expect(said(world(), world())).toBe('Taking it changes no offer’s worth to you.');
  });

  it('ranks no letter that is empty', () => {
    const alone = compared([
      { id: 'a', from: 'Borealis', parts: [grant({ perMonth: 100 })] },
      { id: 'b', from: 'Halcyon', parts: [] }
    ]);
    expect(said(alone, taken(alone))).toBe('Taking it moves Borealis by −$2.4k.');
  });
});
