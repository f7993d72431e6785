import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Observable } from 'dexie';
import { deleteScenario, restoreScenario } from '#lib/storage/delete.ts';
import { duplicateScenario } from '#lib/storage/duplicate.ts';
import { emptyHistory } from '#lib/storage/history.ts';
import { listedScenarios, observedRevision, observedScenarios } from '#lib/storage/list.ts';
import { loadScenario } from '#lib/storage/load.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { importText } from '#lib/storage/transfer.ts';
import { until } from '../support/until.ts';
import { databaseName, openedDatabase, renamed, saveNew } from './opened-database.ts';
import { sampleScenario } from './sample-scenario.ts';

/** Everything that the observable says until the test ends. */
function heard<T>(observable: Observable<T>): T[] {
  const values: T[] = [];
  const subscription = observable.subscribe((value) => values.push(value));
  onTestFinished(() => subscription.unsubscribe());
  return values;
}

describe('the list', () => {
  it('shows what was saved last first, without reading a document', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a', 'first'), 1000);
    await saveNew(database, sampleScenario('b', 'second'), 2000);
    await saveScenario(database, { document: sampleScenario('a', 'first again'), revision: 1, history: emptyHistory, now: 3000 });
    const reads = vi.spyOn(database.documents, 'get');
    expect(await listedScenarios(database)).toMatchObject([
      { id: 'a', name: 'first again', createdAt: 1000, updatedAt: 3000, offers: 1 },
      { id: 'b', name: 'second' }
    ]);
    expect(await listedScenarios(database, 1)).toMatchObject([{ id: 'a' }]);
    expect(reads).not.toHaveBeenCalled();
  });

  it('holds a thousand imported scenarios in the order of their file', async () => {
    const database = openedDatabase();
    const scenarios = Array.from({ length: 1000 }, (_, index) => sampleScenario(`id-${index}`, `Scenario ${index}`));
    const text = JSON.stringify({ format: 'backup', version: 1, exportedAt: '2026-12-01T00:00:00.000Z', scenarios });
    await importText(database, text, 100_000);
    expect((await listedScenarios(database)).map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
    expect((await listedScenarios(database, 3)).map(({ id }) => id)).toEqual(['id-0', 'id-1', 'id-2']);
  });

  it('and the open scenario hear of what another tab saves and deletes', async () => {
    const name = databaseName();
    const [tab, other] = [openedDatabase(name), openedDatabase(name)];
    const lists = heard(observedScenarios(tab));
    const revisions = heard(observedRevision(tab, 'a'));
    await until(() => expect(lists.at(-1)).toEqual([]));
    await saveNew(other, sampleScenario('a'));
    await until(() => expect([lists.at(-1)?.length, revisions.at(-1)]).toEqual([1, 1]));
    await saveScenario(other, { document: sampleScenario('a'), revision: 1, history: emptyHistory, now: 2000 });
    await until(() => expect(revisions.at(-1)).toBe(2));
    await deleteScenario(other, 'a');
    await until(() => expect([lists.at(-1)?.length, revisions.at(-1)]).toEqual([0, null]));
  });
});

describe('a duplicate', () => {
  it('is the same scenario under its own id and name, and begins a new history', async () => {
    const database = openedDatabase();
    const work = renamed(sampleScenario('a'), emptyHistory, 'Halcyon');
    await saveNew(database, work.document, 1000, work.history);
    expect(await duplicateScenario(database, 'a', 2000, () => 'b')).toEqual({ id: 'b', name: 'Halcyon (copy)' });
    expect(await loadScenario(database, 'b')).toEqual({
      kind: 'loaded',
      document: { ...work.document, id: 'b', name: 'Halcyon (copy)' },
      revision: 1,
      history: emptyHistory
    });
    expect((await listedScenarios(database)).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('of a scenario that another tab has deleted is nothing', async () => {
    expect(await duplicateScenario(openedDatabase(), 'nobody', 2000)).toBeUndefined();
  });
});

describe('a deleted scenario', () => {
  it('comes back with its dates and its history, and leaves nothing behind until then', async () => {
    const database = openedDatabase();
    const { document, history } = renamed(sampleScenario('a'), emptyHistory, 'one', 'two');
    await saveNew(database, document, 1000, history);
    const before = [await listedScenarios(database), await loadScenario(database, 'a')];
    const deleted = await deleteScenario(database, 'a');
    expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
    expect(await restoreScenario(database, deleted!)).toBe('a');
    expect([await listedScenarios(database), await loadScenario(database, 'a')]).toEqual(before);
  });

  it('comes back beside whatever has its id by then', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a', 'old'));
    const deleted = await deleteScenario(database, 'a');
    await saveNew(database, sampleScenario('a', 'new'));
    expect(await restoreScenario(database, deleted!, () => 'b')).toBe('b');
    expect(await loadScenario(database, 'a')).toMatchObject({ document: { id: 'a', name: 'new' } });
    expect(await loadScenario(database, 'b')).toMatchObject({ document: { id: 'b', name: 'old' } });
  });

  it('takes the history of no other scenario with it', async () => {
    const database = openedDatabase();
    for (const id of ['a', 'ab', 'b']) {
      const { document, history } = renamed(sampleScenario(id), emptyHistory, 'one');
      await saveNew(database, document, 1000, history);
    }
    await deleteScenario(database, 'a');
    expect((await database.history.toArray()).map(({ scenario }) => scenario)).toEqual(['ab', 'b']);
  });
});
