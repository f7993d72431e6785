/** A grant where no price of compute is known: without a session, whose answer would throw. */
import { produce, type Draft } from 'immer';
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { newScenario } from '../../../../src/routes/scenario/new-parts.ts';
import { addComponent } from '../../../../src/routes/scenario/offers/add-component.ts';

function euros(fx?: Record<string, number>) {
  const { market, ...blank } = newScenario('2026-11-21');
  let document: Scenario = { ...blank, id: 'new', currency: 'EUR', market: { ...market, ...(fx && { fx }) } };
  return {
    get document() {
      return document;
    },
    edit: (_: string, recipe: (draft: Draft<Scenario>) => void) => void (document = produce(document, recipe))
  };
}

it('a grant in a currency that the rate card is not in is not added, instead of breaking the page with no price', () => {
  const session = euros();
  const before = session.document;
  expect(addComponent(session as unknown as ScenarioSession, 'first', 'compute')).toBeUndefined();
  expect(session.document).toBe(before);
  // What needs no price is added all the same.
  expect(addComponent(session as unknown as ScenarioSession, 'first', 'signOn')).toBe('signOn');
});

it('a grant in another currency is added, and can be saved, as soon as there is a rate', () => {
  const session = euros({ USD: 0.9 });
  expect(addComponent(session as unknown as ScenarioSession, 'first', 'compute')).toBe('compute');
  expect(readScenario(session.document).ok).toBe(true);
});
