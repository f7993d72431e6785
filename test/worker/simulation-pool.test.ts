/** The pool with workers in this process: the same numbers whoever works in whatever order, nothing heard after a cancel, a sentence when a worker fails. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SampleSize, SimulationUnit } from '#lib/engine/simulation/question.ts';
import { InProcessRunner, simulatedBy, type SimulationRunner } from '#lib/engine/simulation/run.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import { SimulationPool } from '#lib/worker/simulation-pool.ts';
import type { Message } from '#lib/worker/simulation-protocol.ts';
import { until } from '../support/until.ts';
import { fakeSimulator, Heard, question, Shuffled } from './simulation-fakes.ts';

const { preview, settled, tails } = simulationStages;
const small: SampleSize = { scrambles: 3, points: 100, leaves: 2 };

/** A pool of so many workers, and what they did. */
/** Of each worker that is warmed. */
const WARMING_POINTS = 1024;

function pooled(workers: number, lot = 1) {
  const drawn: SimulationUnit[] = [];
  const shuffled = new Shuffled(lot);
  const simulator = fakeSimulator(drawn);
  const pool = new SimulationPool(
    () => workers,
    () => shuffled.worker(simulator)
  );
  onTestFinished(() => pool.close());
  return { pool, drawn, started: shuffled.started };
}

