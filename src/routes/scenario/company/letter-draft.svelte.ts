/** A letter in one row while it is typed: nothing of it is in the document until a hire is made of it. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { Month, Scenario, Service } from '#lib/engine/index.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { fittingService, serviceChoices } from '../grant-services.ts';
import { timesExactly } from '../scaled-amount.ts';
import type { TypedLetter } from './company-memory.svelte.ts';
import { heldStart } from './hire-starts.ts';
import type { RowLetter } from './new-hire.ts';
import { chosenService } from './plan-services.ts';

const MOST_OFFERS = 50;

export class LetterDraft {
  readonly #scenario: () => Scenario;
  readonly #cards: () => readonly RateCard[];
  readonly #typed: TypedLetter;

  readonly choices = $derived.by(() => serviceChoices(this.#scenario(), this.#typed.denomination, this.#cards()));
  /** Undefined where no price can be had. */
  readonly service = $derived.by((): { id: string; service?: Service } | undefined => {
    const wanted = this.choices.find(({ value }) => value === this.#typed.chosen)?.value;
    if (wanted === undefined) return fittingService(this.#scenario(), this.#typed.denomination, this.#cards());
    return chosenService(this.#scenario(), wanted, this.#cards());
  });
  readonly priced = $derived.by(
    (): Service | undefined => this.service && (this.service.service ?? this.#scenario().market.services[this.service.id])
  );

  /** @param typed outlives the row (company-memory.svelte.ts) */
  constructor(typed: TypedLetter, scenario: () => Scenario, cards: () => readonly RateCard[]) {
    this.#typed = typed;
    this.#scenario = scenario;
    this.#cards = cards;
  }

  /** The first month of the plan until somebody says another, which the plan's first may have moved away from since. */
  get start(): Month {
    const { valuationMonth } = this.#scenario();
    return heldStart(valuationMonth, this.#typed.start ?? valuationMonth);
  }
  get workShare(): number {
    return this.#typed.workShare ?? guessFacts().workShare.value;
  }
  /** What becomes of unused units; by the month until somebody says otherwise: then the cost comes in the month that it is for. */
  get unused(): 'gone' | 'kept' {
    return this.#typed.unused ?? 'gone';
  }

  /** The letter, or what is missing of it. */
  get read(): { ok: true; letter: RowLetter } | { ok: false; message: string } {
    const { start, service, priced, workShare, unused } = this;
    const { title, salary, units = 0, denomination } = this.#typed;
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
    this.#typed.title = '';
    this.#typed.salary = this.#typed.units = undefined;
  }

  #trouble(): string | undefined {
    const { offers, currency } = this.#scenario();
    const { title, salary, units = 0 } = this.#typed;
    const hasGrant = units > 0;
    if (offers.length >= MOST_OFFERS) return `A comparison holds ${MOST_OFFERS} letters, and it has them.`;
    if (title.trim() === '') return 'The letter needs a title, to be told from the others.';
    if (salary === undefined && !hasGrant) return 'What does it pay: a salary, compute, or both?';
    if (hasGrant && this.service === undefined)
      return `No price list is in ${currency}: leave the compute out, or take a card on Rates.`;
    return undefined;
  }
}
