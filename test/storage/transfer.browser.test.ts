import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/document.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { listedScenarios } from '#lib/storage/list.ts';
import { loadScenario } from '#lib/storage/load.ts';
import { exportAll, exportScenario, importText } from '#lib/storage/transfer.ts';
import { openedDatabase, saveNew } from './opened-database.ts';
import { sampleScenario } from './sample-scenario.ts';

const NOW = Date.UTC(2026, 11, 1);

function backup(...scenarios: unknown[]): string {
  return JSON.stringify({ format: 'backup', version: 1, exportedAt: '2026-12-01T00:00:00.000Z', scenarios });
}

describe('an import', () => {
  it('never overwrites: a taken id or name is replaced, in the document too', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a', 'Halcyon'));
    const text = JSON.stringify({ ...sampleScenario('a', 'Halcyon'), notes: 'from the file' });
    const result = await importText(database, text, NOW, () => 'fresh');
    expect(result).toEqual({ added: [{ id: 'fresh', name: 'Halcyon (imported)' }], cards: [], refused: [] });
    expect(await loadScenario(database, 'a')).toMatchObject({ document: sampleScenario('a', 'Halcyon'), revision: 1 });
    expect(await loadScenario(database, 'fresh')).toMatchObject({
      document: { id: 'fresh', name: 'Halcyon (imported)', notes: 'from the file' },
      revision: 1
    });
  });

  it('keeps a free id and name, also of two scenarios in one file that share them', async () => {
    const database = openedDatabase();
    const result = await importText(
      database,
      backup(sampleScenario('a', 'Halcyon'), sampleScenario('a', 'Halcyon')),
      NOW,
      () => 'fresh'
    );
    expect(result.added).toEqual([
      { id: 'a', name: 'Halcyon' },
      { id: 'fresh', name: 'Halcyon (imported)' }
    ]);
  });

  it('adds what can be read and says what is wrong with the rest, with its path', async () => {
    const database = openedDatabase();
    const result = await importText(
      database,
      backup(sampleScenario('a', 'good'), { ...sampleScenario('b', 'bad'), currency: 5 }),
      NOW
    );
    expect(result).toMatchObject({
      added: [{ id: 'a', name: 'good' }],
      refused: [{ name: 'bad', errors: [{ path: expect.stringContaining('currency') as string }] }]
    });
    expect(await listedScenarios(database)).toHaveLength(1);
  });

  it.each(['not JSON', '{"format":"invoice"}', '[]', 'null', ''])('refuses %o and stores nothing', async (text) => {
    const database = openedDatabase();
    const result = await importText(database, text, NOW);
    expect(result.added).toEqual([]);
    expect(result.refused[0]?.errors[0]?.message).toEqual(expect.stringMatching(/\w/));
    expect(await listedScenarios(database)).toEqual([]);
  });

  it('stores all or nothing when the database fails halfway', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('taken', 'mine'));
    const scenarios = Array.from({ length: 150 }, (_, index) => sampleScenario(index === 140 ? 'taken' : `id-${index}`));
    await expect(importText(database, backup(...scenarios), NOW, () => 'taken')).rejects.toThrow();
    expect(await listedScenarios(database)).toMatchObject([{ id: 'taken', name: 'mine' }]);
    expect(await database.documents.count()).toBe(1);
  });
});

describe('an export', () => {
  it('of one scenario is its document, which another browser takes in unchanged', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a'));
    const text = await exportScenario(database, 'a');
    expect(JSON.parse(text!)).toEqual(sampleScenario('a'));
    const other = openedDatabase();
    await importText(other, text!, NOW);
    expect(await loadScenario(other, 'a')).toMatchObject({ document: sampleScenario('a') });
  });

  it('of a scenario that is not there is nothing', async () => {
    expect(await exportScenario(openedDatabase(), 'nobody')).toBeUndefined();
  });

  it('of all keeps their order and brings all of them back, but for what could not be read before', async () => {
    const database = openedDatabase();
    for (const [index, id] of ['a', 'b', 'c'].entries()) await saveNew(database, sampleScenario(id, `Name ${id}`), 1000 + index);
    await saveNew(database, { ...sampleScenario('broken', 'Broken'), currency: 5 } as unknown as Scenario, 500);
    const text = await exportAll(database, NOW);
    expect(JSON.parse(text)).toMatchObject({ format: 'backup', version: 1, exportedAt: '2026-12-01T00:00:00.000Z' });

    const other = openedDatabase();
    const result = await importText(other, text, NOW);
    expect((await listedScenarios(other)).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(result.refused).toMatchObject([{ name: 'Broken' }]);
  });
});

describe('own rate cards', () => {
  const shipped = ['2026-08'];
  const own = () => ({ ...rateCard('2026-08'), card: 'mine', title: 'My card' });

  it('travel in a backup under their ids, so that comparisons in another browser find their cards', async () => {
    const database = openedDatabase();
    await saveNew(database, sampleScenario('a'));
    await importText(database, JSON.stringify(own()), NOW, undefined, shipped);
    const other = openedDatabase();
    const result = await importText(other, await exportAll(database, NOW), NOW, undefined, shipped);
    expect(result).toMatchObject({ added: [{ id: 'a' }], cards: [{ id: 'mine', name: 'My card' }], refused: [] });
    expect(await other.rateCards.toArray()).toMatchObject([{ id: 'mine', revision: 1, document: own() }]);
  });

  it('that cannot be read any more are still exported', async () => {
    const database = openedDatabase();
    const document = { format: 'rate-card', version: 99 };
    await database.rateCards.add({ id: 'old', title: 'Old', updatedAt: 1, revision: 1, document });
    expect(JSON.parse(await exportAll(database, NOW))).toMatchObject({ rateCards: [document] });
  });

  it('never take the id of a shipped card, nor the id or title of another own one', async () => {
    const database = openedDatabase();
    const fresh = ['one', 'two'];
    const newId = () => fresh.shift()!;
    const first = await importText(database, JSON.stringify(rateCard('2026-08')), NOW, newId, shipped);
    expect(first.cards).toEqual([{ id: 'one', name: 'Rate card, August 2026' }]);
    const again = await importText(database, JSON.stringify({ ...rateCard('2026-08'), card: 'one' }), NOW, newId, shipped);
    expect(again.cards).toEqual([{ id: 'two', name: 'Rate card, August 2026 (imported)' }]);
    expect(await database.rateCards.get('two')).toMatchObject({
      document: { card: 'two', title: 'Rate card, August 2026 (imported)' }
    });
  });

  it('and scenarios of one file are stored together or not at all', async () => {
    const database = openedDatabase();
    const text = JSON.stringify({ ...(JSON.parse(backup(sampleScenario('a'))) as object), rateCards: [own(), own()] });
    await expect(importText(database, text, NOW, () => 'mine')).rejects.toThrow();
    expect([await listedScenarios(database), await database.rateCards.count()]).toEqual([[], 0]);
  });
});
