/** METHOD.md promises that a reader can follow one number by hand, README.md shows another: the engine must agree with every figure. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { guesses as shippedGuesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
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

describe('the worked option of METHOD.md', () => {
  const table = section('A worked option');

  it('has each figure of its table from the engine, and each is the sum beside it', () => {
    const option = workedOption();
    const rungs = [...table.matchAll(/^\| `(\w+)` \|.*\| ([\d,.]+) \|$/gm)].map(([, rung, figure]) => [rung, figure]);
    expect(rungs).toEqual(
      (['sticker', 'market', 'own', 'worth', 'afterTax', 'expected', 'present', 'employerCost'] as const).map((rung) => [
        rung,
        twoDigits(option[rung])
      ])
    );
    // 40 million less 20 of preferences, over 6 million common shares; worth 0.4 of it, three years at 20 %, back to month 12 at 6 %.
    const market = (10_000 * 0.4 * (20 / 6 - 1) * 1.06) / 1.2 ** 3;
    expect(option.market).toBeCloseTo(market, 8);
    expect(option.present).toBeCloseTo((market * 0.75 * (1 - 0.4) * 0.85 ** (33 / 12)) / 1.06, 8);
    expect(option.employerCost).toBeCloseTo((market * 1.0145 * 0.85 ** (33 / 12)) / 1.1, 8);
  });

  it('shows the gap between the letter and the common value that the ladder has', () => {
    const { sticker, steps } = workedOption();
    expect(table).toContain(`the same options are ${Math.round(sticker + steps.list).toLocaleString('en-US')}`);
    expect(table).toContain(`takes ${Math.round(-steps.list).toLocaleString('en-US')} off`);
  });
});

const readme = readFileSync('README.md', 'utf8');
const whole = (figure: number) => Math.round(Math.abs(figure)).toLocaleString('en-US');

describe('the worked number of README.md', () => {
  const paragraph = /\*\*One worked number\.\*\*[\s\S]*?\n\n/.exec(readme)![0];

  it('is what the command prints for the example, each figure of it in its place', async () => {
    const grant = await componentOf('borealis-halcyon', 'halcyon', 'gpus');
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
    const grant = await componentOf('borealis-halcyon', 'halcyon', 'gpus');
    expect(-grant.steps.tax / grant.taxable).toBeCloseTo(0.5, 1);
  });
});

describe('the worked equity of README.md', () => {
  const paragraph = /\*\*One of equity\.\*\*[\s\S]*?\n\n/.exec(readme)![0];

  it('is what the command prints for the example, each figure of it in its place', async () => {
    const { sticker, present, steps } = await componentOf('series-b-or-listed', 'startup', 'options');
    const { list, prices, resale, tax, cuts, leaving, time } = steps;
    const moved = [...paragraph.matchAll(/([−+])([\d,]+\d)/g)].map(([, sign, figure]) => `${sign}${figure}`);
    const signed = (step: number) => `${step < 0 ? '−' : '+'}${whole(step)}`;
    expect(cuts).toBe(0);
    expect(moved).toEqual([list, prices, resale, tax, leaving, time].map(signed));
    expect(paragraph).toContain(`60,000 × (8.40 − 2.90) = ${whole(sticker)} USD`);
    expect(paragraph).toContain(`**${whole(present)} USD**`);
  });

  it('names the terms of the letter', async () => {
    const { employers, offers } = await exampleScenario('series-b-or-listed');
    const options = offers[0]!.components.find(({ id }) => id === 'options');
    expect(options).toMatchObject({ instrument: 'iso', units: 60_000, strike: 2.9, postTerminationMonths: 3 });
    expect(employers[0]!.stock).toMatchObject({ preferredPrice: 8.4, commonValue: 2.9, roundsToCome: 2 });
    expect(employers[0]!.stock).toHaveProperty('exits.length', 5);
  });
});

async function componentOf(example: string, offer: string, component: string): Promise<ComponentAnswer> {
  const scenario = await exampleScenario(example);
  const { offers } = answer(resolve(scenario, shippedGuesses(scenario), {}, rules.law, rules.equity));
  return offers.find(({ id }) => id === offer)!.components.find(({ id }) => id === component)!;
}

function section(title: string): string {
  const method = readFileSync('METHOD.md', 'utf8');
  return method.split(/^###? /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

/** The grant of the section. */
function grantAt({ spendPerMonth }: { spendPerMonth: number }): ComponentAnswer {
  const scenario: Scenario = {
    format: 'scenario',
    version: 2,
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

/** The option of the section. */
function workedOption(): ComponentAnswer {
  const scenario: Scenario = {
    format: 'scenario',
    version: 2,
    id: 'worked',
    name: 'The worked option of METHOD.md',
    currency: 'USD',
    valuationMonth: '2026-12',
    horizonMonths: 12,
    candidate: {
      tax: { regime: 'flat', rate: 0.4, employerRate: 0.0145 },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      outsidePayPerYear: 0
    },
    market: { services: {} },
    employers: [
      {
        id: 'employer',
        name: 'Employer',
        discountRatePerYear: 0.1,
        stock: {
          kind: 'private',
          preferredPrice: 5,
          commonValue: 1.5,
          fullyDilutedShares: 8_000_000,
          preferences: [{ name: 'Series A', shares: 2_000_000, invested: 10_000_000 }],
          roundsToCome: 1,
          dilutionPerRound: 0.2,
          raisedPerRound: 10_000_000,
          exits: [{ probability: 0.4, month: 36, equityValue: 40_000_000 }],
          discountRatePerYear: 0.2,
          illiquidity: 'own',
          illiquidityDiscount: 0.25
        }
      }
    ],
    offers: [
      {
        id: 'offer',
        employer: 'employer',
        startMonth: '2026-12',
        components: [
          {
            id: 'options',
            kind: 'equity',
            instrument: 'nso',
            units: 10_000,
            strike: 1,
            postTerminationMonths: 3,
            tranches: [{ month: 12, share: 1 }]
          }
        ]
      }
    ]
  };
  return answer(resolve(scenario, guesses, {}, rules.law, rules.equity)).offers[0]!.components[0]!;
}

function twoDigits(figure: number): string {
  return figure.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
