/** What somebody chooses of a letter that was read: answers, what is left out, employer, start, currency, services. Nothing is changed until `take`. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { rules } from '#lib/catalogue/rules.ts';
import { monthNumber, monthText, type Month, type Scenario } from '#lib/engine/index.ts';
import { chosen } from '#lib/exchange/letter/chosen.ts';
import type { LetterChoice as Way, ReadLetter } from '#lib/exchange/letter/letter.ts';
import { longMonth } from '#lib/format/months.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';
import { hasRate } from '../../tax-edits.ts';
import { isWritten } from '../../written-letters.ts';
import { EmployerChoice } from './employer-choice.svelte.ts';
import { faultPlaces, type FaultPlace } from './fault-places.ts';
import { filledComponent, type FilledComponent } from './filled-component.ts';
import { putOffer, type Filling } from './filled-offer.ts';
import type { LetterReading } from './letter-reading.svelte.ts';

/** The choice's place among those of its question; null leaves what it asks about out of the offer. */
export interface Answer {
  choice: number | null;
  price?: number | undefined;
}

/** An offer may start this long after the comparison's first month. */
const latestStartMonths = 24;
const NONE: ReadLetter = { offer: { components: [] }, employer: {}, grants: [], lines: [], questions: [] };

export class LetterChoice {
  readonly #session: ScenarioSession;
  readonly #source: LetterReading;
  readonly answers = new SvelteMap<string, Answer>();
  /** Ids of components that will not be added. */
  readonly left = new SvelteSet<string>();
  /** Of grants, by component, where another service than the one that was read is chosen. */
  readonly services = new SvelteMap<string, string>();
  /** Chosen; undefined while the letter's own holds. */
  #currency = $state<string>();
  #startMonth = $state<Month>();
  #place = $state<string | null>();
  typedRate = $state<number>();

  /** For a page: call it while a component is being set up. */
  constructor(session: ScenarioSession, source: LetterReading) {
    this.#session = session;
    this.#source = source;
  }

