/** The stored scenarios as the first screen lists them, and what can be done with them. Loaded after the first paint. */
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { mostExportCharacters } from '#lib/schema/backup.ts';
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
  async add(document: Omit<Scenario, 'id'>, name = document.name): Promise<string> {
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

  /** Adds what a file holds; nothing is overwritten. A file larger than any export is refused unread. */
  async importFile(file: Blob): Promise<Imported> {
    if (file.size > 4 * mostExportCharacters) {
      const message = `expected at most ${mostExportCharacters / 1e6} MB, found ${Math.round(file.size / 1e6)} MB`;
      return { added: [], cards: [], refused: [{ errors: [{ path: 'document', message }] }] };
    }
    const shipped = rateCards().map(({ card }) => card);
    return importText(sharedDatabase.connection, await file.text(), Date.now(), freshId, shipped);
  }

  /** What an error of any of these means, as a sentence. */
  failure(error: unknown): string {
    return sharedDatabase.report(error).sentence;
  }

  exportOne(id: string): Promise<string | undefined> {
    return exportScenario(sharedDatabase.connection, id);
  }

  exportAll(): Promise<string> {
    return exportAll(sharedDatabase.connection, Date.now());
  }
}
