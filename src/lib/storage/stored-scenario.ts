/**
 * One scenario across the three tables: its record, its document and its history. Every function here runs inside a transaction of the caller.
 */
import type { ScenarioDatabase, ScenarioRecord, StepRecord } from './database.ts';
import { emptyHistory } from './history.ts';
import type { History } from './history.ts';

/** Everything that is stored of one scenario. */
export interface StoredScenario {
  record: ScenarioRecord;
  document: unknown;
  steps: StepRecord[];
}

/** What is stored under `id`, or `undefined`. */
export async function storedScenario(database: ScenarioDatabase, id: string): Promise<StoredScenario | undefined> {
  const [record, held, steps] = await Promise.all([
    database.scenarios.get(id),
    database.documents.get(id),
    database.history.where('scenario').equals(id).sortBy('sequence')
  ]);
  return record && held && { record, document: held.document, steps };
}

/** Writes record, document and history of one scenario, whatever was there; the record's position is the history's. */
export async function writeScenario(
  database: ScenarioDatabase,
  record: ScenarioRecord,
  document: unknown,
  history: History
): Promise<void> {
  await database.scenarios.put({ ...record, position: history.past.length });
  await database.documents.put({ id: record.id, document });
  await writeHistory(database, record.id, history);
}

/** The history as a value: the first `position` steps are applied, the others can be redone. */
export function historyOf(steps: StepRecord[], position: number): History {
  const own = steps.map(({ scenario: _, ...step }) => step);
  const next = (own.at(-1)?.sequence ?? 0) + 1;
  return { ...emptyHistory, past: own.slice(0, position), future: own.slice(position), next };
}

/** The names in use. */
export async function takenNames(database: ScenarioDatabase): Promise<Set<string>> {
  return new Set((await database.scenarios.toArray()).map(({ name }) => name));
}

/** A stored document under another id and name. One that is no object cannot say its name and stays as it is. */
export function renamedDocument(document: unknown, id: string, name: string): unknown {
  return typeof document === 'object' && document !== null ? { ...document, id, name } : document;
}

/** Only the difference: a step never changes under its sequence number. */
async function writeHistory(database: ScenarioDatabase, scenario: string, history: History): Promise<void> {
  const stored = new Set(
    (await database.history.where('scenario').equals(scenario).primaryKeys()).map(([, sequence]) => sequence)
  );
  const steps = [...history.past, ...history.future];
  const kept = new Set(steps.map(({ sequence }) => sequence));
  const gone = [...stored].filter((sequence) => !kept.has(sequence));
  const added = steps.filter(({ sequence }) => !stored.has(sequence));
  await database.history.bulkDelete(gone.map((sequence): [string, number] => [scenario, sequence]));
  await database.history.bulkPut(added.map((step) => ({ ...step, scenario })));
}
