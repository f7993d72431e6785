// When cash may end: the plan itself where nothing is doubted, closed forms where one thing is, and the ladder's own kernels at another price.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { unitCosts } from '#lib/engine/compute/supply.ts';
import { relativeDemand } from '#lib/engine/compute/worth.ts';
import { companyRunway } from '#lib/engine/company/company-runway.ts';
import type { RunwayDraw, RunwayFutures } from '#lib/engine/company/futures/answer.ts';
import { PathHead } from '#lib/engine/company/futures/path-head.ts';
import { PriceDraws } from '#lib/engine/company/futures/price-draws.ts';
import { runwayFutures, runwaySize } from '#lib/engine/company/futures/runway-futures.ts';
import { heads } from '#lib/engine/company/head.ts';
import { resolvedCompany } from '#lib/engine/company/resolved-company.ts';
import type { Cluster, Company, Scenario } from '#lib/engine/index.ts';
import { grant } from '../../../support/scenario.ts';
import { companyOf } from '../support.ts';

function drawn(scenario: Scenario, employer = 'acme', draw: RunwayDraw = { paths: 1000, seed: 1 }): RunwayFutures {
  const draws = runwayFutures({ scenario, employer, amounts: {} }, simulationBasis, draw);
  for (;;) {
    const { value, done } = draws.next();
    if (done === true) return value;
  }
}

const folder = new URL('../../../golden/company/', import.meta.url);
const vectors = readdirSync(folder).map((file) => {
  const { scenario, employer } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    scenario: Scenario;
    employer: string;
  };
  return { file, scenario, employer };
});
const company = (scenario: Scenario, employer: string) => scenario.employers.find(({ id }) => id === employer)!.company!;

/** φ at the quantiles told. */
const Z90 = 1.2815515655446004;
/** Of a 90 % interval. */
const Z95 = 1.6448536269514722;

describe('a company that doubts nothing', () => {
  it.each(vectors)('is told the plan in every future, however its grants are treated ($file)', ({ scenario, employer }) => {
    const certain = structuredClone(scenario);
    for (const service of Object.values(certain.market.services)) service.volatilityPerYear = 0;
    company(certain, employer).raises = [];
    const plan = companyRunway({ scenario: certain, employer, amounts: {} }, simulationBasis);
    const { alternatives, runwayMonths, cash, endsWithin } = drawn(certain, employer, { paths: 10, seed: 3 });
    expect(endsWithin).toBe(plan.runwayMonths === null ? 0 : 1);
    for (const treatment of ['asOffered', 'none', 'cash', 'oneOff'] as const)
      for (const months of Object.values(alternatives[treatment])) expect(months).toBeCloseTo(plan.alternatives[treatment]!, 9);
    expect(runwayMonths).toEqual(alternatives.asOffered);
    cash.forEach(({ month, quantiles }, i) => {
      expect(month).toBe(plan.months[i]!.month);
      for (const held of Object.values(quantiles)) expect(Math.abs(held - plan.months[i]!.cash)).toBeLessThan(1e-6);
    });
  });
});

it('an uncertain raise never lengthens what is told without such raises, however likely; a certain one does', () => {
  // Burn is normal, 90 % from 160k to 240k: one in ten burns more than 231k, so that 3.6M lasts 15.6 months; with 1M more, 19.9.
  const burnt = 200_000 + (Z90 / Z95) * 40_000;
  const of = (...raises: NonNullable<Company['raises']>) =>
    drawn(companyOf({ cash: 3.6e6, burnPerMonth: { low: 160_000, high: 240_000 }, raises }, []), 'acme', {
      paths: 10_000,
      seed: 1
    });
  const likely = { month: '2027-02', amount: 1e6, probability: 0.95 };
  const without = of({ ...likely, probability: 0.01 }).withoutUncertainRaises;
  expect(of(likely).withoutUncertainRaises).toEqual(without);
  expect(of(likely).runwayMonths['10']!).toBeGreaterThan(without['10']! + 1);
  expect(Math.abs(without['10']! - 3.6e6 / burnt)).toBeLessThan(0.05);
  expect(Math.abs(of({ ...likely, probability: 1 }).withoutUncertainRaises['10']! - 4.6e6 / burnt)).toBeLessThan(0.05);
});

