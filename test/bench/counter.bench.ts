// Counter-offers, warm and in one process: everything that the page shows of one, small enough to value whole, large under a flat rate and under a country's law, and both by odds.
import { readFileSync } from 'node:fs';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { CounterAnswer } from '#lib/engine/counter/answer.ts';
import { counterOffer } from '#lib/engine/counter/counter-offer.ts';
import type { Scenario, Tax } from '#lib/engine/document.ts';
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

/** @param unit milliseconds of processor that count as one; null: this one's do */
function line(name: string, scenario: Scenario, unit: number | null): { text: string; cpu: number } {
  answerOf(scenario);
  const runs = Array.from({ length: RUNS }, () => {
    const start = { wall: performance.now(), cpu: process.cpuUsage() };
    const { search, cost, odds } = answerOf(scenario);
    const { user, system } = process.cpuUsage(start.cpu);
    return { ms: performance.now() - start.wall, cpu: (user + system) / 1000, search, cost, odds };
  });
  const { search, cost, odds } = runs[0]!;
  const cpu = median(runs.map((run) => run.cpu));
  const text = JSON.stringify({
    name,
    ms: Math.round(median(runs.map(({ ms }) => ms))),
    cpuMs: Math.round(cpu),
    ratio: Number((cpu / (unit ?? cpu)).toFixed(1)),
    longestPauseMs: Math.round(longestPause(scenario)),
    ...search,
    perSecond: Math.round((1000 * search.evaluated) / cpu),
    cost: cost && Math.round(cost),
    ...(odds && { probability: odds.probability })
  });
  return { text, cpu };
}

/** The document of a vector. @param odds asked for in place of a margin; null: none */
function vector(odds: number | null): Scenario {
  const file = new URL('../golden/counter/01.json', import.meta.url);
  const { scenario } = JSON.parse(readFileSync(file, 'utf8')) as { scenario: Scenario };
  return odds === null ? scenario : { ...scenario, counter: { ...scenario.counter!, margin: 0, probability: odds } };
}

const flat: Tax = { regime: 'flat', rate: 0.4, employerRate: 0.02 };
const cases: readonly (readonly [string, () => Scenario])[] = [
  ['1760 packages', () => vector(null)],
  ['19,200,000 packages, flat rate', () => largeCounter(flat)],
  ['19,200,000 packages, California', () => largeCounter()],
  ['1760 packages, by odds', () => vector(0.6)],
  ['19,200,000 packages, flat rate, by odds', () => largeCounter(flat, 0.6)],
  ['19,200,000 packages, California, by odds', () => largeCounter(undefined, 0.6)],
  ['19,200,000 packages, California, by long odds', () => largeCounter(undefined, 0.9)]
];

/** Ratios are to the first. */
async function* lines(): AsyncGenerator<string> {
  let unit: number | null = null;
  for (const [name, scenario] of cases) {
    const measured: { text: string; cpu: number } = line(name, scenario(), unit);
    unit ??= measured.cpu;
    yield await Promise.resolve(measured.text);
  }
}

export const benches: Bench[] = [{ title: 'Counter-offers', lines }];
