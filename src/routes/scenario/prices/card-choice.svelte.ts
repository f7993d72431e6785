/** What somebody considers taking: a card, of it some services, with or without their own figures. Nothing is changed until `take`. */
import { cardChanges } from '#lib/catalogue/card-changes.ts';
import { recordedMarket } from '#lib/catalogue/replaced-figures.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { counted } from '#lib/format/count.ts';
import { RateCardList } from '#lib/state/rate-card-list.svelte.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';
import { isoToday } from '../../today.ts';
import { cardRate } from '../grant-services.ts';
import { waitingCard } from '../price-sources.ts';
import { usedServices } from '../used-services.ts';
import type { Phrase } from '../verdict.ts';
import { effectSentence, isPending, offerEffects, trialScenario } from './card-trial.ts';

export class CardChoice {
  readonly #session: ScenarioSession;
  readonly #wanted: () => string | null;
  readonly #list = new RateCardList();
  readonly #today = isoToday();
  #left = $state.raw<readonly string[]>([]);
  /** Id of the card that was taken last: it stays in view, so that nothing else is offered in its place. */
  #taken = $state<string>();
  keepReplaced = $state(true);
  /** Scenario currency for one unit of the card's, where the scenario has no rate. */
  typedRate = $state<number>();

  /**
   * Call it while a component is being set up.
   * @param wanted id of the card that was asked for
   */
  constructor(session: ScenarioSession, wanted: () => string | null) {
    this.#session = session;
    this.#wanted = wanted;
  }

  readonly #scenario = $derived.by(() => this.#session.document);
  readonly #market = $derived.by(() => recordedMarket(this.#scenario.market, this.#scenario.currency));
  readonly used = $derived.by(() => usedServices(this.#scenario));
  readonly cards = $derived.by(() => [...this.#list.own, ...this.#list.shipped]);
  /** Ids of the cards that the scenario's prices are of. */
  readonly inUse = $derived.by(() => Object.values(this.#market.services).flatMap(({ from }) => from?.card ?? []));
  /** The one that was asked for, else one that is waiting to be taken, else another one that has some of the services. */
  readonly card = $derived.by(
    () =>
      this.#list.find(this.#wanted() ?? this.#taken ?? '') ??
      waitingCard(this.#scenario, this.used, { own: this.#list.own, today: this.#today })?.card ??
      this.cards.find(
        ({ card, services }) => !this.inUse.includes(card) && this.used.some((id) => Object.hasOwn(services, id))
      ) ??
      this.cards.find(({ card }) => this.inUse.includes(card)) ??
      this.cards[0]!
  );
  readonly knownRate = $derived.by(() => cardRate(this.#scenario, this.card));
  readonly #rate = $derived(this.knownRate ?? this.typedRate);
  /** Undefined until there is a rate between the currencies. */
  readonly changes = $derived.by(() =>
    this.#rate === undefined ? undefined : cardChanges(this.#market, this.card, this.#rate, this.keepReplaced)
  );
  /** How many of the user's own figures the card has another for. */
  readonly ownFigures = $derived.by(() => {
    const figures = cardChanges(this.#market, this.card, this.#rate ?? 1).services.flatMap((service) => service.figures);
    return figures.filter(({ fate, said }) => fate === 'yours' && said !== undefined).length;
  });
  readonly chosen = $derived.by(() => (this.changes?.services ?? []).filter(({ id }) => this.isChosen(id)));
  /** Whether taking the card would do anything. */
  readonly pending = $derived.by(() => this.chosen.some((service) => isPending(this.#scenario, this.card, service)));
  readonly #trial = $derived.by(() => {
    if (this.#rate === undefined) return this.#scenario;
    const { card, keepReplaced } = this;
    return trialScenario(this.#scenario, { card, keepReplaced, rate: this.#rate, services: this.chosen.map(({ id }) => id) });
  });
  /** The scenario with the card. */
  readonly valued = new ValuedScenario(() => this.#trial, rules);
  readonly effects = $derived.by(() => offerEffects(this.#scenario, this.#session.valued.offers, this.valued.offers));
  readonly headline = $derived.by((): Phrase => {
    const { card, changes } = this;
    const currency = this.#scenario.currency;
    if (changes === undefined) return [{ text: `${card.title} is in ${card.currency}, this comparison in ${currency}.` }];
    if (changes.services.length === 0) return [{ text: 'This card has none of the services of this comparison.' }];
    if (this.chosen.length === 0) return [{ text: 'No service is chosen: nothing would change.' }];
    if (!this.pending) {
      const own =
        this.keepReplaced && this.ownFigures > 0
          ? `, but for ${this.ownFigures === 1 ? 'the one that is' : `the ${this.ownFigures} that are`} yours`
          : '';
      return [{ text: `Nothing would change: these prices are of this card already${own}.` }];
    }
    return effectSentence(this.#scenario, this.#session.valued.offers, this.valued.offers);
  });

  isChosen(id: string): boolean {
    return !this.#left.includes(id);
  }

  choose(id: string, isChosen: boolean): void {
    this.#left = isChosen ? this.#left.filter((other) => other !== id) : [...this.#left, id];
  }

  /** Forgets what was chosen of another card. */
  startAnew(): void {
    this.#left = [];
    this.typedRate = undefined;
  }

  /** One step of undo. @returns its label, and what it did in words */
  take(): { label: string; text: string } {
    const { card, title } = this.card;
    const { market } = this.#trial;
    const taken = {
      label: `Take ${title}`,
      text: `The prices of ${counted(this.chosen.length, 'service')} are now of ${title}.`
    };
    this.#session.edit(taken.label, (draft) => void (draft.market = market));
    this.#taken = card;
    return taken;
  }
}
