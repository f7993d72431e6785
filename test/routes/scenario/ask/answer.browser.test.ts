/** The answer to "what to ask": nothing that answers an earlier question looks as if it answered this one. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import AskAnswer from '../../../../src/routes/scenario/ask/AskAnswer.svelte';
import type { AskedOffer } from '../../../../src/routes/scenario/ask/asked-offer.svelte.ts';
import { opened, part } from '../opened.ts';
import { twoLetters } from '../counter/counters.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => ({ compareAddress: () => '#' }));
vi.mock('../../../../src/routes/scenario/ask/places.ts', () => ({ riskQuestionsAddress: () => '#' }));

const level = { worth: 110_000, lacks: 10_000 };
const asked = {
  offer: 'ours',
  rival: 'theirs',
  name: 'Borealis',
  rivalName: 'Halcyon',
  levels: { offer: 100_000, walkAway: level, target: level, ask: level, by: 'certainty' },
  terms: { together: { present: 9000, absent: -50_000 }, perSalary: 2, terms: [] },
  areLevelsFresh: true,
  areTermsFresh: true,
  failure: undefined
};
const shown = (changes: Partial<typeof asked>) =>
  opened(twoLetters(), () => [part(AskAnswer, { asked: { ...asked, ...changes } as unknown as AskedOffer })]);
const isStale = (text: RegExp) => page.getByText(text).first().element().closest('.stale') !== null;

it('what hangs on terms is marked while they are worked out anew, though the levels are there', async () => {
  await shown({ areTermsFresh: false });
  expect([/^With every open point/, /^about/, /^Your walk-away/].map(isStale)).toEqual([true, true, false]);
});

it('all of it is while the levels are drawn anew', async () => {
  await shown({ areLevelsFresh: false });
  expect([/^With every open point/, /^about/, /^Your walk-away/].map(isStale)).toEqual([true, true, true]);
});

it('nothing is once all is there', async () => {
  await shown({});
  expect([/^With every open point/, /^about/, /^Your walk-away/].map(isStale)).toEqual([false, false, false]);
});
