/** METHOD.md promises that a reader can follow one number by hand, README.md shows another: the engine must agree with every figure. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { guesses as shippedGuesses } from '#lib/catalogue/guesses.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { answer, resolve, type ComponentAnswer, type Guesses, type Scenario } from '#lib/engine/index.ts';

const worked = section('A worked number');
const guesses: Guesses = {
  demand: { gpu: 0, tokens: 0 },
  elasticity: 1,
  leaveRatePerYear: 0,
  candidateDiscountRatePerYear: 0,
  employerDiscountRatePerYear: 0,
  riskAversion: 0
};

describe('the worked number of METHOD.md', () => {
  it('has each figure of its table from the engine, so that nobody checks a sum that the app does not do', () => {
    const grant = grantAt({ spendPerMonth: 1500 });
    const figures = [...worked.matchAll(/^\| `(\w+)` \|.*\| ([\d,.]+) \|$/gm)].map(([, rung, figure]) => [rung, figure]);
    expect(figures).toEqual(
      (['sticker', 'market', 'own', 'worth', 'afterTax', 'expected', 'present', 'employerCost', 'operationsCost'] as const).map(
        (rung) => [rung, twoDigits(grant[rung])]
      )
    );
  });

  it('has what is said of a smaller demand from the engine', () => {
    const grant = grantAt({ spendPerMonth: 300 });
    const market = grant.own + grant.steps.unused;
    for (const figure of [market, grant.worth, grant.worth - grant.afterTax, grant.units!.expired]) {
      expect(worked).toContain(twoDigits(figure));
    }
  });

  it('names every input that the sum depends on', () => {
    for (const input of ['1,000 H100-hours', '6.88', '3.23', '2.35', 'quarter', '1,500', '40%', '1.45%', '15%', '10%', '6%']) {
      expect(worked).toContain(input);
    }
  });
});

describe('the worked number of README.md', () => {
  const paragraph = /\*\*One worked number\.\*\*[\s\S]*?\n\n/.exec(readFileSync('README.md', 'utf8'))![0];
  const whole = (figure: number) => Math.round(Math.abs(figure)).toLocaleString('en-US');

  it('is what the command prints for the example, each figure of it in its place', async () => {
    const grant = await grantOfHalcyon();
    const { list, prices, job, unused, diminishing, tax, cuts, leaving, time } = grant.steps;
    const lost = [...paragraph.matchAll(/\(−([\d,]+)\)/g)].map(([, figure]) => figure);
    expect(lost).toEqual([list, prices, job, unused + diminishing, tax, cuts, leaving, time].map(whole));
    expect(paragraph).toContain(`${whole(grant.units!.delivered)} hours × 6.88 USD = ${whole(grant.sticker)} USD`);
    expect(paragraph).toContain(`**${whole(grant.present)} USD**`);
    expect(paragraph).toMatch(
      new RegExp(`${whole(grant.employerCost)} as pay and ${whole(grant.operationsCost)}\\s+as a tool for the job`)
    );
  });

  it('says half of its taxable value where the taxes take half', async () => {
    expect(paragraph).toMatch(/California[\s\S]*take half of that/);
    const grant = await grantOfHalcyon();
    expect(-grant.steps.tax / grant.taxable).toBeCloseTo(0.5, 1);
  });
});

async function grantOfHalcyon(): Promise<ComponentAnswer> {
  const scenario = await exampleScenario('borealis-halcyon');
  const { offers } = answer(resolve(scenario, shippedGuesses(scenario), {}, taxLaw));
  return offers.find(({ id }) => id === 'halcyon')!.components.find(({ kind }) => kind === 'compute')!;
}

function section(title: string): string {
  const method = readFileSync('METHOD.md', 'utf8');
  return method.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

/** The grant of the section. */
function grantAt({ spendPerMonth }: { spendPerMonth: number }): ComponentAnswer {
  const scenario: Scenario = {
    format: 'scenario',
    version: 1,
    id: 'worked',
    name: 'The worked number of METHOD.md',
    currency: 'USD',
    valuationMonth: '2026-12',
    horizonMonths: 12,
    candidate: {
      tax: { regime: 'flat', rate: 0.4, employerRate: 0.0145 },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      outsidePayPerYear: 0,
      computeDemand: { gpu: { spendPerMonth, elasticity: 2 } }
    },
    market: { services: { hour: { family: 'gpu', unit: 'GPU-hour', list: 6.88, retail: 3.23, wholesale: 2.35 } } },
    employers: [{ id: 'employer', name: 'Employer', discountRatePerYear: 0.1 }],
    offers: [
      {
        id: 'offer',
        employer: 'employer',
        startMonth: '2026-12',
        components: [
          {
            id: 'grant',
            kind: 'compute',
            denomination: 'gpuHours',
            service: 'hour',
            upfront: 1000,
            expiresAfterMonths: 1,
            workShare: 0.25,
            revocationRatePerYear: 0.1
          }
        ]
      }
    ]
  };
  return answer(resolve(scenario, guesses)).offers[0]!.components[0]!;
}

function twoDigits(figure: number): string {
  return figure.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
