/** A simulator small enough to be seen through, and workers in this process that finish in whatever order a test likes. */
import type { SimulatedBlock, SimulationQuestion, SimulationUnit } from '#lib/engine/simulation/question.ts';
import type { Sampler, SimulationListener, Simulator, StageResult } from '#lib/engine/simulation/run.ts';
import { SimulationWork, type Analysis } from '#lib/worker/simulation-work.ts';
import { scenario } from '../support/scenario.ts';

export function question(fields: Partial<SimulationQuestion> = {}): SimulationQuestion {
  return { scenario: scenario([]), amounts: {}, stress: null, seed: 1, method: 'sobol', detail: false, ...fields };
}

/** A number that its address alone decides, in no order. */
function addressed(seed: number, scramble: number, point: number, leaf: number): number {
  let hash = (seed * 2654435761) ^ (scramble * 40503) ^ (point * 2246822519) ^ (leaf * 3266489917);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function block(seed: number, unit: SimulationUnit): SimulatedBlock {
  const points = unit.to - unit.from;
  const totals = Float64Array.from({ length: points * unit.leaves }, (_, sample) =>
    addressed(seed, unit.scramble, unit.from + Math.floor(sample / unit.leaves), sample % unit.leaves)
  );
  const given = Float64Array.from({ length: points }, (_, point) => addressed(seed, unit.scramble, unit.from + point, -1));
  const none = new Float64Array(0);
  return { unit, totals, elsewhere: none, ventureCharge: none, given, givenElsewhere: none, detail: null };
}

const plan = {
  offers: ['a'],
  components: [],
  yearEnds: [],
  hasVentureCharge: false,
  uncertain: [],
  riskAversion: 2,
  netWorth: 0
};

/** Its answer holds the seed, and the samples all that was drawn, in the order of the blocks. A seed of 666 cannot be drawn. */
export function fakeSimulator(drawn: SimulationUnit[] = [], made: SimulationQuestion[] = []): Simulator {
  return {
    sampler(asked): Sampler {
      made.push(asked);
      return {
        plan,
        block(unit) {
          if (asked.seed === 666) throw new RangeError('this seed brings bad luck');
          drawn.push(unit);
          return block(asked.seed, unit);
        }
      };
    },
    summary({ question: { seed, method }, size, blocks }) {
      const ordered = blocks.toSorted(({ unit: a }, { unit: b }) => a.scramble - b.scramble || a.from - b.from);
      const joined = (arrays: Float64Array[]) => Float64Array.from(arrays.flatMap((array) => [...array]));
      return {
        answer: { ...size, seed, method, paths: size.scrambles * size.points * size.leaves, offers: [], beats: [] },
        samples: { totals: [joined(ordered.map(({ totals }) => totals))], compared: [joined(ordered.map(({ given }) => given))] }
      };
    }
  };
}

/** Everything that was heard of a request, and its end. */
export class Heard implements SimulationListener {
  readonly results: StageResult[] = [];
  readonly shares: number[] = [];
  readonly failures: string[] = [];
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;
  readonly #stages: number;

  constructor(stages: number) {
    this.#stages = stages;
    this.ended = new Promise((resolve) => (this.#end = resolve));
  }
  stage(result: StageResult): void {
    this.results.push(result);
    if (this.results.length === this.#stages) this.#end();
  }
  progress(share: number): void {
    this.shares.push(share);
  }
  failed(sentence: string): void {
    this.failures.push(sentence);
    this.#end();
  }
}

/** What workers of this process do, one task at a time, whose turn it is being drawn by lot. */
export class Shuffled {
  #tasks: (() => void)[] = [];
  #state: number;
  #isRunning = false;
  readonly started: FakeWorker[] = [];

  constructor(seed: number) {
    this.#state = seed;
  }

  worker(simulator: Simulator, analyses: Readonly<Record<string, Analysis>> = {}): Worker {
    const worker = new FakeWorker(this, simulator, analyses);
    this.started.push(worker);
    return worker as unknown as Worker;
  }

  later(task: () => void): void {
    this.#tasks.push(task);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#tasks.length > 0) {
      await Promise.resolve();
      this.#state = (Math.imul(this.#state, 1103515245) + 12345) >>> 0;
      this.#tasks.splice(Math.floor((this.#state / 2 ** 32) * this.#tasks.length), 1)[0]!();
    }
    this.#isRunning = false;
  }
}

/** Messages are cloned, and buffers handed over, as between a page and its worker; each worker hears its own in their order. */
export class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { preventDefault: () => void }) => void) | undefined;
  isEnded = false;
  readonly heard: unknown[] = [];
  readonly #work: SimulationWork;
  readonly #inbox: unknown[] = [];
  readonly #lot: Shuffled;
  #time = 0;

  constructor(lot: Shuffled, simulator: Simulator, analyses: Readonly<Record<string, Analysis>>) {
    this.#lot = lot;
    this.#work = new SimulationWork({
      simulator,
      analyses,
      say: (reply, transfer) => {
        const data: unknown = structuredClone(reply, { transfer });
        if (!this.isEnded) this.onmessage?.({ data });
      },
      clock: () => (this.#time += 5),
      pause: () => new Promise((resolve) => lot.later(resolve))
    });
  }

  postMessage(message: unknown, transfer: ArrayBuffer[] = []): void {
    this.#inbox.push(structuredClone(message, { transfer }));
    this.#lot.later(() => {
      const data = this.#inbox.shift();
      if (this.isEnded) return;
      this.heard.push(data);
      this.#work.heard(data);
    });
  }
  terminate(): void {
    this.isEnded = true;
  }
}
