/**
 * Deleting a scenario, and taking that back with everything that belonged to it.
 */
import type { ScenarioDatabase } from './database.ts';
import { freshId } from './fresh-id.ts';
import { historyOf, renamedDocument, storedScenario, writeScenario } from './stored-scenario.ts';
import type { StoredScenario } from './stored-scenario.ts';

/** Deletes the scenario under `id`; answers what `restoreScenario` needs, or `undefined` if there was none. */
export function deleteScenario(database: ScenarioDatabase, id: string): Promise<StoredScenario | undefined> {
  return database.transaction('rw', database.scenarios, database.documents, database.history, async () => {
    const stored = await storedScenario(database, id);
    await database.scenarios.delete(id);
    await database.documents.delete(id);
    await database.history.where('scenario').equals(id).delete();
    return stored;
  });
}

/** Brings a deleted scenario back, dates and history included; answers its id, a new one if the old one was taken meanwhile (by an import). */
export function restoreScenario(database: ScenarioDatabase, deleted: StoredScenario, newId = freshId): Promise<string> {
  return database.transaction('rw', database.scenarios, database.documents, database.history, async () => {
    const { record, document, steps } = deleted;
    const taken = (await database.scenarios.get(record.id)) !== undefined;
    const id = taken ? newId() : record.id;
    const restored = taken ? renamedDocument(document, id, record.name) : document;
    await writeScenario(database, { ...record, id }, restored, historyOf(steps, record.position));
    return id;
  });
}
