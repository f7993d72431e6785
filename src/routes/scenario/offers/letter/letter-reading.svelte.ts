/** The text of a letter on its way to being read: pasted or from a file, read off the main thread. What was pasted stays whatever comes of it. */
import type { LetterContext, ReadLetter } from '#lib/exchange/letter/letter.ts';
import type { Service } from '#lib/engine/index.ts';
import type { Background } from '#lib/worker/background.ts';

/** E-mails carry attachments; no letter is larger. */
const mostMegabytes = 20;

/** What came of a text. */
export interface Reading {
  letter: ReadLetter;
  /** That its grants could be of, by id. */
  services: Readonly<Record<string, Service>>;
}

export class LetterReading {
  readonly #background: Pick<Background, 'readLetter'>;
  readonly #context: () => LetterContext;
  /** Only the newest reading counts. */
  #count = 0;
  #busy = $state(false);
  #failure = $state<string>();
  #reading = $state.raw<Reading>();
  /** As it was pasted, typed or found in the file. */
  text = $state('');

  /** @param context what the letter is read against: plain values, no proxies */
  constructor(background: Pick<Background, 'readLetter'>, context: () => LetterContext) {
    this.#background = background;
    this.#context = context;
  }

  get busy(): boolean {
    return this.#busy;
  }
  /** Why nothing was read, a sentence. */
  get failure(): string | undefined {
    return this.#failure;
  }
  get reading(): Reading | undefined {
    return this.#reading;
  }

  /** Reads the text as it stands. */
  read(): Promise<void> {
    return this.#ask('', this.text);
  }

  /** Reads a file; its text takes the place of what was pasted once it has been understood as text. */
  async open(file: File): Promise<void> {
    if (file.size > mostMegabytes * 1e6) return this.#refuse(`${file.name} is larger than ${mostMegabytes} MB: no letter is.`);
    const count = ++this.#count;
    this.#busy = true;
    const text = await file.text().catch(() => undefined);
    if (count !== this.#count) return;
    if (text === undefined) return this.#refuse(`The browser could not read ${file.name}: it may have been moved or locked.`);
    await this.#ask(file.name, text);
  }

  /** Puts the reading aside; the text stays. */
  forget(): void {
    this.#count += 1;
    this.#busy = false;
    this.#failure = undefined;
    this.#reading = undefined;
  }

  #refuse(message: string): void {
    this.forget();
    this.#failure = message;
  }

  async #ask(name: string, text: string): Promise<void> {
    if (text.trim() === '')
      return this.#refuse(name === '' ? 'There is no text yet: paste the letter first.' : `${name} is empty.`);
    const count = ++this.#count;
    this.#busy = true;
    this.#failure = undefined;
    const context = this.#context();
    const answer = await this.#background.readLetter({ name, text }, context);
    // A newer text is being read, or this one was put aside.
    if (count !== this.#count) return;
    this.#busy = false;
    if (!answer.ok) return this.#refuse(name === '' ? answer.message : `${name}: ${answer.message}`);
    // What was pasted may have been typed on in the meantime.
    if (name !== '') this.text = answer.text;
    this.#reading = { letter: answer.letter, services: context.services };
  }
}