  readonly #scenario = $derived.by(() => this.#session.document);
  /** As it was read. */
  readonly letter = $derived.by(() => this.#source.reading?.letter ?? NONE);
  readonly known = $derived.by(() => this.#source.reading?.services ?? {});
  readonly #answered = $derived.by(() =>
    [...this.answers].reduce((letter, [id, { choice, price }]) => {
      const way = choice === null ? undefined : letter.questions.find((one) => one.id === id)?.choices[choice];
      return way === undefined || this.isBarred(way) ? letter : chosen(letter, id, choice!, price);
    }, this.letter)
  );
  /** Title, place and dates, with the answers put in. */
  readonly said = $derived.by(() => this.#answered.offer);
  /** Ids of questions that nobody has answered, or not to the end. */
  readonly open = $derived.by((): readonly string[] =>
    this.#answered.questions.map(({ id }) => id).filter((id) => this.answers.get(id)?.choice !== null)
  );
  readonly #read = $derived.by(() => this.said.components.filter(({ id }) => !this.left.has(id)));
  readonly employer = new EmployerChoice(
    () => ({ scenario: this.#scenario, name: this.letter.employer.name }),
    () => ({ said: this.#answered.employer, components: this.#read, services: this.known })
  );

  readonly currency = $derived.by(() => this.#currency ?? this.said.currency ?? this.#scenario.currency);
  /** A rate must be typed. */
  readonly needsRate = $derived.by(() => !hasRate(this.#scenario, this.currency));
  readonly regime = $derived.by(() => this.#scenario.candidate.tax.regime);
  readonly months = $derived.by(() => {
    const first = this.#scenario.valuationMonth;
    return { first, last: monthText(monthNumber(first) + latestStartMonths) };
  });
  readonly startMonth = $derived.by(() => {
    const { first, last } = this.months;
    const said = this.#startMonth ?? this.said.startMonth ?? first;
    return said < first ? first : said > last ? last : said;
  });
  /** Why the start is not the letter's. */
  readonly startNote = $derived.by(() => {
    const { startMonth } = this.said;
    if (this.#startMonth !== undefined || startMonth === this.startMonth) return undefined;
    if (startMonth === undefined) return 'The letter names no start: the comparison’s first month.';
    return `The letter says ${longMonth(startMonth)}, which no offer of this comparison can start in.`;
  });

  /** Letters with nothing in them yet, whose place the offer may take. */
  readonly emptyOffers = $derived.by(() => {
    const { counter } = this.#scenario;
    const empty = this.#session.valued.offers.filter((one) => !isWritten(one)).map(({ answer }) => answer.id);
    return empty.filter((id) => id !== counter?.offer);
  });
  readonly inPlaceOf = $derived.by(() => {
    const wanted = this.#place === undefined ? this.emptyOffers[0] : this.#place;
    return this.emptyOffers.find((id) => id === wanted) ?? null;
  });

  /** All components, as they would stand in the offer. */
  readonly filled = $derived.by((): FilledComponent[] =>
    this.said.components.map((component) =>
      filledComponent(component, {
        regime: this.regime,
        stock: this.employer.stockKind,
        service: this.services.get(component.id)
      })
    )
  );
  readonly chosen = $derived.by(() => this.filled.map(({ component }) => component).filter(({ id }) => !this.left.has(id)));
  /** What must be said before there can be an offer: sentences. */
  readonly needs = $derived.by(() => [
    ...(this.needsRate && this.typedRate === undefined
      ? [`The letter is in ${this.currency}: give its rate in ${this.#scenario.currency} first.`]
      : []),
    ...(this.employer.lacksGpus ? ['A share of a cluster is promised: say how many GPUs it has.'] : []),
    ...(this.chosen.length === 0 ? ['There is nothing to add yet.'] : [])
  ]);
  readonly #filling = $derived.by((): Filling => ({
    offer: this.said,
    components: this.chosen,
    employer: this.employer.existing?.id ?? null,
    name: this.employer.name,
    stock: this.employer.stock,
    cluster: this.employer.cluster,
    currency: this.currency,
    rate: this.needsRate ? this.typedRate : undefined,
    startMonth: this.startMonth,
    services: this.known,
    inPlaceOf: this.inPlaceOf
  }));
  readonly #trial = $derived.by((): { scenario: Scenario; offer?: string; faults: FaultPlace[] } => {
    if (this.needs.length > 0) return { scenario: this.#scenario, faults: [] };
    const draft = structuredClone(this.#scenario);
    const offer = putOffer(draft, this.#filling);
    const reading = readScenario(draft);
    if (reading.ok) return { scenario: reading.scenario, offer, faults: [] };
    const place = draft.offers.findIndex(({ id }) => id === offer);
    const around = { offer: place, components: this.chosen, lines: this.letter.lines };
    return { scenario: this.#scenario, faults: faultPlaces(reading.errors, around) };
  });
  /** Why the document could not be like that, by line. */
  readonly faults = $derived.by(() => this.#trial.faults);
  /** The comparison with the offer in it, where there can be one. */
  readonly valued = new ValuedScenario(() => this.#trial.scenario, rules);
  readonly trial = $derived.by(() => this.valued.offers.find(({ answer }) => answer.id === this.#trial.offer));

  /** Whether a choice would need a share of its own where the employer has one already. */
  isBarred({ stock }: Way): boolean {
    return stock !== undefined && this.employer.hasPrice;
  }

  answer(question: string, answer: Answer): void {
    this.answers.set(question, answer);
  }

  chooseCurrency(code: string): void {
    this.#currency = code;
    this.typedRate = undefined;
  }

  chooseStart(month: Month): void {
    this.#startMonth = month;
  }

  /** @param id of an empty offer; null for a new one */
  choosePlace(id: string | null): void {
    this.#place = id;
  }

  /** Forgets what was chosen of a letter before. */
  startAnew(): void {
    for (const choices of [this.answers, this.left, this.services]) choices.clear();
    this.employer.startAnew();
    this.#currency = this.#startMonth = this.#place = this.typedRate = undefined;
  }

  /** Adds the offer as one step of undo. @returns the step's label and the offer's id */
  take(): { label: string; offer: string } {
    const label = `Offer of ${this.employer.name} from a letter`;
    let offer = '';
    this.#session.edit(label, (draft) => void (offer = putOffer(draft as Scenario, this.#filling)));
    return { label, offer };
  }
}
