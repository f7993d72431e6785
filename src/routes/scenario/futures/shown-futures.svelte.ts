/** What the Futures page shows: the letters that have something in them, the pair that is compared, and what is known of it so far. */
import { dotQuantiles, sampleDifferences, type Beat, type StageResult } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { comparedPair, type Pair } from '../compared-pair.ts';
import { favoured } from '../odds-words.ts';
import type { ScenarioFutures } from '../scenario-futures.svelte.ts';
import { comparedValue } from '../too-close.ts';
import { nameAmong, verdict } from '../verdict.ts';
import { windowInWords } from '../window-words.ts';
import { isWritten, resultOf, writtenLetters } from '../written-letters.ts';
import { shareBelow, suggestedFloor } from './sample-shares.ts';

export class ShownFutures {
  readonly #session: ScenarioSession;
  readonly #drawn: ScenarioFutures;

  readonly over = $derived.by(() => windowInWords(this.#session.valued.resolved));
  readonly letters = $derived.by(() => this.#session.valued.offers.filter(isWritten));
  readonly #all = $derived.by(() => {
    const { document, valued } = this.#session;
    return valued.offers.map((one) => ({ id: one.answer.id, name: nameAmong(document, one, valued.offers) }));
  });
  readonly #written = $derived.by(() => writtenLetters(this.#session.valued.offers));
  /** Names of letters with nothing in them yet. */
  readonly empty = $derived.by(() => this.#all.filter(({ id }) => !this.#written.has(id)).map(({ name }) => name));
  readonly choices = $derived.by(() => [...this.#written].map((value) => ({ value, label: this.name(value) })));

  /** Undefined for fewer than two letters. */
  readonly pair = $derived.by(() => {
    const { document, valued } = this.#session;
    const usual = verdict(document, valued.offers, this.over).pair;
    return comparedPair(this.#drawn.chosen, usual, [...this.#written]);
  });

  readonly result = $derived.by(() => this.#ofThese(this.#drawn.futures.result));
  /** Words are those of what has settled; before the first has, of the preview, as far as it can carry them. */
  readonly #settled = $derived.by(() => this.#ofThese(this.#drawn.settled));
  readonly said = $derived.by(() => this.#settled ?? this.result);
  readonly isFirst = $derived.by(() => this.#settled === undefined);
  readonly saidBeat = $derived.by(() => this.#beatOf(this.said));
  readonly beat = $derived.by(() => this.#beatOf(this.result));
  /** Offers that the words are about. */
  readonly told = $derived.by(() => {
    const offers = this.said?.answer.offers ?? [];
    const beat = this.saidBeat;
    return beat ? offers.filter(({ id }) => id === beat.offer || id === beat.rival) : offers;
  });

  /** Fifty differences of the pair, in rising order. */
  readonly dots = $derived.by(() => {
    const { result, beat } = this;
    if (!result || !beat) return [];
    const [mine, theirs] = [beat.offer, beat.rival].map((id) => result.samples.compared[result.plan.offers.indexOf(id)]!);
    return dotQuantiles(sampleDifferences(mine!, theirs!));
  });
  /** The worth whose chance of being missed is told. */
  readonly under = $derived.by(() => this.#drawn.under ?? suggestedFloor(this.letters.map(comparedValue)));
  /** By offer: the share of the samples below it. */
  readonly missing = $derived.by(() => this.result?.samples.compared.map((samples) => shareBelow(samples, this.under)) ?? []);

  /** Call it while a component is being set up. */
  constructor(session: ScenarioSession, drawn: ScenarioFutures) {
    this.#session = session;
    this.#drawn = drawn;
    drawn.look({ detail: true });
    drawn.settle(() => this.pair);
  }

  name = (offer: string): string => this.#all.find(({ id }) => id === offer)?.name ?? '';

  choose(chosen: Partial<Pair>): void {
    this.#drawn.chosen = { ...this.pair, ...chosen };
  }

  /** Of the letters with something in them; nothing is shown of a comparison whose offers are others by now. */
  #ofThese(one: StageResult | undefined): StageResult | undefined {
    const isOfThese = one?.plan.offers.length === this.#all.length && this.#all.every(({ id }) => one.plan.offers.includes(id));
    return isOfThese ? resultOf(one, this.#written) : undefined;
  }

  #beatOf(one: StageResult | undefined): Beat | undefined {
    return one && this.pair && favoured(one.answer, this.pair);
  }
}
