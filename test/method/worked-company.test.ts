/** What METHOD.md and README.md work out of a company and its cluster: each figure again, by hand and by the engine. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { companyRunway, type Company, type Component, type Employer } from '#lib/engine/index.ts';
import { runwaySize } from '#lib/engine/company/futures/runway-futures.ts';
import { MUCH } from '../../src/routes/scenario/runway/parts/portfolio-words.ts';
import { answerOf, companyOf } from '../engine/company/support.ts';
import { grant } from '../support/scenario.ts';

const method = readFileSync('METHOD.md', 'utf8');
const twoDigits = (figure: number) => figure.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = (figure: number) => Math.round(figure).toLocaleString('en-US');

const six: Company = { cash: 4_000_000, burnPerMonth: 200_000, hires: [{ offer: 'a', count: 6 }] };
const hours = (perMonth: number) => grant({ perMonth, expiresAfterMonths: 1, workShare: 1 });

describe('the cash of METHOD.md', () => {
  const rows = rowsOf(section('Cash by month'));

  it('lasts as long as its table says', () => {
    const salary: Component = { id: 'base', kind: 'salary', perYear: 250_000 };
    const lasts = [
      answerOf(companyOf({ ...six, hires: [] })),
      // 500 hours a month at 4 wholesale.
      answerOf(companyOf(six, [hours(500)], { services: { hour: { wholesale: 4 } } })),
      answerOf(companyOf(six, [salary]))
    ].map(({ runwayMonths }) => twoDigits(runwayMonths!));
    expect(rows.map((cells) => cells.at(-1))).toEqual(lasts);
    expect(lasts).toEqual([4_000_000 / 200_000, 4_000_000 / 212_000, 4_000_000 / 325_000].map(twoDigits));
  });

  it('has the capital of a programme that is kept for ever', () => {
    const forEver = answerOf(
      companyOf(six, [hours(500)], { services: { hour: { wholesale: 4 } }, employer: { discountRatePerYear: 0.2 } })
    );
    expect(forEver.permanentCapital).toBeCloseTo((6 * 12 * 2000) / 0.2, 6);
    expect(section('What grants take of it')).toContain(`144,000 a year, or ${whole(forEver.permanentCapital!)}`);
  });

  it('has the three costs of the same hours, by where they come from', () => {
    const one: Company = { ...six, hires: [{ offer: 'a', count: 1 }] };
    const commitment = { service: 'hour', unitsPerMonth: 1000, pricePerUnit: 1.9, startMonth: '2027-01', months: 48 };
    const owned: Partial<Employer> = { computeSupply: { basis: 'owned' } };
    const costs = [
      companyOf(one, [hours(1000)]),
      companyOf({ ...one, commitments: [commitment] }, [hours(1000)]),
      companyOf(one, [hours(1000)], { employer: owned })
    ].map((document) => {
      const { cash, committed, forgone } = answerOf(document).grantCosts[0]!;
      return [cash, committed, forgone].map(twoDigits);
    });
    expect(rowsOf(section('What grants take of it')).map((cells) => cells.slice(1))).toEqual(costs);
  });

  it('says from which share on a holder is warned of, and how many futures are drawn', () => {
    expect(section('What grants take of it')).toContain(`a warning from ${100 * MUCH}% on`);
    const { paths, draws } = runwaySize(10_000);
    expect(section('Futures of a runway')).toContain(
      `${paths} price paths with ${draws} draws of the company on each, ${whole(8 * paths * draws)} futures`
    );
  });
});

describe('the cluster of METHOD.md', () => {
  const rows = rowsOf(section('Production and its GPUs'));
  /** A week without shape. */
  const month = (reserved: number) =>
    answerOf(
      companyOf({ cash: 1, hires: [{ offer: 'a', count: 1 }] }, [hours(reserved)], {
        employer: {
          computeSupply: { basis: 'owned' },
          cluster: { service: 'hour', gpus: 64, production: { meanGpus: 40, variability: 0.25 }, starvedHoursLimit: 20 }
        }
      })
    ).cluster!;

  it('is short as long as its table says, and buys what it lacks', () => {
    for (const [row, reserved] of [
      [rows[0]!, 0],
      [rows[1]!, 7300]
    ] as const) {
      const { starvedHours, shortageGpuHours, burstCost } = month(reserved).worst;
      expect(row.slice(2)).toEqual([twoDigits(starvedHours), shortageGpuHours.toFixed(1), whole(burstCost)]);
    }
  });

  it('is what the formulas give: Φ(−2.4) and Φ(−1.4) are 0.0081975 and 0.0807567 in any table', () => {
    const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    for (const [reserved, z, tail] of [
      [0, 2.4, 0.0081975359],
      [7300, 1.4, 0.0807566592]
    ] as const) {
      const { starvedHours, shortageGpuHours } = month(reserved).worst;
      expect(starvedHours).toBeCloseTo(730 * tail, 5);
      expect(shortageGpuHours).toBeCloseTo(730 * 10 * (density(z) - z * tail), 4);
    }
  });

  it('has the largest reserve that keeps to 20 hours: tables have Φ(−1.92) = 0.02743, so z is 1.9205', () => {
    const safe = month(0).largestSafeReserved!;
    expect(safe).toBeCloseTo(64 - 40 - 10 * 1.9205, 2);
    expect(rows[2]![0]).toContain(`${twoDigits(safe)} GPUs`);
    expect(month(safe * 730).worst.starvedHours).toBeCloseTo(20, 8);
  });
});

it('the example of README.md is what the engine says of it', async () => {
  const scenario = await exampleScenario('three-hires');
  const answer = companyRunway({ scenario, employer: 'larch', amounts: {} }, simulationBasis);
  const readme = readFileSync('README.md', 'utf8').replaceAll(/\s+/g, ' ');
  const lasts = answer.hireByHire.map(({ runwayMonths }) => runwayMonths!.toFixed(1));
  const short = answer.hireByHire.map(({ starvedHours }) => starvedHours!);
  expect(readme).toContain(
    `with the first hire cash lasts ${lasts[0]} months, with the second ${lasts[1]}, with the third ${lasts[2]}`
  );
  expect(readme).toContain(
    `${Math.round(short[2]!)} hours a month where ${(Math.floor(answer.cluster!.largestSafeReserved! * 10) / 10).toFixed(1)} GPUs`
  );
  expect(short.map((hours) => hours <= 2)).toEqual([true, true, false]);
  // A month before the raise.
  expect(answer.events.find(({ kind }) => kind === 'cashEnds')!.month).toBe('2028-09');
  expect(scenario.employers[0]!.company!.raises![0]!.month).toBe('2028-10');
  expect(answer.alternatives.withRaises).toBe(answer.runwayMonths);
});

function rowsOf(text: string): string[][] {
  const [, , ...rows] = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
  );
}

function section(title: string): string {
  return method.split(/^#{2,3} (?=\S)/m).find((part) => part.startsWith(`${title}\n`))!;
}