describe('a company whose production lacks GPUs', () => {
  it.each([
    ['buys them', {}],
    ['loses the revenue', { burst: false, lostRevenuePerGpuHour: 7 }]
  ])('and %s is told the plan in every future without doubts, with grants, without them, as cash and for a year', (_, more) => {
    const cluster = { service: 'hour', gpus: 100, production: { meanGpus: 70, peakRatio: 1.3, variability: 0.2 }, ...more };
    const reserved = [grant({ perMonth: 730 * 15, workShare: 1, expiresAfterMonths: 1 })];
    const hires = [{ offer: 'a', count: 2 }];
    const scenario = companyOf({ cash: 2e6, burnPerMonth: 50_000, hires }, reserved, { employer: { cluster } });
    const plan = companyRunway({ scenario, employer: 'acme', amounts: {} }, simulationBasis);
    const { alternatives, cash } = drawn(scenario, 'acme', { paths: 10, seed: 3 });
    for (const treatment of ['asOffered', 'none', 'cash', 'oneOff'] as const)
      expect(alternatives[treatment]['50'] ?? 99).toBeCloseTo(plan.alternatives[treatment] ?? 99, 9);
    cash.forEach(({ quantiles }, i) => expect(Math.abs(quantiles['50'] - plan.months[i]!.cash)).toBeLessThan(1e-6));
    expect(plan.months[30]!.burst + (plan.months[30]!.lostRevenue ?? 0)).toBeGreaterThan(10_000);
    expect(new Set(Object.values(plan.alternatives)).size).toBe(3);
  });
});

describe('hires on a path of prices', () => {
  it.each(vectors)('draw and cost what the plan has where prices are expected there ($file)', ({ scenario, employer }) => {
    // Volatile services are expected to fall twice as fast: the plan of that document, and the path of those prices in the other.
    const cheaper = structuredClone(scenario);
    for (const service of Object.values(cheaper.market.services))
      if (service.volatilityPerYear) service.driftPerYear = (1 + Number(service.driftPerYear)) ** 2 * 0.8 - 1;
    const [here, there] = [scenario, cheaper].map((one) =>
      resolvedCompany({ scenario: one, employer, amounts: {} }, simulationBasis)
    );
    const prices = new PriceDraws(here!, 0.3, simulationBasis.uncertainty);
    expect(prices.drawn.size).toBeGreaterThan(0);
    const paths = (['asOffered', 'oneOff'] as const).map((treatment) => ({
      planned: heads(there!, treatment),
      drawn: here!.hires.map((hire) => new PathHead(hire, treatment, here!, prices))
    }));
    for (const service of prices.drawn) {
      const { services, demand } = there!.shared.resolved;
      const path = there!.shared.prices[service]!;
      for (const field of ['retail', 'fairMarketValue', 'wholesale', 'marginal', 'relative'] as const)
        prices.ofHires[service]![field].set(path[field]);
      const { elasticity } = demand[services[service]!.family];
      prices.relativeDemand[service]!.set(path.relative.map((relative) => relativeDemand(Math.log(relative), elasticity)));
      prices.unitCosts[service]!.set(unitCosts(there!.hires[0]!.offer.supply, services[service]!, path));
    }
    for (const { planned, drawn: hired } of paths)
      hired.forEach((path, entry) => {
        path.write();
        const { cash, grants } = planned[entry]!;
        cash.forEach((amount, i) => expect(Math.abs(path.head.cash[i]! - amount)).toBeLessThan(1e-6 * (1 + Math.abs(amount))));
        grants.forEach(({ drawn: units }, place) =>
          units.forEach((count, i) =>
            expect(Math.abs(path.head.grants[place]!.drawn[i]! - count)).toBeLessThan(1e-6 * (1 + count))
          )
        );
      });
  });
});

