/** The page's connection exchanged for a database of the test's own, and other tabs beside it. */
import { onTestFinished, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { sharedDatabase } from '#lib/state/shared-database.svelte.ts';
import type { ScenarioDatabase } from '#lib/storage/database.ts';
import { loadScenario, type LoadedScenario } from '#lib/storage/load.ts';
import { emptyHistory } from '#lib/storage/history.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { databaseName, openedDatabase } from '../storage/opened-database.ts';

export interface OwnDatabase {
  database: ScenarioDatabase;
  /** Another tab's connection to the same data. */
  otherTab: () => ScenarioDatabase;
}

/** Every part of the page uses it until the test ends. */
export function ownDatabase(): OwnDatabase {
  const name = databaseName();
  const database = openedDatabase(name);
  const exchanged = vi.spyOn(sharedDatabase, 'connection', 'get').mockReturnValue(database);
  onTestFinished(() => {
    exchanged.mockRestore();
    sharedDatabase.recovered();
  });
  return { database, otherTab: () => openedDatabase(name) };
}

export async function loaded(database: ScenarioDatabase, id: string): Promise<Extract<LoadedScenario, { kind: 'loaded' }>> {
  const result = await loadScenario(database, id);
  if (result.kind !== 'loaded') throw new Error(`${id} is ${result.kind}`);
  return result;
}

/** What a tab does that has the newest version: changes it and saves. */
export async function changedBy(tab: ScenarioDatabase, id: string, change: Partial<Scenario>): Promise<void> {
  const { document, history, revision } = await loaded(tab, id);
  const saved = await saveScenario(tab, { document: { ...document, ...change }, history, revision, now: Date.now() });
  if (saved.kind !== 'saved') throw new Error('the other tab was overtaken');
}

/** Stores a scenario as its first revision. */
export async function stored(database: ScenarioDatabase, document: Scenario): Promise<void> {
  await saveScenario(database, { document, revision: 0, history: emptyHistory, now: Date.now() });
}
