/** The open scenario: what is called saved is on disk, nothing that was typed is lost, and no tab overwrites another. */
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { deleteScenario, restoreScenario } from '#lib/storage/delete.ts';
import { listedScenarios } from '#lib/storage/list.ts';
import { sampleScenario } from '../storage/sample-scenario.ts';
import { until } from '../support/until.ts';
import { holdAutosave } from './hold-autosave.ts';
import { changedBy, loaded, ownDatabase, stored, type OwnDatabase } from './own-database.ts';
import { rooted } from './rooted.svelte.ts';

/** The session of a tab that opens what is stored under `id`. */
async function opened({ database }: OwnDatabase, id = 'a') {
  const from = await loaded(database, id);
  const { made: session, dispose } = rooted(() => new ScenarioSession(from));
  return { session, dispose };
}

/** A tab that has just opened a stored scenario. */
async function newSession(document: Scenario = sampleScenario('a', 'Halcyon')) {
  const own = ownDatabase();
  await stored(own.database, document);
  return { own, ...(await opened(own)) };
}

const rename = (session: ScenarioSession, name: string, key?: string) =>
  session.edit('Name', (draft) => void (draft.name = name), key);
const setSalary = (session: ScenarioSession, perYear: number) =>
  session.edit('Salary', (draft) => void Object.assign(draft.offers[0]!.components[0]!, { perYear }), 'a.base.perYear');
const savedAs = (session: ScenarioSession, saving: ScenarioSession['saving']) => until(() => expect(session.saving).toBe(saving));
const nameOf = async ({ database }: OwnDatabase, id = 'a') => (await loaded(database, id)).document.name;

describe('an edit', () => {
  it('is on screen at once, in the answer too, and is called saved only when the disk has it', async () => {
    const completed: string[] = [];
    const begin = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...settings) {
      const transaction = begin.apply(this, settings);
      const { mode, durability } = transaction;
      // Heard before Dexie hears of it.
      if (mode === 'readwrite') transaction.addEventListener('complete', () => completed.push(`${durability}, ${saving()}`));
      return transaction;
    });
    onTestFinished(() => spy.mockRestore());
    let saving = () => 'not open';
    const { own, session } = await newSession();
    saving = () => session.saving;
    expect(session.saving).toBe('saved');
    const before = session.valued.offers[0]!.answer.total.sticker;
    setSalary(session, 480_000);
    expect(session.saving).toBe('saving');
    expect(session.valued.offers[0]!.answer.total.sticker).toBe(2 * before);
    await savedAs(session, 'saved');
    expect(completed).toEqual(['strict, not open', 'strict, saving']);
    expect((await loaded(own.database, 'a')).document).toEqual(session.document);
  });

  it('that must be read first, as a formula, is not called saved while it is read', async () => {
    const { own, session } = await newSession();
    let read = () => {};
    const reader = new Promise<void>((resolve) => (read = resolve));
    const reading = session.reading(reader.then(() => rename(session, 'read')));
    expect(session.saving).toBe('saving');
    await session.flush();
    expect(session.saving).toBe('saving');
    read();
    await reading;
    expect(session.saving).toBe('saving');
    await savedAs(session, 'saved');
    expect(await nameOf(own)).toBe('read');
  });

  it('that could not be read leaves saved what was saved', async () => {
    const { session } = await newSession();
    await expect(session.reading(Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable');
    expect(session.saving).toBe('saved');
  });

  it('that changes nothing is no step of undo and no write', async () => {
    const { session } = await newSession();
    rename(session, 'Halcyon');
    expect([session.undoLabel, session.saving]).toEqual([undefined, 'saved']);
  });

  it('made while another is being written is written after it', async () => {
    const { own, session } = await newSession();
    rename(session, 'one');
    const writing = session.flush();
    rename(session, 'two');
    await writing;
    expect(session.saving).toBe('saved');
    expect(await nameOf(own)).toBe('two');
    expect(await listedScenarios(own.database)).toHaveLength(1);
  });

  it('is written at once when the page is left', async () => {
    const { own, session, dispose } = await newSession();
    rename(session, 'left');
    flushSync();
    dispose();
    await until(async () => expect(await nameOf(own)).toBe('left'));
  });
});

