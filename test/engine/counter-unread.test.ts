// Looking for a counter-offer must not move the offers that it is compared with.
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { answer, resolve } from '#lib/engine/index.ts';
import { amountPlaces } from '#lib/engine/simulation/amount-places.ts';
import { counterExample } from '../schema/counter-example.ts';
import { guesses } from '../support/scenario.ts';

it('levers, guesses about the moat and a grant’s checklist are no input of the ladder or of the futures', () => {
  const looked = counterExample();
  looked.employers[0]!.moat = {
    leaveRateWithoutGrant: 0.5,
    replacementCost: 1,
    competeProbability: 0.1,
    lossIfCompetes: 1,
    coveredShare: 0
  };
  Object.assign(looked.offers[0]!.components[4]!, { terms: { transfer: 'present', grossUp: 'present' } });
  const { counter: _, ...rest } = counterExample();
  const plain: Scenario = rest;
  expect(answer(resolve(looked, guesses))).toEqual(answer(resolve(plain, guesses)));
  const placesOf = (document: Scenario) => amountPlaces(document).map(({ path, amount }) => ({ path, amount }));
  expect(placesOf(looked)).toEqual(placesOf(plain));
});
