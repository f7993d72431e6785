/** A grant where no price of compute is known: without a session, whose answer would throw. */
import { produce, type Draft } from 'immer';
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { newScenario } from '../../../../src/routes/scenario/new-parts.ts';
import { addComponent } from '../../../../src/routes/scenario/offers/add-component.ts';

it.fails('a grant added in a currency that the rate card is not in leaves a document that can be valued and saved', () => {
  let document: Scenario = { id: 'new', ...newScenario('2026-11-21'), currency: 'EUR' };
  const session = {
    get document() {
      return document;
    },
    edit: (_: string, recipe: (draft: Draft<Scenario>) => void) => void (document = produce(document, recipe))
  } as unknown as ScenarioSession;
  addComponent(session, 'first', 'compute');
  // "offers[0].components[1].service: expected the name of a service": it throws in the engine, and the page with it.
  expect(readScenario(document).ok).toBe(true);
});
