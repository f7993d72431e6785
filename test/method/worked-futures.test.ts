/** What README.md and METHOD.md say in figures of futures: drawn and computed again, each in its place. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { uncertaintyGuesses } from '#lib/catalogue/uncertainty-guesses.ts';
import { aversionRange, simulationStages, type Beat, type SimulationAnswer } from '#lib/engine/index.ts';
import { indifferentAversion } from '#lib/engine/simulation/risk-questions.ts';
import { studentQuantile } from '#lib/engine/simulation/student.ts';
import { sampleRequest } from '../../src/cli/sample-request.ts';
import { simulation } from '../../src/cli/simulation.ts';

const whole = (figure: number) => Math.round(figure).toLocaleString('en-US');

describe('the futures of README.md', () => {
  const paragraph = /\*\*How sure\?\*\*[\s\S]*?\n\n/.exec(readFileSync('README.md', 'utf8'))![0];
  let answer: SimulationAnswer;
  let halcyon: Beat;

  beforeAll(async () => {
    const [, example, paths, seed] = /models\/offers\/([\w-]+)\.json --paths (\d+) --seed (\d+)/.exec(paragraph)!;
    answer = simulation(await exampleScenario(example!), {}, sampleRequest({ paths, seed })!);
    halcyon = answer.beats.find(({ offer }) => offer === 'halcyon')!;
  });

  it('are what the command prints, so that whoever types it sees them', () => {
    const { difference, probability } = halcyon;
    expect(paragraph).toContain(`draws ${whole(answer.paths)} futures`);
    expect(paragraph).toContain(
      `**${whole(difference.mean)} USD more on average** (standard error\n${whole(difference.standardError)})`
    );
    expect(paragraph).toContain(`less than Borealis in ${Math.round(100 * (1 - probability))} of 100`);
    const [borealis, other] = ['borealis', 'halcyon'].map((id) => answer.offers.find((offer) => offer.id === id)!.compared);
    expect(paragraph).toContain(
      `less than ${whole(other!.quantiles[10])}, one time in ten more than ${whole(other!.quantiles[90])} ` +
        `(Borealis ${whole(borealis!.quantiles[10])} and ${whole(borealis!.quantiles[90])})`
    );
    expect(paragraph).toContain(
      `Borealis comes to ${whole(borealis!.certaintyEquivalent!)} and Halcyon to ${whole(other!.certaintyEquivalent!)}`
    );
  });

  it('are the case that METHOD.md names: mean and odds on different sides, beyond their errors', () => {
    expect(halcyon.disagree).toBe(true);
    expect(readFileSync('METHOD.md', 'utf8')).toContain(`less in ${Math.round(100 * (1 - halcyon.probability))} of 100 futures`);
  });
});

describe('the figures that METHOD.md names of a simulation', () => {
  const method = readFileSync('METHOD.md', 'utf8');

  it('are the sizes that are drawn', () => {
    const rows = [...method.matchAll(/^\| (preview|settled|long) \| (.*) \|$/gm)].map(([, name, sizes]) => [name, sizes]);
    const { preview, settled, tails } = simulationStages;
    expect(rows).toEqual(
      Object.entries({ preview, settled, long: tails }).map(([name, { scrambles, points, leaves }]) => [
        name,
        [scrambles, points, leaves, scrambles * points * leaves].map(whole).join(' | ')
      ])
    );
    const [long, short] = [settled, preview].map(({ scrambles }) => studentQuantile(scrambles - 1, 0.975).toFixed(2));
    expect(method).toContain(`${long} for eight scrambles, ${short} for four`);
  });

  it('are the doubts that are assumed', () => {
    const { demandFactor, workShareSpread, marketCorrelation } = uncertaintyGuesses();
    expect(method).toContain(String.raw`\sigma = \frac{\ln ${demandFactor}}{1.6449}`);
    expect(method).toContain(String.raw`\frac{\min(${workShareSpread},\ m)}{1.6449}`);
    expect(method).toContain(`else ${marketCorrelation}, a\nguess`);
  });

  it('are the aversions that three answers find', () => {
    const cuts = [3 / 4, 1 / 2, 1 / 3, 1 / 5, 1 / 10].map((cut) => indifferentAversion(cut).toFixed(2));
    expect(method).toContain(`who is indifferent | ${cuts.join(' | ')} |`);
    const answers = [
      [true, true, true],
      [true, true, false],
      [true, false],
      [false, true],
      [false, false, true],
      [false, false, false]
    ];
    const taken = answers.map((given) => Number(aversionRange(given).riskAversion.toPrecision(2)));
    expect(method).toContain(`${taken.slice(0, -1).join(', ')} or ${taken.at(-1)}.`);
  });
});