it('an edit made in the moment in which the page is left is written too', async () => {
  const { own, session, dispose } = await newSession();
  rename(session, 'left');
  dispose();
  await until(async () => expect(await nameOf(own)).toBe('left'));
});

describe('undo', () => {
  it('takes typing in one field back as one step, and names it', async () => {
    const { session } = await newSession();
    for (const perYear of [1, 18, 185, 185_000]) setSalary(session, perYear);
    expect(session.undoLabel).toBe('Salary');
    session.undo();
    expect(session.document).toEqual(sampleScenario('a', 'Halcyon'));
    expect([session.undoLabel, session.redoLabel]).toEqual([undefined, 'Salary']);
    session.redo();
    expect(session.document.offers[0]!.components[0]).toMatchObject({ perYear: 185_000 });
    expect(session.redoLabel).toBeUndefined();
  });

  it('takes edits without a key, or of different fields, back one by one', async () => {
    const { session } = await newSession();
    rename(session, 'one');
    rename(session, 'two');
    setSalary(session, 1);
    session.undo();
    expect(session.document.name).toBe('two');
    session.undo();
    expect(session.document.name).toBe('one');
  });

  it('and redo survive closing the tab', async () => {
    const { own, session, dispose } = await newSession();
    for (const name of ['one', 'two', 'three']) rename(session, name);
    session.undo();
    await session.flush();
    dispose();
    const { session: next } = await opened(own);
    expect([next.document.name, next.undoLabel, next.redoLabel]).toEqual(['two', 'Name', 'Name']);
    next.redo();
    expect(next.document.name).toBe('three');
    for (let steps = 0; steps < 3; steps += 1) next.undo();
    expect(next.document).toEqual(sampleScenario('a', 'Halcyon'));
    await next.flush();
    expect((await loaded(own.database, 'a')).document.name).toBe('Halcyon');
  });

  it('after a reload takes back what was typed since, however soon: not what the visit before typed in the same field', async () => {
    const { own, session, dispose } = await newSession();
    setSalary(session, 300_000);
    await session.flush();
    dispose();
    const { session: next } = await opened(own);
    for (const perYear of [2, 25, 250_000]) setSalary(next, perYear);
    next.undo();
    expect(next.document.offers[0]!.components[0]).toMatchObject({ perYear: 300_000 });
    next.undo();
    expect(next.document).toEqual(sampleScenario('a', 'Halcyon'));
  });

  it('takes back what was typed here, not what another tab typed a moment before in the same field', async () => {
    const { own, session } = await newSession();
    const { session: other } = await opened(own);
    setSalary(other, 300_000);
    await other.flush();
    await until(() => expect(session.notice).toContain('Another tab'));
    setSalary(session, 250_000);
    session.undo();
    expect(session.document.offers[0]!.components[0]).toMatchObject({ perYear: 300_000 });
  });

  it('with nothing to take back does nothing', async () => {
    const { session } = await newSession();
    session.undo();
    session.redo();
    expect([session.document, session.saving]).toEqual([sampleScenario('a', 'Halcyon'), 'saved']);
  });
});

describe('a counter-offer', () => {
  it('goes on against what the rival was worth when the rival is removed: saved, and one undo brings the rival back', async () => {
    const document = sampleScenario('a', 'Halcyon');
    document.offers.push({ ...document.offers[0]!, id: 'b' });
    document.counter = {
      offer: 'a',
      rival: 'b',
      levers: [{ component: 'base', field: 'perYear', min: 0, max: 300_000, step: 5000 }]
    };
    const { own, session } = await newSession(document);
    const { total, elsewhere } = session.valued.offers[1]!.answer;
    session.edit('Remove b', (draft) => void draft.offers.pop());
    await savedAs(session, 'saved');
    const { counter } = (await loaded(own.database, 'a')).document;
    expect(counter).toEqual({
      offer: 'a',
      levers: document.counter.levers,
      target: expect.closeTo(total.present + elsewhere.present, 1) as number
    });
    session.undo();
    expect(session.document).toEqual(document);
  });

  it('of which the component is removed loses its lever in the same step', async () => {
    const document = sampleScenario('a', 'Halcyon');
    document.counter = { offer: 'a', target: 1, levers: [{ component: 'base', field: 'perYear', values: [1, 2] }] };
    const { session } = await newSession(document);
    session.edit('Remove the salary', (draft) => void draft.offers[0]!.components.pop());
    expect(session.document.counter!.levers).toEqual([]);
    await savedAs(session, 'saved');
    session.undo();
    expect(session.document).toEqual(document);
  });
});

