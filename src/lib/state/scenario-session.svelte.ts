/**
 * The scenario that is open: its document, its answer, undo and redo, and saving. "Saved" is said when the disk has it;
 * a tab that another one has overtaken keeps its work as a copy (see storage/save.ts).
 */
import { produceWithPatches, type Draft } from 'immer';
import { untrack } from 'svelte';
import { rules } from '#lib/catalogue/rules.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { recordedHistory, redone, undone, type History } from '#lib/storage/history.ts';
import { observedRevision } from '#lib/storage/list.ts';
import { loadScenario, type LoadedScenario } from '#lib/storage/load.ts';
import { askForPersistence } from '#lib/storage/persistence.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { keepCompanies } from './keep-company.ts';
import { keepCounter } from './keep-counter.ts';
import { LiveQuery } from './live-query.svelte.ts';
import { sharedDatabase } from './shared-database.svelte.ts';
import { ValuedScenario } from './valued-scenario.svelte.ts';

const SAVE_AFTER_MS = 250;

/** `failed`: the last change is not on disk; `failure` says why. */
export type Saving = 'saved' | 'saving' | 'failed';

export type Loaded = Extract<LoadedScenario, { kind: 'loaded' }>;

export class ScenarioSession {
  #document = $state.raw<Scenario>() as Scenario;
  #history = $state.raw<History>() as History;
  /** The first number of the steps that are made here: those before it were read from disk. */
  #since: number;
  #saving = $state<Saving>('saved');
  /** Inputs that are still being read before they are an edit. */
  #readings = $state(0);
  #failure = $state<string>();
  #notice = $state<string>();
  #revision: number;
  /** The document and history that the disk has. */
  #stored: { document: Scenario; history: History };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Another tab has deleted what this one shows. */
  #deleted = false;
  /** Writes that failed in a row. */
  #failures = 0;
  #write: Promise<void> | undefined;
  readonly #id = $derived(this.#document.id);
  /** The stored revision, whichever tab wrote it. */
  readonly #newest = $derived(
    new LiveQuery<number | null>(observedRevision(sharedDatabase.connection, this.#id), (error) => sharedDatabase.report(error))
  );
  readonly valued: ValuedScenario;

  /** Call it while a component is being set up. */
  constructor({ document, history, revision }: Loaded) {
    this.#document = document;
    this.#history = history;
    this.#since = history.next;
    this.#revision = revision;
    this.#stored = { document, history };
    this.valued = new ValuedScenario(() => this.#document, rules);
    $effect(() => {
      const revision = this.#newest.current;
      untrack(() => this.#heard(revision));
    });
    // In a teardown the old values are read: the flush must see the last edit.
    $effect(() => () => queueMicrotask(() => void this.flush()));
  }

  get document(): Scenario {
    return this.#document;
  }
  get saving(): Saving {
    return this.#saving === 'saved' && this.#readings > 0 ? 'saving' : this.#saving;
  }
  /** Why the last change is not on disk. */
  get failure(): string | undefined {
    return this.#failure;
  }
  /** Something that happened to the document without the user: shown once. */
  get notice(): string | undefined {
    return this.#notice;
  }
  /** What undo would take back, for the button's label. */
  get undoLabel(): string | undefined {
    return this.#history.past.at(-1)?.label;
  }
  get redoLabel(): string | undefined {
    return this.#history.future[0]?.label;
  }

  dismissNotice(): void {
    this.#notice = undefined;
  }

  /**
   * Changes the document as one step of undo; what a counter-offer or a company loses by it goes with it (keep-counter.ts,
   * keep-company.ts). Edits with the same key, made here shortly after each other, are one step.
   * @param label for people: "Salary of Borealis"
   */
  edit(label: string, recipe: (draft: Draft<Scenario>) => void, key?: string): void {
    const before = this.#document;
    const [document, forward, inverse] = produceWithPatches(before, (draft) => {
      recipe(draft);
      keepCounter(draft, before, (offer) => this.#worthOf(offer));
      keepCompanies(draft);
    });
    if (forward.length === 0) return;
    const step = { label, at: Date.now(), forward, inverse };
    this.#change(document, recordedHistory(this.#history, key === undefined ? step : { ...step, key }, this.#since));
  }

  /**
   * Takes in what cannot be read at once, such as a formula whose reader is loaded first: nothing is called saved until it is done.
   * @param work reads what was typed and makes the edit, if it is one
   */
  async reading(work: Promise<void>): Promise<void> {
    this.#readings += 1;
    try {
      await work;
    } finally {
      this.#readings -= 1;
    }
  }

  /** What an offer is worth before an edit, present value. */
  #worthOf(offer: string): number {
    const answer = this.valued.offers.find(({ answer }) => answer.id === offer)?.answer;
    return answer ? answer.total.present + answer.elsewhere.present : 0;
  }

  undo(): void {
    const before = undone(this.#document, this.#history);
    if (before) this.#change(before.document, before.history);
  }

  redo(): void {
    const after = redone(this.#document, this.#history);
    if (after) this.#change(after.document, after.history);
  }

  /** Writes what is not on disk yet, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#dirty && !this.#write) return;
    this.#write ??= this.#writeAll().finally(() => (this.#write = undefined));
    await this.#write;
  }

  /** Tries again what failed; a comparison that another tab has deleted is stored anew. */
  async retry(): Promise<void> {
    if (this.#failure !== undefined && !this.#dirty) this.#stored = { ...this.#stored, document: { ...this.#document } };
    await this.flush();
  }

  /** Gives up what is not on disk. */
  abandon(): void {
    this.#stored = { document: this.#document, history: this.#history };
    this.#saving = 'saved';
  }

  /** What is stored has changed, here or in another tab: null where it is gone, undefined before the first answer. */
  #heard(revision: number | null | undefined): void {
    if (revision === null) return this.#lost();
    if (revision === undefined) return;
    if (this.#deleted && !this.#dirty && !this.#write) {
      this.#saving = 'saved';
      this.#failure = undefined;
    }
    this.#deleted = false;
    if (revision > this.#revision) void this.#follow();
  }

  /** Another tab has deleted the comparison: it is only here now, until something is done about it. */
  #lost(): void {
    if (this.#write || this.#revision === 0) return;
    this.#deleted = true;
    this.#saving = 'failed';
    this.#failure = 'Another tab has deleted this comparison. Try again, or change something, to keep it as a copy.';
  }

  #change(document: Scenario, history: History): void {
    this.#document = document;
    this.#history = history;
    this.#saving = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
  }

  get #dirty(): boolean {
    return this.#document !== this.#stored.document || this.#history !== this.#stored.history;
  }

  /** One write after the other until nothing is left: two at once would look like two tabs. */
  async #writeAll(): Promise<void> {
    try {
      while (this.#dirty) await this.#writeOnce();
      this.#saving = 'saved';
      this.#failure = undefined;
      this.#failures = 0;
      sharedDatabase.recovered();
    } catch (error) {
      this.#saving = 'failed';
      this.#failure = error instanceof RangeError ? error.message : sharedDatabase.report(error).sentence;
      // The disk may have room again, or the database be open again, without anybody saying so.
      if (!(error instanceof RangeError))
        this.#timer = setTimeout(() => void this.flush(), 1000 * 2 ** Math.min(this.#failures++, 5));
    }
  }

  async #writeOnce(): Promise<void> {
    const document = this.#document;
    const history = this.#history;
    const read = readScenario(document);
    if (!read.ok) throw new RangeError(`Not saved: ${read.errors.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
    const save = { document, history, revision: this.#revision, now: Date.now() };
    const saved = await saveScenario(sharedDatabase.connection, save);
    this.#revision = saved.revision;
    this.#stored = { document, history };
    if (saved.kind === 'copied') this.#moveTo(saved.document);
    void askForPersistence();
  }

  /** This tab was overtaken: its work goes on as the copy that was stored. */
  #moveTo(copy: Scenario): void {
    const untouched = this.#document === this.#stored.document;
    this.#document = { ...this.#document, id: copy.id, name: copy.name };
    if (untouched) this.#stored = { ...this.#stored, document: this.#document };
    this.#notice = `Another tab had changed this comparison. Your version is kept as “${copy.name}”.`;
  }

  /** Another tab has saved: take its version, unless this tab has changes of its own (saving them makes a copy). */
  async #follow(): Promise<void> {
    if (this.#dirty || this.#write) return;
    const { id } = this.#document;
    const loaded = await loadScenario(sharedDatabase.connection, id).catch((error: unknown) => {
      sharedDatabase.report(error);
      return undefined;
    });
    if (loaded?.kind !== 'loaded' || this.#dirty || id !== this.#document.id || loaded.revision <= this.#revision) return;
    this.#revision = loaded.revision;
    this.#stored = { document: loaded.document, history: loaded.history };
    this.#document = loaded.document;
    this.#history = loaded.history;
    this.#since = loaded.history.next;
    this.#notice = 'Another tab has changed this comparison; you see its version.';
  }
}
