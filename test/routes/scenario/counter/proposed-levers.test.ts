/** Levers that are proposed: sensible, of the offer's own figures, never taking back what was offered, and fit to be saved. */
import { describe, expect, it } from 'vitest';
import { examples, exampleScenario } from '#lib/catalogue/examples.ts';
import { amountMean, leverGrids, type Component, type Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { aimed, startedCounter, withOffer } from '../../../../src/routes/scenario/counter/edit-counter.ts';
import { isProposed, possibleLevers, proposedLevers } from '../../../../src/routes/scenario/counter/proposed-levers.ts';
import { furtherValue, roundStep, stepRules } from '../../../../src/routes/scenario/counter/lever-bounds.ts';
import { leverWords } from '../../../../src/routes/scenario/counter/lever-words.ts';
import { grant } from '../../../support/scenario.ts';
import { compared, salary } from '../compared.ts';
import { levers, twoLetters } from './counters.ts';

const faults = (document: Scenario) => {
  const read = readScenario(document);
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`);
};
const at = (scenario: Scenario) => ({ scenario, offer: 'ours', rival: 'theirs' });

it('are salary up to the rival’s or a quarter more, the grant up to three times, and its clauses taken off at no made-up cost', () => {
  expect(proposedLevers(at(twoLetters()))).toEqual([
    { component: 'salary', field: 'perYear', min: 100_000, max: 126_000, step: 2000 },
    { component: 'gpus', field: 'perMonth', min: 100, max: 300, step: 20 },
    { component: 'gpus', field: 'clauses', name: 'IP', values: [0.8, 1] },
    { component: 'gpus', field: 'grossUp', values: [false, true] }
  ]);
});

it('go as far as a rival that pays much more', () => {
  const scenario = twoLetters();
  scenario.offers[1]!.components[0] = { id: 'salary', kind: 'salary', perYear: 180_000 };
  expect(proposedLevers(at(scenario))[0]).toMatchObject({ min: 100_000, max: 180_000 });
});

it('are known as proposed until somebody changes them', () => {
  const scenario = twoLetters();
  const [salary] = proposedLevers(at(scenario));
  expect(isProposed(at(scenario), salary!)).toBe(true);
  expect(isProposed(at(scenario), { ...salary!, max: 130_000 })).toBe(false);
  expect(isProposed(at(scenario), levers[2]!)).toBe(false);
});

it('steps are round', () => {
  expect([1333, 0.0000667, 17, 2333].map(roundStep)).toEqual([2000, 0.0001, 20, 2500]);
});

it('another value of a list is in the steps of its figures, and never one that is there already', () => {
  expect(furtherValue([100_000, 120_000], { kind: 'money' })).toBe(140_000);
  expect(furtherValue([50_000], { kind: 'money' })).toBe(55_000);
  expect(furtherValue([0], { kind: 'money' })).toBe(1000);
  expect(furtherValue([0.7, 1], { kind: 'percent', max: 1 })).toBe(0.99);
  expect(furtherValue([12], { kind: 'months' })).toBe(24);
  expect(furtherValue([1e15], { kind: 'money' })).toBeUndefined();
});

it('the step of a range of months that is widened stays whole, as the format wants it', () => {
  const wide = { component: 'gpus', field: 'months', min: 0, max: 25_000, step: 1 } as const;
  expect(stepRules({ kind: 'months' }, wide).min).toBe(3);
});

describe.each(examples().map(({ id }) => id))('of the example %s', (id) => {
  it('whichever offer is chosen, can be saved, named, and begin where the letter is', async () => {
    const scenario = await exampleScenario(id);
    for (const { id: offer } of scenario.offers) {
      const rival = scenario.offers.find((one) => one.id !== offer)?.id;
      const goal = rival === undefined ? { target: 100_000 } : { rival };
      const levers = possibleLevers({ scenario, offer, rival });
      const document = { ...scenario, counter: { ...startedCounter(scenario, offer, goal), levers: levers.slice(0, 30) } };
      expect(faults(document)).toEqual([]);
      expect(faults({ ...scenario, counter: startedCounter(scenario, offer, goal) })).toEqual([]);
      for (const { lever, values, standing } of leverGrids(document)) {
        const words = leverWords(document, offer, lever);
        expect(words.title).not.toBe('');
        for (const value of values.slice(0, 3)) expect(words.phrase(value)).not.toMatch(/undefined|NaN/);
        if ('min' in lever && typeof standing === 'number' && lever.field !== 'haircut')
          expect(lever.min).toBe(amountMean(standing));
      }
    }
  });
});

describe('of odd letters', () => {
  const HUGE = 1e15;
  const slice = (share: number): Component => ({ id: 'slice', kind: 'compute', denomination: 'clusterShare', share });
  const parts: Record<string, Component[]> = {
    'a large share of a cluster': [slice(0.4)],
    'the whole cluster': [slice(1)],
    'no share yet': [slice(0)],
    'the largest figures of the format': [
      salary(HUGE),
      { id: 'more', kind: 'salary', perYear: HUGE, raisePerYear: HUGE },
      { id: 'bonus', kind: 'bonus', targetShare: HUGE },
      { id: 'signOn', kind: 'signOn', amount: HUGE },
      { id: 'rsu', kind: 'equity', instrument: 'rsu', units: HUGE, vesting: { months: 48 } },
      grant({ perMonth: HUGE, upfront: HUGE, months: 1_000_000_000 })
    ],
    'figures next to nothing': [
      salary(1e-7),
      { id: 'raise', kind: 'salary', perYear: 1, raisePerYear: -1 },
      { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 1e-300, vesting: { months: 48 } },
      grant({ perMonth: 1e-9, months: 0, workShare: 1, haircut: 0, revocationRatePerYear: 0.9999, expiresAfterMonths: 1 })
    ],
    'a raise of many digits': [{ id: 'salary', kind: 'salary', perYear: 1, raisePerYear: 123_456_789_012.3456 }],
    ranges: [
      { id: 'salary', kind: 'salary', perYear: { low: 300_000, mode: 310_000, high: 900_000 } },
      grant({
        perMonth: { low: 1, high: 1000 },
        haircut: { cases: [{ value: 1, probability: 1.000001 }] },
        workShare: { cases: [{ value: 1, probability: 1.000001 }] },
        revocationRatePerYear: { cases: [{ value: 0.9999999, probability: 1.000001 }] }
      })
    ],
    'nothing but zeros': [salary(0), { id: 'signOn', kind: 'signOn', amount: 0 }, grant({ perMonth: 0, upfront: 0 })]
  };
  it.each(Object.entries(parts))('%s: whichever side wins, what is proposed can be saved', (_, components) => {
    const scenario = compared([
      { id: 'ours', from: 'Borealis', parts: components },
      { id: 'theirs', from: 'Halcyon', parts: [salary(HUGE), { id: 'signOn', kind: 'signOn', amount: HUGE }] }
    ]);
    scenario.employers[0]!.cluster = { service: 'hour', gpus: 100 };
    scenario.market.services['hour'] = { ...scenario.market.services['hour']!, retail: 1e-300 };
    expect(faults(scenario)).toEqual([]);
    for (const at of [
      { scenario, offer: 'ours', rival: 'theirs' },
      { scenario, offer: 'theirs', rival: 'ours' }
    ]) {
      const counter = startedCounter(scenario, at.offer, { rival: at.rival });
      expect(faults({ ...scenario, counter })).toEqual([]);
      expect(faults({ ...scenario, counter: { ...counter, levers: possibleLevers(at) } })).toEqual([]);
    }
  });

  it('a share of the cluster goes no further than all of it', () => {
    const scenario = compared([{ id: 'ours', from: 'Borealis', parts: parts['a large share of a cluster']! }]);
    expect(possibleLevers(at(scenario))[0]).toMatchObject({ field: 'share', min: 0.4, max: 1, step: 0.05 });
  });

  it('what the rival pays counts at the rate of exchange, in the currency of the letter', () => {
    const scenario = compared(
      [
        { id: 'ours', from: 'Borealis', currency: 'GBP', parts: [salary(100_000), { id: 'signOn', kind: 'signOn', amount: 0 }] },
        { id: 'theirs', from: 'Halcyon', currency: 'JPY', parts: [salary(50_000_000)] }
      ],
      { fx: { JPY: 0.006, GBP: 1.2 } }
    );
    // ¥50M are $300,000, which are £250,000.
    expect(possibleLevers(at(scenario))[0]).toEqual({
      component: 'salary',
      field: 'perYear',
      min: 100_000,
      max: 250_000,
      step: 10_000
    });
  });

  it('a grant without a retail price is sized by its list price, as the ladder counts it', () => {
    const scenario = compared([
      { id: 'ours', from: 'Borealis', parts: [salary(120_000), grant({ service: 'token', perMonth: 0 })] }
    ]);
    // A tenth of the salary is 1,000 a month: 200 units at 5.
    expect(possibleLevers(at(scenario)).find(({ field }) => field === 'perMonth')).toMatchObject({ min: 0, max: 200, step: 20 });
  });

  it('a sign-on of nothing in a letter without a salary goes to a sum that somebody might pay', () => {
    const letters = (rival: number) =>
      compared([
        { id: 'ours', from: 'Borealis', parts: [{ id: 'signOn', kind: 'signOn', amount: 0 }] },
        { id: 'theirs', from: 'Halcyon', parts: [salary(rival)] }
      ]);
    expect(proposedLevers(at(letters(150_000)))[0]).toMatchObject({ min: 0, max: 15_000, step: 1000 });
    expect(proposedLevers(at(letters(0)))[0]).toMatchObject({ min: 0, max: 10_000, step: 1000 });
  });
});

it('another offer that is to win brings its own levers, and does not fight itself', () => {
  const scenario = twoLetters({ limits: [{ what: 'cost', max: 1 }] });
  const swapped = withOffer(scenario, scenario.counter!, 'theirs');
  expect(swapped).toMatchObject({ offer: 'theirs', rival: 'ours' });
  expect(swapped.levers.map(({ component, field }) => `${component}.${field}`)).toEqual(['salary.perYear']);
  expect(swapped).not.toHaveProperty('limits');
  expect(faults({ ...scenario, counter: swapped })).toEqual([]);
});

it('a sum in the place of a rival leaves neither margin nor odds, which would mean nothing', () => {
  const scenario = twoLetters({ margin: 0.02, probability: 0.6 });
  const sum = aimed(scenario.counter!, { target: 120_000 });
  expect(sum).toEqual({ offer: 'ours', target: 120_000, levers });
  expect(faults({ ...scenario, counter: sum })).toEqual([]);
  expect(faults({ ...scenario, counter: aimed(sum, { rival: 'theirs' }) })).toEqual([]);
});
