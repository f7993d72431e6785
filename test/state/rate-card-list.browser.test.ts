/** The cards to choose from: shipped ones stay as they are, own ones are kept, and nothing of another tab's is overwritten. */
import { describe, expect, it } from 'vitest';
import { withFigures } from '#lib/catalogue/own-card.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { RateCardList } from '#lib/state/rate-card-list.svelte.ts';
import { saveRateCard } from '#lib/storage/rate-cards.ts';
import { until } from '../support/until.ts';
import { ownDatabase } from './own-database.ts';
import { rooted, watched } from './rooted.svelte.ts';

const shipped = rateCard('2026-08');
const { list } = shipped.services['h100-hour']!;
const dearer = { ...list, value: 7 };

/** A list that a page shows, over an empty database. */
function shownList() {
  const own = ownDatabase();
  const { made } = rooted(() => new RateCardList());
  watched(() => made.own);
  return { own, list: made };
}
const shows = (list: RateCardList, ...titles: string[]) =>
  until(() => expect([list.loaded, list.own.map(({ title }) => title)]).toEqual([true, titles]));

describe('the list of cards', () => {
  it('finds shipped cards before the database has answered, and own ones after', async () => {
    const { list } = shownList();
    expect([list.loaded, list.find('2026-08')]).toEqual([false, shipped]);
    await shows(list);
    const added = await list.add(shipped);
    await shows(list, `${shipped.title} (copy)`);
    expect(list.find(added.card)).toEqual(added);
    expect([list.isOwn(added.card), list.isOwn('2026-08')]).toEqual([true, false]);
    expect(list.find('2026-08')).toBe(shipped);
  });

  it('reads a card once, however many lists a page has', async () => {
    const { list } = shownList();
    const { made: other } = rooted(() => new RateCardList());
    watched(() => other.own);
    await list.add(shipped);
    await shows(list, `${shipped.title} (copy)`);
    await shows(other, `${shipped.title} (copy)`);
    expect(other.own[0], 'read a second time').toBe(list.own[0]);
  });

  it('keeps one change after another, each made from what the last one answered', async () => {
    const { own, list } = shownList();
    const first = await list.add(shipped);
    const second = (await list.put(withFigures(first, 'h100-hour', { list: dearer }), first)).card;
    const third = await list.put(withFigures(second, 'h200-hour', { list: dearer }), second);
    expect(third).toMatchObject({ kind: 'saved', revision: 3 });
    const [record] = await own.database.rateCards.toArray();
    expect(record).toMatchObject({ revision: 3, document: third.card });
  });

  it('makes a copy where another tab has changed the card since this one read it', async () => {
    const { own, list } = shownList();
    const card = await list.add({ ...shipped, title: 'Mine' });
    await shows(list, 'Mine');
    const read = list.find(card.card)!;
    await saveRateCard(own.otherTab(), { card: { ...card, asOf: '2026-09-01' }, revision: 1, now: 2000 });
    const saved = await list.put(withFigures(read, 'h100-hour', { list: dearer }), read);
    expect(saved).toMatchObject({ kind: 'copied', card: { title: 'Mine (copy from another tab)' } });
    await until(() => expect(list.own).toHaveLength(2));
    expect(list.find(card.card)).toMatchObject({ asOf: '2026-09-01', services: shipped.services });
  });

  it('brings back what was removed', async () => {
    const { list } = shownList();
    const card = await list.add({ ...shipped, title: 'Mine' });
    await shows(list, 'Mine');
    await list.remove(card.card);
    await shows(list);
    expect(list.removedTitle).toBe('Mine');
    await list.restore();
    await shows(list, 'Mine');
    expect([list.removedTitle, list.find(card.card)]).toEqual([undefined, card]);
  });

  it('says in a sentence why a card does not fit, and that is no trouble with the disk', async () => {
    const { list } = shownList();
    const said = await list.add({ ...shipped, currency: 'coins' }).then(
      () => 'added',
      (error: unknown) => list.failure(error)
    );
    expect(said).toMatch(/does not fit on the card\. currency: expected a currency code/);
    expect(list.problem).toBeUndefined();
  });
});
