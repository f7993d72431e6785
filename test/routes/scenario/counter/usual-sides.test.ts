/** Who counters whom before anybody says: a recruiter who opens the page should find the own offer on the own side. */
import { expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { usualSides } from '../../../../src/routes/scenario/counter/usual-sides.ts';
import { compared, salary, valuedOffers } from '../compared.ts';
import { twoLetters } from './counters.ts';

it('who grants compute counters who does not, ahead or behind', () => {
  const document = twoLetters();
  expect(usualSides(document, valuedOffers(document))).toEqual({ offer: 'ours', rival: 'theirs' });
  document.offers[1]!.components = [salary(10_000)];
  expect(usualSides(document, valuedOffers(document))).toEqual({ offer: 'ours', rival: 'theirs' });
});

it('without a grant who is behind counters who is ahead', () => {
  const document = compared([
    { id: 'a', from: 'Borealis', parts: [salary(120_000)] },
    { id: 'b', from: 'Halcyon', parts: [salary(110_000)] }
  ]);
  expect(usualSides(document, valuedOffers(document))).toEqual({ offer: 'b', rival: 'a' });
});

it('of three variants of one employer the best with a grant counters the other employer, not its own variants', async () => {
  const document = await exampleScenario('counter-to-meridian');
  const { offer, rival } = usualSides(document, valuedOffers(document));
  expect(rival).toBe('meridian');
  expect(['cluster', 'credit']).toContain(offer);
});

it('one letter has no rival', () => {
  const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(1)] }]);
  expect(usualSides(document, valuedOffers(document))).toEqual({ offer: 'a', rival: undefined });
});
