/** What the pages of one comparison ask the simulation: nothing before one looks, the same question as long as its answer is the same. */
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { provideScenarioFutures, ScenarioFutures } from '../../../../src/routes/scenario/scenario-futures.svelte.ts';
import { compared, salary } from '../compared.ts';
import { opened, part } from '../opened.ts';
import Looking from './Looking.svelte';

const document = compared([
  { id: 'a', from: 'Borealis', parts: [salary(100_000)] },
  { id: 'b', from: 'Halcyon', parts: [salary(90_000)] }
]);

it('names and notes ask nothing anew, figures and the seed do', async () => {
  let drawn!: ScenarioFutures;
  const session = await opened(document, (session) => {
    drawn = provideScenarioFutures(new ScenarioFutures(session));
    return [part(Looking, { detail: true })];
  });
  flushSync();
  const asked = drawn.question!;
  expect(asked).toMatchObject({ seed: 1, method: 'sobol', detail: true });
  session.edit('Notes', (draft) => void (draft.notes = 'Call them back'));
  session.edit('Name', (draft) => void (draft.name = 'Two letters'));
  flushSync();
  expect(drawn.question).toBe(asked);
  drawn.seed = 2;
  flushSync();
  expect(drawn.question).not.toBe(asked);
  session.edit('Net worth', (draft) => void (draft.candidate.netWorth = 5));
  flushSync();
  expect(drawn.question!.scenario.candidate.netWorth).toBe(5);
});

it('before a page looks there is no question', async () => {
  let drawn!: ScenarioFutures;
  await opened(document, (session) => {
    drawn = new ScenarioFutures(session);
    return [];
  });
  flushSync();
  expect(drawn.question).toBeNull();
});
