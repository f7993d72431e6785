/**
 * Loading a scenario: read through the schema, which upgrades what an older version wrote. What cannot be read stays as it is.
 */
import type { Scenario } from '#lib/engine/document.ts';
import type { DocumentError } from '#lib/schema/errors.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { editsFit } from '#lib/schema/upgrade.ts';
import type { ScenarioDatabase } from './database.ts';
import type { History } from './history.ts';
import { historyOf, storedScenario } from './stored-scenario.ts';

/** `unreadable`: `raw` is what is stored, for download; it is neither changed nor deleted. */
export type LoadedScenario =
  | { kind: 'loaded'; document: Scenario; revision: number; history: History }
  | { kind: 'unreadable'; name: string; errors: DocumentError[]; raw: unknown }
  | { kind: 'missing' };

/** The scenario stored under `id`, with what can be undone and redone. */
export async function loadScenario(database: ScenarioDatabase, id: string): Promise<LoadedScenario> {
  const stored = await database.transaction('r', database.scenarios, database.documents, database.history, () =>
    storedScenario(database, id)
  );
  if (stored === undefined) return { kind: 'missing' };
  const { record, document: raw, steps } = stored;
  const read = readScenario(raw);
  if (!read.ok) return { kind: 'unreadable', name: record.name, errors: read.errors, raw };
  const history = historyOf(steps, record.position);
  const fits = editsFit((raw as Partial<Scenario>).version, read.scenario.version);
  return {
    kind: 'loaded',
    document: read.scenario,
    revision: record.revision,
    // Patches fit the shape that they were made in: a document that has another now begins a new history.
    history: fits ? history : { past: [], future: [], next: history.next }
  };
}
