/**
 * One place of the pool: its worker, started by the first job, and what it is busy with. A worker that cannot be started, dies or falls silent
 * is a sentence for who asked; the next job has a fresh one.
 */
import type { SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { notLoaded } from './protocol.ts';
import { KEPT_QUESTIONS, type Message, type NamedQuestion, type Reply, type Work } from './simulation-protocol.ts';

/** Something to be done. */
export interface Job {
  /** Of a block or a summary. */
  question: SimulationQuestion | null;
  work: Work;
  /** Handed over with it. */
  transfer: ArrayBuffer[];
  heard: (reply: Reply) => void;
  failed: (sentence: string) => void;
}

/** Milliseconds without a sign of life: a worker and its modules may come over a slow network; units of work are short. */
const SILENCE_LIMIT = 20_000;
/** A page that was busy itself looks at what has arrived before it says that nothing has. */
const LAST_LOOK = 50;

const tooLong = `This takes longer than ${SILENCE_LIMIT / 1000} seconds, so it was stopped.`;

export class Seat {
  readonly #start: () => Worker;
  readonly #freed: () => void;
  #worker: Worker | undefined;
  /** It has said something: its modules are there. */
  #isLoaded = false;
  readonly #jobs = new Map<number, Job>();
  /** What the worker keeps, newest first. */
  #known: { question: SimulationQuestion; number: number }[] = [];
  #lastId = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param freed it may be given another job */
  constructor(start: () => Worker, freed: () => void) {
    this.#start = start;
    this.#freed = freed;
  }

  /** Short jobs under way. */
  get load(): number {
    return this.#jobs.size - this.analyses;
  }
  get analyses(): number {
    return [...this.#jobs.values()].filter(({ work }) => work.kind === 'analysis').length;
  }

  give(job: Job): void {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#jobs.set(id, job);
    const named = job.question && this.#named(job.question, id);
    const message: Message = { id, question: named, work: job.work };
    try {
      this.#worker ??= this.#listenedTo(this.#start());
      this.#worker.postMessage(message, job.transfer);
    } catch (error) {
      // Not before who asks has heard that it has asked.
      queueMicrotask(() => this.#end(id, () => job.failed(error instanceof Error ? error.message : notLoaded)));
      return;
    }
    if (named?.asked) this.#known = [{ question: named.asked, number: id }, ...this.#known].slice(0, KEPT_QUESTIONS);
    this.#await();
  }

  /** What an analysis has still to say is not heard; other jobs end by themselves. */
  cancel(job: Job): void {
    for (const [id, one] of this.#jobs) {
      if (one !== job) continue;
      this.#worker?.postMessage({ cancel: id } satisfies Message);
      this.#end(id);
    }
  }

  /** Ends the worker; whoever waits for it is told why. */
  stop(sentence: string): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isLoaded = false;
    this.#known = [];
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const job of jobs) job.failed(sentence);
    this.#freed();
  }

  /** By the number that the worker knows it by, or with the question itself in place of the oldest. */
  #named(question: SimulationQuestion, newNumber: number): NamedQuestion {
    const known = this.#known.find((one) => one.question === question);
    if (known) return { number: known.number };
    const oldest = this.#known[KEPT_QUESTIONS - 1];
    return { number: newNumber, asked: question, ...(oldest && { forget: oldest.number }) };
  }

  #listenedTo(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (worker === this.#worker) this.#heard(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // One that was ended while it loaded says so late: its successor works on.
      if (worker === this.#worker) this.stop(notLoaded);
    };
    return worker;
  }

  #heard(reply: Reply): void {
    this.#isLoaded = true;
    const job = this.#jobs.get(reply.id);
    if (job && !('part' in reply)) this.#end(reply.id, () => ('failure' in reply ? job.failed(reply.failure) : job.heard(reply)));
    else job?.heard(reply);
    this.#await();
  }

  #end(id: number, tell?: () => void): void {
    this.#jobs.delete(id);
    this.#await();
    tell?.();
    this.#freed();
  }

  /** Until the next sign of life, if there is anything to be heard. */
  #await(): void {
    clearTimeout(this.#timer);
    if (this.#jobs.size === 0) return;
    const say = () => this.stop(this.#isLoaded ? tooLong : notLoaded);
    this.#timer = setTimeout(() => (this.#timer = setTimeout(say, LAST_LOOK)), SILENCE_LIMIT);
  }
}
