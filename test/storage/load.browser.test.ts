import { describe, expect, it } from 'vitest';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import type { Scenario } from '#lib/engine/document.ts';
import { emptyHistory, undone } from '#lib/storage/history.ts';
import { loadScenario } from '#lib/storage/load.ts';
import { addRateCard } from '#lib/storage/rate-cards.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { exportScenario } from '#lib/storage/transfer.ts';
import firstFormat from './database-version-1.json';
import { databaseName, openedDatabase, renamed, saveNew } from './opened-database.ts';
import { sampleScenario } from './sample-scenario.ts';

describe('a stored scenario that cannot be read', () => {
  it('is kept as it is, and handed out with the reasons', async () => {
    const database = openedDatabase();
    const { currency: _, ...broken } = sampleScenario('a', 'Halcyon');
    await saveNew(database, broken as Scenario);
    const result = await loadScenario(database, 'a');
    expect(result).toMatchObject({ kind: 'unreadable', name: 'Halcyon', raw: broken, errors: [{ path: 'currency' }] });
    expect(JSON.parse((await exportScenario(database, 'a'))!)).toEqual(broken);
  });

  it('is not overwritten by a save that never read it', async () => {
    const database = openedDatabase();
    const newer = { ...sampleScenario('a'), version: 99 };
    await saveNew(database, newer as unknown as Scenario);
    await saveScenario(database, { document: sampleScenario('a'), revision: 0, history: emptyHistory, now: 2000 });
    expect(await loadScenario(database, 'a')).toMatchObject({ kind: 'unreadable', raw: newer });
  });
});

describe('a scenario that is not stored', () => {
  it('is missing, not an error', async () => {
    expect(await loadScenario(openedDatabase(), 'nobody')).toEqual({ kind: 'missing' });
  });
});

describe('a database of the first format', () => {
  it('still opens, with its history', async () => {
    const name = databaseName();
    await writtenDatabase(name);
    const result = await loadScenario(openedDatabase(name), 'a');
    const expected = renamed(sampleScenario('a', 'Halcyon'), emptyHistory, 'Halcyon, renamed');
    expect(result).toEqual({ kind: 'loaded', revision: 3, ...expected });
  });

  it('takes rate cards from now on, and keeps what it had', async () => {
    const name = databaseName();
    await writtenDatabase(name);
    const database = openedDatabase(name);
    await addRateCard(database, rateCard('2026-08'), { now: 2000 });
    expect(await database.rateCards.count()).toBe(1);
    const { tables } = firstFormat;
    // Whoever only looks has changed nothing: the document stays of version 1 until it is saved.
    expect(await database.table('scenarios').toArray()).toEqual(tables.scenarios.rows);
    expect(await database.table('documents').toArray()).toEqual(tables.documents.rows);
    expect(await database.table('history').toArray()).toEqual(tables.history.rows);
  });

  it('goes on as a document of today: what was done in version 1 can be taken back, and what is done now is saved beside it', async () => {
    const name = databaseName();
    await writtenDatabase(name);
    const database = openedDatabase(name);
    const old = await loadScenario(database, 'a');
    if (old.kind !== 'loaded') throw new Error(old.kind);
    const { document, history } = renamed(old.document, old.history, 'Halcyon, today');
    await saveScenario(database, { document, history, revision: old.revision, now: 2000 });
    const again = await loadScenario(database, 'a');
    if (again.kind !== 'loaded') throw new Error(again.kind);
    expect([again.document.version, again.document.name]).toEqual([2, 'Halcyon, today']);
    const back = undone(again.document, again.history)!;
    const first = undone(back.document, back.history)!;
    expect([back.document.name, first.document]).toEqual(['Halcyon, renamed', sampleScenario('a', 'Halcyon')]);
  });

  it('is what the code of today writes, but for the version of the document', async () => {
    const database = openedDatabase();
    const { document, history } = renamed(sampleScenario('a', 'Halcyon'), emptyHistory, 'Halcyon, renamed');
    await saveNew(database, document, 1000, history);
    for (const revision of [1, 2]) await saveScenario(database, { document, revision, history, now: 1500 });
    await database.open();
    const { tables } = firstFormat;
    const documents = tables.documents.rows.map(({ id, document }) => ({ id, document: { ...document, version: 2 } }));
    expect(await database.table('scenarios').toArray()).toEqual(tables.scenarios.rows);
    expect(await database.table('documents').toArray()).toEqual(documents);
    expect(await database.table('history').toArray()).toEqual(tables.history.rows);
  });
});

/** The fixture as a database, written without any code of ours. */
function writtenDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, firstFormat.version);
    request.onupgradeneeded = () => {
      for (const [table, { keyPath, indexes, rows }] of Object.entries(firstFormat.tables)) {
        const store = request.result.createObjectStore(table, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows) store.add(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('not written'));
  });
}
