/** The rate cards that can be chosen: the user's own, as they are stored, and the shipped ones. */
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { RateCardRecord, ScenarioDatabase } from '#lib/storage/database.ts';
import { askForPersistence } from '#lib/storage/persistence.ts';
import {
  addRateCard,
  deleteRateCard,
  observedRateCards,
  restoreRateCard,
  saveRateCard,
  UnfitRateCard,
  type SavedRateCard,
  type StoredRateCard
} from '#lib/storage/rate-cards.ts';
import { LiveQuery } from './live-query.svelte.ts';
import { sharedDatabase } from './shared-database.svelte.ts';

type Unreadable = Extract<StoredRateCard, { kind: 'unreadable' }>;

/** One subscription for all lists of a page: letters have one for each grant, and every one would read all cards again. */
const queries = new WeakMap<ScenarioDatabase, LiveQuery<StoredRateCard[]>>();

function storedCards(database: ScenarioDatabase): LiveQuery<StoredRateCard[]> {
  const known = queries.get(database);
  if (known) return known;
  const query = new LiveQuery<StoredRateCard[]>(observedRateCards(database), (error) => sharedDatabase.report(error));
  queries.set(database, query);
  return query;
}

export class RateCardList {
  readonly #stored = storedCards(sharedDatabase.connection);
  /** Of each card that was handed out: a save is made against what it began from. */
  readonly #revisions = new WeakMap<RateCard, number>();
  #removed = $state.raw<RateCardRecord>();

  /** The shipped cards, newest first. */
  readonly shipped = rateCards();

  /** Own cards, last saved first; none until the database has answered. */
  get own(): readonly RateCard[] {
    return this.#cards;
  }
  /** Own cards that this version cannot read: kept, and handed out as they are. */
  get unreadable(): readonly Unreadable[] {
    return (this.#stored.current ?? []).filter((stored) => stored.kind === 'unreadable');
  }
  /** Whether the database has answered. */
  get loaded(): boolean {
    return this.#stored.current !== undefined;
  }
  /** Why nothing can be stored or read at the moment. */
  get problem(): string | undefined {
    return sharedDatabase.trouble?.sentence;
  }
  /** What was removed last and can be brought back. */
  get removedTitle(): string | undefined {
    return this.#removed?.title;
  }

  readonly #cards = $derived.by(() =>
    (this.#stored.current ?? []).flatMap((stored) => {
      if (stored.kind === 'unreadable') return [];
      this.#revisions.set(stored.card, stored.revision);
      return [stored.card];
    })
  );

  /** The card with this id, own or shipped. */
  find(id: string): RateCard | undefined {
    return this.own.find(({ card }) => card === id) ?? this.shipped.find(({ card }) => card === id);
  }

  isOwn(id: string): boolean {
    return this.own.some(({ card }) => card === id);
  }

  /**
   * Stores a card as a new one, whatever its id: under a fresh id and, where its title is taken, one with a note.
   * @throws UnfitRateCard, or what the database throws: `failure` says what either means
   */
  async add(card: RateCard, note = 'copy'): Promise<RateCard> {
    const taken = this.shipped.map(({ title }) => title);
    const added = await addRateCard(sharedDatabase.connection, card, { now: Date.now(), taken, note });
    this.#revisions.set(added, 1);
    sharedDatabase.recovered();
    void askForPersistence();
    return added;
  }

  /**
   * Stores an own card over `before`, from which it was made: the card that this list gave, or that an earlier `put` answered. Where another
   * tab has changed that one meanwhile, a copy is stored beside it.
   * @throws as `add` does
   */
  async put(card: RateCard, before: RateCard): Promise<SavedRateCard> {
    const revision = this.#revisions.get(before) ?? 0;
    const saved = await saveRateCard(sharedDatabase.connection, { card, revision, now: Date.now() });
    this.#revisions.set(saved.card, saved.revision);
    sharedDatabase.recovered();
    return saved;
  }

  async remove(id: string): Promise<void> {
    this.#removed = await deleteRateCard(sharedDatabase.connection, id);
  }

  /** Brings back what was removed last, as it was. */
  async restore(): Promise<void> {
    if (this.#removed) await restoreRateCard(sharedDatabase.connection, this.#removed);
    this.#removed = undefined;
  }

  /** What an error of any of these means, as a sentence. */
  failure(error: unknown): string {
    return error instanceof UnfitRateCard
      ? `A figure does not fit on the card. ${error.message}.`
      : sharedDatabase.report(error).sentence;
  }
}
