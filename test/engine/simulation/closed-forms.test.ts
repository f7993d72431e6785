// What has a closed form, simulated. Errors are those of 16 scrambles; a drift that is one per cent off is seen.
import { describe, expect, it } from 'vitest';
import { common, resolve, type Scenario } from '#lib/engine/index.ts';
import { normalQuantile } from '#lib/engine/prices/normal.ts';
import { driversOf } from '#lib/engine/simulation/drivers.ts';
import { EventDraws } from '#lib/engine/simulation/event-draws.ts';
import { eventMonth, monthsPerLog, NEVER } from '#lib/engine/simulation/event-months.ts';
import { MarketPath } from '#lib/engine/simulation/market-path.ts';
import { SimulationModel } from '#lib/engine/simulation/model.ts';
import { pseudoRandomPoints } from '#lib/engine/simulation/pseudo-random.ts';
import { sobolPoints } from '#lib/engine/simulation/sobol.ts';
import { equallyCorrelated } from '#lib/engine/simulation/correlation.ts';
import { grant, guesses, scenario } from '../../support/scenario.ts';
import { certainBasis, question, uncertainty } from './questions.ts';

const SCRAMBLES = 16;

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** Mean of something over the paths of each scramble. */
function overPaths(document: Scenario, points: number, of: (path: MarketPath) => number, pointsOf = sobolPoints): number[] {
  const resolved = resolve(document, guesses);
  const drivers = driversOf({ scenario: document, resolved, listedVolatilityPerYear: 0.5, uncertainty, ranges: 0 });
  const path = new MarketPath(common(resolved), drivers, { correlation: 0.3, uncertainty });
  const coordinates = new Float64Array(drivers.dimensions);
  return Array.from({ length: SCRAMBLES }, (_, scramble) => {
    const source = pointsOf({ dimensions: drivers.dimensions, seed: 5, scramble });
    let sum = 0;
    for (let index = 0; index < points; index++) {
      source.fill(index, coordinates);
      path.write(coordinates);
      sum += of(path);
    }
    return sum / points;
  });
}

/** Mean of `given` by scramble, of the only offer. */
function givenMeans(document: Scenario, points = 256): number[] {
  const model = new SimulationModel(question(document), certainBasis);
  return Array.from({ length: SCRAMBLES }, (_, scramble) => {
    const { given } = model.block({ scramble, from: 0, to: points, leaves: 1 });
    return given.reduce((sum, value) => sum + value, 0) / points;
  });
}

function expectMean(values: readonly number[], expected: number): void {
  const { mean, error } = meanAndError(values);
  expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 1e-9 * Math.abs(expected));
}

const priced = (fields: object) =>
  scenario([grant({ perMonth: 10 })], { services: { hour: { volatilityPerYear: 0.4, ...fields } } });

describe('a price path', () => {
  const models = [
    ['drifts', { driftPerYear: -0.3 }],
    ['reverts', { reversionLevel: 1.5, reversionHalfLifeYears: 0.8 }]
  ] as const;

  it.each(models)('that %s has the mean that the ladder goes by, in every month', (_, fields) => {
    const document = priced(fields);
    const [expected] = common(resolve(document, guesses)).prices;
    for (const month of [0, 5, 11]) {
      const means = overPaths(document, 512, ({ market }) => market.prices[0]!.retail[month]!);
      expectMean(means, expected!.retail[month]!);
      // The test can fail: one per cent beside it is far outside
      const { error } = meanAndError(means);
      expect(0.01 * expected!.retail[month]!).toBeGreaterThan(8 * error);
    }
  });

  it.each(models)('that %s has the volatility that was entered, from month to month', (_, fields) => {
    const keep = 'reversionLevel' in fields ? Math.exp(-Math.LN2 / 0.8 / 12) : 1;
    const variance = keep === 1 ? 0.16 / 12 : (0.16 * (1 - keep * keep)) / (2 * (Math.LN2 / 0.8));
    const means = overPaths(priced(fields), 512, ({ market }) => {
      const { relative } = market.prices[0]!;
      return Math.log(relative[7]!) - keep * Math.log(relative[6]!);
    });
    const squares = overPaths(priced(fields), 512, ({ market }) => {
      const { relative } = market.prices[0]!;
      return (Math.log(relative[7]!) - keep * Math.log(relative[6]!)) ** 2;
    });
    expectMean(
      squares.map((square, s) => square - means[s]! ** 2),
      variance
    );
  });

  it('moves with another as much as was entered, and knows its demand', () => {
    const document = scenario([grant({ perMonth: 10 }), grant({ id: 'more', service: 'token', perMonth: 1 })], {
      services: { hour: { volatilityPerYear: 0.4 }, token: { volatilityPerYear: 0.6 } }
    });
    const log = (path: MarketPath, service: number) => Math.log(path.market.prices[service]!.relative[11]!);
    const [meanHour, meanToken] = [-0.08, -0.18];
    const covariances = overPaths(document, 512, (path) => (log(path, 0) - meanHour) * (log(path, 1) - meanToken));
    expectMean(covariances, 0.3 * 0.4 * 0.6);
  });
});

