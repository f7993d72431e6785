/** METHOD.md promises that a reader can follow one number by hand: the engine must agree with every figure of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
