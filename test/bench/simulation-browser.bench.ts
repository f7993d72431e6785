// The pool of workers in Chromium, warm, on a page built with Vite that has nothing else: from asking to the answer of each stage, for one
// worker and for two, and whether any task of the page itself was long.
import { chromium } from 'playwright-core';
import { chromiumArgs, obtainedChromium } from '../../scripts/browser.js';
import { serve } from '../../scripts/server.js';
import { builtPage } from './built-page.ts';
import type { Bench } from './run.ts';
import { jsonLine, median, plainSize } from './simulation-job.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import type { PoolTimes } from './simulation-page.ts';

async function* measured(): AsyncGenerator<string> {
  const address = await serve(await builtPage('simulation-page.ts'), 4591);
  const browser = await chromium.launch({ executablePath: await obtainedChromium(), args: chromiumArgs });
  try {
    const medians: number[] = [];
    for (const workers of [1, 2]) {
      const page = await browser.newPage();
      await page.goto(address);
      const times = await page.evaluate(
        (count) => (globalThis as unknown as { poolTimes: (workers: number) => Promise<PoolTimes> }).poolTimes(count),
        workers
      );
      await page.close();
      const pool = `pool of ${workers} in Chromium`;
      const { preview, settled, tails } = simulationStages;
      const rounded = (all: readonly number[]) => (all.length === 0 ? 'none' : all.map((ms) => ms.toFixed(0)).join(', '));
      yield jsonLine(`${pool}: preview`, times.preview, preview);
      yield jsonLine(`${pool}: settled, after the preview`, times.settled, settled);
      yield jsonLine(`${pool}: tails, going on from settled`, times.tails, tails);
      yield jsonLine(`${pool}: plain`, times.plain, plainSize);
      yield `the first preview of all, workers and their code included: ${times.cold.toFixed(0)} ms; after a warm-up: ${times.warmed.toFixed(0)} ms`;
      yield `tasks of the page over 50 ms: ${rounded(times.longTasks)}`;
      medians.push(median(times.plain));
    }
    yield `two workers are ${(medians[0]! / medians[1]!).toFixed(2)} × as fast as one`;
  } finally {
    await browser.close();
  }
}

export const benches: Bench[] = [{ title: 'Simulations by the pool of workers, in Chromium', lines: measured }];
