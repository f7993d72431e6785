/** The letter that is asked about, and all that is known of it: its checklist and its open figures priced, walk-away, target and ask against the alternative. */
import type { TermsQuestion } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { AnalysisRequest } from '#lib/worker/simulation-analyses.ts';
import { isoToday } from '../../today.ts';
import { beatOf } from '../odds-words.ts';
import type { ScenarioFutures } from '../scenario-futures.svelte.ts';
import { Analysis } from '../analysis.svelte.ts';
import { ComparedOffers } from '../compared-offers.svelte.ts';
import type { Pair } from '../compared-pair.ts';
import { comparedValue } from '../too-close.ts';
import { levels } from './levels.ts';
import { openQuestions } from './open-questions.ts';

export class AskedOffer {
  readonly #session: ScenarioSession;
  readonly #drawn: ScenarioFutures;
  readonly #compared: ComparedOffers;
  readonly #wanted: () => string | undefined;

  /** Letters with something in them. */
  readonly choices = $derived.by(() => this.#compared.choices);
  readonly offer = $derived.by(() => this.#known(this.#wanted()) ?? this.#compared.pair?.offer ?? this.choices[0]?.value);
  /** The other letter that is worth most, of another employer if there is one; undefined where there is none. */
  readonly rival = $derived.by(() => {
    const { chosen } = this.#drawn;
    // Of a pair that was chosen the other way round, the other.
    const other = this.#known(chosen.rival === this.offer ? chosen.offer : chosen.rival);
    if (other !== undefined && other !== this.offer) return other;
    const employerOf = (id: string | undefined) => this.#session.document.offers.find((one) => one.id === id)?.employer;
    const own = employerOf(this.offer);
    const others = this.#compared.valued
      .filter(({ answer }) => answer.id !== this.offer)
      .toSorted((a, b) => comparedValue(b) - comparedValue(a));
    return (others.find(({ answer }) => employerOf(answer.id) !== own) ?? others[0])?.answer.id;
  });

  readonly #question = $derived.by((): TermsQuestion | null => {
    const { document: scenario, valued } = this.#session;
    const isKnown = !valued.pending && valued.formulaErrors.length === 0;
    return this.offer === undefined || !isKnown ? null : { scenario, amounts: valued.amounts, offer: this.offer };
  });
  readonly #termsRequest = $derived.by(
    (): AnalysisRequest<'terms'> | null => this.#question && { kind: 'terms', question: this.#question }
  );
  readonly #figuresRequest = $derived.by(
    (): AnalysisRequest<'openFigures'> | null => this.#question && { kind: 'openFigures', question: this.#question }
  );
  readonly #terms: Analysis<'terms'>;
  readonly #figures: Analysis<'openFigures'>;

  /** Of this letter, or of it a moment ago. */
  readonly terms = $derived.by(() => (this.#isOfThis(this.#terms.answered?.question) ? this.#terms.whole?.[0] : undefined));
  readonly questions = $derived.by(() => {
    const figures = this.#isOfThis(this.#figures.answered?.question) ? this.#figures.whole?.[0] : undefined;
    if (!this.terms || !figures || this.offer === undefined) return undefined;
    const { document } = this.#session;
    const has = ({ component }: { component: string }) =>
      document.offers.some(({ id, components }) => id === this.offer && components.some((part) => part.id === component));
    return openQuestions(document, this.offer, { terms: this.terms.terms.filter(has), figures, today: isoToday() });
  });

  readonly levels = $derived.by(() => {
    const answer = this.#drawn.settled?.answer;
    const { offer, rival } = this;
    if (answer === undefined || offer === undefined || rival === undefined) return undefined;
    const [own, other] = [offer, rival].map((id) => answer.offers.find((one) => one.id === id));
    const beat = beatOf(answer, { offer, rival });
    return own && other && beat && levels(own, other, beat);
  });

  /** Call it while a component is being set up. @param wanted the offer that the address names */
  constructor(session: ScenarioSession, drawn: ScenarioFutures, wanted: () => string | undefined) {
    this.#session = session;
    this.#drawn = drawn;
    this.#wanted = wanted;
    this.#compared = new ComparedOffers(session, drawn);
    this.#terms = new Analysis<'terms'>(() => this.#termsRequest);
    this.#figures = new Analysis<'openFigures'>(() => this.#figuresRequest);
    drawn.look();
  }

  get name(): string {
    return this.#compared.named(this.offer ?? '');
  }
  get rivalName(): string {
    return this.#compared.named(this.rival ?? '');
  }
  get areTermsFresh(): boolean {
    return this.#terms.isDone;
  }
  get areLevelsFresh(): boolean {
    return this.rival === undefined || this.#drawn.isCurrent;
  }
  /** Everything answers what is asked now. */
  get isFresh(): boolean {
    return this.#terms.isDone && this.#figures.isDone && this.areLevelsFresh;
  }
  get isKnown(): boolean {
    return this.questions !== undefined;
  }
  get failure(): string | undefined {
    return this.#terms.failure ?? this.#figures.failure ?? this.#drawn.futures.failure;
  }

  /** For other pages too, and for who comes back. The offer that the address names goes before. */
  choose(chosen: Partial<Pair>): void {
    const { offer } = this;
    this.#drawn.chosen = { ...this.#drawn.chosen, ...(offer !== undefined && { offer }), ...chosen };
  }

  #known(id: string | undefined): string | undefined {
    return this.choices.some(({ value }) => value === id) ? id : undefined;
  }

  #isOfThis(question: TermsQuestion | undefined): boolean {
    return question !== undefined && question.offer === this.offer;
  }
}
