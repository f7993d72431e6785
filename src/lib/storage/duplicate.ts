/**
 * A second scenario like a stored one, to change and compare.
 */
import type { ScenarioDatabase } from './database.ts';
import { notedName } from './free-name.ts';
import { freshId } from './fresh-id.ts';
import { emptyHistory } from './history.ts';
import { renamedDocument, takenNames, writeScenario } from './stored-scenario.ts';

/** Stores "… (copy)" of the scenario under `id`, with an empty history; answers the copy's id and name, or `undefined` if there is no such scenario. */
export function duplicateScenario(
  database: ScenarioDatabase,
  id: string,
  now: number,
  newId = freshId
): Promise<{ id: string; name: string } | undefined> {
  return database.transaction('rw', database.scenarios, database.documents, database.history, async () => {
    const [record, held] = await Promise.all([database.scenarios.get(id), database.documents.get(id)]);
    if (record === undefined || held === undefined) return undefined;
    const copy = { id: newId(), name: notedName(record.name, 'copy', await takenNames(database)) };
    await writeScenario(
      database,
      { ...record, ...copy, createdAt: now, updatedAt: now, revision: 1 },
      renamedDocument(held.document, copy.id, copy.name),
      emptyHistory
    );
    return copy;
  });
}
