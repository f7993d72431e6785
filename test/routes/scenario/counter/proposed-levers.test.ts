/** Levers that are proposed: sensible, of the offer's own figures, never taking back what was offered, and fit to be saved. */
import { describe, expect, it } from 'vitest';
import { examples, exampleScenario } from '#lib/catalogue/examples.ts';
import { amountMean, leverGrids, type Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { aimed, startedCounter, withOffer } from '../../../../src/routes/scenario/counter/edit-counter.ts';
import { isProposed, possibleLevers, proposedLevers } from '../../../../src/routes/scenario/counter/proposed-levers.ts';
import { roundStep } from '../../../../src/routes/scenario/counter/lever-proposal.ts';
import { leverWords } from '../../../../src/routes/scenario/counter/lever-words.ts';
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
