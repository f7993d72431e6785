/** Whose letter it is: an employer of the comparison or a new one, with its share and its cluster as the offer will need them. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Cluster, Component, Scenario, Service } from '#lib/engine/index.ts';
import type { LetterEmployer } from '#lib/exchange/letter/letter.ts';
import { count } from '#lib/format/count.ts';
import type { StockKind } from '../../stock-edits.ts';
import { freshName } from '../../fresh-name.ts';
import { matchedEmployer } from './employer-match.ts';
import { chosenStock, factConflicts, missingFacts, type ShareFact } from './share-facts.ts';

/** Whose letter it is: what its answers do not change. */
interface Named {
  scenario: Scenario;
  /** In the letter. */
  name: string | undefined;
}

interface Given {
  /** As the letter has it, with the answers put in. */
  said: LetterEmployer;
  /** Those that will be added. */
  components: readonly Component[];
  /** That a cluster may be of, by id. */
  services: Readonly<Record<string, Service>>;
}

export class EmployerChoice {
  readonly #named: () => Named;
  readonly #from: () => Given;
  readonly takenFacts = new SvelteSet<ShareFact>();
  readonly typedFacts = new SvelteMap<ShareFact, number>();
  /** Null for a new one; undefined while the letter's own holds, as of all below. */
  #id = $state<string | null>();
  #name = $state<string>();
  #kind = $state<StockKind>();
  #service = $state<string>();
  typedGpus = $state<number>();

  constructor(named: () => Named, from: () => Given) {
    this.#named = named;
    this.#from = from;
  }

  readonly #given = $derived.by(() => this.#from());
  readonly #said = $derived.by(() => this.#given.said);
  readonly #share = $derived.by(() => this.#said.stock ?? {});
  /** The letter names it. */
  readonly isNamed = $derived.by(() => this.#named().name !== undefined);
  /** Of the comparison; undefined for a new one. */
  readonly existing = $derived.by(() => {
    const { scenario, name } = this.#named();
    const { employers } = scenario;
    const wanted = this.#id === undefined ? matchedEmployer(employers, name)?.id : this.#id;
    return employers.find(({ id }) => id === wanted);
  });
  readonly name = $derived.by(() => {
    const { scenario, name } = this.#named();
    const taken = scenario.employers.map((employer) => employer.name);
    return this.existing?.name ?? this.#name ?? name ?? freshName('New employer', taken, ' ');
  });

  readonly #needsStock = $derived.by(() => this.#given.components.some(({ kind }) => kind === 'equity'));
  readonly stockKind = $derived.by((): StockKind => this.existing?.stock?.kind ?? this.#kind ?? this.#share.kind ?? 'public');
  /** Whether somebody has to say if the share is listed. */
  readonly asksKind = $derived.by(() => this.#needsStock && this.existing?.stock === undefined && this.#share.kind === undefined);
  /** A share is there that has its price: what counts in shares of another price would be worth something else. */
  readonly hasPrice = $derived.by(() => {
    const stock = this.existing?.stock;
    return stock !== undefined && (stock.kind === 'private' || stock.price > 0);
  });
  /** Facts that nobody has said and that shares are worth nothing without. */
  readonly missing = $derived.by(() =>
    this.#needsStock ? missingFacts(this.existing?.stock, { kind: this.stockKind, letter: this.#share }) : []
  );
  readonly conflicts = $derived.by(() => factConflicts(this.existing?.stock, this.#share));
  /** As it will be; undefined where nothing needs one and none is there. */
  readonly stock = $derived.by(() => {
    const isSaid = Object.keys(this.#share).length > 0;
    if (!this.#needsStock && !isSaid) return undefined;
    return chosenStock(this.existing?.stock, {
      kind: this.stockKind,
      letter: this.#share,
      typed: Object.fromEntries(this.typedFacts),
      taken: this.takenFacts
    });
  });

  readonly gpus = $derived.by(() => this.#said.cluster?.gpus);
  readonly #needsCluster = $derived.by(
    () =>
      this.existing?.cluster === undefined &&
      this.#given.components.some((one) => one.kind === 'compute' && one.denomination === 'clusterShare')
  );
  /** Whether the cluster comes of the letter: the document has none, and the letter speaks of one. */
  readonly asksCluster = $derived.by(
    () => this.#needsCluster || (this.existing?.cluster === undefined && this.gpus !== undefined)
  );
  readonly clusterService = $derived.by(() => {
    const { services } = this.#given;
    return this.#service ?? this.#said.cluster?.service ?? Object.keys(services).find((id) => services[id]!.family === 'gpu');
  });
  /** As it will be; undefined where it stays as it is. */
  readonly cluster = $derived.by((): Cluster | undefined => {
    const gpus = this.gpus ?? this.typedGpus;
    if (!this.asksCluster || gpus === undefined || this.clusterService === undefined) return undefined;
    return { service: this.clusterService, gpus };
  });
  /** A share is promised of a cluster whose size nobody has said. */
  readonly lacksGpus = $derived.by(() => this.#needsCluster && this.cluster === undefined);

  /** What the letter says that the document says otherwise, and keeps: sentences. */
  readonly kept = $derived.by(() => {
    const { stock, cluster } = this.existing ?? {};
    const isOther = stock !== undefined && this.#share.kind !== undefined && stock.kind !== this.#share.kind;
    const kind = stock?.kind === 'public' ? 'listed' : 'private';
    return [
      ...(isOther ? [`What the letter says of the share is left out: here ${this.name} is ${kind}.`] : []),
      ...(cluster !== undefined && this.gpus !== undefined && cluster.gpus !== this.gpus
        ? [`The cluster stays as it is here: ${count(cluster.gpus)} GPUs, in the letter ${count(this.gpus)}.`]
        : [])
    ];
  });

  /** @param id null for a new one */
  choose(id: string | null): void {
    this.#id = id;
  }

  rename(name: string): void {
    this.#name = name;
  }

  chooseKind(kind: StockKind): void {
    this.#kind = kind;
  }

  chooseClusterService(id: string): void {
    this.#service = id;
  }

  startAnew(): void {
    this.takenFacts.clear();
    this.typedFacts.clear();
    this.#id = this.#name = this.#kind = this.#service = this.typedGpus = undefined;
  }
}
