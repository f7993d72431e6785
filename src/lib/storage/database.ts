/**
 * The database: which tables there are, how strictly it writes, and what happens when another tab runs a newer version.
 * Opened by its first use, not by this file.
 */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { failureOf } from './failure.ts';
import type { StorageFailure } from './failure.ts';
import type { Step } from './history.ts';

/** What lists show, apart from the document so that 10,000 documents need not be read for a list. */
export interface ScenarioRecord {
  id: string;
  name: string;
  /** Milliseconds since 1970, as all times here. */
  createdAt: number;
  updatedAt: number;
  /** Number of offers. */
  offers: number;
  /** Counts the saves; a tab that holds another one is stale. */
  revision: number;
  /** How many steps of the history are applied to the document. */
  position: number;
}

/** The document as it was written, by whatever version: it is read through the schema when it is loaded. */
interface DocumentRecord {
  id: string;
  document: unknown;
}

export interface StepRecord extends Step {
  scenario: string;
}

/** A rate card of the user's own, as it was written. */
export interface RateCardRecord {
  id: string;
  title: string;
  updatedAt: number;
  /** Counts the saves, as that of a scenario. */
  revision: number;
  document: unknown;
}

export interface ScenarioDatabase extends Dexie {
  scenarios: Table<ScenarioRecord, string>;
  documents: Table<DocumentRecord, string>;
  history: Table<StepRecord, [string, number]>;
  rateCards: Table<RateCardRecord, string>;
}

/** 2 brought rate cards. A table that a version does not name stays as it is. */
const SCHEMA_VERSION = 2;

/**
 * The database named `name`, not opened yet. `onTrouble` hears what no call can report: that a newer tab has taken the data over, that the
 * browser has closed it, or that an older tab keeps this one waiting.
 */
export function scenarioDatabase(onTrouble: (failure: StorageFailure) => void, name = 'counteroffer'): ScenarioDatabase {
  const database = new Dexie(name, {
    // "Saved" is said when the disk has it, not when the operating system has promised to write it.
    chromeTransactionDurability: 'strict',
    // Live queries show what is stored, never what is about to be.
    cache: 'disabled',
    indexedDB: fixedVersion(SCHEMA_VERSION)
  }) as ScenarioDatabase;
  database.version(1).stores({
    scenarios: 'id, updatedAt',
    documents: 'id',
    history: '[scenario+sequence]'
  });
  // The index says which cards have changed without reading one: a card may hold thousands of figures.
  database.version(SCHEMA_VERSION).stores({ rateCards: 'id, [updatedAt+id+revision]' });
  // Answering false keeps Dexie's own listeners out: they would warn on the console.
  database.on('blocked', () => {
    onTrouble(failureOf('blocked'));
    return false;
  });
  database.on('versionchange', (event) => {
    // The next use asks the database again, which refuses this version if it is really older by then.
    database.close({ disableAutoOpen: false });
    onTrouble(failureOf(event.newVersion ? 'newer' : 'closed'));
    return false;
  });
  return database;
}

/**
 * IndexedDB that opens one version only. Dexie 4 would otherwise open a newer database with the old code (it retries without a version), or
 * change an installed schema without a new number; with this it fails with a VersionError. Dexie counts versions in tenths.
 */
function fixedVersion(version: number) {
  return {
    open: (name: string) => (globalThis.indexedDB as IDBFactory | undefined)?.open(name, version * 10),
    deleteDatabase: (name: string) => globalThis.indexedDB.deleteDatabase(name),
    databases: () => globalThis.indexedDB.databases()
  };
}
