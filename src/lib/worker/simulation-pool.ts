/**
 * Simulations and analyses off the main thread, in workers that stay. Short units of work go to whoever is free, two at a time so that nobody
 * waits for the page; the numbers do not depend on who does what, nor on how many there are.
 */
import type { SampleSize, SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { usualStages, type SimulationListener, type SimulationRunner } from '#lib/engine/simulation/run.ts';
import { isPartOf } from '#lib/engine/simulation/units.ts';
import type { AnalysisKind, AnalysisListener, AnalysisRequest } from './simulation-analyses.ts';
import { SimulationRun, type KeptSample } from './simulation-run.ts';
import { Seat, type Job } from './simulation-seat.ts';

const CLOSED = 'This was not worked out: its page has been left.';
/** Jobs in a worker at a time: one that it does, and one that it finds when that is done. */
const JOBS_AT_A_TIME = 2;
const FEWEST_WORKERS = 2;
const MOST_WORKERS = 4;
/** A thousand paths a worker: the first of fresh code cost several times as much as later ones. Whatever is asked goes before. */
const WARM_UP: SampleSize = { scrambles: 8, points: 128, leaves: 16 };

const silent: SimulationListener = { stage: () => undefined, progress: () => undefined, failed: () => undefined };

function startedWorker(): Worker {
  return new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
}

/** One processor is the page's own; where there are but two, the page has little to do while it waits. */
function usualWorkers(): number {
  return Math.min(MOST_WORKERS, Math.max(FEWEST_WORKERS, navigator.hardwareConcurrency - 1));
}

/** A run, and the one seat that may work on it, if not any. */
interface Turn {
  run: SimulationRun;
  seat: Seat | undefined;
}

/** The smaller, the sooner. */
function urgency({ run, seat }: Turn): number {
  return seat === undefined ? run.stage : Number.MAX_SAFE_INTEGER;
}

/** Workers are started by the first request; `close` ends them. */
export class SimulationPool implements SimulationRunner {
  readonly #workers: () => number;
  readonly #start: () => Worker;
  #seats: Seat[] = [];
  #turns: Turn[] = [];
  #kept: KeptSample | undefined;
  #isClosed = false;

  /**
   * @param workers how many
   * @param start makes one; tests give some of their own
   */
  constructor(workers: () => number = usualWorkers, start: () => Worker = startedWorker) {
    this.#workers = workers;
    this.#start = start;
  }

  simulate(question: SimulationQuestion, on: SimulationListener, stages: readonly SampleSize[] = usualStages): () => void {
    const run = new SimulationRun(question, on, stages, this.#taken(question, stages[0]!), (kept) => (this.#kept = kept));
    this.#begin(run, on);
    return () => {
      run.cancel();
      this.#dispatch();
    };
  }

  /**
   * @param request its kind and what that kind is asked: plain values, copied as they are
   * @returns cancels: nothing is heard of it any more
   */
  analyse<K extends AnalysisKind>(request: AnalysisRequest<K>, on: AnalysisListener<K>): () => void {
    const seat = this.#opened().toSorted((a, b) => a.analyses - b.analyses || a.load - b.load)[0];
    if (seat === undefined) {
      queueMicrotask(() => on.failed(CLOSED));
      return () => undefined;
    }
    const job: Job = {
      question: null,
      work: { kind: 'analysis', request },
      transfer: [],
      heard: (reply) => ('part' in reply ? on.part(reply.part as never) : on.done()),
      failed: (sentence) => on.failed(sentence)
    };
    seat.give(job);
    return () => seat.cancel(job);
  }

  /** Runs a little of the question in every worker, so that the answer that somebody waits for comes from warm code. */
  warm(question: SimulationQuestion): void {
    for (const seat of this.#opened()) {
      this.#turns.push({ run: new SimulationRun(question, silent, [WARM_UP], undefined, () => undefined), seat });
    }
    this.#dispatch();
  }

  close(): void {
    this.#isClosed = true;
    for (const seat of this.#seats) seat.stop(CLOSED);
    this.#seats = [];
    this.#turns = [];
    this.#kept = undefined;
  }

  /** None where the pool is closed. */
  #opened(): Seat[] {
    if (this.#seats.length === 0 && !this.#isClosed) {
      this.#seats = Array.from({ length: this.#workers() }, () => new Seat(this.#start, () => this.#dispatch()));
    }
    return this.#seats;
  }

  #begin(run: SimulationRun, on: SimulationListener): void {
    if (this.#opened().length === 0) return queueMicrotask(() => on.failed(CLOSED));
    this.#turns.push({ run, seat: undefined });
    this.#dispatch();
  }

  /** What was kept of the question, if the sample can go on from it. Its blocks are handed on, so it is kept no more. */
  #taken(question: SimulationQuestion, size: SampleSize): KeptSample | undefined {
    const kept = this.#kept;
    if (kept?.question !== question || !isPartOf(kept.size, size)) return undefined;
    this.#kept = undefined;
    return kept;
  }

  /** Hands out work until nobody is free or nothing is left. */
  #dispatch(): void {
    if (this.#isClosed) return;
    this.#turns = this.#turns.filter(({ run }) => !run.isOver);
    let isGiven: boolean;
    do {
      isGiven = false;
      for (const seat of this.#seats.toSorted((a, b) => a.load - b.load)) {
        const job = seat.load < JOBS_AT_A_TIME ? this.#nextJob(seat) : undefined;
        if (job) seat.give(job);
        isGiven ||= job !== undefined;
      }
    } while (isGiven);
  }

  /** Of the run whose stage is the most urgent, in the order that they were asked for; warming up comes last. */
  #nextJob(seat: Seat): Job | undefined {
    for (const turn of this.#turns.toSorted((a, b) => urgency(a) - urgency(b))) {
      const job = turn.seat === undefined || turn.seat === seat ? turn.run.next() : undefined;
      if (job) return job;
    }
    return undefined;
  }
}
