/** What will be added of the files that were read: to which offer, which grants, which facts; and whether the document would stand it. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { vestedBefore, type VestedChoice } from '#lib/exchange/grant-component.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn, offerIn } from '../../document-edits.ts';
import { regimeOf } from '../../equity-edits.ts';
import type { GrantFile } from './grant-file.svelte.ts';
import { factRows, isTakenAtFirst, type FactField, type FactRow } from './taken-facts.ts';
import { candidates, takeGrants } from './taken-grants.ts';

/** For a page: call it while a component is being set up. */
export class GrantChoice {
  readonly #session: ScenarioSession;
  readonly #file: GrantFile;
  readonly #wanted: () => string | null;
  /** Keys of grants that will not be added. */
  readonly left = new SvelteSet<string>();
  readonly #facts = new SvelteMap<FactField, boolean>();
  vested = $state<VestedChoice>('options');
  /** Said by hand; else what the employer has, or what such a file is of. */
  #kind = $state<'public' | 'private'>();

  constructor(session: ScenarioSession, file: GrantFile, wanted: () => string | null) {
    this.#session = session;
    this.#file = file;
    this.#wanted = wanted;
  }

  readonly offer = $derived.by(() => {
    const { offers } = this.#session.document;
    return offers.find(({ id }) => id === this.#wanted()) ?? offers[0];
  });
  readonly employer = $derived.by(() => this.offer && employerIn(this.#session.document, this.offer.employer));
  readonly currency = $derived.by(() => this.offer?.currency ?? this.#session.document.currency);
  readonly regime = $derived.by(() => (this.offer ? regimeOf(this.#session.document, this.offer) : 'flat'));
  readonly #says = $derived.by(() => (this.#file.read?.kind === 'ocf' ? this.#file.read.stock : undefined));
  readonly kind = $derived.by(() => this.#kind ?? this.employer?.stock?.kind ?? (this.#says ? 'private' : 'public'));
  readonly candidates = $derived.by(() =>
    this.offer && this.#file.read
      ? candidates(this.#file.read.grants, this.#session.document, this.offer.id, {
          listed: this.kind === 'public',
          vested: this.vested
        })
      : []
  );
  /** Whether anything vested before the offer starts: only then is there a choice. */
  readonly hasVested = $derived.by(
    () => this.#file.read?.grants.some((grant) => vestedBefore(grant, this.offer?.startMonth ?? '') > 0) ?? false
  );
  /** Facts in another currency than the offer's are none that it could take. */
  readonly factsCurrency = $derived.by(() => this.#says?.currency);
  readonly facts = $derived.by((): FactRow[] => {
    const sameMoney = this.factsCurrency === undefined || this.factsCurrency === this.currency;
    return this.#says && this.kind === 'private' && sameMoney ? factRows(this.employer?.stock, this.#says) : [];
  });
  readonly chosen = $derived.by(() =>
    this.candidates.flatMap(({ grant, fitted }) => (fitted.ok && !this.left.has(grant.key) ? [fitted.component] : []))
  );
  readonly chosenFacts = $derived.by(() => this.facts.filter((row) => this.isTaken(row)));
  /** Why the document could not be like that. */
  readonly faults = $derived.by((): string[] => {
    if (this.chosen.length === 0 && this.chosenFacts.length === 0) return [];
    const trial = structuredClone(this.#session.document);
    this.#take(trial);
    const reading = readScenario(trial);
    return reading.ok ? [] : reading.errors.map(({ path, message }) => `${path}: ${message}`);
  });

  isTaken(row: FactRow): boolean {
    return this.#facts.get(row.field) ?? isTakenAtFirst(row);
  }

  takeFact(field: FactField, taken: boolean): void {
    this.#facts.set(field, taken);
  }

  choosePrivate(value: boolean): void {
    this.#kind = value ? 'private' : 'public';
  }

  /** Forgets what was chosen of files before. */
  startAnew(): void {
    this.left.clear();
    this.#facts.clear();
    this.#kind = undefined;
  }

  /** Adds it all as one step of undo. @returns the step's label */
  take(): string {
    const label = 'Grants from a file';
    this.#session.edit(label, (draft) => this.#take(draft as Scenario));
    return label;
  }

  #take(draft: Scenario): void {
    if (this.offer === undefined) return;
    const components = structuredClone(this.chosen);
    const facts = structuredClone(this.chosenFacts);
    takeGrants(draft, { offer: offerIn(draft, this.offer.id).id, components, kind: this.kind, facts });
  }
}
