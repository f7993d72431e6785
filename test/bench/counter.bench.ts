// Counter-offers, warm and in one process: everything that the page shows of one, small enough to value whole, large under a flat rate and under a country's law, and by odds.
import { readFileSync } from 'node:fs';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { CounterAnswer } from '#lib/engine/counter/answer.ts';
import { counterOffer } from '#lib/engine/counter/counter-offer.ts';
import type { Scenario } from '#lib/engine/document.ts';
import { largeCounter } from './counter-case.ts';
import type { Bench } from './run.ts';
import { median } from './simulation-job.ts';

const RUNS = 3;

function answerOf(scenario: Scenario): CounterAnswer {
  const search = counterOffer({ scenario, amounts: {} }, simulationBasis);
  for (;;) {
    const { value, done } = search.next();
    if (done === true) return value;
  }
}

/** The longest pause between two looks at whether to go on is what a cancellation waits for. */
function longestPause(scenario: Scenario): number {
  const search = counterOffer({ scenario, amounts: {} }, simulationBasis);
  let longest = 0;
  for (let last = performance.now(); search.next().done !== true; last = performance.now()) {
    longest = Math.max(longest, performance.now() - last);
  }
  return longest;
}

function line(name: string, scenario: Scenario): string {
  answerOf(scenario);
  const runs = Array.from({ length: RUNS }, () => {
    const start = { wall: performance.now(), cpu: process.cpuUsage() };
    const { search, cost, odds } = answerOf(scenario);
    const { user, system } = process.cpuUsage(start.cpu);
    return { ms: performance.now() - start.wall, cpu: (user + system) / 1000, search, cost, odds };
  });
  const { search, cost, odds } = runs[0]!;
  return JSON.stringify({
    name,
    ms: Math.round(median(runs.map(({ ms }) => ms))),
    cpuMs: Math.round(median(runs.map(({ cpu }) => cpu))),
    longestPauseMs: Math.round(longestPause(scenario)),
    ...search,
    perSecond: Math.round((1000 * search.evaluated) / median(runs.map(({ cpu }) => cpu))),
    cost: cost && Math.round(cost),
    ...(odds && { probability: odds.probability })
  });
}

function* measured(): Generator<string> {
  const file = new URL('../golden/counter/01.json', import.meta.url);
  const { scenario } = JSON.parse(readFileSync(file, 'utf8')) as { scenario: Scenario };
  yield line('vector of 1760 packages', scenario);
  yield line('19,200,000 packages, flat rate', largeCounter({ regime: 'flat', rate: 0.4, employerRate: 0.02 }));
  yield line('19,200,000 packages, California', largeCounter());
  yield line('19,200,000 packages, flat rate, by odds', largeCounter({ regime: 'flat', rate: 0.4, employerRate: 0.02 }, 0.6));
}

async function* lines(): AsyncGenerator<string> {
  for (const one of measured()) yield await Promise.resolve(one);
}

export const benches: Bench[] = [{ title: 'Counter-offers', lines }];
