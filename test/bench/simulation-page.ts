/** The page of simulation-browser.bench.ts: runs the app's pool of workers and says how long each stage took, and how long the page was busy. */
import { simulationStages } from '#lib/engine/simulation/units.ts';
import type { SimulationRunner } from '#lib/engine/simulation/run.ts';
import type { SampleSize, SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { SimulationPool } from '#lib/worker/simulation-pool.ts';
import { PLAIN_RUNS, plainSize, question, RUNS } from './simulation-job.ts';

export interface PoolTimes {
  /** Milliseconds from asking to the answer, by stage. */
  preview: number[];
  /** From asking for preview and settled. */
  settled: number[];
  /** From asking for them when settled was there. */
  tails: number[];
  plain: number[];
  /** From a pool that has not been started, nor warmed. */
  cold: number;
  /** The first question of a pool that was warmed when the page opened. */
  warmed: number;
  /** Of the page's own tasks, those that browsers call long (50 ms). */
  longTasks: number[];
}

/** Until somebody who has opened a page asks it something. */
const WARM_MILLISECONDS = 2000;

/** Milliseconds from asking to each stage. */
function stageTimes(runner: SimulationRunner, asked: SimulationQuestion, stages: readonly SampleSize[]): Promise<number[]> {
  const start = performance.now();
  const times: number[] = [];
  return new Promise((resolve, reject) => {
    const stage = () => {
      times.push(performance.now() - start);
      if (times.length === stages.length) resolve(times);
    };
    runner.simulate(asked, { stage, progress: () => undefined, failed: (sentence) => reject(new Error(sentence)) }, stages);
  });
}

async function poolTimes(workers: number): Promise<PoolTimes> {
  const { preview, settled, tails } = simulationStages;
  const times: PoolTimes = { preview: [], settled: [], tails: [], plain: [], cold: 0, warmed: 0, longTasks: [] };
  const observer = new PerformanceObserver((list) => times.longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const warmed = new SimulationPool(() => workers);
  warmed.warm(question(0));
  await new Promise((resolve) => setTimeout(resolve, WARM_MILLISECONDS));
  times.warmed = (await stageTimes(warmed, question(0), [preview]))[0]!;
  warmed.close();
  const pool = new SimulationPool(() => workers);
  times.cold = (await stageTimes(pool, question(0), [preview]))[0]!;
  await stageTimes(pool, question(0), [preview, settled]);
  for (let run = 1; run <= RUNS; run += 1) {
    const asked = question(run);
    const [first, second] = await stageTimes(pool, asked, [preview, settled]);
    times.preview.push(first!);
    times.settled.push(second!);
    times.tails.push((await stageTimes(pool, asked, [tails]))[0]!);
  }
  for (let run = 0; run < PLAIN_RUNS; run += 1) {
    const [time] = await stageTimes(pool, question(run, 'pseudoRandom'), [plainSize]);
    times.plain.push(time!);
  }
  pool.close();
  observer.disconnect();
  return times;
}

Object.assign(globalThis, { poolTimes });
