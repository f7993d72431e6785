/** Real workers in a real browser: the same bits from one, two and four of them as in one go on the page, and analyses beside them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { Scenario } from '#lib/engine/document.ts';
import type { StageResult } from '#lib/engine/simulation/run.ts';
import type { SampleSize, SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { simulated } from '#lib/engine/simulation/simulator.ts';
import type { AnalysisKind, AnalysisPart, AnalysisRequest } from '#lib/worker/simulation-analyses.ts';
import { SimulationPool } from '#lib/worker/simulation-pool.ts';
import document from '#models/offers/series-b-or-listed.json' with { type: 'json' };
import { Heard } from './simulation-fakes.ts';

const asked: SimulationQuestion = {
  scenario: document as Scenario,
  amounts: {},
  stress: null,
  seed: 7,
  method: 'sobol',
  detail: true
};
const sizes: SampleSize[] = [
  { scrambles: 2, points: 16, leaves: 4 },
  { scrambles: 3, points: 40, leaves: 8 }
];

function pooled(workers: number, start?: () => Worker): SimulationPool {
  const pool = new SimulationPool(() => workers, start);
  onTestFinished(() => pool.close());
  return pool;
}

async function answered(pool: SimulationPool, question = asked, stages = sizes): Promise<Heard> {
  const heard = new Heard(stages.length);
  pool.simulate(question, heard, stages);
  await heard.ended;
  return heard;
}

function analysed<K extends AnalysisKind>(pool: SimulationPool, request: AnalysisRequest<K>): Promise<AnalysisPart<K>[]> {
  const parts: AnalysisPart<K>[] = [];
  return new Promise((resolve, reject) => {
    pool.analyse(request, {
      part: (part) => parts.push(part),
      done: () => resolve(parts),
      failed: (sentence) => reject(new Error(sentence))
    });
  });
}

describe('a simulation', () => {
  it('gives one, two and four workers the same bits as this page, by Sobol points and by pseudo-random ones', async () => {
    const questions = (['sobol', 'pseudoRandom'] as const).map((method) => ({ ...asked, method }));
    const alone = questions.map((question) => sizes.map((size) => simulated(question, simulationBasis, size)));
    for (const workers of [1, 2, 4]) {
      const pool = pooled(workers);
      for (const [index, question] of questions.entries()) {
        const { results, failures } = await answered(pool, question);
        expect(failures).toEqual([]);
        expect(results).toEqual(alone[index]);
      }
    }
  });

  it('that was cancelled is never heard of, and the next one has the pool', async () => {
    const pool = pooled(2);
    const heard = new Heard(1);
    const cancel = pool.simulate(asked, heard, [{ scrambles: 8, points: 2048, leaves: 8 }]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    cancel();
    const shares = heard.shares.length;
    expect((await answered(pool, { ...asked, seed: 8 })).results).toHaveLength(2);
    expect([heard.results, heard.failures, heard.shares.length]).toEqual([[], [], shares]);
  });

  it('whose workers do not come is a sentence', async () => {
    const missing = pooled(1, () => new Worker('/no-such-worker.js', { type: 'module' }));
    expect((await answered(missing)).failures).toEqual([
      'The part of the app that works this out could not be loaded. Reload the page.'
    ]);
  });
});

describe('an analysis', () => {
  const { scenario, amounts, stress, seed, method } = asked;
  const pair = { offer: 'startup', rival: 'listed' };
  const question = { scenario, amounts, stress, pair };

  it('of every input gives its bars, and of each a goal; what is not asked of anything real is refused', async () => {
    const pool = pooled(1);
    const [tornado] = await analysed(pool, { kind: 'tornado', question });
    expect(tornado!.bars.length).toBeGreaterThan(5);
    const { path } = tornado!.bars[0]!.input;
    const goals = await analysed(pool, { kind: 'goals', question, target: 0, paths: [path] });
    expect(goals.map(({ input }) => input.path)).toEqual([path]);
    await expect(analysed(pool, { kind: 'map', question, x: path, y: 'no.such.figure' })).rejects.toThrow('no.such.figure');
  });

  it('of two inputs gives a coarse map, then the whole', async () => {
    const pool = pooled(1);
    const [tornado] = await analysed(pool, { kind: 'tornado', question });
    const [x, y] = tornado!.bars.map(({ input }) => input.path) as [string, string];
    const maps = await analysed(pool, { kind: 'map', question, x, y });
    expect(maps.map((part) => 'map' in part && [part.map.differences.length, part.isWhole])).toEqual([
      [100, false],
      [2500, true]
    ]);
  });

  it('that draws comes bar by bar, lets a simulation through, and ends when it is cancelled', async () => {
    const pool = pooled(1);
    const analysis = { bars: 0, ends: 0, failures: 0 };
    const cancel = pool.analyse(
      { kind: 'simulatedTornado', question: { ...question, seed, method } },
      { part: () => (analysis.bars += 1), done: () => (analysis.ends += 1), failed: () => (analysis.failures += 1) }
    );
    const heard = new Heard(1);
    const endsBefore: number[] = [];
    const listener = {
      stage: (result: StageResult) => heard.stage(result),
      progress: () => endsBefore.push(analysis.ends),
      failed: (sentence: string) => heard.failed(sentence)
    };
    pool.simulate(asked, listener, [sizes[0]!]);
    await heard.ended;
    expect([heard.results.length, endsBefore[0]]).toEqual([1, 0]);
    cancel();
    const then = { ...analysis };
    await answered(pool);
    expect(analysis).toEqual(then);
    expect(then.failures).toBe(0);
  });
});
