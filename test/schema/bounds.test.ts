import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { exampleWith } from './format-example.ts';

type Path = (string | number)[];

const component = (index: number, field: string): Path => ['offers', 0, 'components', index, field];
const service = (field: string): Path => ['market', 'services', 'h100-hour', field];

it.each([
  ['offers.0.components.0.perYear', component(0, 'perYear')],
  ['offers.0.components.2.amount', component(2, 'amount')],
  ['offers.0.components.4.perMonth', component(4, 'perMonth')],
  ['market.services.h100-hour.list', service('list')],
  ['candidate.outsidePayPerYear', ['candidate', 'outsidePayPerYear'] as Path],
  ['candidate.netWorth', ['candidate', 'netWorth'] as Path]
])('%s above what a valuation can carry is refused, since the page would break on it', (_, path) => {
  expect(readScenario(exampleWith(path, 1e15)).ok).toBe(true);
  for (const tooMuch of [1.001e15, 1e300]) expect(readScenario(exampleWith(path, tooMuch)).ok).toBe(false);
});

/** Fields that take an `Amount`: every figure of a range or a case keeps the same bounds as the number. */
const amounts: [Path, number[], number[]][] = [
  [
    ['candidate', 'discountRatePerYear'],
    [-0.5, 1],
    [-0.51, 1.01]
  ],
  [
    ['employers', 0, 'discountRatePerYear'],
    [-0.5, 1],
    [-0.51, 1.01]
  ],
  [
    ['candidate', 'leaveRatePerYear'],
    [0, 0.999],
    [-0.01, 1]
  ],
  [
    ['offers', 0, 'leaveRatePerYear'],
    [0, 0.999],
    [-0.01, 1]
  ],
  [['candidate', 'outsidePayPerYear'], [0, 1e7], [-1]],
  [['candidate', 'computeDemand', 'gpu', 'spendPerMonth'], [0, 1e6], [-1]],
  [['candidate', 'computeDemand', 'tokens', 'spendPerMonth'], [0, 1e6], [-1]],
  [service('list'), [0, 1e6], [-1]],
  [service('retail'), [0, 1e6], [-1]],
  [service('wholesale'), [0, 1e6], [-1]],
  [service('marginal'), [0, 1e6], [-1]],
  [service('fairMarketValue'), [0, 1e6], [-1]],
  [service('driftPerYear'), [-0.99, 5], [-1]],
  [service('marginalDriftPerYear'), [-0.99, 5], [-1]],
  [['employers', 0, 'stock', 'growthPerYear'], [-0.99, 5], [-1]],
  [component(0, 'perYear'), [0, 1e9], [-1]],
  [component(0, 'raisePerYear'), [-1, 3], [-1.01]],
  [component(1, 'targetShare'), [0, 2.5], [-0.1]],
  [component(1, 'payout'), [0, 2], [-0.1]],
  [component(2, 'amount'), [0, 1e6], [-1]],
  [component(3, 'units'), [0, 1e6], [-1]],
  [component(6, 'perYear'), [0, 1e6], [-1]],
  [component(6, 'valuedAt'), [0, 2], [-0.1, 2.01]],
  [component(7, 'valuedAt'), [0, 2], [-0.1, 2.01]],
  [component(4, 'upfront'), [0, 1e9], [-1]],
  [component(4, 'perMonth'), [0, 1e9], [-1]],
  [component(5, 'share'), [0, 1], [-0.1, 1.1]],
  [component(4, 'workShare'), [0, 1], [-0.1, 1.1]],
  [component(4, 'revocationRatePerYear'), [0, 0.999], [-0.1, 1]],
  [component(4, 'haircut'), [0, 1], [-0.1, 1.1]],
  [component(4, 'workCredit'), [0, 1], [-0.1, 1.1]],
  [component(4, 'shadowPremium'), [0, 10], [-0.1]],
  [component(4, 'exitCost'), [0, 1e6], [-1]],
  [component(4, 'cashAlternative'), [0, 1e6], [-1]]
];

