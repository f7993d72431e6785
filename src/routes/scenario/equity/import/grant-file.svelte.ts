/** Files on their way to becoming grants: read off the main thread, looked at, and only then added to an offer. */
import type { GrantImport, GrantImportOptions } from '#lib/exchange/grant-import.ts';
import type { GrantMapping } from '#lib/exchange/grants-mapping.ts';
import { mostCharacters } from '#lib/exchange/import-kind.ts';
import type { TextFile } from '#lib/exchange/ocf/package.ts';
import type { Instrument } from '#lib/engine/index.ts';
import type { DocumentError } from '#lib/schema/errors.ts';
import type { Background } from '#lib/worker/background.ts';

type Answered = Extract<GrantImport, { ok: true }>;
export type MappingNeeded = Extract<Answered, { needsMapping: true }>;
export type GrantsRead = Extract<Answered, { needsMapping: false }>;

export const largestMegabytes = mostCharacters / 1e6;

export class GrantFile {
  readonly #background: Pick<Background, 'importGrants'>;
  #files = $state.raw<readonly TextFile[]>([]);
  /** Only the newest reading counts. */
  #reading = 0;
  #busy = $state(false);
  #name = $state<string>();
  #options = $state.raw<GrantImportOptions>({});
  #columns = $state.raw<MappingNeeded>();
  #read = $state.raw<GrantsRead>();
  #errors = $state.raw<readonly DocumentError[]>([]);

  constructor(background: Pick<Background, 'importGrants'>) {
    this.#background = background;
  }

  get busy(): boolean {
    return this.#busy;
  }
  /** Of the chosen file, or how many there are; undefined before there is one. */
  get name(): string | undefined {
    return this.#name;
  }
  get errors(): readonly DocumentError[] {
    return this.#errors;
  }
  /** Of a table. */
  get columns(): MappingNeeded | undefined {
    return this.#columns;
  }
  get mapping(): Partial<GrantMapping> {
    return this.#options.mapping ?? this.#columns?.guess ?? {};
  }
  /** What a row of a table is that names no instrument. */
  get usual(): Instrument {
    return this.#options.usual ?? 'rsu';
  }
  /** What was read, and would be added. */
  get read(): GrantsRead | undefined {
    return this.#read;
  }

  /** Reads files; what was there before is forgotten. */
  async open(files: readonly File[]): Promise<void> {
    this.forget();
    this.#name = files.length === 1 ? files[0]!.name : `${files.length} files`;
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > mostCharacters) {
      const found = Math.ceil(size / 1e5) / 10;
      return this.#refuse(`expected at most ${largestMegabytes} MB, found ${found} MB: nothing was read`);
    }
    const reading = this.#reading;
    this.#busy = true;
    const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))).catch(
      () => undefined
    );
    if (reading !== this.#reading) return;
    this.#busy = false;
    if (texts === undefined) return this.#refuse('the browser could not read it: it may have been moved or locked');
    this.#files = texts;
    await this.#ask({});
  }

  /** Says which columns mean what. */
  mapped(mapping: Partial<GrantMapping>): Promise<void> {
    return this.#ask({ ...this.#options, mapping: { ...mapping } });
  }

  /** Says what rows are that name no instrument. */
  calledUsually(usual: Instrument): Promise<void> {
    return this.#ask({ ...this.#options, mapping: { ...this.mapping }, usual });
  }

  /** Says whose grants are meant. */
  heldBy(holder: string): Promise<void> {
    return this.#ask({ ...this.#options, holder });
  }

  /** Back to the beginning: nothing was added, nothing is kept. */
  forget(): void {
    this.#reading += 1;
    this.#files = [];
    this.#name = undefined;
    this.#options = {};
    this.#columns = undefined;
    this.#read = undefined;
    this.#errors = [];
    this.#busy = false;
  }

  #refuse(message: string): void {
    this.#errors = [{ path: 'document', message }];
  }

  async #ask(options: GrantImportOptions): Promise<void> {
    if (this.#files.length === 0) return;
    this.#options = options;
    const reading = ++this.#reading;
    this.#busy = true;
    const result = await this.#background.importGrants(this.#files, options);
    // A newer choice is being read, or the file was put aside.
    if (reading !== this.#reading) return;
    this.#busy = false;
    this.#errors = result.ok ? [] : result.errors;
    this.#read = result.ok && !result.needsMapping ? result : undefined;
    if (result.ok && result.needsMapping) this.#columns = result;
  }
}
