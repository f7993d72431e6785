/** The page of runway.bench.ts: asks the app's pool of workers for the futures of a runway and says how long each answer took. */
import { SimulationPool } from '#lib/worker/simulation-pool.ts';
import { fiftyHires, PATHS, RUNS } from './runway-job.ts';

/** Milliseconds from asking to the answer, warm. */
async function runwayTimes(): Promise<number[]> {
  const pool = new SimulationPool(() => 1);
  const question = fiftyHires();
  const asked = (seed: number) =>
    new Promise<number>((resolve, reject) => {
      const start = performance.now();
      pool.analyse(
        { kind: 'runway', question, draw: { paths: PATHS, seed } },
        {
          part: () => undefined,
          done: () => resolve(performance.now() - start),
          failed: (sentence) => reject(new Error(sentence))
        }
      );
    });
  await asked(0);
  const times: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) times.push(await asked(run));
  pool.close();
  return times;
}

Object.assign(globalThis, { runwayTimes });
