/** Small counter-offers of every make, each the same for its number: few enough packages to value them all. */
import type { Component, ComputeComponent, Lever, LimitKind, Scenario, Tax } from '#lib/engine/index.ts';
import { wordHash } from '#lib/engine/simulation/word-hash.ts';

const FAMILY = 0xc0;
const taxes: readonly Tax[] = [
  { regime: 'us', region: 'CA' },
  { regime: 'us', region: 'NY', city: 'NYC', filingStatus: 'mfj', spouseWagesPerYear: 90_000 },
  { regime: 'us', region: 'TX', otherIncomePerYear: 20_000 },
  { regime: 'us', region: 'MA', computeBasis: 'none' },
  { regime: 'uk' }
];

/** Draws by its number. */
class Draw {
  #count = 0;
  readonly #seed: number;
  constructor(seed: number) {
    this.#seed = seed;
  }
  share(): number {
    return wordHash(FAMILY, this.#seed, this.#count++) / 2 ** 32;
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.share();
  }
  of<Of>(list: readonly Of[]): Of {
    return list[Math.floor(this.share() * list.length)]!;
  }
  is(chance: number): boolean {
    return this.share() < chance;
  }
}

export interface CounterCase {
  scenario: Scenario;
  isFlat: boolean;
}

export const usualPackages = { flat: 1200, country: 90 };

const usualHorizons = [24, 36, 48];

/** @param packages at most so many @param horizons in months, of which it has one */
export function counterCase(seed: number, packages = usualPackages, horizons: readonly number[] = usualHorizons): CounterCase {
  const draw = new Draw(seed);
  const isFlat = draw.is(0.6);
  const tax: Tax = isFlat
    ? {
        regime: 'flat',
        rate: draw.between(0.2, 0.5),
        employerRate: draw.of([0, 0.0145, 0.1]),
        computeBasis: draw.of(['none', 'fairMarketValue', 'employerCost'] as const)
      }
    : draw.of(taxes);
  const scale = tax.regime === 'uk' ? 0.4 : 1;
  const components = ourComponents(draw, scale);
  const limits = [
    ['cashFirstYear', draw.between(330_000, 480_000) * scale],
    ['cash', draw.between(1_200_000, 1_700_000) * scale],
    ['cost', draw.between(700_000, 1_200_000) * scale],
    ['equityUnits', draw.between(800, 2200)],
    ['gpuHoursPerMonth', draw.between(300, 2000)],
    ['compaRatio', draw.between(1, 1.2)]
  ] satisfies [LimitKind, number][];
  const scenario: Scenario = {
    format: 'scenario',
    version: 2,
    id: `case-${seed}`,
    name: `Case ${seed}`,
    currency: tax.regime === 'uk' ? 'GBP' : 'USD',
    valuationMonth: '2026-12',
    horizonMonths: draw.of(horizons),
    candidate: {
      tax,
      discountRatePerYear: 0.06,
      leaveRatePerYear: draw.of([0, 0.1, 0.25]),
      ...(draw.is(0.5) && { outsidePayPerYear: 200_000 * scale }),
      computeDemand: {
        gpu: { spendPerMonth: draw.between(300, 3000) * scale, elasticity: draw.of([0.6, 1, 1.4]) },
        tokens: { spendPerMonth: 200, elasticity: 1.2 }
      }
    },
    market: {
      services: {
        h: {
          family: 'gpu',
          unit: 'GPU-hour',
          list: 6.88,
          retail: 3.23,
          wholesale: draw.between(0.4, 2.4),
          marginal: 0.37,
          driftPerYear: -0.1
        },
        t: { family: 'tokens', unit: 'million tokens', list: 3, retail: 2, wholesale: 1.1, driftPerYear: -0.3 }
      }
    },
    employers: [
      {
        id: 'us',
        name: 'Us',
        discountRatePerYear: 0.1,
        computeSupply: draw.of([
          { basis: 'onDemand' },
          { basis: 'owned', idleShare: 0.6 },
          { basis: 'committed', reassignableShare: 0.5 }
        ] as const),
        stock: { kind: 'public', price: 100 * scale, volatilityPerYear: 0.4 }
      },
      { id: 'them', name: 'Them' }
    ],
    offers: [
      { id: 'a', employer: 'us', startMonth: draw.of(['2027-01', '2027-04', '2027-10']), components },
      {
        id: 'b',
        employer: 'them',
        startMonth: '2027-01',
        components: [
          { id: 'base', kind: 'salary', perYear: draw.between(270_000, 330_000) * scale },
          { id: 'sign', kind: 'signOn', amount: 40_000 * scale }
        ]
      }
    ],
    counter: {
      offer: 'a',
      rival: 'b',
      margin: draw.of([0, 0.02, 0.05]),
      levers: levers(draw, components, { scale, most: isFlat ? packages.flat : packages.country }),
      limits: limits.flatMap(([what, max]) => (draw.is(0.15) ? [{ what, max }] : [])),
      band: { low: 250_000 * scale, middle: 300_000 * scale, high: 350_000 * scale }
    }
  };
  return { scenario, isFlat };
}

function ourComponents(draw: Draw, scale: number): Component[] {
  const grant = (id: string, more: Partial<ComputeComponent>): ComputeComponent => ({
    id,
    kind: 'compute',
    denomination: 'gpuHours',
    service: 'h',
    perMonth: 200,
    workShare: draw.of([0, 0.3]),
    expiresAfterMonths: draw.of([1, 3, 12, null]),
    revocationRatePerYear: draw.of([0, 0.15]),
    clauses: [
      { name: 'IP', factor: 0.7 },
      { name: 'Watched', factor: 0.9 }
    ],
    ...more
  });
  return [
    { id: 'base', kind: 'salary', perYear: 270_000 * scale, raisePerYear: 0.03 },
    ...(draw.is(0.6) ? [{ id: 'bonus', kind: 'bonus', targetShare: 0.1 } as const] : []),
    { id: 'sign', kind: 'signOn', amount: 20_000 * scale, clawbackMonths: draw.of([0, 12, 24]) },
    { id: 'rsus', kind: 'equity', instrument: 'rsu', units: 1000, vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } },
    ...(draw.is(0.2)
      ? [{ id: 'options', kind: 'equity', instrument: 'nso', units: 1500, strike: 90 * scale, vesting: { months: 48 } } as const]
      : []),
    grant('gpus', {}),
    ...(draw.is(0.3) ? [grant('more', { perMonth: 50, upfront: 500 })] : []),
    ...(draw.is(0.3) ? [grant('tokens', { denomination: 'tokens', service: 't', perMonth: 100 })] : [])
  ];
}