describe('own demand and work shares', () => {
  it('are on average what was entered', () => {
    const document = scenario([grant({ perMonth: 10, workShare: 0.1 })]);
    // In one dimension Sobol points leave an error that only the tail makes, and no spread tells it
    expectMean(
      overPaths(document, 4096, ({ market }) => market.spend.gpu, pseudoRandomPoints),
      1000
    );
    expectMean(
      overPaths(document, 512, ({ market }) => market.workShares[0]![0]!),
      0.1
    );
  });

  it('lie nine times in ten within a factor of three of the median, and within what 0 and 1 allow', () => {
    const document = scenario([grant({ perMonth: 10, workShare: 0.1 })]);
    const sigma = Math.log(3) / normalQuantile(0.95);
    const median = 1000 * Math.exp(-(sigma ** 2) / 2);
    const within = overPaths(document, 512, ({ market }) =>
      Number(market.spend.gpu > median / 3 && market.spend.gpu < median * 3)
    );
    expectMean(within, 0.9);
    const shares = overPaths(document, 512, ({ market }) =>
      Number(market.workShares[0]![0]! < 0.2 && market.workShares[0]![0]! > 0)
    );
    expectMean(shares, 0.9);
  });
});

describe('a value with a closed form', () => {
  it('shares are worth what they are today, however wild their price: 48 % of 12 vests of 100 at 100', () => {
    // Growth is the discount rate, 10 %: each vest is worth 10 000 today, less tax of 40 %, whoever is still there (q = 0.2)
    const document = scenario([{ id: 'rsu', kind: 'equity', instrument: 'rsu', units: 1200, vesting: { months: 12 } }], {
      candidate: { tax: { regime: 'flat', rate: 0.4 }, discountRatePerYear: 0.1, leaveRatePerYear: 0.2 },
      employer: { stock: { kind: 'public', price: 100, volatilityPerYear: 0.7 } }
    });
    let expected = 0;
    for (let k = 0; k < 12; k++) expected += 6000 * Math.pow(0.8, (k + 1) / 12);
    const model = new SimulationModel(question(document), certainBasis);
    const { given, totals } = model.block({ scramble: 0, from: 0, to: 64, leaves: 1 });
    // A flat rate leaves nothing to sampling in what is expected on a path
    for (const value of given) expect(value).toBeCloseTo(expected, 6);
    expect(new Set(totals).size).toBeGreaterThan(50);
    const sampled = Array.from({ length: SCRAMBLES }, (_, scramble) => {
      const all = model.block({ scramble, from: 0, to: 256, leaves: 4 }).totals;
      return all.reduce((sum, value) => sum + value, 0) / all.length;
    });
    expectMean(sampled, expected);
  });

  it('hours that last a month, beyond own demand, at a log-normal price: by quadrature', () => {
    // m = 100 units × P against d = 50 (P/4)^(1−ε): worth d + d^(1/ε) (m^(1−1/ε) − d^(1−1/ε)) / (1 − 1/ε) where m > d
    const [volatility, drift, elasticity] = [0.5, -0.4, 1.6];
    const document = scenario([grant({ perMonth: 100, expiresAfterMonths: 1 })], {
      services: { hour: { volatilityPerYear: volatility, driftPerYear: drift } },
      candidate: { computeDemand: { gpu: { spendPerMonth: 50, elasticity } } }
    });
    const worth = (price: number) => {
      const market = 100 * price;
      const demand = 50 * Math.pow(price / 4, 1 - elasticity);
      if (market <= demand) return market;
      const power = 1 - 1 / elasticity;
      return demand + (Math.pow(demand, 1 / elasticity) * (Math.pow(market, power) - Math.pow(demand, power))) / power;
    };
    let expected = 0;
    const cells = 20_000;
    for (let k = 0; k < 12; k++) {
      const t = (k + 1) / 12;
      for (let cell = 0; cell < cells; cell++) {
        const z = normalQuantile((cell + 0.5) / cells);
        const price = 4 * Math.pow(1 + drift, t) * Math.exp(volatility * Math.sqrt(t) * z - (volatility ** 2 * t) / 2);
        expected += worth(price) / cells;
      }
    }
    expectMean(givenMeans(document), expected);
    // Convex or not, it is not what the ladder says of the expected price
    const ladder = Array.from({ length: 12 }, (_, k) => worth(4 * Math.pow(1 + drift, (k + 1) / 12))).reduce(
      (sum, one) => sum + one,
      0
    );
    const { error } = meanAndError(givenMeans(document));
    expect(Math.abs(ladder - expected)).toBeGreaterThan(8 * error);
  });
});

