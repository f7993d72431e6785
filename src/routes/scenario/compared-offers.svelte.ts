/** Which two offers the page compares: those of the verdict until others are chosen. Letters with nothing in them are no offers. */
import type { SensitivityQuestion } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedPair, type Pair } from './compared-pair.ts';
import type { ScenarioFutures } from './scenario-futures.svelte.ts';
import { comparedValue } from './too-close.ts';
import { nameAmong, verdict } from './verdict.ts';
import { windowInWords } from './window-words.ts';
import { isWritten } from './written-letters.ts';

export class ComparedOffers {
  readonly #session: ScenarioSession;
  readonly #shared: Pick<ScenarioFutures, 'chosen'>;
  readonly #usual = $derived.by(() => {
    const { document: scenario, valued } = this.#session;
    return verdict(scenario, valued.offers, windowInWords(valued.resolved)).pair;
  });
  /** Whose letters have something in them. */
  readonly valued = $derived.by(() => this.#session.valued.offers.filter(isWritten));
  /** As they are called, to choose from. */
  readonly choices = $derived.by(() => this.valued.map((one) => ({ value: one.answer.id, label: this.#name(one) })));
  /** Whose letters wait to be typed in. */
  readonly empty = $derived.by(() =>
    this.#session.valued.offers.filter((one) => !isWritten(one)).map((one) => ({ id: one.answer.id, name: this.#name(one) }))
  );
  /** Undefined where there are not two. */
  readonly pair = $derived.by(() => {
    const written = this.choices.map(({ value }) => value);
    return comparedPair(this.#shared.chosen, this.#usual, written);
  });
  /** Null where there is nothing to compare, or a formula is still being worked out. */
  readonly question = $derived.by((): SensitivityQuestion | null => {
    const { document: scenario, valued } = this.#session;
    if (this.pair === undefined || valued.pending) return null;
    return { scenario, amounts: valued.amounts, stress: null, pair: this.pair };
  });
  /** Offer less rival: of the table of Compare, which is there at once. */
  readonly difference = $derived.by(() => {
    const [one, other] = [this.pair?.offer, this.pair?.rival].map((id) => this.valued.find(({ answer }) => answer.id === id));
    return one && other ? comparedValue(one) - comparedValue(other) : 0;
  });

  /** @param shared keeps the choice for other pages */
  constructor(session: ScenarioSession, shared: Pick<ScenarioFutures, 'chosen'>) {
    this.#session = session;
    this.#shared = shared;
  }

  /** What one of the choices is called. */
  named(id: string): string {
    return this.choices.find(({ value }) => value === id)?.label ?? '';
  }

  choose(pair: Pair): void {
    this.#shared.chosen = pair;
  }

  #name(one: ValuedOffer): string {
    return nameAmong(this.#session.document, one, this.#session.valued.offers);
  }
}
