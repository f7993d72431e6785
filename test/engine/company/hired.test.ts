// Sums over hires are kept and changed by one head at a time: what comes of that is what the company without that head is told.
import { describe, expect, it } from 'vitest';
import type { Company, Component, PlannedHire, Scenario } from '#lib/engine/index.ts';
import { runwayFutures } from '#lib/engine/company/futures/runway-futures.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { grant } from '../../support/scenario.ts';
import { answerOf, companyOf, worldBasis } from './support.ts';

const letter: Component[] = [
  { id: 'base', kind: 'salary', perYear: 120_000 },
  grant({ id: 'reserved', perMonth: 5000, workShare: 0.5, keptOnLeaving: true, grossUp: true }),
  grant({ id: 'left', perMonth: 3000, workShare: 1, priority: 'bestEffort', hours: 'offPeak', expiresAfterMonths: 1 })
];
const cluster = {
  service: 'hour',
  gpus: 100,
  production: { meanGpus: 60, peakRatio: 1.5, variability: 0.2, growthPerMonth: 0.01 },
  starvedHoursLimit: 20,
  idleSale: { share: 0.5 }
};
const commitment = { service: 'hour', unitsPerMonth: 9000, pricePerUnit: 1.5, startMonth: '2027-03', months: 18 };
const hires: PlannedHire[] = [
  { offer: 'a', count: 2, startMonth: '2027-05' },
  { offer: 'a', count: 1, startMonth: '2025-11' },
  { offer: 'a', count: 1 },
  { offer: 'a', count: 0, startMonth: '2027-02' },
  { offer: 'a', count: 3, startMonth: '2027-09' },
  { offer: 'a', count: 1, startMonth: '2026-12' }
];
const isThere = ({ startMonth = '2027-01' }: PlannedHire) => startMonth < '2027-01';

const world = (planned: PlannedHire[], basis: 'owned' | 'onDemand', more: Partial<Company> = {}): Scenario =>
  companyOf({ cash: 3e6, burnPerMonth: 60_000, ...more, hires: planned }, letter, {
    employer: { cluster, computeSupply: { basis } }
  });
const told = (document: Scenario) => answerOf(document, worldBasis);

describe.each([
  ['on its own cluster', 'owned', {}],
  ['on a cluster that it rents', 'onDemand', {}],
  ['beyond a commitment', 'onDemand', { commitments: [commitment] }]
] as const)('six entries of hires, %s', (_, basis, more) => {
  const plan = (planned: PlannedHire[]) => told(world(planned, basis, structuredClone(more) as Partial<Company>));
  const all = plan(hires);

  it('cost the months that the company without one of them lasts longer', () => {
    expect(all.runwayMonths).not.toBeNull();
    all.monthsPerHire.forEach((months, entry) => {
      const fewer = hires.map((hire, at) => (at === entry ? { ...hire, count: Math.max(0, hire.count - 1) } : hire));
      const longer = plan(fewer).runwayMonths;
      if (longer === null) expect(months).toBeNull();
      else expect(months).toBeCloseTo(longer - all.runwayMonths!, 9);
    });
  });

  it('are told hire by hire as the company with those up to it, and with those who work there', () => {
    all.hireByHire.forEach(({ runwayMonths, starvedHours }, last) => {
      const upTo = plan(hires.map((hire, at) => (at <= last || isThere(hire) ? hire : { ...hire, count: 0 })));
      expect(runwayMonths ?? 99).toBeCloseTo(upTo.runwayMonths ?? 99, 9);
      expect(starvedHours).toBeCloseTo(upTo.cluster!.worst.starvedHours, 9);
    });
  });

  it('who decline for certain leave the futures of the plan without them', () => {
    const declining = hires.map((hire, at) => (at % 3 === 1 ? { ...hire, probability: 0 } : hire));
    const scenario = world(declining, basis, structuredClone(more) as Partial<Company>);
    const draws = runwayFutures(
      { scenario, employer: 'acme', amounts: {} },
      { ...simulationBasis, ...worldBasis },
      { paths: 8, seed: 1 }
    );
    let next = draws.next();
    while (next.done !== true) next = draws.next();
    const without = plan(hires.map((hire, at) => (at % 3 === 1 ? { ...hire, count: 0 } : hire)));
    next.value.cash.forEach(({ quantiles }, i) => expect(quantiles['50'] / without.months[i]!.cash).toBeCloseTo(1, 7));
  });
});

describe('a grant that is kept on leaving', () => {
  it('costs a company that replaces every leaver what any other does', () => {
    const kept = told(world(hires, 'onDemand'));
    const document = world(hires, 'onDemand');
    for (const one of document.offers[0]!.components) if (one.kind === 'compute') one.keptOnLeaving = false;
    const lost = told(document);
    kept.months.forEach(({ cash }, i) => expect(cash / lost.months[i]!.cash).toBeCloseTo(1, 12));
    expect(kept.alternatives.oneOff).toBe(lost.alternatives.oneOff);
  });
});