describe('one thing in doubt', () => {
  const burning = (fields: Partial<Company>) => companyOf({ cash: 1_000_000, burnPerMonth: 100_000, ...fields });

  it('burn of a log-normal range: cash over its quantiles, the long runway from the low one', () => {
    // 50,000 to 100,000: ln middle 11.166, deviation ln 2 / (2 × 1.645). P10 of months is cash over P90 of burn.
    const middle = Math.log(50_000 * 100_000) / 2;
    const deviation = Math.log(2) / (2 * Z95);
    const { runwayMonths, standardErrors, paths } = drawn(burning({ burnPerMonth: { low: 50_000, high: 100_000 } }));
    expect(paths).toBeGreaterThanOrEqual(1000);
    for (const [chance, z] of [
      ['10', Z90],
      ['50', 0],
      ['90', -Z90]
    ] as const) {
      const months = 1_000_000 / Math.exp(middle + deviation * z);
      expect(standardErrors[chance]!).toBeLessThan(0.02 * months);
      expect(Math.abs(runwayMonths[chance]! - months)).toBeLessThan(4 * standardErrors[chance]! + 1e-3 * months);
    }
  });

  it('growth of revenue: the median is the plan at its middle', () => {
    const grown = (revenueGrowthPerMonth: Company['revenueGrowthPerMonth']) =>
      burning({ revenuePerMonth: 20_000, revenueGrowthPerMonth: revenueGrowthPerMonth! });
    const { runwayMonths, standardErrors } = drawn(grown({ low: 0, high: 0.04 }), 'acme', { paths: 4000, seed: 2 });
    const plan = companyRunway({ scenario: grown(0.02), employer: 'acme', amounts: {} }, simulationBasis).runwayMonths!;
    expect(Math.abs(runwayMonths['50']! - plan)).toBeLessThan(4 * standardErrors['50']! + 1e-3);
  });

  it('a raise: 10 months without it, 15 with it, in the share of futures that it comes in', () => {
    const raised = (probability: number) => drawn(burning({ raises: [{ month: '2027-06', amount: 500_000, probability }] }));
    expect(raised(0.3).runwayMonths).toEqual({ 10: 10, 50: 10, 90: 15 });
    expect(raised(0.7).runwayMonths).toEqual({ 10: 10, 50: 15, 90: 15 });
    // The eleventh month is the first that closes below zero.
    expect(raised(0.3).cashEnds).toEqual({ 10: '2027-11', 50: '2027-11', 90: '2028-04' });
    const saved = drawn(burning({ raises: [{ month: '2027-06', amount: 1e9, probability: 0.3 }] }), 'acme', {
      paths: 8000,
      seed: 1
    });
    expect(saved.endsWithin).toBeCloseTo(0.7, 2);
    expect([saved.runwayMonths['90'], saved.cashEnds['90'], saved.standardErrors['90']]).toEqual([null, null, null]);
  });

  it('who accepts: two heads, each with a chance of a half, are none, one and two in a quarter, a half and a quarter of the futures', () => {
    const hires = [{ offer: 'a', count: 2, probability: 0.5 }];
    const document = companyOf({ cash: 1_000_000, burnPerMonth: 100_000, hires }, [
      { id: 'base', kind: 'salary', perYear: 300_000 }
    ]);
    // 100,000, 125,000 and 150,000 a month.
    const { runwayMonths } = drawn(document);
    expect(runwayMonths['10']).toBeCloseTo(1_000_000 / 150_000, 9);
    expect(runwayMonths['50']).toBeCloseTo(8, 9);
    expect(runwayMonths['90']).toBeCloseTo(10, 9);
  });

  it.each<[string, Partial<Cluster>]>([
    ['the burst', {}],
    ['the lost revenue and the idle hours', { burst: false, lostRevenuePerGpuHour: 7, idleSale: { share: 0.5 } }]
  ])('who accepts, where their grants starve production: each future has %s of those who came', (_, more) => {
    const hires = ['2027-01', '2027-05'].map((startMonth) => ({ offer: 'a', count: 1, probability: 0.5, startMonth }));
    const cluster = { service: 'hour', gpus: 100, production: { meanGpus: 60, peakRatio: 1.3, variability: 0.2 }, ...more };
    const reserved = [
      grant({ perMonth: 730 * 15, workShare: 1, expiresAfterMonths: 1 }),
      grant({ id: 'night', perMonth: 730 * 5, workShare: 1, expiresAfterMonths: 1, priority: 'bestEffort', hours: 'offPeak' })
    ];
    const held = (counts: readonly number[]) => {
      const some = hires.map(({ probability: _, ...hire }, entry) => ({ ...hire, count: counts[entry]! }));
      const scenario = companyOf({ cash: 0, hires: some }, reserved, { employer: { cluster } });
      return companyRunway({ scenario, employer: 'acme', amounts: {} }, simulationBasis).months.map(({ cash }) => cash);
    };
    const { cash } = drawn(companyOf({ cash: 0, hires }, reserved, { employer: { cluster } }));
    // A quarter each: both, the first alone, the second alone, none.
    const [both, first, none] = [held([1, 1]), held([1, 0]), held([0, 0])];
    for (const [i, { quantiles }] of cash.entries()) {
      expect(quantiles['10']).toBeCloseTo(both[i]!, 4);
      expect(quantiles['90']).toBeCloseTo(none[i]!, 4);
    }
    expect(both[3]).toBe(first[3]);
    expect(both[20]).toBeLessThan(first[20]! - 1000);
  });

  it('the price of what customers rent: log-normal about the plan’s', () => {
    // A month at 60 % a year: deviation 0.6/√12; mean 3 × 0.7^(1/12).
    const production = [{ service: 'hour', unitsPerMonth: 1000 }];
    const document = companyOf({ cash: 0, production }, [], {
      services: { hour: { driftPerYear: -0.3, volatilityPerYear: 0.6 } }
    });
    const { cash } = drawn(document, 'acme', { paths: 40_000, seed: 5 });
    const deviation = 0.6 / Math.sqrt(12);
    for (const [chance, z] of [
      ['10', Z90],
      ['50', 0],
      ['90', -Z90]
    ] as const) {
      const price = 3 * 0.7 ** (1 / 12) * Math.exp(deviation * z - deviation ** 2 / 2);
      expect(Math.abs(cash[0]!.quantiles[chance] / (-1000 * price) - 1)).toBeLessThan(0.015);
    }
  });

  it('the price of what customers rent, in the money of the company', () => {
    const priced = (parts: Parameters<typeof companyOf>[2]) =>
      drawn(
        companyOf({ cash: 0, production: [{ service: 'hour', unitsPerMonth: 1000 }] }, [], {
          services: { hour: { volatilityPerYear: 0.6 } },
          ...parts
        })
      ).cash;
    const [dollars, pounds] = [priced({}), priced({ fx: { GBP: 1.5 }, offer: { currency: 'GBP' } })];
    pounds.forEach(({ quantiles }, i) => expect(quantiles['50'] / dollars[i]!.quantiles['50']).toBeCloseTo(1 / 1.5, 9));
  });

  it('the price of what hires draw, of those who work there already too: spread grows from month to month, and starts today', () => {
    const hires = [{ offer: 'a', count: 1, startMonth: '2026-07' }];
    const drawnMonthly = grant({ perMonth: 1000, workShare: 1, expiresAfterMonths: 1 });
    const document = companyOf({ cash: 0, hires }, [drawnMonthly], { services: { hour: { volatilityPerYear: 0.5 } } });
    const { cash } = drawn(document, 'acme', { paths: 20_000, seed: 1 });
    const spread = cash.map(({ quantiles }) => quantiles['90'] - quantiles['10']);
    const deviation = 0.5 / Math.sqrt(12);
    const first = 3000 * 2 * Math.sinh(Z90 * deviation) * Math.exp(-(deviation ** 2) / 2);
    expect(Math.abs(spread[0]! / first - 1)).toBeLessThan(0.15);
    expect(spread.every((one, i) => i === 0 || one > spread[i - 1]!)).toBe(true);
  });
});

