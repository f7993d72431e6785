import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { deleteScenario } from '#lib/storage/delete.ts';
import { storageFailure } from '#lib/storage/failure.ts';
import { emptyHistory, redone, undone } from '#lib/storage/history.ts';
import { loadScenario } from '#lib/storage/load.ts';
import type { LoadedScenario } from '#lib/storage/load.ts';
import { listedScenarios } from '#lib/storage/list.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { databaseName, openedDatabase, renamed, saveNew } from './opened-database.ts';
import { sampleScenario } from './sample-scenario.ts';

type Loaded = Extract<LoadedScenario, { kind: 'loaded' }>;

async function loaded(...arguments_: Parameters<typeof loadScenario>): Promise<Loaded> {
  const result = await loadScenario(...arguments_);
  if (result.kind !== 'loaded') throw new Error(result.kind);
  return result;
}

describe('a saved scenario', () => {
  it('is there after the tab was closed, with what can be undone and redone', async () => {
    const name = databaseName();
    const first = openedDatabase(name);
    const work = renamed(sampleScenario('a'), emptyHistory, 'one', 'two', 'three');
    const back = undone(work.document, work.history)!;
    await saveNew(first, back.document, 1000, back.history);
    first.close();

    const { document, revision, history } = await loaded(openedDatabase(name), 'a');
    expect(document).toEqual(back.document);
    expect(revision).toBe(1);
    expect(history).toEqual(back.history);
    expect(redone(document, history)?.document.name).toBe('three');
    const start = [1, 2].reduce((at) => undone(at.document, at.history)!, { document, history });
    expect(start.document).toEqual(sampleScenario('a'));
  });

  it('keeps the right steps through edits, undo and edits again, saved each time', async () => {
    const database = openedDatabase();
    const one = renamed(sampleScenario('a'), emptyHistory, 'one', 'two', 'three');
    await saveNew(database, one.document, 1000, one.history);
    const back = undone(one.document, one.history)!;
    await saveScenario(database, { ...back, revision: 1, now: 1001 });
    const other = renamed(back.document, back.history, 'four', 'five');
    await saveScenario(database, { ...other, revision: 2, now: 1002 });

    const { history } = await loaded(database, 'a');
    expect(history).toEqual(other.history);
    expect(history.past.map(({ label }) => label)).toEqual(['one', 'two', 'four', 'five'].map((label) => `Rename to ${label}`));
  });

  it('takes no more room than 200 steps', async () => {
    const database = openedDatabase();
    const many = renamed(sampleScenario('a'), emptyHistory, ...Array.from({ length: 200 }, (_, index) => `name ${index}`));
    await saveNew(database, many.document, 1000, many.history);
    const more = renamed(many.document, many.history, 'one more');
    await saveScenario(database, { ...more, revision: 1, now: 1001 });
    expect(await database.history.count()).toBe(200);
    expect((await loaded(database, 'a')).history.past.at(-1)?.label).toBe('Rename to one more');
  });

  it('is called saved only after a transaction of strict durability has completed', async () => {
    const completed: IDBTransactionDurability[] = [];
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...settings) {
      const transaction = begin.apply(this, settings);
      if (transaction.mode === 'readwrite')
        transaction.addEventListener('complete', () => completed.push(transaction.durability));
      return transaction;
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await saveNew(openedDatabase(), sampleScenario('a'));
    expect(completed).toEqual(['strict']);
  });

  it('stays as it was when the disk is full in the middle of a save, and the person is told why', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a', 'saved'));
    const before = [await listedScenarios(database), await loaded(database, 'a')];
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'documents') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const save = { ...renamed(sampleScenario('a'), emptyHistory, 'not saved'), revision: 1, now: 2000 };
    const failure = await saveScenario(database, save).then(() => undefined, storageFailure);
    expect(failure?.reason).toBe('quota');
    expect([await listedScenarios(database), await loaded(database, 'a')]).toEqual(before);
  });
});

describe('two tabs', () => {
  it('lose nothing when both change the same scenario: the later save becomes a copy with its history', async () => {
    const name = databaseName();
    const [tab, other] = [openedDatabase(name), openedDatabase(name)];
    await saveNew(tab, sampleScenario('a', 'Halcyon'));
    const mine = renamed((await loaded(tab, 'a')).document, emptyHistory, 'Halcyon, higher');
    await saveScenario(other, {
      document: { ...sampleScenario('a', 'Halcyon'), notes: 'theirs' },
      revision: 1,
      history: emptyHistory,
      now: 2000
    });

    const saved = await saveScenario(tab, { ...mine, revision: 1, now: 3000 }, () => 'fresh');
    expect(saved).toEqual({
      kind: 'copied',
      revision: 1,
      document: { ...mine.document, id: 'fresh', name: 'Halcyon, higher (copy from another tab)' }
    });
    expect((await loaded(tab, 'a')).document.notes).toBe('theirs');
    const copy = await loaded(tab, 'fresh');
    expect(copy.document.name).toBe('Halcyon, higher (copy from another tab)');
    expect(copy.history).toEqual(mine.history);
  });

  it('that save at the same moment end with one scenario and one copy', async () => {
    const name = databaseName();
    const [tab, other] = [openedDatabase(name), openedDatabase(name)];
    await saveNew(tab, sampleScenario('a'));
    const save = { document: sampleScenario('a'), revision: 1, history: emptyHistory, now: 2000 };
    const results = await Promise.all([saveScenario(tab, save), saveScenario(other, save)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['copied', 'saved']);
    expect(await listedScenarios(tab)).toHaveLength(2);
  });

  it('keep what one edits while the other deletes it', async () => {
    const name = databaseName();
    const [tab, other] = [openedDatabase(name), openedDatabase(name)];
    await saveNew(tab, sampleScenario('a'));
    await deleteScenario(other, 'a');
    const saved = await saveScenario(
      tab,
      { document: sampleScenario('a'), revision: 1, history: emptyHistory, now: 2000 },
      () => 'fresh'
    );
    expect(saved.kind).toBe('copied');
    expect((await loaded(tab, 'fresh')).document.id).toBe('fresh');
  });

  it('cannot overwrite a stored scenario by starting a new one under its id', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a', 'mine'));
    const saved = await saveScenario(database, {
      document: sampleScenario('a', 'new'),
      revision: 0,
      history: emptyHistory,
      now: 2000
    });
    expect(saved.kind).toBe('copied');
    expect((await loaded(database, 'a')).document.name).toBe('mine');
  });
});
