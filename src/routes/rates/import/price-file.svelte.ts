/** One file on its way to becoming a rate card: read off the main thread, looked at, and only then added. */
import type { ColumnMapping } from '#lib/exchange/column-mapping.ts';
import { mostCharacters } from '#lib/exchange/import-kind.ts';
import type { PriceImport } from '#lib/exchange/price-import.ts';
import type { DocumentError } from '#lib/schema/errors.ts';
import { readRateCardText, type RateCard, type RatedService } from '#lib/schema/rate-card.ts';
import type { Background } from '#lib/worker/background.ts';
import { dateOfFile, titleOf } from './import-words.ts';

type PricesRead = Extract<PriceImport, { ok: true; needsMapping: false }>;
type MappingNeeded = Extract<PriceImport, { ok: true; needsMapping: true }>;

/** `rows` are absent where the file is a rate card of our own. */
export type Preview = Pick<PricesRead, 'rateCard'> & Partial<Pick<PricesRead, 'rows' | 'kind'>>;

export const largestMegabytes = mostCharacters / 1e6;

const OWN_CARD = /^\uFEFF?\s*\{\s*"format"\s*:\s*"rate-card"/;

export class PriceFile {
  readonly #background: Pick<Background, 'importPrices'>;
  #text: string | undefined;
  /** Only the newest reading counts. */
  #reading = 0;
  #busy = $state(false);
  #name = $state<string>();
  #asOf = $state('');
  /** Chosen by hand; else what the file says. */
  #currency = $state<string>();
  #mapping = $state.raw<Partial<ColumnMapping>>();
  #columns = $state.raw<MappingNeeded>();
  #preview = $state.raw<Preview>();
  #errors = $state.raw<readonly DocumentError[]>([]);
  #suggested = '';
  title = $state('');
  /** Anybody can buy at these prices: they are retail as well as list. */
  alsoRetail = $state(false);

  constructor(background: Pick<Background, 'importPrices'>) {
    this.#background = background;
  }

  get busy(): boolean {
    return this.#busy;
  }
  /** Of the chosen file; undefined before there is one. */
  get name(): string | undefined {
    return this.#name;
  }
  /** The day that the prices are of. */
  get asOf(): string {
    return this.#asOf;
  }
  get currency(): string {
    return this.#currency ?? this.#preview?.rateCard.currency ?? this.#columns?.currency ?? 'USD';
  }
  /** Of a plain CSV. */
  get columns(): MappingNeeded | undefined {
    return this.#columns;
  }
  get mapping(): Partial<ColumnMapping> {
    return this.#mapping ?? this.#columns?.guess ?? {};
  }
  /** What would be added. */
  get preview(): Preview | undefined {
    return this.#preview;
  }
  get errors(): readonly DocumentError[] {
    return this.#errors;
  }

  /** Reads a file; what was there before is forgotten. */
  async open(file: File): Promise<void> {
    this.forget();
    this.#name = file.name;
    if (file.size > mostCharacters) {
      const message = `expected at most ${largestMegabytes} MB, found ${Math.ceil(file.size / 1e5) / 10} MB: it was not read`;
      this.#errors = [{ path: 'document', message }];
      return;
    }
    const reading = this.#reading;
    this.#busy = true;
    const text = await file.text().catch(() => undefined);
    if (reading !== this.#reading) return;
    if (text === undefined) {
      this.#busy = false;
      this.#errors = [{ path: 'document', message: 'the browser could not read it: it may have been moved or locked' }];
      return;
    }
    this.#text = text;
    this.#asOf = dateOfFile(file.name, file.lastModified);
    await this.#read();
  }

  dated(asOf: string): Promise<void> {
    this.#asOf = asOf;
    return this.#read();
  }

  inCurrency(currency: string): Promise<void> {
    this.#currency = currency;
    return this.#read();
  }

  /** Says which columns mean what; a mapping that cannot be used yet leaves the preview empty and says why. */
  mapped(mapping: Partial<ColumnMapping>): Promise<void> {
    this.#mapping = mapping;
    return this.#read();
  }

  /** Back to the beginning: nothing was added, nothing is kept. */
  forget(): void {
    this.#reading += 1;
    this.#text = undefined;
    this.#name = undefined;
    this.#currency = undefined;
    this.#mapping = undefined;
    this.#columns = undefined;
    this.#preview = undefined;
    this.#errors = [];
    this.#busy = false;
    this.title = '';
    this.#suggested = '';
    this.alsoRetail = false;
  }

  /** The card with the chosen services only, under the chosen title; each list price as retail too where that was said. */
  chosen(isChosen: (id: string) => boolean): RateCard | undefined {
    const card = this.#preview?.rateCard;
    if (card === undefined) return undefined;
    const priced = (service: RatedService) =>
      this.alsoRetail && service.retail === undefined ? { ...service, retail: service.list } : service;
    const services = Object.fromEntries(
      Object.entries(card.services).flatMap(([id, service]) => (isChosen(id) ? [[id, priced(service)]] : []))
    );
    return { ...card, title: this.title.trim() || card.title, services };
  }

  async #read(): Promise<void> {
    const text = this.#text;
    if (text === undefined) return;
    const reading = ++this.#reading;
    this.#busy = true;
    const result = OWN_CARD.test(text) ? ownCard(text) : await this.#imported(text);
    // A newer choice is being read, or the file was put aside.
    if (reading !== this.#reading) return;
    this.#busy = false;
    this.#show(result);
  }

  #imported(text: string): Promise<PriceImport> {
    return this.#background.importPrices(text, {
      fileName: this.#name ?? '',
      asOf: this.#asOf,
      ...(this.#currency !== undefined && { currency: this.#currency }),
      ...(this.#mapping && { mapping: { ...this.#mapping } })
    });
  }

  #show(result: PriceImport | ({ ok: true; needsMapping: false } & Preview)): void {
    this.#errors = result.ok ? [] : result.errors;
    this.#preview = result.ok && !result.needsMapping ? result : undefined;
    if (result.ok && result.needsMapping) this.#columns = result;
    if (this.#preview === undefined) return;
    // A title that was typed stays; one that was suggested follows the date.
    const suggested = titleOf(this.#preview.kind, this.#preview.rateCard);
    if (this.title === this.#suggested) this.title = suggested;
    this.#suggested = suggested;
  }
}

function ownCard(text: string): ({ ok: true; needsMapping: false } & Preview) | Extract<PriceImport, { ok: false }> {
  const reading = readRateCardText(text);
  return reading.ok ? { ok: true, needsMapping: false, rateCard: reading.card } : reading;
}