describe('the futures of a seed', () => {
  const doubtful = companyOf(
    {
      cash: 1e6,
      burnPerMonth: { low: 60_000, high: 100_000 },
      raises: [{ month: '2027-06', amount: 3e5, probability: 0.5 }],
      hires: [{ offer: 'a', count: 2 }]
    },
    [grant({ perMonth: 2000, workShare: 0.5 })],
    { services: { hour: { volatilityPerYear: 0.4 } } }
  );

  it('are the same bits every time, others of another seed, and agree with those within their errors', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => drawn(doubtful, 'acme', { paths: 2000, seed }));
    expect(again).toEqual(first);
    expect(other!.runwayMonths).not.toEqual(first!.runwayMonths);
    const { runwayMonths, standardErrors } = first!;
    const error = Math.hypot(standardErrors['50']!, other!.standardErrors['50']!);
    expect(Math.abs(runwayMonths['50']! - other!.runwayMonths['50']!)).toBeLessThan(5 * error);
  });

  it('are at least as many as were asked for, on price paths in powers of two', () => {
    for (const paths of [1, 8, 100, 10_000, 123_456]) {
      const size = runwaySize(paths);
      expect(8 * size.paths * size.draws).toBeGreaterThanOrEqual(paths);
      expect(8 * size.paths * size.draws).toBeLessThan(1.1 * paths + 16);
      expect(Number.isInteger(Math.log2(size.paths))).toBe(true);
    }
  });
});