/** Fields that take a plain number, a text or nothing. */
const figures: [Path, unknown[], unknown[]][] = [
  [['horizonMonths'], [12, 120, undefined], [11, 121, 24.5, '48']],
  [['valuationMonth'], ['2025-01', '2026-12', '2027-01'], ['2027-1', '2027-00', '2027-13', '2027-01-01']],
  [
    ['offers', 0, 'startMonth'],
    ['2026-12', '2028-12'],
    ['2026-11', '2029-01', undefined]
  ],
  [
    ['offers', 0, 'replyBy'],
    ['2028-02-29', undefined],
    ['2027-02-29', '2026-12-32', '2026-12', '', null]
  ],
  [
    ['offers', 0, 'currency'],
    ['USD', 'GBP', undefined],
    ['EUR', 'usd', 'US', '']
  ],
  [
    ['candidate', 'tax', 'rate'],
    [0, 0.999],
    [-0.1, 1, { low: 0.1, high: 0.2 }]
  ],
  [['candidate', 'tax', 'employerRate'], [0, 0.5], [-0.1]],
  [['candidate', 'tax', 'otherIncomePerYear'], [0, 1e6], [-1]],
  [['candidate', 'tax', 'computeBasis'], ['employerCost', 'marginalCost', 'none'], ['free']],
  [
    ['candidate', 'riskAversion'],
    [0, 10],
    [-0.1, 10.1]
  ],
  [
    ['candidate', 'netWorth'],
    [-1e6, 0, 1e9],
    ['rich', -Infinity]
  ],
  [
    ['candidate', 'computeDemand', 'gpu', 'elasticity'],
    [0, 5],
    [-0.1, 5.1]
  ],
  [service('volatilityPerYear'), [0, 3], [-0.1, 3.1]],
  [service('family'), ['gpu'], ['cpu', undefined]],
  [
    ['market', 'fx', 'GBP'],
    [1e-9, 1e6],
    [0, -1, { low: 1, high: 2 }]
  ],
  [
    ['employers', 0, 'computeSupply'],
    [{ basis: 'onDemand' }, { basis: 'committed' }, { basis: 'owned' }, undefined],
    ['owned', {}]
  ],
  [
    ['employers', 0, 'computeSupply', 'idleShare'],
    [0, 1],
    [-0.1, 1.1]
  ],
  [
    ['employers', 0, 'cluster', 'gpus'],
    [0.5, 1e6],
    [0, -1]
  ],
  [
    ['employers', 0, 'stock', 'price'],
    [0, 1e6],
    [-1, undefined]
  ],
  [['employers', 0, 'stock', 'dividendYieldPerYear'], [0, 0.1], [-0.01]],
  [['employers', 0, 'stock', 'volatilityPerYear'], [0, 2], [-0.1]],
  [component(2, 'paidInMonth'), [0, 24], [-1, 0.5]],
  [component(2, 'clawbackMonths'), [0, 24], [-1, 0.5]],
  [
    component(3, 'vesting'),
    [{ months: 1 }, { months: 240, cliffMonths: 240, everyMonths: 240 }],
    [{ months: 0 }, { months: 241 }, {}]
  ],
  [
    component(3, 'vesting'),
    [{ months: 48, cliffMonths: 0 }],
    [
      { months: 48, cliffMonths: -1 },
      { months: 48, everyMonths: 0 }
    ]
  ],
  [component(4, 'months'), [0, 12], [-1, 0.5]],
  [component(4, 'cliffMonths'), [0, 12], [-1, 0.5]],
  [component(4, 'expiresAfterMonths'), [1, 12, null, undefined], [0, 1.5, 'never']],
  [component(4, 'discountExclusion'), [0, 0.2], [0.3]],
  [component(4, 'draw'), ['worthwhile', 'all'], ['none']],
  [
    component(4, 'clauses'),
    [
      [],
      [
        { name: '', factor: 0 },
        { name: 'b', factor: 1 }
      ]
    ],
    [[{ name: 'a', factor: 1.1 }], [{ name: 'a', factor: -0.1 }]]
  ],
  [component(4, 'clauses'), [Array(50).fill({ name: 'a', factor: 1 })], [Array(51).fill({ name: 'a', factor: 1 })]],
  [component(7, 'formula'), ['1', '1'.repeat(500)], ['', '1'.repeat(501)]],
  [['offers'], [[]], [undefined, null]],
  [['offers', 0, 'id'], ['x'.repeat(64)], ['x'.repeat(65), '', 'constructor']],
  [['offers', 0, 'title'], ['', 'x'.repeat(200)], ['x'.repeat(201)]],
  [['offers', 0, 'notes'], ['x'.repeat(20_000)], ['x'.repeat(20_001)]]
];