describe('a document that is not valid', () => {
  it('is never written; the failure says where it is wrong, and undo mends it', async () => {
    const { own, session } = await newSession();
    rename(session, 'good');
    await session.flush();
    session.edit('Horizon', (draft) => void (draft.horizonMonths = 7));
    await savedAs(session, 'failed');
    expect(session.failure).toMatch(/^Not saved: horizonMonths: expected a whole number from 12 to 120, found 7/);
    expect((await loaded(own.database, 'a')).document).toEqual(sampleScenario('a', 'good'));
    session.undo();
    await savedAs(session, 'saved');
    expect(session.failure).toBeUndefined();
  });
});

describe('a write that fails', () => {
  it('is said, keeps the work, and is made good by trying again', async () => {
    const { own, session } = await newSession();
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...written) {
      if (this.name === 'documents') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, written);
    });
    onTestFinished(() => full.mockRestore());
    rename(session, 'kept');
    await savedAs(session, 'failed');
    expect(session.failure).toMatch(/disk space/);
    expect(session.document.name).toBe('kept');
    expect(await nameOf(own)).toBe('Halcyon');
    full.mockRestore();
    await session.flush();
    expect([session.saving, session.failure]).toEqual(['saved', undefined]);
    expect(await nameOf(own)).toBe('kept');
  });

  it('twice is made good by itself, without anybody pressing anything', async () => {
    const { own, session } = await newSession();
    const failing = vi.spyOn(own.database, 'transaction');
    for (let times = 0; times < 2; times += 1) failing.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    onTestFinished(() => {
      vi.useRealTimers();
      failing.mockRestore();
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    rename(session, 'kept');
    await vi.advanceTimersByTimeAsync(250);
    expect([session.saving, failing.mock.calls.length]).toEqual(['failed', 1]);
    // A second after the first failure, two after the next.
    await vi.advanceTimersByTimeAsync(999);
    expect(failing).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect([session.saving, failing.mock.calls.length]).toEqual(['failed', 2]);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    await savedAs(session, 'saved');
    expect(session.failure).toBeUndefined();
    expect(await nameOf(own)).toBe('kept');
    expect(await listedScenarios(own.database)).toHaveLength(1);
  });

  it('can be given up: what is not on disk stays unwritten', async () => {
    const { own, session } = await newSession();
    const failing = vi.spyOn(own.database, 'transaction').mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
    onTestFinished(() => failing.mockRestore());
    rename(session, 'lost');
    await session.flush();
    expect(session.saving).toBe('failed');
    session.abandon();
    await session.flush();
    expect(session.saving).toBe('saved');
    expect(await nameOf(own)).toBe('Halcyon');
  });

  it('is made good by the next edit too', async () => {
    const { own, session } = await newSession();
    const failing = vi.spyOn(own.database, 'transaction').mockRejectedValueOnce(new DOMException('no', 'SecurityError'));
    onTestFinished(() => failing.mockRestore());
    rename(session, 'one');
    await session.flush();
    expect(session.saving).toBe('failed');
    rename(session, 'two');
    await savedAs(session, 'saved');
    expect(await nameOf(own)).toBe('two');
    expect((await loaded(own.database, 'a')).history.past).toHaveLength(2);
  });
});

