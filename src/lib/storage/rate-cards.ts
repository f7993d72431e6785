/**
 * The rate cards of the user's own: stored whole, read through the schema. One that cannot be read is kept and listed with its reasons;
 * a save that another tab has overtaken becomes a copy.
 */
import { liveQuery } from 'dexie';
import type { Observable } from 'dexie';
import type { DocumentError } from '#lib/schema/errors.ts';
import { readRateCard, type RateCard } from '#lib/schema/rate-card.ts';
import type { RateCardRecord, ScenarioDatabase } from './database.ts';
import { freeName, notedName } from './free-name.ts';
import { freshId } from './fresh-id.ts';

/** `raw` is what is stored, for download; it is neither changed nor deleted by anything but the user. */
export type StoredRateCard =
  | { kind: 'readable'; revision: number; card: RateCard }
  | { kind: 'unreadable'; id: string; title: string; errors: DocumentError[]; raw: unknown };

/** `copied`: another tab has saved or deleted the card meanwhile, so this one was stored beside it, under its own id and title. */
export interface SavedRateCard {
  kind: 'saved' | 'copied';
  card: RateCard;
  revision: number;
}

/** A card that the schema refuses is never stored. */
export class UnfitRateCard extends Error {
  readonly errors: DocumentError[];

  constructor(errors: DocumentError[]) {
    super(errors.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.name = 'UnfitRateCard';
    this.errors = errors;
  }
}

/** All own cards now and after every change, in whichever tab, last saved first. Only what has changed is read again. */
export function observedRateCards(database: ScenarioDatabase): Observable<StoredRateCard[]> {
  let read = new Map<string, StoredRateCard>();
  return liveQuery(async () => {
    const keys = (await database.rateCards.orderBy('[updatedAt+id+revision]').reverse().keys()) as unknown as Key[];
    const unknown = keys.filter((key) => !read.has(key.join()));
    const records = await database.rateCards.bulkGet(unknown.map(([, id]) => id));
    const fresh = new Map(records.flatMap((record) => (record ? [[keyOf(record).join(), storedCard(record)]] : [])));
    read = new Map(
      keys.flatMap((key) => {
        const stored = fresh.get(key.join()) ?? read.get(key.join());
        return stored ? [[key.join(), stored]] : [];
      })
    );
    return [...read.values()];
  });
}

/**
 * Stores a card as a new one, under a fresh id and a title that no own card and none of `taken` has; `note` is what tells it apart.
 * @throws UnfitRateCard
 */
export function addRateCard(
  database: ScenarioDatabase,
  card: RateCard,
  {
    now,
    taken = [],
    note = 'copy',
    newId = freshId
  }: { now: number; taken?: readonly string[]; note?: string; newId?: () => string }
): Promise<RateCard> {
  const fit = fitCard(card);
  return database.transaction('rw', database.rateCards, async () => {
    const titles = new Set([...taken, ...(await takenTitles(database))]);
    const own = { ...fit, card: newId(), title: freeName(card.title, note, titles) };
    await database.rateCards.add(firstRecord(own, now));
    return own;
  });
}

/**
 * Stores a card over the one with its id, once the disk has it. Where the stored revision is not the caller's, it becomes a new card.
 * @throws UnfitRateCard
 */
export function saveRateCard(
  database: ScenarioDatabase,
  { card, revision, now }: { card: RateCard; revision: number; now: number },
  newId = freshId
): Promise<SavedRateCard> {
  const fit = fitCard(card);
  return database.transaction('rw', database.rateCards, async () => {
    const stored = await database.rateCards.get(card.card);
    if (stored?.revision === revision) {
      await database.rateCards.put({ ...firstRecord(fit, now), revision: revision + 1 });
      return { kind: 'saved' as const, card, revision: revision + 1 };
    }
    const title = notedName(card.title, 'copy from another tab', await takenTitles(database));
    const copy = { ...fit, card: newId(), title };
    await database.rateCards.add(firstRecord(copy, now));
    return { kind: 'copied' as const, card: copy, revision: 1 };
  });
}

/** Deletes a card, readable or not; answers what `restoreRateCard` needs, or `undefined` if there was none. */
export function deleteRateCard(database: ScenarioDatabase, id: string): Promise<RateCardRecord | undefined> {
  return database.transaction('rw', database.rateCards, async () => {
    const stored = await database.rateCards.get(id);
    await database.rateCards.delete(id);
    return stored;
  });
}

/** Brings a deleted card back as it was, unless its id is in use again: then the card is there. */
export async function restoreRateCard(database: ScenarioDatabase, deleted: RateCardRecord): Promise<void> {
  await database.transaction('rw', database.rateCards, async () => {
    if ((await database.rateCards.get(deleted.id)) === undefined) await database.rateCards.add(deleted);
  });
}

/**
 * Adds cards of a file within the caller's transaction: an id that is taken, or among `reserved`, becomes a fresh one, so that a comparison
 * finds its card again and nothing is overwritten.
 */
export async function addImportedCards(
  database: ScenarioDatabase,
  cards: readonly RateCard[],
  { now, reserved, newId }: { now: number; reserved: readonly string[]; newId: () => string }
): Promise<RateCard[]> {
  const ids = new Set([...reserved, ...(await database.rateCards.toCollection().primaryKeys())]);
  const titles = await takenTitles(database);
  const added = cards.map((card) => {
    const own = {
      ...card,
      card: ids.has(card.card) ? newId() : card.card,
      title: freeName(card.title, 'imported', titles)
    };
    ids.add(own.card);
    titles.add(own.title);
    return own;
  });
  // A millisecond apart, so that the list keeps the order of the file.
  await database.rateCards.bulkAdd(added.map((card, index) => firstRecord(card, now - index)));
  return added;
}

/** All own cards as they are stored, last saved first, those that cannot be read included. */
export async function rateCardDocuments(database: ScenarioDatabase): Promise<unknown[]> {
  const records = await database.rateCards.toArray();
  return records.sort((a, b) => b.updatedAt - a.updatedAt).map(({ document }) => document);
}

type Key = [updatedAt: number, id: string, revision: number];

function keyOf({ updatedAt, id, revision }: RateCardRecord): Key {
  return [updatedAt, id, revision];
}

function storedCard({ id, title, revision, document }: RateCardRecord): StoredRateCard {
  const reading = readRateCard(document);
  return reading.ok
    ? { kind: 'readable', revision, card: reading.card }
    : { kind: 'unreadable', id, title, errors: reading.errors, raw: document };
}

function firstRecord(card: RateCard, now: number): RateCardRecord {
  return { id: card.card, title: card.title, updatedAt: now, revision: 1, document: card };
}

/** The card as plain values, whatever made it: the database takes no proxies. */
function fitCard(card: RateCard): RateCard {
  const reading = readRateCard(card);
  if (!reading.ok) throw new UnfitRateCard(reading.errors);
  return reading.card;
}

/** The titles are in the records alone: an index of them would be one more to keep, for a handful of cards. */
async function takenTitles(database: ScenarioDatabase): Promise<Set<string>> {
  const titles = new Set<string>();
  await database.rateCards.each(({ title }) => titles.add(title));
  return titles;
}
