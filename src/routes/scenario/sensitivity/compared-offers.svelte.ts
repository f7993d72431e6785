/** Which two offers the page compares: those of the verdict until others are chosen. Letters with nothing in them are no offers. */
import type { SensitivityQuestion } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue } from '../too-close.ts';
import { nameAmong, verdict } from '../verdict.ts';
import { windowInWords } from '../window-words.ts';
import { isWritten } from '../written-letters.ts';

export class ComparedOffers {
  readonly #session: ScenarioSession;
  #chosen = $state<{ offer?: string; rival?: string }>({});
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
    const offer = this.#known(this.#chosen.offer) ?? this.#usual?.offer ?? this.choices[0]?.value;
    const wanted = this.#known(this.#chosen.rival) ?? this.#usual?.rival;
    const rival = wanted === offer ? this.choices.find(({ value }) => value !== offer)?.value : wanted;
    return offer === undefined || rival === undefined ? undefined : { offer, rival };
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

  constructor(session: ScenarioSession) {
    this.#session = session;
  }

  /** What one of the choices is called. */
  named(id: string): string {
    return this.choices.find(({ value }) => value === id)?.label ?? '';
  }

  choose(pair: { offer: string; rival: string }): void {
    this.#chosen = pair;
  }

  #name(one: ValuedOffer): string {
    return nameAmong(this.#session.document, one, this.#session.valued.offers);
  }

  #known(id: string | undefined): string | undefined {
    return this.choices.some(({ value }) => value === id) ? id : undefined;
  }
}