/** Some of the levers that the components have, as long as there are not too many packages. */
function levers(draw: Draw, components: readonly Component[], { scale, most }: { scale: number; most: number }): Lever[] {
  const has = (id: string) => components.some((one) => one.id === id);
  const steps = (min: number, step: number, count: number) => ({ min, max: min + step * (count - 1), step });
  const all: Lever[] = [
    { component: 'base', field: 'perYear', ...steps(270_000 * scale, draw.of([5000, 8000]) * scale, 9) },
    { component: 'gpus', field: 'perMonth', ...steps(0, draw.of([60, 150, 300]), 9) },
    { component: 'sign', field: 'amount', ...steps(0, 20_000 * scale, 4) },
    { component: 'gpus', field: 'clauses', name: 'IP', values: [0.7, 1], costs: [0, 4000 * scale] },
    { component: 'rsus', field: 'units', ...steps(800, 250, 5) },
    { component: 'gpus', field: 'grossUp', values: [false, true] },
    { component: 'base', field: 'raisePerYear', ...steps(0.02, 0.01, 3) },
    { component: 'bonus', field: 'targetShare', ...steps(0.05, 0.05, 4) },
    { component: 'more', field: 'upfront', ...steps(0, 400, 4) },
    { component: 'options', field: 'units', ...steps(0, 1500, 3) },
    { component: 'tokens', field: 'perMonth', ...steps(0, 60, 5) },
    { component: 'gpus', field: 'keptOnLeaving', values: [false, true] },
    { component: 'gpus', field: 'revocationRatePerYear', values: [0.15, 0], costs: [0, 2000 * scale] },
    { component: 'gpus', field: 'expiresAfterMonths', values: [3, 12, null] },
    { component: 'gpus', field: 'clauses', name: 'Watched', values: [0.9, 1] }
  ];
  let size = 1;
  const chosen = all.filter((lever) => {
    const count = 'values' in lever ? lever.values.length : Math.round((lever.max - lever.min) / lever.step) + 1;
    if (!has(lever.component) || !draw.is(0.5) || size * count > most) return false;
    size *= count;
    return true;
  });
  return chosen.length > 0 ? chosen : [all[0]!];
}
