// The pool of workers in Chromium, warm, on a page built with Vite that has nothing else: from asking to the answer of each stage, for one
// worker and for two, and whether any task of the page itself was long.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, obtainedChromium } from '../../scripts/browser.js';
import { root } from '../../scripts/install.js';
import { serve } from '../../scripts/server.js';
import type { Bench } from './run.ts';
import { jsonLine, median, plainSize } from './simulation-job.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import type { PoolTimes } from './simulation-page.ts';

/** The folder that the page was built into. */
async function builtPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'simulation-bench-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: `${root}test/bench/simulation-page.ts`,
        output: { entryFileNames: 'page.js' },
        checks: { pluginTimings: false }
      }
    }
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>');
  // The server asks every folder for its headers.
  writeFileSync(join(folder, '_headers'), '');
  return folder;
}

async function* measured(): AsyncGenerator<string> {
  const address = await serve(await builtPage(), 4591);
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
