/** Databases of their own for each test, in the real IndexedDB of the browser, and what a tab does to them. */
import { Dexie } from 'dexie';
import { produceWithPatches } from 'immer';
import { onTestFinished } from 'vitest';
import type { Scenario } from '#lib/engine/document.ts';
import { scenarioDatabase } from '#lib/storage/database.ts';
import type { ScenarioDatabase } from '#lib/storage/database.ts';
import type { StorageFailure } from '#lib/storage/failure.ts';
import { emptyHistory, recordedHistory } from '#lib/storage/history.ts';
import type { History } from '#lib/storage/history.ts';
import { saveScenario } from '#lib/storage/save.ts';

// On localhost Dexie prints every failure, also those that a test wants.
Dexie.debug = false;

/** A name that no other test has; the database is deleted when the test ends. */
export function databaseName(): string {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error('not deleted'));
      })
  );
  return name;
}

/** One tab's connection, closed when the test ends. */
export function openedDatabase(
  name = databaseName(),
  onTrouble: (failure: StorageFailure) => void = () => undefined
): ScenarioDatabase {
  const database = scenarioDatabase(onTrouble, name);
  onTestFinished(() => database.close());
  return database;
}

/** Saves a scenario that was never stored. */
export async function saveNew(
  database: ScenarioDatabase,
  document: Scenario,
  now = 1000,
  history: History = emptyHistory
): Promise<void> {
  const saved = await saveScenario(database, { document, revision: 0, history, now });
  if (saved.kind !== 'saved') throw new Error(`the id ${document.id} is taken`);
}

/** Document and history after some renamings. */
export function renamed(document: Scenario, history: History, ...names: string[]): { document: Scenario; history: History } {
  return names.reduce(
    (work, name) => {
      const [next, forward, inverse] = produceWithPatches(work.document, (draft) => {
        draft.name = name;
      });
      return { document: next, history: recordedHistory(work.history, { label: `Rename to ${name}`, at: 0, forward, inverse }) };
    },
    { document, history }
  );
}
