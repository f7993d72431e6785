// `npm run bench`, or `npm run bench -- counter` for one file alone: times the contenders of every test/bench/*.bench.ts against each other within one run, in alternation, so that
// whatever else the machine does falls on all of them alike. Ratios hold between machines; the times are this machine's.
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One question: how long each contender takes, as a multiple of the first. */
export interface Comparison {
  title: string;
  contenders: Record<string, () => unknown>;
}
/** A measurement that brings its own lines, for instance from a browser: at once, or one by one as they are known. */
export interface Measurement {
  title: string;
  lines: () => Promise<string[]> | AsyncIterable<string>;
}
export type Bench = Comparison | Measurement;

const ROUNDS = 31;
/** Long enough for the clock, short enough that neighbours in time meet the same machine. */
const ROUND_MILLISECONDS = 20;

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts') && file.startsWith(process.argv[2] ?? ''));
if (files.length === 0) console.log('There are no such benchmarks in test/bench.');
for (const file of files) {
  const { benches } = (await import(`./${file}`)) as { benches: Bench[] };
  for (const bench of benches) {
    console.log(`\n${bench.title} (${machineLoad()})`);
    const lines = 'lines' in bench ? await bench.lines() : await comparison(bench);
    for await (const line of lines) console.log(`  ${line}`);
  }
}
// The servers of the pages that were measured still listen.
process.exit();

/** What else the machine does: above its processors every time is longer than it would be alone. */
function machineLoad(): string {
  return `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`;
}

async function comparison({ contenders }: Comparison): Promise<string[]> {
  const names = Object.keys(contenders);
  const runs = Object.values(contenders);
  const repeats: number[] = [];
  for (const run of runs) repeats.push(await repeatsOf(run));
  const times: number[][] = runs.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, run] of runs.entries()) times[i]!.push(await millisecondsOf(run, repeats[i]!));
  }
  return names.map((name, i) => {
    const ratios = times[i]!.map((time, round) => time / times[0]![round]!);
    return `${name.padEnd(40)} ${duration(quantile(times[i]!, 0.5)).padStart(10)}  ${ratioText(ratios)}`;
  });
}

/** How often a run must be repeated to fill a round; warms it up on the way. */
async function repeatsOf(run: () => unknown): Promise<number> {
  let repeats = 1;
  while ((await millisecondsOf(run, repeats)) * repeats < ROUND_MILLISECONDS) repeats *= 2;
  return repeats;
}

/** Milliseconds of one run, the mean of `repeats`. */
async function millisecondsOf(run: () => unknown, repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i += 1) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / repeats;
}

function ratioText(ratios: number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2));
  return `× ${middle} (quartiles ${low} to ${high})`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(2)} ms`;
}

function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.round(share * (values.length - 1))]!;
}