describe('two tabs', () => {
  it('a tab that only looks shows what the other has saved, undo included', async () => {
    const { own, session } = await newSession();
    await changedBy(own.otherTab(), 'a', { notes: 'theirs' });
    await until(() => expect(session.document.notes).toBe('theirs'));
    expect(session.saving).toBe('saved');
    expect(session.notice).toMatch(/Another tab has changed this/);
    session.dismissNotice();
    expect(session.notice).toBeUndefined();
    rename(session, 'mine');
    await session.flush();
    expect(await listedScenarios(own.database)).toHaveLength(1);
  });

  it('a tab that was overtaken with changes of its own goes on as a copy, and overwrites nothing', async () => {
    const { own, session } = await newSession();
    holdAutosave();
    rename(session, 'mine');
    await changedBy(own.otherTab(), 'a', { name: 'theirs' });
    await session.flush();
    const { id, name } = session.document;
    expect(id).not.toBe('a');
    expect(name).toBe('mine (copy from another tab)');
    expect(session.notice).toBe(`Another tab had changed this comparison. Your version is kept as “${name}”.`);
    expect(await nameOf(own)).toBe('theirs');
    expect((await loaded(own.database, id)).document).toEqual(session.document);

    flushSync();
    setSalary(session, 300_000);
    await session.flush();
    expect((await loaded(own.database, id)).document.offers[0]!.components[0]).toMatchObject({ perYear: 300_000 });
    expect(await listedScenarios(own.database)).toHaveLength(2);
    session.undo();
    session.undo();
    expect(session.document.offers).toEqual(sampleScenario('a').offers);
    expect(session.document.id).toBe(id);
    await session.flush();
    expect(session.saving).toBe('saved');
    expect(await listedScenarios(own.database)).toHaveLength(2);
  });

  it('a copy follows its own scenario from then on, not the one it came from', async () => {
    const { own, session } = await newSession();
    holdAutosave();
    rename(session, 'mine');
    const other = own.otherTab();
    await changedBy(other, 'a', { name: 'theirs' });
    await session.flush();
    flushSync();
    const { id } = session.document;
    await changedBy(other, 'a', { notes: 'of no concern' });
    await changedBy(other, id, { notes: 'to follow' });
    await until(() => expect(session.document.notes).toBe('to follow'));
    expect(session.document.id).toBe(id);
  });

  it('what one edits while the other deletes it is kept', async () => {
    const { own, session } = await newSession();
    holdAutosave();
    rename(session, 'mine');
    await deleteScenario(own.otherTab(), 'a');
    await session.flush();
    expect(session.saving).toBe('saved');
    expect((await listedScenarios(own.database)).map(({ name }) => name)).toEqual(['mine (copy from another tab)']);
  });

  it('one that only looks is told that the other has deleted it, and keeps a copy by trying again', async () => {
    const { own, session } = await newSession();
    const before = session.document;
    await deleteScenario(own.otherTab(), 'a');
    await savedAs(session, 'failed');
    expect(session.failure).toMatch(/^Another tab has deleted this comparison\./);
    expect(await listedScenarios(own.database)).toEqual([]);
    await session.retry();
    expect([session.saving, session.failure]).toEqual(['saved', undefined]);
    const [kept] = await listedScenarios(own.database);
    expect(kept).toMatchObject({ id: session.document.id, name: 'Halcyon (copy from another tab)' });
    expect((await loaded(own.database, kept!.id)).document.offers).toEqual(before.offers);
    flushSync();
    setSalary(session, 300_000);
    await session.flush();
    expect(await listedScenarios(own.database)).toHaveLength(1);
  });

  it('one that only looks keeps a copy by changing something too, with the change in it', async () => {
    const { own, session } = await newSession();
    await deleteScenario(own.otherTab(), 'a');
    await savedAs(session, 'failed');
    setSalary(session, 300_000);
    await session.flush();
    expect([session.saving, session.failure]).toEqual(['saved', undefined]);
    const [kept] = await listedScenarios(own.database);
    expect((await loaded(own.database, kept!.id)).document.offers[0]!.components[0]).toMatchObject({ perYear: 300_000 });
  });

  it('a deletion that the other takes back is no failure any more', async () => {
    const { own, session } = await newSession();
    const other = own.otherTab();
    const deleted = await deleteScenario(other, 'a');
    await savedAs(session, 'failed');
    await restoreScenario(other, deleted!);
    await savedAs(session, 'saved');
    expect(session.failure).toBeUndefined();
  });

  it('edits made while the copy is being written go into the copy', async () => {
    const { own, session } = await newSession();
    holdAutosave();
    rename(session, 'mine');
    await changedBy(own.otherTab(), 'a', { name: 'theirs' });
    const writing = session.flush();
    setSalary(session, 300_000);
    await writing;
    const { id } = session.document;
    expect(id).not.toBe('a');
    expect((await loaded(own.database, id)).document).toEqual(session.document);
    expect(session.document.offers[0]!.components[0]).toMatchObject({ perYear: 300_000 });
    expect(await listedScenarios(own.database)).toHaveLength(2);
  });
});
