// What no company may ever be told: that more grants make cash last longer or starve production less, or that best effort takes GPUs from customers.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Company, ComputeComponent, Offer, Scenario } from '#lib/engine/index.ts';
import type { CompanyAnswer } from '#lib/engine/company/answer.ts';
import { companyRunway } from '#lib/engine/company/company-runway.ts';
import { runwayFutures } from '#lib/engine/company/futures/runway-futures.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { equityScenarios, scenarios } from '../arbitrary-scenario.ts';
import { grant } from '../../support/scenario.ts';
import { answerOf, companyOf } from './support.ts';

const between = (low: number, high: number) =>
  fc.integer({ min: 0, max: 1000 }).map((step) => Number((low + ((high - low) * step) / 1000).toPrecision(5)));
const chance = fc.oneof(fc.constantFrom(0, 1), between(0, 1));

const grants = fc
  .array(
    fc.record<Partial<ComputeComponent>>(
      {
        upfront: between(0, 20_000),
        perMonth: between(0, 8_000),
        expiresAfterMonths: fc.constantFrom(1, 3, 12, null),
        workShare: chance,
        grossUp: fc.boolean(),
        draw: fc.constantFrom('worthwhile', 'all'),
        priority: fc.constantFrom('reserved', 'bestEffort'),
        hours: fc.constantFrom('all', 'offPeak'),
        cliffMonths: fc.constantFrom(0, 3),
        transferable: fc.boolean()
      },
      { requiredKeys: ['perMonth'] }
    ),
    { maxLength: 3 }
  )
  .map((list) => list.map((fields, index) => grant({ id: `g${index}`, ...fields })));

const plans = fc.record<Company>(
  {
    cash: between(0, 5e6),
    interestPerYear: between(0, 0.1),
    burnPerMonth: between(0, 4e5),
    burnGrowthPerMonth: between(-0.05, 0.05),
    revenuePerMonth: between(0, 2e5),
    replacementCostPerLeaver: between(0, 2e5),
    commitments: fc.array(
      fc.record({
        service: fc.constant('hour'),
        unitsPerMonth: between(0, 40_000),
        pricePerUnit: between(0, 3),
        startMonth: fc.constantFrom('2026-10', '2027-01', '2027-07'),
        months: fc.constantFrom(0, 6, 36)
      }),
      { maxLength: 2 }
    ),
    overage: fc.constantFrom('wholesale', 'retail')
  },
  { requiredKeys: ['cash'] }
);

const machines = fc.record({
  service: fc.constant('hour'),
  gpus: fc.constant(100),
  availability: between(0.5, 1),
  production: fc.record({
    meanGpus: between(0, 120),
    peakRatio: between(1, 2),
    weekendRatio: between(0, 2),
    variability: fc.oneof(fc.constant(0), between(0, 1)),
    growthPerMonth: between(-0.1, 0.1)
  }),
  starvedHoursLimit: between(0, 100),
  idleSale: fc.record({ share: chance }),
  cost: fc.record({ perGpuHour: between(0, 3) })
});
const shortages = fc.oneof(fc.constant({}), fc.record({ burst: fc.constant(false), lostRevenuePerGpuHour: between(0, 9) }));
const clusters = fc.tuple(machines, shortages).map(([cluster, shortage]) => ({ ...cluster, ...shortage }));

const worlds = fc
  .record({
    company: plans,
    cluster: clusters,
    granted: grants,
    basis: fc.constantFrom('onDemand' as const, 'owned' as const),
    count: fc.integer({ min: 1, max: 4 }),
    employerRate: between(0, 0.3)
  })
  .map(({ company, cluster, granted, basis, count, employerRate }) =>
    companyOf(
      {
        ...company,
        hires: [
          { offer: 'a', count },
          { offer: 'a', count: 1, startMonth: '2027-06' }
        ]
      },
      [{ id: 'base', kind: 'salary', perYear: 100_000 }, ...granted],
      {
        horizonMonths: 24,
        candidate: { tax: { regime: 'flat', rate: 0.3, employerRate } },
        employer: { cluster, computeSupply: { basis } }
      }
    )
  );

const changed = (document: Scenario, change: (draft: Scenario) => void): Scenario => {
  const draft = structuredClone(document);
  change(draft);
  return draft;
};
const lasts = ({ runwayMonths }: CompanyAnswer) => runwayMonths ?? Infinity;
const starved = ({ cluster }: CompanyAnswer) => cluster!.months.map(({ starvedHours }) => starvedHours);

/** No entry of the one above that of the other, but for rounding. */
function expectNoneAbove(some: readonly number[], others: readonly number[]): void {
  some.forEach((one, index) => expect(one).toBeLessThanOrEqual(others[index]! + 1e-9 * (1 + Math.abs(others[index]!))));
}

function holds(property: (document: Scenario, told: CompanyAnswer) => void): void {
  fc.assert(
    fc.property(worlds, (document) => property(document, answerOf(document))),
    { numRuns: 25 }
  );
}

