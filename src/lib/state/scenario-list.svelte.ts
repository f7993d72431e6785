/** The stored scenarios as the first screen lists them, and what can be done with them. Loaded after the first paint. */
import { exampleScenario } from '#lib/catalogue/examples.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { deleteScenario, restoreScenario } from '#lib/storage/delete.ts';
import { duplicateScenario } from '#lib/storage/duplicate.ts';
import { freshId } from '#lib/storage/fresh-id.ts';
import { emptyHistory } from '#lib/storage/history.ts';
import { matchingScenarios, observedScenarios, type ScenarioSummary } from '#lib/storage/list.ts';
import { askForPersistence } from '#lib/storage/persistence.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { exportAll, exportScenario, importText, type Imported } from '#lib/storage/transfer.ts';
import { LiveQuery } from './live-query.svelte.ts';
import { sharedDatabase } from './shared-database.svelte.ts';

type Deleted = NonNullable<Awaited<ReturnType<typeof deleteScenario>>>;

export class ScenarioList {
  readonly #all: LiveQuery<ScenarioSummary[]>;
  #deleted = $state.raw<Deleted>();
  search = $state('');

  constructor() {
    this.#all = new LiveQuery(observedScenarios(sharedDatabase.connection), (error) => sharedDatabase.report(error));
  }

  /** Newest first; undefined until the database has answered. */
  get all(): ScenarioSummary[] | undefined {
    return this.#all.current;
  }
  /** Those that match the search. */
  get found(): ScenarioSummary[] {
    return matchingScenarios(this.all ?? [], this.search);
  }
  /** What was deleted last and can be brought back. */
  get deletedName(): string | undefined {
    return this.#deleted?.record.name;
  }
  get trouble(): string | undefined {
    return sharedDatabase.trouble?.sentence;
  }

  /** Stores a document as a new scenario with an id of its own. @returns the id */
  async add(document: Scenario, name = document.name): Promise<string> {
    const added = { ...document, id: freshId(), name };
    await saveScenario(sharedDatabase.connection, { document: added, revision: 0, history: emptyHistory, now: Date.now() });
    void askForPersistence();
    return added.id;
  }

  async addExample(id: string): Promise<string> {
    return this.add(await exampleScenario(id));
  }

  async duplicate(id: string): Promise<void> {
    await duplicateScenario(sharedDatabase.connection, id, Date.now());
  }

  async delete(id: string): Promise<void> {
    this.#deleted = await deleteScenario(sharedDatabase.connection, id);
  }

  async restoreDeleted(): Promise<void> {
    if (this.#deleted) await restoreScenario(sharedDatabase.connection, this.#deleted);
    this.#deleted = undefined;
  }

  forgetDeleted(): void {
    this.#deleted = undefined;
  }

  /** Adds what the texts hold; nothing is overwritten. */
  import(text: string): Promise<Imported> {
    return importText(sharedDatabase.connection, text, Date.now());
  }

  exportOne(id: string): Promise<string | undefined> {
    return exportScenario(sharedDatabase.connection, id);
  }

  exportAll(): Promise<string> {
    return exportAll(sharedDatabase.connection, Date.now());
  }
}
