import { describe, expect, it, onTestFinished } from 'vitest';
import { storageFailure } from '#lib/storage/failure.ts';
import type { StorageFailure } from '#lib/storage/failure.ts';
import { emptyHistory } from '#lib/storage/history.ts';
import { listedScenarios } from '#lib/storage/list.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { until } from '../support/until.ts';
import { databaseName, openedDatabase, saveNew } from './opened-database.ts';
import { sampleScenario } from './sample-scenario.ts';

const SAVE = { document: sampleScenario('a'), revision: 1, history: emptyHistory, now: 2000 };

/** Ten times a version that this code does not know yet. */
const NEWER = 30;

/** A connection of another version of Counteroffer, which counts in Dexie's tenths. It lets go only if `yielding`. */
function foreignConnection(name: string, version: number, yielding = true): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => {
      const connection = request.result;
      if (yielding) connection.onversionchange = () => connection.close();
      onTestFinished(() => connection.close());
      resolve(connection);
    };
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}

async function failureOf(promise: Promise<unknown>): Promise<StorageFailure> {
  return promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => storageFailure(error)
  );
}

describe('a tab that is older than the stored data', () => {
  it('lets the newer one in, says so, and from then on neither reads nor writes', async () => {
    const name = databaseName();
    const trouble: StorageFailure[] = [];
    const old = openedDatabase(name, (failure) => trouble.push(failure));
    await saveNew(old, sampleScenario('a'));
    const newer = await foreignConnection(name, NEWER);
    expect(trouble.map(({ reason }) => reason)).toEqual(['newer']);
    expect((await failureOf(saveScenario(old, SAVE))).reason).toBe('newer');
    expect((await failureOf(saveScenario(old, SAVE))).reason).toBe('newer');
    expect((await failureOf(listedScenarios(old))).reason).toBe('newer');
    expect(newer.version).toBe(NEWER);
  });

  it('is refused when it starts, and leaves the newer schema as it is', async () => {
    const name = databaseName();
    (await foreignConnection(name, NEWER)).close();
    const failure = await failureOf(saveScenario(openedDatabase(name), { ...SAVE, revision: 0 }));
    expect(failure).toMatchObject({ reason: 'newer', sentence: expect.stringContaining('Reload') as string });
    const { version, objectStoreNames } = await foreignConnection(name, NEWER);
    expect([version, objectStoreNames.length]).toEqual([NEWER, 0]);
  });
});

describe('a tab that is newer than the stored data', () => {
  it('says that an older tab keeps it waiting, and goes on once that is closed', async () => {
    const name = databaseName();
    const older = await foreignConnection(name, 5, false);
    const trouble: StorageFailure[] = [];
    const saving = saveNew(
      openedDatabase(name, (failure) => trouble.push(failure)),
      sampleScenario('a')
    );
    await until(() => expect(trouble.map(({ reason }) => reason)).toEqual(['blocked']));
    older.close();
    await saving;
    expect(await listedScenarios(openedDatabase(name))).toHaveLength(1);
  });
});

describe('a tab whose data the browser deletes', () => {
  it('says so, and still saves what it shows', async () => {
    const name = databaseName();
    const trouble: StorageFailure[] = [];
    const database = openedDatabase(name, (failure) => trouble.push(failure));
    await saveNew(database, sampleScenario('a'));
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    expect(trouble.map(({ reason }) => reason)).toEqual(['closed']);
    expect((await saveScenario(database, SAVE)).kind).toBe('copied');
  });
});

describe('importing the storage code', () => {
  it('opens no database: a visitor who saves nothing leaves nothing behind', async () => {
    const name = databaseName();
    openedDatabase(name);
    await new Promise((resolve) => setTimeout(resolve));
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });
});
