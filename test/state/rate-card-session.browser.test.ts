/** Editing an own card: what is shown as saved is on disk, and every edit can be taken back. */
import { describe, expect, it, vi } from 'vitest';
import { ownFigure, withFigures } from '#lib/catalogue/own-card.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { RateCardList } from '#lib/state/rate-card-list.svelte.ts';
import { RateCardSession } from '#lib/state/rate-card-session.svelte.ts';
import { saveRateCard } from '#lib/storage/rate-cards.ts';
import { until } from '../support/until.ts';
import { holdAutosave } from './hold-autosave.ts';
import { ownDatabase } from './own-database.ts';
import { rooted, watched } from './rooted.svelte.ts';

async function edited() {
  const own = ownDatabase();
  const { made: list } = rooted(() => new RateCardList());
  watched(() => list.own);
  const card = await list.add({ ...rateCard('2026-08'), title: 'Mine' });
  let now = 0;
  const moved = vi.fn();
  const session = new RateCardSession(list, card, moved, () => now);
  const stored = async (id = card.card) => (await own.database.rateCards.get(id))?.document as RateCard;
  return { own, list, card, session, moved, stored, later: (ms: number) => void (now += ms) };
}

const h100 = (card: RateCard) => card.services['h100-hour']!.list.value;
const priced = (card: RateCard, value: number) =>
  withFigures(card, 'h100-hour', { list: ownFigure({ value, asOf: '2026-11-21', today: '2026-11-21' }) });

describe('an edited card', () => {
  it('is on disk when it is called saved, whatever was typed in between', async () => {
    const { session, stored } = await edited();
    session.edit('List', priced(session.card, 7));
    expect(session.saving).toBe('saving');
    session.edit('List', priced(session.card, 71));
    await until(() => expect(session.saving).toBe('saved'));
    expect(h100(await stored())).toBe(71);
    session.edit('List', priced(session.card, 8));
    const writing = session.flush();
    session.edit('List', priced(session.card, 9));
    await writing;
    expect([session.saving, h100(await stored())]).toEqual(['saved', 9]);
  });

  it('is taken back step by step, a figure being typed as one, and brought back again', async () => {
    const { session, card, later, stored } = await edited();
    session.edit('List', priced(session.card, 7));
    later(300);
    session.edit('List', priced(session.card, 71));
    later(3000);
    session.edit('List', priced(session.card, 8));
    expect(session.undoLabel).toBe('List');
    session.undo();
    expect(h100(session.card)).toBe(71);
    session.undo();
    expect([session.card, session.undoLabel, session.redoLabel]).toEqual([card, undefined, 'List']);
    session.redo();
    session.redo();
    expect([h100(session.card), session.redoLabel]).toEqual([8, undefined]);
    session.undo();
    await session.flush();
    expect(h100(await stored())).toBe(71);
    session.edit('List', priced(session.card, 5));
    expect(session.redoLabel).toBeUndefined();
  });

  it('has nothing to undo after a figure that could not be read, and was put back', async () => {
    const { session, card, later } = await edited();
    session.edit('List', priced(session.card, 1));
    later(300);
    session.edit('List', { ...session.card, services: { ...card.services } });
    expect(session.undoLabel).toBeUndefined();
    session.edit('List', priced(session.card, 7));
    expect(session.undoLabel).toBe('List');
  });

  it('keeps its undo when the list hears of its own save, and follows another tab', async () => {
    const { session, list, card, own } = await edited();
    session.edit('List', priced(session.card, 7));
    await session.flush();
    await until(() => expect(h100(list.find(card.card)!)).toBe(7));
    session.follow(list.find(card.card)!);
    expect(session.undoLabel).toBe('List');
    await saveRateCard(own.otherTab(), { card: priced(card, 12), revision: 2, now: Date.now() });
    await until(() => expect(h100(list.find(card.card)!)).toBe(12));
    session.follow(list.find(card.card)!);
    expect([h100(session.card), session.undoLabel]).toEqual([12, undefined]);
  });

  it('that another tab has overtaken goes on as a copy, and undo stays in the copy', async () => {
    const { session, card, own, moved, stored } = await edited();
    holdAutosave();
    session.edit('List', priced(session.card, 7));
    await saveRateCard(own.otherTab(), { card: priced(card, 12), revision: 1, now: Date.now() });
    await session.flush();
    expect(session.card.title).toBe('Mine (copy from another tab)');
    expect(moved).toHaveBeenCalledExactlyOnceWith(session.card.card);
    session.undo();
    await session.flush();
    expect(h100(await stored(session.card.card))).toBe(h100(card));
    expect(h100(await stored())).toBe(12);
  });

  it('that does not fit is not called saved, and the reason is said', async () => {
    const { session, card, stored } = await edited();
    session.edit('Currency', { ...session.card, currency: 'coins' });
    await session.flush();
    expect([session.saving, session.failure]).toEqual(['failed', expect.stringMatching(/currency/)]);
    expect(await stored()).toEqual(card);
    session.undo();
    await session.flush();
    expect([session.saving, session.failure]).toEqual(['saved', undefined]);
  });
});
