// What must be true, warm and in one process: tornados of twenty inputs, maps of two inputs, the list of inputs and every break-even.
import { equityGuessFacts } from '#lib/catalogue/equity-guesses.ts';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { goalSeek } from '#lib/engine/sensitivity/goal-seek.ts';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import { map } from '#lib/engine/sensitivity/map.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from '#lib/engine/sensitivity/sensitivity-input.ts';
import { simulatedBars, tornadoSample } from '#lib/engine/sensitivity/simulated-tornado.ts';
import { isUnsure, tornado } from '#lib/engine/sensitivity/tornado.ts';
import { simulator } from '#lib/engine/simulation/simulator.ts';
import type { Bench } from './run.ts';
import { jsonLine, median, RUNS, scenario } from './simulation-job.ts';

const BARS = 20;
/** Of the ladder, no path. */
const NO_PATHS = { scrambles: 0, points: 0, leaves: 0 };
const basis: SensitivityBasis = { ...simulationBasis, facts: { ...guessFacts(), ...equityGuessFacts() } };
const [offer, rival] = scenario.offers.map(({ id }) => id) as [string, string];
const question: SensitivityQuestion = { scenario, amounts: {}, stress: null, pair: { offer, rival } };

/** The first run warms up. */
function times(run: () => unknown, runs = RUNS): number[] {
  return Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).slice(1);
}

function mapTimes(axes: [SensitivityInput, SensitivityInput]): { coarse: number; whole: number } {
  const start = performance.now();
  let coarse: number | undefined;
  for (const { done } of map(question, axes, basis)) if (done === 1) coarse ??= performance.now() - start;
  return { coarse: coarse!, whole: performance.now() - start };
}

async function* measured(): AsyncGenerator<string> {
  const inputs = sensitivityInputs(question, basis);
  const bars = inputs.filter(isUnsure).slice(0, BARS);
  yield jsonLine(
    `deterministic tornado of ${bars.length} inputs`,
    times(() => tornado(question, bars, basis), 4 * RUNS),
    NO_PATHS
  );
  const { sampler } = simulator(simulationBasis);
  const drawn = () => [...simulatedBars({ ...question, seed: 1, method: 'sobol' }, bars, sampler)];
  const { points, ...rest } = tornadoSample;
  const paths = { ...rest, points: 2 * bars.length * points };
  yield jsonLine(`distributional tornado of ${bars.length} inputs`, times(drawn), paths);
  const of = (kind: string) => inputs.find((input) => input.kind === kind)!;
  for (const [x, y] of [
    ['ownDemand', 'leaving'],
    ['ownDemand', 'jobNeed'],
    ['salary', 'leaving'],
    ['retail', 'salary']
  ] as const) {
    mapTimes([of(x), of(y)]);
    const runs = Array.from({ length: RUNS }, () => mapTimes([of(x), of(y)]));
    const name = `map 50 × 50 of ${x} and ${y}`;
    yield jsonLine(
      `${name}: coarse`,
      runs.map(({ coarse }) => coarse),
      NO_PATHS
    );
    yield jsonLine(
      `${name}: whole`,
      runs.map(({ whole }) => whole),
      NO_PATHS
    );
  }
  const list = times(() => sensitivityInputs(question, basis));
  const sought = times(() => inputs.map((input) => goalSeek(input, 0, question, basis)), 1);
  yield `the list of ${inputs.length} inputs: ${median(list).toFixed(0)} ms; every break-even: ${median(sought).toFixed(0)} ms`;
}

export const benches: Bench[] = [{ title: 'Sensitivities of a pair of offers', lines: measured }];
