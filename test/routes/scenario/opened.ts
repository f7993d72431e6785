/** Parts of a scenario's pages on the test page, with a stored document and its session. */
import type { Component } from 'svelte';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { mounted } from '../../components/mounted.svelte.ts';
import { loaded, ownDatabase, stored } from '../../state/own-database.ts';
import WithSession from './WithSession.svelte';

/** One part and its props, whatever they are. */
export function part<Props extends Record<string, unknown>>(component: Component<Props>, props: Props) {
  return { part: component as unknown as Component<Record<string, unknown>>, props };
}

/** The session over a document that is stored, with what the page shows of it. */
export async function opened(
  document: Scenario,
  shows: (session: ScenarioSession) => ReturnType<typeof part>[] = () => []
): Promise<ScenarioSession> {
  const { database } = ownDatabase();
  await stored(database, document);
  let session!: ScenarioSession;
  const from = await loaded(database, document.id);
  mounted(WithSession, { from: () => from, shows, onsession: (made: ScenarioSession) => (session = made) });
  return session;
}

/** What the schema has against a document, by path. */
export function faults(document: Scenario): string[] {
  const read = readScenario(document);
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`);
}
