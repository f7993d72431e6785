import type { Observable } from 'dexie';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import {
  addRateCard,
  deleteRateCard,
  observedRateCards,
  restoreRateCard,
  saveRateCard,
  UnfitRateCard,
  type StoredRateCard
} from '#lib/storage/rate-cards.ts';
import { until } from '../support/until.ts';
import { databaseName, openedDatabase } from './opened-database.ts';

const shipped = rateCard('2026-08');
const titled = (card: RateCard, title: string) => ({ ...card, title });

/** Everything that the observable says until the test ends. */
function heard<T>(observable: Observable<T>): T[] {
  const values: T[] = [];
  const subscription = observable.subscribe((value) => values.push(value));
  onTestFinished(() => subscription.unsubscribe());
  return values;
}

function title(stored: StoredRateCard): string {
  return stored.kind === 'readable' ? stored.card.title : stored.title;
}

describe('an own card', () => {
  it('is stored under a fresh id and a title that neither a shipped card nor another own one has', async () => {
    const database = openedDatabase();
    const taken = [shipped.title];
    const first = await addRateCard(database, shipped, { now: 1000, taken, newId: () => 'one' });
    const second = await addRateCard(database, shipped, { now: 2000, taken, newId: () => 'two' });
    expect([first, second]).toEqual([
      { ...shipped, card: 'one', title: `${shipped.title} (copy)` },
      { ...shipped, card: 'two', title: `${shipped.title} (copy 2)` }
    ]);
    const lists = heard(observedRateCards(database));
    await until(() =>
      expect(lists.at(-1)).toEqual([
        { kind: 'readable', revision: 1, card: second },
        { kind: 'readable', revision: 1, card: first }
      ])
    );
  });

  it('is never one that could not be read again', async () => {
    const database = openedDatabase();
    const { list } = shipped.services['h100-hour']!;
    const upside = { ...shipped.services['h100-hour']!, list: { ...list, low: list.value + 1 } };
    const unfit = { ...shipped, services: { 'h100-hour': upside } };
    await expect(async () => addRateCard(database, unfit, { now: 1000 })).rejects.toThrow(UnfitRateCard);
    await expect(async () => addRateCard(database, unfit, { now: 1000 })).rejects.toThrow(/h100-hour.*low.*at most the value/);
    expect(await database.rateCards.count()).toBe(0);
  });

  it('that an unknown version has written is listed with its reasons, and kept as it is beside the others', async () => {
    const database = openedDatabase();
    const raw = { ...shipped, version: 99 };
    await database.rateCards.add({ id: 'newer', title: 'Newer', updatedAt: 1, revision: 4, document: raw });
    await addRateCard(database, shipped, { now: 2000 });
    const lists = heard(observedRateCards(database));
    await until(() => expect(lists.at(-1)).toHaveLength(2));
    expect(lists.at(-1)![1]).toMatchObject({
      kind: 'unreadable',
      id: 'newer',
      title: 'Newer',
      errors: [{ path: 'version' }],
      raw
    });
  });

  it('comes back after a deletion as it was, and twice only once', async () => {
    const database = openedDatabase();
    const { card } = await addRateCard(database, shipped, { now: 1000 });
    const before = await database.rateCards.get(card);
    const deleted = await deleteRateCard(database, card);
    expect(await database.rateCards.count()).toBe(0);
    await restoreRateCard(database, deleted!);
    await restoreRateCard(database, deleted!);
    expect(await database.rateCards.toArray()).toEqual([before]);
    expect(await deleteRateCard(database, 'nobody')).toBeUndefined();
  });
});

describe('two tabs', () => {
  it('lose nothing when both change the same card: the later save becomes a copy', async () => {
    const name = databaseName();
    const [tab, other] = [openedDatabase(name), openedDatabase(name)];
    const card = await addRateCard(tab, titled(shipped, 'Mine'), { now: 1000 });
    const theirs = { ...card, asOf: '2026-09-01' };
    expect(await saveRateCard(other, { card: theirs, revision: 1, now: 2000 })).toEqual({
      kind: 'saved',
      card: theirs,
      revision: 2
    });
    const saved = await saveRateCard(tab, { card: { ...card, asOf: '2026-10-01' }, revision: 1, now: 3000 }, () => 'fresh');
    expect(saved).toMatchObject({
      kind: 'copied',
      card: { card: 'fresh', title: 'Mine (copy from another tab)', asOf: '2026-10-01' },
      revision: 1
    });
    expect(await tab.rateCards.get(card.card)).toMatchObject({ revision: 2, document: theirs });
  });

  it('a card that the other one has deleted is stored again, not lost', async () => {
    const database = openedDatabase();
    const card = await addRateCard(database, shipped, { now: 1000 });
    await deleteRateCard(database, card.card);
    expect(await saveRateCard(database, { card, revision: 1, now: 2000 })).toMatchObject({ kind: 'copied' });
  });

  it('hear of each other, and read again only what has changed: a card may hold thousands of figures', async () => {
    const name = databaseName();
    const [tab, other] = [openedDatabase(name), openedDatabase(name)];
    const still = await addRateCard(other, titled(shipped, 'Still'), { now: 1000 });
    const moving = await addRateCard(other, titled(shipped, 'Moving'), { now: 2000 });
    const reads = vi.spyOn(tab.rateCards, 'bulkGet');
    const lists = heard(observedRateCards(tab));
    await until(() => expect(lists.at(-1)?.map(title)).toEqual(['Moving', 'Still']));
    const unmoved = lists.at(-1)![1];
    await saveRateCard(other, { card: titled(moving, 'Moved'), revision: 1, now: 3000 });
    await until(() => expect(lists.at(-1)?.map(title)).toEqual(['Moved', 'Still']));
    expect(lists.at(-1)![1]).toBe(unmoved);
    expect(reads.mock.calls.at(-1)).toEqual([[moving.card]]);
    await deleteRateCard(other, still.card);
    await until(() => expect(lists.at(-1)?.map(title)).toEqual(['Moved']));
  });
});
