/** The stored comparisons as the first screen lists them: nothing is lost by deleting, importing or copying. */
import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { ScenarioList } from '#lib/state/scenario-list.svelte.ts';
import { emptyHistory } from '#lib/storage/history.ts';
import { newScenario } from '../../src/routes/scenario/new-parts.ts';
import { sampleScenario } from '../storage/sample-scenario.ts';
import { until } from '../support/until.ts';
import { changedBy, loaded, ownDatabase } from './own-database.ts';
import { rooted, watched } from './rooted.svelte.ts';

/** A list that a page shows, over an empty database. */
function shownList() {
  const own = ownDatabase();
  const { made: list } = rooted(() => new ScenarioList());
  watched(() => list.all);
  return { own, list };
}
const names = (list: ScenarioList) => list.found.map(({ name }) => name);
const shows = (list: ScenarioList, ...expected: string[]) =>
  until(() => expect([list.all !== undefined, names(list)]).toEqual([true, expected]));

describe('the list', () => {
  it('is undefined until the database has answered, then shows what is added, newest first', async () => {
    const { list } = shownList();
    expect([list.all, names(list)]).toEqual([undefined, []]);
    await shows(list);
    await list.add(newScenario('2026-11-21'));
    await until(() => expect(Date.now()).toBeGreaterThan(list.all?.[0]?.updatedAt ?? Infinity));
    await list.add(newScenario('2026-11-21'), 'Another');
    await shows(list, 'Another', 'New comparison');
    expect(list.all![0]).toMatchObject({ offers: 2 });
  });

  it('follows another tab', async () => {
    const { own, list } = shownList();
    const id = await list.add(sampleScenario('x', 'mine'));
    await changedBy(own.otherTab(), id, { name: 'theirs' });
    await shows(list, 'theirs');
  });

  it('is searched by every word, whatever case and accents', async () => {
    const { list } = shownList();
    for (const name of ['Halcyon and Borealis', 'Café Zürich', 'Halcyon']) await list.add(sampleScenario('x', name));
    await until(() => expect(list.all).toHaveLength(3));
    list.search = 'zurich CAFE';
    expect(names(list)).toEqual(['Café Zürich']);
    list.search = 'halcyon bor';
    expect(names(list)).toEqual(['Halcyon and Borealis']);
    list.search = 'nothing of the kind';
    expect(names(list)).toEqual([]);
    list.search = '  ';
    expect(names(list)).toHaveLength(3);
  });
});

describe('what is added', () => {
  it('has an id of its own each time, and begins without history', async () => {
    const { own, list } = shownList();
    const ids = [await list.add(sampleScenario('x', 'one')), await list.add(sampleScenario('x', 'one'))];
    expect(new Set([...ids, 'x']).size).toBe(3);
    const { document, history, revision } = await loaded(own.database, ids[0]!);
    expect([document, history, revision]).toEqual([{ ...sampleScenario('x', 'one'), id: ids[0] }, emptyHistory, 1]);
  });

  it('from a worked example is a document of its own, that opens', async () => {
    const { own, list } = shownList();
    const ids = [await list.addExample('grant-or-sign-on'), await list.addExample('grant-or-sign-on')];
    for (const id of ids) expect((await loaded(own.database, id)).document).toEqual({ ...firstQuestion(), id });
    await expect(list.addExample('constructor')).rejects.toThrow(RangeError);
    await until(() => expect(list.all).toHaveLength(2));
  });

  it('by duplicating is a copy with a name of its own', async () => {
    const { own, list } = shownList();
    const id = await list.add(sampleScenario('x', 'Halcyon'));
    await list.duplicate(id);
    await until(() => expect([...names(list)].sort()).toEqual(['Halcyon', 'Halcyon (copy)']));
    const copy = list.all!.find(({ name }) => name === 'Halcyon (copy)')!;
    expect((await loaded(own.database, copy.id)).document.offers).toEqual(sampleScenario('x').offers);
  });
});

describe('what is deleted', () => {
  it('is gone from the list, named for undo, and comes back as it was', async () => {
    const { own, list } = shownList();
    const id = await list.add(sampleScenario('x', 'Halcyon'));
    const before = await loaded(own.database, id);
    await list.delete(id);
    await shows(list);
    expect(list.deletedName).toBe('Halcyon');
    await list.restoreDeleted();
    await shows(list, 'Halcyon');
    expect(list.deletedName).toBeUndefined();
    expect(await loaded(own.database, id)).toEqual(before);
    await list.restoreDeleted();
    await shows(list, 'Halcyon');
  });

  it('last is what comes back, the one before it is not', async () => {
    const { list } = shownList();
    for (const name of ['first', 'second']) await list.delete(await list.add(sampleScenario('x', name)));
    expect(list.deletedName).toBe('second');
    await list.restoreDeleted();
    await shows(list, 'second');
  });
});

describe('files', () => {
  const file = (value: unknown) => new File([typeof value === 'string' ? value : JSON.stringify(value)], 'x.json');

  it('hold one or all, and come back without overwriting anything', async () => {
    const { list } = shownList();
    const id = await list.add(sampleScenario('x', 'Halcyon'));
    await list.add(sampleScenario('x', 'Borealis'));
    const one = (await list.exportOne(id))!;
    expect(JSON.parse(one)).toMatchObject({ id, name: 'Halcyon' });
    const added = await list.importFile(file(one));
    expect(added).toMatchObject({ added: [{ name: 'Halcyon (imported)' }], refused: [] });
    expect(added.added[0]!.id).not.toBe(id);
    const all = await list.importFile(file(await list.exportAll()));
    expect(all.added).toHaveLength(3);
    await until(() => expect(list.all).toHaveLength(6));
    expect(await list.exportOne('nobody')).toBeUndefined();
  });

  it('that are foreign or broken are refused with place and reason, and add nothing', async () => {
    const { list } = shownList();
    await shows(list);
    const wrong = { ...sampleScenario('x'), horizonMonths: 7 };
    for (const [content, path] of [
      ['{"format": "scen', /./],
      ['[]', /./],
      [wrong, /^horizonMonths$/],
      [{ ...sampleScenario('x'), version: 99 }, /^version$/]
    ] as const) {
      const { added, refused } = await list.importFile(file(content));
      expect(added).toEqual([]);
      expect(refused[0]!.errors[0]!.path).toMatch(path);
      expect(refused[0]!.errors[0]!.message).not.toBe('');
    }
    flushSync();
    expect(list.all).toEqual([]);
  });

  it('larger than any export are refused unread', async () => {
    const { list } = shownList();
    const text = vi.fn();
    const huge = { size: 1e12, text } as unknown as Blob;
    const { refused } = await list.importFile(huge);
    expect(refused[0]!.errors[0]).toMatchObject({ path: 'document', message: expect.stringContaining('1000000 MB') as string });
    expect(text).not.toHaveBeenCalled();
  });
});

describe('trouble with the disk', () => {
  it('is a sentence, shown until things work again', async () => {
    const { own, list } = shownList();
    await shows(list);
    const failing = vi.spyOn(own.database, 'transaction').mockRejectedValueOnce(new DOMException('no', 'QuotaExceededError'));
    onTestFinished(() => failing.mockRestore());
    const said = await list.add(sampleScenario('x')).then(
      () => 'added',
      (error: unknown) => list.failure(error)
    );
    expect(said).toMatch(/disk space/);
    expect(list.trouble).toBe(said);
    expect(list.all).toEqual([]);
  });
});
