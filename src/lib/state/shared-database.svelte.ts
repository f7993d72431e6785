/** The page's one connection to the stored scenarios, and what is wrong with it. Opened by its first use. */
import { scenarioDatabase, type ScenarioDatabase } from '#lib/storage/database.ts';
import { storageFailure, type StorageFailure } from '#lib/storage/failure.ts';

class SharedDatabase {
  #trouble = $state.raw<StorageFailure>();
  #database: ScenarioDatabase | undefined;

  get connection(): ScenarioDatabase {
    this.#database ??= scenarioDatabase((failure) => (this.#trouble = failure));
    return this.#database;
  }

  /** Why nothing can be stored or read at the moment; undefined while all is well. */
  get trouble(): StorageFailure | undefined {
    return this.#trouble;
  }

  /** Notes a failed call, for the page to show. */
  report(error: unknown): StorageFailure {
    this.#trouble = storageFailure(error);
    return this.#trouble;
  }

  /** A call has worked again. */
  recovered(): void {
    this.#trouble = undefined;
  }
}

export const sharedDatabase = new SharedDatabase();
