// What a settled run is off by, against plain sampling that takes as long: root-mean-square errors over 32 seeds, of what a page shows of two
// offers. The truth is a larger sample of other seeds. Plain sampling is pseudo-random paths with one leave date each and no closed form.
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { SampleSize, SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { simulated, simulator } from '#lib/engine/simulation/simulator.ts';
import { pointsOf, simulationStages } from '#lib/engine/simulation/units.ts';
import type { Bench } from './run.ts';
import { median, question, RUNS } from './simulation-job.ts';

const SEEDS = 32;
/** Offers A and B of the job: one with listed shares, one with options on private ones. */
const [A, B] = [0, 1];
const TRUTH_SEEDS = [1001, 1002, 1003, 1004];
const TRUTH: SampleSize = { scrambles: 8, points: 4096, leaves: 8 };

const SHOWN = ['E[B − A]', 'P(A > B)', 'median of A', 'median of B', 'median of B − A'] as const;

/** What is shown, from the samples; the mean from what is known of it, or from the samples too. */
function shown(asked: SimulationQuestion, size: SampleSize, isPlain: boolean): number[] {
  const { answer, samples } = simulated(asked, simulationBasis, size);
  const [a, b] = [samples.compared[A]!, samples.compared[B]!];
  const differences = b.map((value, i) => value - a[i]!);
  const sampledMean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const known = answer.offers[B]!.compared.mean - answer.offers[A]!.compared.mean;
  const above = differences.filter((difference) => difference < 0).length / differences.length;
  return [isPlain ? sampledMean : known, above, ...[a, b, differences].map((values) => middle(values))];
}

function middle(values: Float64Array): number {
  return values.toSorted()[values.length >> 1]!;
}

/** Milliseconds of the processor: what else the machine does takes none of them. */
function drawingTime(asked: SimulationQuestion, size: SampleSize): number {
  const start = process.cpuUsage();
  const model = simulator(simulationBasis).sampler(asked);
  for (let scramble = 0; scramble < size.scrambles; scramble += 1)
    model.block({ scramble, from: 0, to: size.points, leaves: size.leaves });
  return process.cpuUsage(start).user / 1000;
}

/** Plain paths that are drawn in the time of a settled run; both measured in alternation. */
function equalTime(): SampleSize {
  const size: SampleSize = { scrambles: 1, points: 8192, leaves: 1 };
  const ratios: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const settled = drawingTime(question(run), simulationStages.settled);
    ratios.push(settled / drawingTime(question(run, 'pseudoRandom'), size));
  }
  return { ...size, points: 8 * Math.round((median(ratios.slice(1)) * size.points) / 8) };
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

async function* measured(): AsyncGenerator<string> {
  const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
  const truths = TRUTH_SEEDS.map((seed) => shown(question(seed), TRUTH, false));
  const settled = seeds.map((seed) => shown(question(seed), simulationStages.settled, false));
  const ofTime = equalTime();
  const paths = (size: SampleSize) => size.points.toLocaleString('en-GB');
  yield `${SEEDS} seeds. In the time of a settled run: ${paths(ofTime)} plain paths (aim: 5 ×)`;
  yield* table(truths, settled, plainRuns(seeds, ofTime));
  const ofPaths: SampleSize = { scrambles: 1, points: pointsOf(simulationStages.settled), leaves: 1 };
  yield `as many market paths as a settled run has: ${paths(ofPaths)} plain ones`;
  yield* table(truths, settled, plainRuns(seeds, ofPaths));
}

function plainRuns(seeds: readonly number[], size: SampleSize): number[][] {
  return seeds.map((seed) => shown(question(seed, 'pseudoRandom'), size, true));
}

function table(truths: readonly number[][], settled: readonly number[][], plain: readonly number[][]): string[] {
  const rows = SHOWN.map((name, which) => {
    const truth = truths.reduce((sum, values) => sum + values[which]!, 0) / truths.length;
    const errorOf = (runs: readonly number[][]) => rootMeanSquare(runs.map((values) => values[which]! - truth));
    const [one, other] = [errorOf(settled), errorOf(plain)];
    const cells = [truth, one, other].map((value) => value.toPrecision(4).padStart(12));
    return `${name.padEnd(18)}${cells.join('')}${(other / one).toFixed(1).padStart(9)} ×`;
  });
  return [
    `${''.padEnd(18)}${['truth', 'settled', 'plain'].map((head) => head.padStart(12)).join('')}    plain / settled`,
    ...rows
  ];
}

export const benches: Bench[] = [{ title: 'Error of a settled run and of plain sampling at equal time', lines: measured }];