const accepts = (path: Path, value: unknown) => readScenario(exampleWith(path, value)).ok;

/** An amount of each shape with `figure` among its figures, the others being well within the bounds. */
function shapesWith(figure: number, inside: number): unknown[] {
  const [low, high] = figure < inside ? [figure, inside] : [inside, figure];
  const probability = 0.5;
  return [
    figure,
    { low, high },
    { low, mode: figure, high },
    { cases: [inside, figure].map((value) => ({ value, probability })) }
  ];
}

describe('a figure within the bounds of the format is never refused, one beyond them never let in', () => {
  it.each(amounts.map(([path, good, bad]) => ({ name: path.join('.'), path, good, bad })))('$name', ({ path, good, bad }) => {
    const inside = ((good[0] ?? 0) + (good[1] ?? 0)) / 2;
    for (const figure of good)
      for (const shape of shapesWith(figure, inside)) expect([shape, accepts(path, shape)]).toEqual([shape, true]);
    for (const figure of bad)
      for (const shape of shapesWith(figure, inside)) expect([shape, accepts(path, shape)]).toEqual([shape, false]);
  });

  it.each(figures.map(([path, good, bad]) => ({ name: path.join('.'), path, good, bad })))('$name', ({ path, good, bad }) => {
    for (const value of good) expect([value, accepts(path, value)]).toEqual([value, true]);
    for (const value of bad) expect([value, accepts(path, value)]).toEqual([value, false]);
  });

  it('shares and probabilities may miss 1 by rounding, not by more', () => {
    const cases = (probability: number) => ({ cases: [1, 2, 3].map((value) => ({ value, probability })) });
    expect(accepts(component(0, 'perYear'), cases(0.3333333))).toBe(true);
    expect(accepts(component(0, 'perYear'), cases(0.33333))).toBe(false);
  });

  it('a grant that vests in tranches of its own is as good as one with a schedule', () => {
    const tranches = [5, 15, 40, 40].map((percent, year) => ({ month: 12 * (year + 1), share: percent / 100 }));
    const grant = { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 100, tranches };
    expect(accepts(['offers', 0, 'components', 3], grant)).toBe(true);
  });

  it('an offer in the currency of the scenario needs no rate', () => {
    const document = exampleWith(['market', 'fx'], undefined);
    expect(readScenario(document).ok).toBe(true);
  });
});

describe('the mean of a range', () => {
  it('is bounded like its ends: a chance whose mean is above 1 would make every answer NaN', () => {
    // Lognormal: σ = ln(95 000)/3.29 = 3.48, mean = √(0.00001 × 0.95) e^(σ²/2) = 1.33
    const reading = readScenario(exampleWith(['candidate', 'leaveRatePerYear'], { low: 0.00001, high: 0.95 }));
    expect(reading).toMatchObject({ ok: false, errors: [{ path: 'candidate.leaveRatePerYear' }] });
  });
});