async function answered(runner: SimulationRunner, asked = question(), stages: readonly SampleSize[] = [small]): Promise<Heard> {
  const heard = new Heard(stages.length);
  runner.simulate(asked, heard, stages);
  await heard.ended;
  return heard;
}

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('the numbers', () => {
  it('are the same bits for one, two and four workers in any order, for the runner in this process, and in one go', async () => {
    const alone = simulatedBy(fakeSimulator(), question(), small);
    expect(alone.samples.totals[0]).toHaveLength(600);
    const inProcess = await answered(new InProcessRunner(fakeSimulator(), () => Promise.resolve()));
    expect(inProcess.results).toEqual([alone]);
    for (const workers of [1, 2, 4]) {
      for (const lot of [1, 2, 3, 4]) expect((await answered(pooled(workers, lot).pool)).results).toEqual([alone]);
    }
  });

  it('differ with the seed', async () => {
    const one = await answered(pooled(1).pool);
    const other = await answered(pooled(1).pool, question({ seed: 2 }));
    expect(one.results[0]!.samples.totals).not.toEqual(other.results[0]!.samples.totals);
  });

  it('of the tails are those of a run that drew all of them, though the settled ones are not drawn again', async () => {
    const { pool, drawn } = pooled(2);
    const asked = question();
    await answered(pool, asked, [preview, settled]);
    drawn.length = 0;
    const more = await answered(pool, asked, [tails]);
    expect(drawn.every(({ from }) => from >= settled.points)).toBe(true);
    expect(drawn.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(8 * (2048 - 512));
    expect(more.results).toEqual([simulatedBy(fakeSimulator(), asked, tails)]);
    expect(more.shares.at(-1)).toBe(1);
  });

  it('of the tails in one request go on from the settled ones too', async () => {
    const { pool, drawn } = pooled(2);
    const all = await answered(pool, question(), [settled, tails]);
    expect(drawn.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(8 * 2048);
    expect(all.results).toEqual([settled, tails].map((size) => simulatedBy(fakeSimulator(), question(), size)));
  });

  it('of another question never come from what was kept', async () => {
    const { pool } = pooled(2);
    await answered(pool, question(), [settled]);
    const other = question({ seed: 2 });
    expect((await answered(pool, other, [tails])).results).toEqual([simulatedBy(fakeSimulator(), other, tails)]);
  });
});

describe('a run', () => {
  it('gives its stages in their order, and a progress that only grows', async () => {
    const { pool } = pooled(4, 7);
    const heard = await answered(pool, question(), [preview, settled]);
    expect(heard.results.map(({ size }) => size)).toEqual([preview, settled]);
    expect(heard.shares).toEqual(heard.shares.toSorted((a, b) => a - b));
    expect(heard.shares.at(-1)).toBe(1);
  });

  it('begins small, so that nobody waits for its preview', async () => {
    const { pool, drawn } = pooled(2);
    await answered(pool, question(), [preview, settled]);
    expect(Math.max(...drawn.slice(0, 4).map(({ from, to }) => to - from))).toBeLessThanOrEqual(32);
    expect(drawn.every(({ from }) => from % 8 === 0)).toBe(true);
  });

  it('that was cancelled is not heard of again, and its queue is dropped for the newer one', async () => {
    const { pool, drawn } = pooled(1);
    const heard = new Heard(1);
    const cancel = pool.simulate(question(), heard, [tails]);
    cancel();
    await answered(pool, question({ seed: 2 }));
    await soon();
    expect([heard.results, heard.shares, heard.failures]).toEqual([[], [], []]);
    // What was in the worker already: two units of 32 points.
    expect(drawn.length).toBeLessThanOrEqual(2 + 38);
    expect(drawn.filter(({ leaves }) => leaves === tails.leaves)).toHaveLength(2);
  });

  it('beside another one ends too: a base and its stress', async () => {
    const { pool } = pooled(2);
    const both = [question(), question({ seed: 2 })];
    const heard = await Promise.all(both.map((asked) => answered(pool, asked)));
    expect(heard.map(({ results }) => results)).toEqual(both.map((asked) => [simulatedBy(fakeSimulator(), asked, small)]));
  });

  it('that cannot be drawn is a sentence, once, and the next one works', async () => {
    for (const runner of [pooled(2).pool, new InProcessRunner(fakeSimulator(), () => Promise.resolve())]) {
      const bad = await answered(runner, question({ seed: 666 }));
      await soon();
      expect(bad.failures).toEqual(['This could not be worked out: this seed brings bad luck']);
      expect((await answered(runner)).results).toHaveLength(1);
    }
  });

  it('in this process that was cancelled is not heard of again', async () => {
    const runner = new InProcessRunner(fakeSimulator(), soon as () => Promise<void>);
    const heard = new Heard(1);
    const cancel = runner.simulate(question(), heard, [small]);
    await soon();
    cancel();
    for (let turn = 0; turn < 20; turn += 1) await soon();
    expect(heard.results).toEqual([]);
  });
});

describe('a question', () => {
  it('is sent to each worker once, and the oldest of five is forgotten', async () => {
    const { pool, started } = pooled(1);
    const questions = [1, 2, 3, 4, 5].map((seed) => question({ seed }));
    for (const asked of questions) await answered(pool, asked);
    await answered(pool, questions[4]);
    await answered(pool, questions[0]);
    const named = started[0]!.heard.flatMap((message) => {
      const { question: name } = message as Extract<Message, { id: number }>;
      return name?.asked ? [{ seed: name.asked.seed, forgets: name.forget !== undefined }] : [];
    });
    expect(named.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5, 1]);
    expect(named.map(({ forgets }) => forgets)).toEqual([false, false, false, false, true, true]);
  });

  it('that is warmed with has been drawn a little in every worker, and nobody hears of it', async () => {
    const drawn: SimulationUnit[] = [];
    const made: unknown[] = [];
    const shuffled = new Shuffled(1);
    const pool = new SimulationPool(
      () => 3,
      () => shuffled.worker(fakeSimulator(drawn, made as never[]))
    );
    onTestFinished(() => pool.close());
    pool.warm(question());
    await until(() => expect(made).toHaveLength(3));
    await soon();
    expect(drawn.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(3 * WARMING_POINTS);
  });

  it('is answered before workers go on getting warm', async () => {
    const drawn: SimulationUnit[] = [];
    const shuffled = new Shuffled(1);
    const pool = new SimulationPool(
      () => 1,
      () => shuffled.worker(fakeSimulator(drawn, []))
    );
    onTestFinished(() => pool.close());
    pool.warm({ ...question(), seed: 99 });
    await answered(pool);
    expect(drawn.filter(({ leaves }) => leaves === 16).reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(
      WARMING_POINTS
    );
  });
});

describe('a worker', () => {
  it('is started by the first request, and all end with the pool', async () => {
    const { pool, started } = pooled(2);
    expect(started).toHaveLength(0);
    await answered(pool);
    expect(started).toHaveLength(2);
    const heard = new Heard(1);
    pool.simulate(question(), heard, [tails]);
    pool.close();
    await heard.ended;
    expect(heard.failures).toEqual(['This was not worked out: its page has been left.']);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
    expect((await answered(pool)).failures).toHaveLength(1);
  });

  it('that dies is a sentence, and the next request has a fresh one', async () => {
    const { pool, started } = pooled(1);
    const heard = new Heard(1);
    pool.simulate(question(), heard, [tails]);
    while (heard.shares.length === 0) await Promise.resolve();
    started[0]!.onerror!({ preventDefault: () => undefined });
    await heard.ended;
    expect(heard.failures).toEqual(['The part of the app that works this out could not be loaded. Reload the page.']);
    expect((await answered(pool)).results).toEqual([simulatedBy(fakeSimulator(), question(), small)]);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    // It says so again, late: its successor works on.
    started[0]!.onerror!({ preventDefault: () => undefined });
    expect(started[1]!.isEnded).toBe(false);
  });

  it('that falls silent is ended, which is said; one that has nothing to do may be silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const silent = { postMessage: () => undefined, terminate: vi.fn() };
    const shuffled = new Shuffled(1);
    const workers = [silent as unknown as Worker, shuffled.worker(fakeSimulator())];
    const pool = new SimulationPool(
      () => 1,
      () => workers.shift()!
    );
    onTestFinished(() => pool.close());
    const heard = new Heard(1);
    pool.simulate(question(), heard, [small]);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(heard.failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(heard.failures).toEqual([expect.stringContaining('could not be loaded')]);
    expect(silent.terminate).toHaveBeenCalled();
    await answered(pool);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shuffled.started[0]!.isEnded).toBe(false);
  });

  it('that cannot even be started, or a question that cannot be copied, is a sentence, not an exception', async () => {
    const pool = new SimulationPool(
      () => 2,
      () => {
        throw new Error('Workers are off.');
      }
    );
    expect((await answered(pool)).failures).toEqual(['Workers are off.']);
    const { pool: other } = pooled(1);
    const proxied = question({ scenario: new Proxy(question().scenario, {}) });
    expect((await answered(other, proxied)).failures).toHaveLength(1);
    expect((await answered(other)).results).toHaveLength(1);
  });
});
