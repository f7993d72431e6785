/** A letter in one row while it is typed: nothing of it is in the document until a hire is made of it. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { Denomination, Month, Scenario, Service } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { fittingService, serviceChoices } from '../grant-services.ts';
import { timesExactly } from '../scaled-amount.ts';
import type { RowLetter } from './new-hire.ts';
import { chosenService } from './plan-services.ts';

/** A share of a cluster needs one: that is for the letter's editor. */
export type RowDenomination = Exclude<Denomination, 'clusterShare'>;

const MOST_OFFERS = 50;

export class LetterDraft {
  readonly #scenario: () => Scenario;
  readonly #cards: () => readonly RateCard[];
  title = $state('');
  salary = $state<number>();
  /** As it is typed: tokens rather than millions of them. */
  units = $state<number>();
  denomination = $state<RowDenomination>('gpuHours');
  /** Id of the service that somebody chose. */
  chosen = $state<string>();
  #start = $state<Month>();
  #workShare = $state<number>();
  /** What becomes of unused units; by the month until somebody says otherwise: then the cost comes in the month that it is for. */
  #unused = $state<'gone' | 'kept'>();

  readonly choices = $derived.by(() => serviceChoices(this.#scenario(), this.denomination, this.#cards()));
  /** Undefined where no price can be had. */
  readonly service = $derived.by((): { id: string; service?: Service } | undefined => {
    const wanted = this.choices.find(({ value }) => value === this.chosen)?.value;
    if (wanted === undefined) return fittingService(this.#scenario(), this.denomination, this.#cards());
    return chosenService(this.#scenario(), wanted, this.#cards());
  });
  readonly priced = $derived.by(
    (): Service | undefined => this.service && (this.service.service ?? this.#scenario().market.services[this.service.id])
  );

  constructor(scenario: () => Scenario, cards: () => readonly RateCard[]) {
    this.#scenario = scenario;
    this.#cards = cards;
  }

  /** The first month of the plan until somebody says another. */
  get start(): Month {
    return this.#start ?? this.#scenario().valuationMonth;
  }
  set start(month: Month) {
    this.#start = month;
  }
  get workShare(): number {
    return this.#workShare ?? guessFacts().workShare.value;
  }
  set workShare(share: number) {
    this.#workShare = share;
  }
  get unused(): 'gone' | 'kept' {
    return this.#unused ?? 'gone';
  }
  set unused(unused: 'gone' | 'kept') {
    this.#unused = unused;
  }
  /** What nobody has said yet. */
  get guessed(): { workShare: boolean; unused: boolean } {
    return { workShare: this.#workShare === undefined, unused: this.#unused === undefined };
  }

  /** The letter, or what is missing of it. */
  get read(): { ok: true; letter: RowLetter } | { ok: false; message: string } {
    const { title, salary, start, units = 0, service, priced, denomination, workShare, unused } = this;
    const message = this.#trouble();
    if (message !== undefined) return { ok: false, message };
    const letter: RowLetter = { title: title.trim(), salaryPerYear: salary ?? 0, startMonth: start };
    if (units > 0 && service) {
      const perMonth = timesExactly(units, priced?.unit === 'million tokens' ? 1e-6 : 1);
      letter.grant = { denomination, service, perMonth, workShare, isMonthly: unused === 'gone' };
    }
    return { ok: true, letter };
  }

  /** For the next one, which may be granted the same. */
  clear(): void {
    this.title = '';
    this.salary = this.units = undefined;
  }

  #trouble(): string | undefined {
    const { offers, currency } = this.#scenario();
    const hasGrant = (this.units ?? 0) > 0;
    if (offers.length >= MOST_OFFERS) return `A comparison holds ${MOST_OFFERS} letters, and it has them.`;
    if (this.title.trim() === '') return 'The letter needs a title, to be told from the others.';
    if (this.salary === undefined && !hasGrant) return 'What does it pay: a salary, compute, or both?';
    if (hasGrant && this.service === undefined)
      return `No price list is in ${currency}: leave the compute out, or take a card on Rates.`;
    return undefined;
  }
}
