/**
 * Work off the main thread: formulas, quantities, imported price lists and grants, letters. One request after the other, each within its time: what takes
 * longer is ended with its worker, and the next request starts a fresh one. A promise never rejects; a refusal is a sentence.
 */
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
import type { GrantImport, GrantImportOptions } from '#lib/exchange/grant-import.ts';
import type { LetterAnswer } from '#lib/exchange/letter/letter-file.ts';
import type { LetterContext } from '#lib/exchange/letter/letter.ts';
import type { TextFile } from '#lib/exchange/ocf/package.ts';
import type { PriceImport, PriceImportOptions } from '#lib/exchange/price-import.ts';
import type { QuantityReading } from '#lib/formula/quantity.ts';
import type { ScenarioAmounts } from '#lib/formula/scenario-amounts.ts';
import { notLoaded, type Answers, type Kind, type Message, type Reply, type Requests } from './protocol.ts';

/** Milliseconds of work, from when the worker says that it begins. */
const LIMITS: Record<Kind, number> = { formulas: 1000, quantity: 1000, prices: 20_000, grants: 20_000, letter: 10_000 };
/** Milliseconds until it must have begun: the worker and what it needs may come over a slow network. */
const LOADING_LIMIT = 20_000;
/** A page that was busy itself looks at what has arrived before it says that nothing has. */
const LAST_LOOK = 50;

const CLOSED = 'This was not worked out: its page has been left.';
const tooLong = (limit: number) =>
  `This takes longer than ${limit === 1000 ? 'a second' : `${limit / 1000} seconds`}, so it was stopped.`;

type Outcome<K extends Kind> = { ok: true; answer: Answers[K] } | { ok: false; message: string };

/** `stopped`: at least one formula was not worked out, and might be another time. */
export type BackgroundAmounts = ScenarioAmounts & { stopped: boolean };

/** What is under way: how it ends, and what becomes of its time. */
interface Turn {
  end: (outcome: Outcome<Kind>) => void;
  begun: () => void;
}

function startedWorker(): Worker {
  return new Worker(new URL('./background.worker.ts', import.meta.url), { type: 'module' });
}

/** Started by its first request; `close` it when the page that asks goes away. */
export class Background {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #turn: Turn | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #lastId = 0;
  #closed = false;

  /** @param start makes the worker; tests give one of their own */
  constructor(start: () => Worker = startedWorker) {
    this.#start = start;
  }

  /** Each formula has its own second, so that a slow one takes no other with it. */
  async scenarioAmounts(inputs: readonly FormulaInput[]): Promise<BackgroundAmounts> {
    const all: BackgroundAmounts = { amounts: {}, errors: [], stopped: false };
    for (const input of inputs) {
      const outcome = await this.#asked({ kind: 'formulas', inputs: [input] });
      if (outcome.ok) {
        Object.assign(all.amounts, outcome.answer.amounts);
        all.errors.push(...outcome.answer.errors);
      } else {
        const { key, offer, component } = input;
        all.errors.push({ key, offer, component, message: outcome.message });
        all.stopped = true;
      }
    }
    return all;
  }

  /** See `quantityIn`. */
  async quantity(text: string, unit: string): Promise<QuantityReading> {
    const outcome = await this.#asked({ kind: 'quantity', text, unit });
    return outcome.ok ? outcome.answer : outcome;
  }

  /** See `importedPrices`. The options are copied as they are: plain values, no proxies. */
  async importPrices(text: string, options: PriceImportOptions): Promise<PriceImport> {
    const outcome = await this.#asked({ kind: 'prices', text, options });
    return outcome.ok ? outcome.answer : { ok: false, errors: [{ path: 'document', message: outcome.message }] };
  }

  /** See `importedGrants`. Files and options are copied as they are: plain values, no proxies. */
  async importGrants(files: readonly TextFile[], options: GrantImportOptions): Promise<GrantImport> {
    const outcome = await this.#asked({ kind: 'grants', files, options });
    return outcome.ok ? outcome.answer : { ok: false, errors: [{ path: 'document', message: outcome.message }] };
  }

  /** See `letterIn`. The context is copied as it is: plain values, no proxies. */
  async readLetter(file: TextFile, context: LetterContext): Promise<LetterAnswer> {
    const outcome = await this.#asked({ kind: 'letter', file, context });
    return outcome.ok ? outcome.answer : { ok: false, message: outcome.message };
  }

  /** Ends the worker; what waits is refused. */
  close(): void {
    this.#closed = true;
    this.#stop(CLOSED);
  }

  #asked<K extends Kind>(request: Requests[K] & { kind: K }): Promise<Outcome<K>> {
    const asked = this.#queue.then(() => this.#ask(request));
    this.#queue = asked;
    return asked as Promise<Outcome<K>>;
  }

  /** Ends what is under way together with its worker. */
  #stop(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#turn?.end({ ok: false, message });
  }

  #ask(request: Requests[Kind]): Promise<Outcome<Kind>> {
    if (this.#closed) return Promise.resolve({ ok: false, message: CLOSED });
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout>;
      const allow = (limit: number, message: string) => {
        clearTimeout(timer);
        timer = setTimeout(() => (timer = setTimeout(() => this.#stop(message), LAST_LOOK)), limit);
      };
      this.#turn = {
        begun: () => allow(LIMITS[request.kind], tooLong(LIMITS[request.kind])),
        end: (outcome) => {
          clearTimeout(timer);
          this.#turn = undefined;
          resolve(outcome);
        }
      };
      allow(LOADING_LIMIT, notLoaded);
      this.#lastId += 1;
      this.#send({ id: this.#lastId, request });
    });
  }

  #send(message: Message): void {
    try {
      this.#worker ??= this.#listenedTo(this.#start());
      this.#worker.postMessage(message);
    } catch (error) {
      this.#stop(error instanceof Error ? error.message : notLoaded);
    }
  }

  #listenedTo(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#heard(data);
    worker.onerror = (event) => {
      event.preventDefault();
      // One that was ended while it loaded says so late: its successor works on.
      if (worker === this.#worker) this.#stop(notLoaded);
    };
    return worker;
  }

  #heard(reply: Reply): void {
    if (reply.id !== this.#lastId) return;
    if ('begun' in reply) this.#turn?.begun();
    else if ('answer' in reply) this.#turn?.end({ ok: true, answer: reply.answer });
    // A module that did not arrive would be missing for ever in this worker.
    else this.#stop(reply.failure);
  }
}
