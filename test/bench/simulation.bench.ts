// Simulations in one process, warm: from a question to its answer, in one go. Beside each a plain loop over as many market paths (an
// exponential for each of the 145 normals that such a path takes, a sum for each offer and month), so that the ratio holds on any machine.
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { SampleSize } from '#lib/engine/simulation/question.ts';
import { simulated, simulator } from '#lib/engine/simulation/simulator.ts';
import { pointsOf } from '#lib/engine/simulation/units.ts';
import type { Bench } from './run.ts';
import { jsonLine, median, PLAIN_RUNS, plainSize, question, RUNS, scenario, sizes } from './simulation-job.ts';

const NORMALS = 145;

function plainLoop(size: SampleSize): number {
  let sum = 0;
  const entries = scenario.offers.length * (scenario.horizonMonths ?? 48);
  for (let path = 0; path < pointsOf(size); path += 1) {
    for (let normal = 0; normal < NORMALS; normal += 1) sum += Math.exp(-((path + normal) % 97) / 97);
    for (let entry = 0; entry < entries; entry += 1) sum += 1000 * ((path ^ entry) & 7);
  }
  return sum;
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function* measured(): AsyncGenerator<string> {
  for (const { name, size, method } of sizes) {
    const times: number[] = [];
    const ratios: number[] = [];
    const runs = method === 'sobol' ? RUNS : PLAIN_RUNS;
    // Plain paths, which come last, are warm by then.
    if (method === 'sobol') simulated(question(0, method), simulationBasis, size);
    for (let run = 1; run <= runs; run += 1) {
      const plain = milliseconds(() => plainLoop(size));
      const time = milliseconds(() => simulated(question(run, method), simulationBasis, size));
      times.push(time);
      ratios.push(time / plain);
    }
    yield jsonLine(`simulation in one process: ${name}`, times, size);
    yield `× ${median(ratios).toFixed(2)} of a plain loop`;
  }
  yield* parts();
}

/** Where the time of a settled run goes. */
function parts(): string[] {
  const { sampler, summary } = simulator(simulationBasis);
  const { size } = sizes[1]!;
  const made: number[] = [];
  const drawn: number[] = [];
  const told: number[] = [];
  for (let seed = 0; seed < RUNS; seed += 1) {
    const asked = question(seed);
    let model = sampler(asked);
    made.push(milliseconds(() => (model = sampler(asked))));
    const blocks = [model.block({ scramble: 0, from: 0, to: 8, leaves: size.leaves })];
    drawn.push(
      milliseconds(() => {
        blocks.length = 0;
        for (let scramble = 0; scramble < size.scrambles; scramble += 1)
          blocks.push(model.block({ scramble, from: 0, to: size.points, leaves: size.leaves }));
      })
    );
    told.push(milliseconds(() => summary({ question: asked, plan: model.plan, size, blocks })));
  }
  const [model, drawing, telling] = [made, drawn, told].map((times) => median(times).toFixed(1));
  return [`of a settled run: the model ${model} ms, drawing ${drawing} ms, the summary ${telling} ms`];
}

export const benches: Bench[] = [
  { title: `Simulations in one process (plain: ${plainSize.points.toLocaleString('en-GB')} paths)`, lines: measured }
];
