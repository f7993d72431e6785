/**
 * An own rate card being edited: shown at once, on disk a moment later, undone step by step while the page is open. Cards are
 * immutable and share what has not changed, so a step is simply the card before it.
 */
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { RateCardList } from './rate-card-list.svelte.ts';
import type { Saving } from './scenario-session.svelte.ts';

const SAVE_AFTER_MS = 250;
/** A catalogue takes a tenth of a second to check, write and read again: not between two keys. */
const CATALOGUE_SERVICES = 100;
const SAVE_CATALOGUE_AFTER_MS = 1000;
const MERGE_WITHIN_MS = 2000;
const MOST_STEPS = 200;

interface Step {
  label: string;
  key: string;
  at: number;
  card: RateCard;
}

export class RateCardSession {
  readonly #list: RateCardList;
  readonly #now: () => number;
  #card = $state.raw<RateCard>() as RateCard;
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);
  #saving = $state<Saving>('saved');
  #failure = $state<string>();
  /** What the disk has. */
  #stored: RateCard;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #write: Promise<void> | undefined;
  readonly #onMoved: (id: string) => void;

  /** `card` as `list` gave it; `onMoved` hears the id of the copy that is edited from then on, where another tab was faster. */
  constructor(list: RateCardList, card: RateCard, onMoved: (id: string) => void = () => undefined, now = () => Date.now()) {
    this.#list = list;
    this.#card = card;
    this.#stored = card;
    this.#onMoved = onMoved;
    this.#now = now;
  }

  get card(): RateCard {
    return this.#card;
  }
  get saving(): Saving {
    return this.#saving;
  }
  /** Why the last change is not on disk. */
  get failure(): string | undefined {
    return this.#failure;
  }
  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }
  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /** Changes the card as one step of undo; edits with the same key, made shortly after each other, are one step, or none where they change nothing. */
  edit(label: string, card: RateCard, key = label): void {
    const last = this.#past.at(-1);
    const at = this.#now();
    const merges = last !== undefined && last.key === key && this.#future.length === 0 && at - last.at <= MERGE_WITHIN_MS;
    const past = merges ? this.#past.slice(0, -1) : this.#past;
    const step = { label, key, at, card: merges ? last.card : this.#card };
    this.#past = isEqual(step.card, card) ? past : [...past, step].slice(-MOST_STEPS);
    this.#future = [];
    this.#change(card);
  }

  undo(): void {
    const step = this.#past.at(-1);
    if (step === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...step, card: this.#card }];
    this.#change(this.#named(step.card));
  }

  redo(): void {
    const step = this.#future.at(-1);
    if (step === undefined) return;
    this.#future = this.#future.slice(0, -1);
    // A step of its own: typing on does not reach behind what was brought back.
    this.#past = [...this.#past, { ...step, at: -Infinity, card: this.#card }];
    this.#change(this.#named(step.card));
  }

  /** Writes what is not on disk yet, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#write ??= this.#writeAll().finally(() => (this.#write = undefined));
    await this.#write;
  }

  /** A card of another tab: taken where this one has nothing of its own to save. */
  follow(card: RateCard): void {
    if (this.#card !== this.#stored || this.#write || card === this.#stored) return;
    this.#stored = card;
    // The list reads what this tab has written, too: the same card again, and undo must survive that.
    if (JSON.stringify(card) === JSON.stringify(this.#card)) {
      this.#card = card;
      return;
    }
    this.#card = card;
    this.#past = [];
    this.#future = [];
  }

  #change(card: RateCard): void {
    this.#card = card;
    this.#saving = 'saving';
    clearTimeout(this.#timer);
    const delay = Object.keys(card.services).length > CATALOGUE_SERVICES ? SAVE_CATALOGUE_AFTER_MS : SAVE_AFTER_MS;
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** One write after the other: two at once would look like two tabs. */
  async #writeAll(): Promise<void> {
    try {
      while (this.#card !== this.#stored) await this.#writeOnce();
      this.#saving = 'saved';
      this.#failure = undefined;
    } catch (error) {
      this.#saving = 'failed';
      this.#failure = this.#list.failure(error);
    }
  }

  async #writeOnce(): Promise<void> {
    const card = this.#card;
    const saved = await this.#list.put(card, this.#stored);
    this.#stored = saved.card;
    if (saved.kind === 'saved') return;
    // This tab was overtaken: its work goes on as the copy that was stored.
    const untouched = this.#card === card;
    this.#card = untouched ? saved.card : { ...this.#card, card: saved.card.card, title: saved.card.title };
    this.#onMoved(saved.card.card);
  }

  /** A step of before this card became a copy has the id of the other one. */
  #named(card: RateCard): RateCard {
    return card.card === this.#card.card ? card : { ...card, card: this.#card.card };
  }
}

/** By value; what two cards share is not looked into. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && isEqual((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
}
