/** The company and the cluster of the design page (company.md, section 1), with every field that it names. */
import type { Company, Scenario } from '#lib/engine/index.ts';
import { counterExample } from './counter-example.ts';

export function companyExample(): Scenario {
  const { counter: _, ...scenario } = counterExample();
  const [first, ...others] = scenario.employers;
  const service = Object.keys(scenario.market.services)[0]!;
  const cluster = {
    service,
    gpus: 1024,
    availability: 1,
    production: { meanGpus: 620, peakRatio: 1.4, weekendRatio: 0.7, variability: 0.15, growthPerMonth: 0.02 },
    starvedHoursLimit: 2,
    burst: true,
    cost: { perGpuHour: 0.4, startMonth: '2026-12', months: 60 },
    idleSale: { share: 0.2, pricePerUnit: 1.5 },
    jobs: { perHour: 20, gpus: 8, meanHours: 3 }
  };
  const company: Company = {
    cash: 4_000_000,
    interestPerYear: 0,
    revenuePerMonth: { low: 10_000, high: 30_000 },
    revenueGrowthPerMonth: { low: 0, mode: 0.02, high: 0.05 },
    burnPerMonth: 200_000,
    burnGrowthPerMonth: -0.01,
    burnTags: { cogs: 0.2, rnd: 0.5, people: 0.6 },
    raises: [{ month: '2027-09', amount: 8_000_000, probability: 0.6 }],
    hires: [
      { offer: 'a', count: 2, tag: 'cogs', probability: 0.8, startMonth: '2027-02' },
      { offer: 'a', count: 0 }
    ],
    mustLastMonths: 18,
    replacementCostPerLeaver: 0,
    production: [{ service, unitsPerMonth: 30_000, growthPerMonth: 0.03 }],
    commitments: [{ service, unitsPerMonth: 40_000, pricePerUnit: 2.1, startMonth: '2026-12', months: 36 }],
    debts: [
      {
        name: 'Venture loan',
        principal: 500_000,
        startMonth: '2027-01',
        interestPerYear: 0.12,
        months: 36,
        interestOnlyMonths: 12,
        balloon: 50_000
      }
    ],
    overage: 'wholesale'
  };
  return { ...scenario, employers: [{ ...first!, computeSupply: { basis: 'onDemand' }, cluster, company }, ...others] };
}
