/** What the page of price paths is about: card, service, series, model and horizon as chosen, and all that follows of them. */
import { priceFacts } from '#lib/catalogue/card-services.ts';
import { priceSeries } from '#lib/catalogue/series.ts';
import type { PriceFanData } from '#lib/charts/price-fan.ts';
import { pastedSeries } from '#lib/exchange/pasted-series.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { PriceSeries } from '#lib/schema/price-series.ts';
import { RateCardList } from '#lib/state/rate-card-list.svelte.ts';
import { cardPath } from '../card-path.ts';
import { servicePhrase } from '../service-phrase.ts';
import { fanMonths, priceStudy, studiedPath, type ModelKind, type StudiedSeries } from './price-study.ts';
import { SHORT_YEARS } from './study-words.ts';

/** Stands for a series of one's own among the ids of the shipped ones. */
export const PASTED = 'pasted';

export class PricePathStudy {
  readonly cards = new RateCardList();
  kind = $state<ModelKind>('drifting');
  pastedText = $state('');
  /** Told or not, how far ahead the picture reaches. */
  #years = $state<number>();
  #card = $state<string>();
  #service = $state('h100-hour');
  #series = $state<string>();
  #shipped = $state.raw<readonly PriceSeries[]>([]);
  /** Told or not, whether the card's fan is drawn too. */
  #outlined = $state<boolean>();
  /** The service whose shipped series have arrived. */
  #arrived = $state<string>();
  /** Whether what is shipped for the service could not be loaded. */
  failed = $state(false);
  readonly #today: () => string;

  constructor(today: () => string) {
    this.#today = today;
  }

  readonly card: RateCard = $derived.by(() => (this.#card && this.cards.find(this.#card)) || this.cards.shipped[0]!);
  /** Services whose price is not fixed by what they are. */
  readonly services = $derived(Object.entries(this.card.services).filter(([, { unit }]) => unit !== this.card.currency));
  readonly service = $derived(this.services.some(([id]) => id === this.#service) ? this.#service : (this.services[0]?.[0] ?? ''));
  readonly rated = $derived(this.card.services[this.service]);
  /** Shipped series of the service, once they are there. */
  readonly shipped = $derived(this.#arrived === this.service ? this.#shipped : []);
  readonly ready = $derived(this.#arrived === this.service);
  readonly chosen = $derived(
    this.#series === PASTED ? PASTED : (this.shipped.find(({ id }) => id === this.#series)?.id ?? this.shipped[0]?.id ?? PASTED)
  );
  /** The shipped series that is studied, if one is. */
  readonly shippedSeries = $derived(this.shipped.find(({ id }) => id === this.chosen));
  readonly pasted = $derived(pastedSeries(this.pastedText, this.card.currency));
  readonly series: StudiedSeries | undefined = $derived.by(() => {
    if (this.shippedSeries) return { ...this.shippedSeries, name: this.#name };
    if (this.pasted.points.length === 0) return undefined;
    const source = { title: 'Pasted series of dated prices', locator: 'pasted by the user', retrievedOn: this.#today() };
    const { points } = this.pasted;
    return { name: 'pasted prices', unit: this.rated?.unit ?? 'unit', currency: this.card.currency, source, points };
  });
  readonly result = $derived(this.series && priceStudy(this.series.points));
  readonly study = $derived(this.result?.ok ? this.result.study : undefined);
  readonly cardFacts = $derived(this.rated ? priceFacts(this.card, this.service) : {});
  readonly isShort = $derived(this.study !== undefined && this.study.drift.years < SHORT_YEARS);
  /** A short series that is drawn far ahead shows nothing but its own ignorance. */
  readonly years = $derived(this.#years ?? (this.isShort ? 1 : 4));
  readonly data: PriceFanData | undefined = $derived.by(() => {
    const months = this.years * 12;
    if (!this.study || !this.series) return this.#cardData(months);
    const seen = this.series.points;
    const last = seen.at(-1)!.price;
    const other = { name: 'card', months: fanMonths(cardPath(this.card, this.service, last), months) };
    return { seen, fan: fanMonths(studiedPath(this.study, this.kind, last), months), ...(this.outlined && { other }) };
  });
  /** Without a series: the card's price, and where the card takes it to go. */
  #cardData(months: number): PriceFanData | undefined {
    const price = this.cardFacts.retail ?? this.cardFacts.list;
    if (price === undefined || price.value <= 0) return undefined;
    const seen = [{ date: price.effectiveFrom, price: price.value }];
    return { seen, fan: fanMonths(cardPath(this.card, this.service), months) };
  }
  /** Whether the model that was asked for is one that this series supports. */
  readonly supported = $derived(this.kind === 'drifting' || this.study?.reversion.reverts === true);

  /** What the prices are, within a sentence. */
  get #name(): string {
    if (!this.rated) return 'prices';
    const phrase = servicePhrase(this.rated);
    return this.rated.family === 'gpu' ? `${phrase.replace(/ GPU-hours$/, '')} rents` : `prices of ${phrase}`;
  }

  /** By default where the series is too short to stand alone. */
  get outlined(): boolean {
    return this.#outlined ?? this.isShort;
  }
  set outlined(value: boolean) {
    this.#outlined = value;
  }

  look(years: number): void {
    this.#years = years;
  }
  chooseCard(id: string): void {
    this.#card = id;
  }
  chooseService(id: string): void {
    this.#service = id;
    this.#series = undefined;
  }
  chooseSeries(id: string): void {
    this.#series = id;
  }

  /** Fetches what is shipped for the service; an effect of the page calls it. @returns what calls it off */
  load(): () => void {
    const service = this.service;
    let live = true;
    const arrive = (shipped: readonly PriceSeries[], failed: boolean) => {
      if (!live) return;
      this.#shipped = shipped;
      this.#arrived = service;
      this.failed = failed;
    };
    void priceSeries(service).then(
      (shipped) => arrive(shipped, false),
      () => arrive([], true)
    );
    return () => (live = false);
  }
}
