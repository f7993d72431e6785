/** Chances that are counted in the samples, runs in a document, and the words of a question. */
import { expect, it } from 'vitest';
import type { SavedRun, Scenario } from '#lib/engine/index.ts';
import { nextCut } from '#lib/engine/simulation/risk-questions.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { cutWords } from '../../../../src/routes/scenario/futures/risk-words.ts';
import { addRun, removeRun } from '../../../../src/routes/scenario/futures/run-edits.ts';
import { shareBelow, suggestedFloor } from '../../../../src/routes/scenario/futures/sample-shares.ts';
import { compared, salary } from '../compared.ts';
import { savedRun } from '#lib/engine/simulation/saved-run.ts';
import { answer, beat, distribution, simulatedOffer } from './answers.ts';

it('a worth that is just reached is not missed', () => {
  expect(shareBelow(Float64Array.of(1, 2, 2, 3), 2)).toBe(0.25);
  expect(shareBelow(new Float64Array(0), 2)).toBe(0);
});

it.each([
  [[912_000, 740_000], 600_000],
  [[4800], 4000],
  [[-5, 100], 0]
])('of offers worth %j the first question is about %d', (worths, floor) => {
  expect(suggestedFloor(worths)).toBe(floor);
});

it('every share that a question may ask about has a word of its own', () => {
  const asked = [[], [true], [true, true], [false], [false, false]].map((answers) => cutWords(nextCut(answers)!));
  expect(asked).toEqual(['a third', 'a half', 'three quarters', 'a fifth', 'a tenth']);
});

it('a run that is saved and deleted leaves a document that can be stored, without a trace', () => {
  const document = compared([
    { id: 'a', from: 'Borealis', parts: [salary(100e3)] },
    { id: 'b', from: 'Halcyon', parts: [salary(90e3)] }
  ]);
  const offers = [simulatedOffer('a', distribution(100e3)), simulatedOffer('b', distribution(90e3), null)];
  const details = { id: 'run', name: 'Before the call', madeOn: '2026-11-22', inputs: '0123456789abcdef', currency: 'USD' };
  const run: SavedRun = savedRun(answer(offers, [beat()]), details);
  const draft = structuredClone(document) as Scenario;
  addRun(draft, run);
  addRun(draft, { ...run, id: 'second' });
  expect(readScenario(draft)).toMatchObject({ ok: true });
  expect(draft.runs?.map(({ id }) => id)).toEqual(['run', 'second']);
  removeRun(draft, 'run');
  removeRun(draft, 'second');
  expect(draft).toEqual(document);
});