describe('dates', () => {
  it('of leaving have the chances of the ladder: S_(k−1) − S_k in month k', () => {
    const perLog = monthsPerLog(0.3);
    const stays = (k: number) => Math.pow(0.7, (k + 1) / 12);
    const counts = new Float64Array(60);
    const all = 1e5;
    for (let n = 0; n < all; n++) {
      const month = eventMonth(Math.log((n + 0.5) / all), perLog);
      if (month < 60) counts[month]! += 1;
    }
    for (let k = 0; k < 60; k++) expect(counts[k]! / all).toBeCloseTo((k === 0 ? 1 : stays(k - 1)) - stays(k), 4);
  });

  it('never come at a rate of nothing', () => {
    expect(eventMonth(Math.log(1e-9), monthsPerLog(0))).toBe(NEVER);
    expect(eventMonth(Math.log(1 - 1e-12), monthsPerLog(0.99))).toBe(0);
  });

  it('of leaving and of a cut know nothing of each other, and each is spread over its whole chance on every path', () => {
    const document = scenario([grant({ perMonth: 1, revocationRatePerYear: 0.3 })], { candidate: { leaveRatePerYear: 0.3 } });
    const resolved = resolve(document, guesses);
    const drivers = driversOf({ scenario: document, resolved, listedVolatilityPerYear: 0, uncertainty, ranges: 0 });
    const events = new EventDraws(drivers);
    const coordinates = new Float64Array(drivers.dimensions);
    const leaves = 8;
    const products: number[] = [];
    for (let scramble = 0; scramble < SCRAMBLES; scramble++) {
      const source = sobolPoints({ dimensions: drivers.dimensions, seed: 2, scramble });
      let sum = 0;
      for (let index = 0; index < 256; index++) {
        source.fill(index, coordinates);
        events.write(leaves, coordinates);
        const cuts = events.cuts(0)!;
        for (let l = 0; l < leaves; l++) sum += Math.exp(events.leaves[l]! + cuts[l]!);
        const uniforms = cuts.map(Math.exp).sort();
        for (let l = 1; l < leaves; l++) expect(uniforms[l]! - uniforms[l - 1]!).toBeCloseTo(1 / leaves, 12);
      }
      products.push(sum / 256 / leaves);
    }
    expectMean(products, 0.25);
  });
});

describe('equally correlated normals', () => {
  it('have a one on the diagonal and the same figure everywhere else', () => {
    const { own, below } = equallyCorrelated(5, 0.37);
    const rows = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) => (j < i ? below[j]! : j === i ? own[i]! : 0))
    );
    for (let i = 0; i < 5; i++) {
      for (let j = 0; j < 5; j++) {
        const product = rows[i]!.reduce((sum, weight, k) => sum + weight * rows[j]![k]!, 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0.37, 12);
      }
    }
  });
});
