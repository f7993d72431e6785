/**
 * Saving a scenario with its history. Nothing is overwritten that the saving tab has not seen.
 */
import type { Scenario } from '#lib/engine/document.ts';
import type { ScenarioDatabase, ScenarioRecord } from './database.ts';
import { freshId } from './fresh-id.ts';
import { notedName } from './free-name.ts';
import type { History } from './history.ts';
import { takenNames, writeScenario } from './stored-scenario.ts';

export interface Save {
  document: Scenario;
  /** The revision that the document was loaded or last saved with; 0 for one that was never stored. */
  revision: number;
  history: History;
  /** Milliseconds since 1970. */
  now: number;
}

/** `copied`: another tab has saved or deleted the scenario meanwhile, so this `document` was stored beside it, under its own id and name. */
export type Saved = { kind: 'saved'; revision: number } | { kind: 'copied'; document: Scenario; revision: number };

/**
 * Stores document and history in one transaction and answers once the disk has them. Where the stored revision is not the caller's, the
 * document becomes a new scenario, "… (copy from another tab)". Call it again only after it has answered: two saves of one revision are two tabs.
 */
export function saveScenario(database: ScenarioDatabase, save: Save, newId = freshId): Promise<Saved> {
  return database.transaction('rw', database.scenarios, database.documents, database.history, async () => {
    const { document, revision, history, now } = save;
    const stored = await database.scenarios.get(document.id);
    if ((stored?.revision ?? 0) !== revision) return savedCopy(database, save, newId());
    const record = { ...recordOf(document, now), createdAt: stored?.createdAt ?? now, revision: revision + 1 };
    await writeScenario(database, record, document, history);
    return { kind: 'saved' as const, revision: record.revision };
  });
}

/** The record of a document that is stored for the first time. */
export function recordOf({ id, name, offers }: Scenario, now: number): ScenarioRecord {
  return { id, name, createdAt: now, updatedAt: now, offers: offers.length, revision: 1, position: 0 };
}

async function savedCopy(database: ScenarioDatabase, { document, history, now }: Save, id: string) {
  const copy: Scenario = { ...document, id, name: notedName(document.name, 'copy from another tab', await takenNames(database)) };
  await writeScenario(database, recordOf(copy, now), copy, history);
  return { kind: 'copied' as const, document: copy, revision: 1 };
}