/** Any letters under any law, options and private shares among them, held by hires who begin before, with and after their letter. */
const anyWorld = fc
  .tuple(fc.oneof(scenarios({ zeros: true, countries: true }), equityScenarios({ zeros: false, countries: true })), plans)
  .map(([document, company]) => {
    const { commitments: _, ...plan } = company;
    const [{ employer, id }] = document.offers as [Offer];
    const hires = [{ offer: id, count: 2 }, ...['2024-03', '2029-02'].map((startMonth) => ({ offer: id, count: 1, startMonth }))];
    const employers = document.employers.map((one) => (one.id === employer ? { ...one, company: { ...plan, hires } } : one));
    return { document: { ...document, employers }, employer };
  });

describe('whatever the letters are', () => {
  it('every month of the company is a number, and its futures without doubt are its plan', () => {
    fc.assert(
      fc.property(anyWorld, ({ document, employer }) => {
        const certain = structuredClone(document);
        for (const service of Object.values(certain.market.services)) delete service.volatilityPerYear;
        const question = { scenario: certain, employer, amounts: {} };
        const told = companyRunway(question, simulationBasis);
        for (const { month: _, ...figures } of told.months)
          for (const figure of Object.values(figures)) expect(Number.isFinite(figure)).toBe(true);
        const draws = runwayFutures(question, simulationBasis, { paths: 1, seed: 1 });
        let drawn = draws.next();
        while (drawn.done !== true) drawn = draws.next();
        for (const [i, { quantiles }] of drawn.value.cash.entries()) {
          const { cash } = told.months[i]!;
          expect(Math.abs(quantiles['50'] - cash)).toBeLessThanOrEqual(1e-6 + 1e-9 * Math.abs(cash));
        }
      }),
      { numRuns: 25 }
    );
  });
});

describe('whatever a company is', () => {
  it('one more who holds the same grants makes cash last no longer, production starve no less and best effort fare no better', () => {
    holds((document, told) => {
      const more = answerOf(changed(document, ({ employers }) => (employers[0]!.company!.hires![0]!.count += 1)));
      expect(lasts(more)).toBeLessThanOrEqual(lasts(told) + 1e-9);
      expectNoneAbove(starved(told), starved(more));
    });
  });

  it('a further grant for work makes cash last no longer and production starve no less', () => {
    holds((document, told) => {
      const further = grant({ id: 'further', perMonth: 500, workShare: 1, expiresAfterMonths: 1 });
      const more = answerOf(changed(document, ({ offers }) => offers[0]!.components.push(further)));
      expect(lasts(more)).toBeLessThanOrEqual(lasts(told) + 1e-9);
      expectNoneAbove(starved(told), starved(more));
    });
  });

  it('grants that become best effort starve production exactly as much as none do', () => {
    holds((document) => {
      const withGrants = (keep: boolean) =>
        changed(document, ({ offers }) => {
          const [offer] = offers;
          offer!.components = offer!.components.filter(({ kind }) => keep || kind !== 'compute');
          for (const component of offer!.components) if (component.kind === 'compute') component.priority = 'bestEffort';
        });
      expect(starved(answerOf(withGrants(true)))).toEqual(starved(answerOf(withGrants(false))));
    });
  });

  it('every figure is a number within its bounds, and cash is what was there and what came and went', () => {
    holds((document, told) => {
      let before = document.employers[0]!.company!.cash;
      const interest = 1 + (document.employers[0]!.company!.interestPerYear ?? 0) / 12;
      for (const {
        revenue,
        raises,
        burn,
        hires,
        commitments,
        overage,
        burst,
        idleSale = 0,
        lostRevenue = 0,
        debt = 0,
        cluster = 0,
        cash
      } of told.months) {
        const spent = burn + hires + commitments + overage + burst + lostRevenue + cluster;
        const after = before * interest + revenue + raises + idleSale + debt - spent;
        expect(Math.abs(cash - after)).toBeLessThanOrEqual(1e-6 + 1e-9 * Math.abs(after));
        before = cash;
      }
      for (const { starvedProbability, bestEffortServed, worstHour, shortageGpuHours } of told.cluster!.months) {
        for (const share of [starvedProbability, bestEffortServed ?? 0, worstHour.probability]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(shortageGpuHours).toBeGreaterThanOrEqual(0);
        expect(worstHour.probability).toBeGreaterThanOrEqual(starvedProbability - 1e-12);
      }
      const { largestSafeReserved } = told.cluster!;
      expect(largestSafeReserved).toBeGreaterThanOrEqual(0);
      expect(largestSafeReserved).toBeLessThanOrEqual(100);
    });
  });

  it('raises make cash last no shorter, and a company without grants offers nothing else', () => {
    holds((document, told) => {
      const raised = changed(document, ({ employers }) => {
        employers[0]!.company!.raises = [{ month: '2027-04', amount: 1e5, probability: 0.5 }];
      });
      expect(answerOf(raised).alternatives.withRaises ?? Infinity).toBeGreaterThanOrEqual(lasts(told) - 1e-9);
      const bare = changed(document, ({ offers }) => (offers[0]!.components.length = 1));
      const { alternatives } = answerOf(bare);
      for (const other of ['none', 'cash', 'oneOff'] as const) expect(alternatives[other]).toBe(alternatives.asOffered);
    });
  });
});
