// A company's runway, warm and in one process: what an edit waits for (aims: 50 ms with 50 hires, well under 500 ms with 200), and the futures of 60 months with 50 hires
// who each start in another month (aim: 1,000 ms of processor time for all four alternatives, whoever may decline).
import { chromium } from 'playwright-core';
import { chromiumArgs, obtainedChromium } from '../../scripts/browser.js';
import { serve } from '../../scripts/server.js';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { CompanyQuestion } from '#lib/engine/company/answer.ts';
import { companyRunway } from '#lib/engine/company/company-runway.ts';
import { runwayFutures } from '#lib/engine/company/futures/runway-futures.ts';
import { builtPage } from './built-page.ts';
import type { Bench } from './run.ts';
import { fiftyHires, fiftyInDoubt, PATHS, RUNS, twoHundredHires } from './runway-job.ts';
import { median } from './simulation-job.ts';

function futures(question: CompanyQuestion): number {
  const draws = runwayFutures(question, simulationBasis, { paths: PATHS, seed: 1 });
  for (;;) {
    const { value, done } = draws.next();
    if (done === true) return value.paths;
  }
}

function line(name: string, run: () => unknown): string {
  run();
  const runs = Array.from({ length: RUNS }, () => {
    const start = { wall: performance.now(), cpu: process.cpuUsage() };
    run();
    const { user, system } = process.cpuUsage(start.cpu);
    return { ms: performance.now() - start.wall, cpu: (user + system) / 1000 };
  });
  return JSON.stringify({
    name,
    ms: Math.round(median(runs.map(({ ms }) => ms))),
    cpuMs: Math.round(median(runs.map(({ cpu }) => cpu)))
  });
}

async function* lines(): AsyncGenerator<string> {
  const question = fiftyHires();
  yield await Promise.resolve(
    line('60 months, 50 hires: plan, alternatives and cluster', () => companyRunway(question, simulationBasis))
  );
  yield await Promise.resolve(line(`the same, ${PATHS} futures of each alternative`, () => futures(question)));
  const long = twoHundredHires();
  yield await Promise.resolve(
    line('120 months, 200 hires of as many months, on a cluster with production: plan', () =>
      companyRunway(long, simulationBasis)
    )
  );
  const inDoubt = fiftyInDoubt();
  yield await Promise.resolve(
    line('50 hires, each accepts with 70 %, on a cluster with production: as many futures', () => futures(inDoubt))
  );
  yield JSON.stringify({ name: 'the futures of all fifty by one worker in Chromium', ms: Math.round(await inWorker()) });
}

/** By one worker of the page, from asking to the answer. */
async function inWorker(): Promise<number> {
  const address = await serve(await builtPage('runway-page.ts'), 4592);
  const browser = await chromium.launch({ executablePath: await obtainedChromium(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const times = await page.evaluate(() => (globalThis as unknown as { runwayTimes: () => Promise<number[]> }).runwayTimes());
    return median(times);
  } finally {
    await browser.close();
  }
}

export const benches: Bench[] = [{ title: 'Runway', lines }];
