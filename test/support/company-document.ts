/** Companies for the journeys, every figure invented here: Kestrel with all that a plan and a cluster can have, and plans bent as the schema allows. */
import type { Cluster, Company, ComputeSupply, Scenario } from '#lib/engine/index.ts';
import { fourOffers, threeTaxed } from './journey-document.ts';

const cluster: Cluster = {
  service: 'gpu',
  gpus: 64,
  availability: 0.97,
  production: { meanGpus: 34, peakRatio: 1.5, weekendRatio: 0.6, variability: 0.15, growthPerMonth: 0.01 },
  starvedHoursLimit: 2,
  burst: true,
  cost: { perGpuHour: 1.1, startMonth: '2026-12', months: 60 },
  idleSale: { share: 0.2, pricePerUnit: 1.5 },
  jobs: { perHour: 4, gpus: 4, meanHours: 1.5 }
};

const company: Company = {
  cash: 9_000_000,
  interestPerYear: 0.03,
  revenuePerMonth: { low: 80_000, high: 140_000 },
  revenueGrowthPerMonth: { low: 0, mode: 0.02, high: 0.05 },
  burnPerMonth: 410_000,
  burnGrowthPerMonth: 0.005,
  burnTags: { cogs: 0.2, rnd: 0.5, people: 0.6 },
  raises: [
    { month: '2027-06', amount: 500_000 },
    { month: '2028-03', amount: 12_000_000, probability: 0.6 }
  ],
  hires: [
    { offer: 'kestrel', count: 2, startMonth: '2027-02', tag: 'rnd' },
    { offer: 'kestrel', count: 3, startMonth: '2027-10', tag: 'cogs', probability: 0.7 },
    { offer: 'kestrel', count: 1, startMonth: '2025-06' }
  ],
  replacementCostPerLeaver: { low: 30_000, high: 90_000 },
  production: [{ service: 'tokens', unitsPerMonth: 900, growthPerMonth: 0.03 }],
  commitments: [
    {
      service: 'gpu',
      unitsPerMonth: 4000,
      pricePerUnit: 2.4,
      startMonth: '2027-03',
      months: 24,
      shortfallShare: 0.8,
      ratchet: { everyMonths: 12, share: 0.1 }
    },
    { service: 'tokens', unitsPerMonth: 600, pricePerUnit: 6, startMonth: '2026-12', months: 12 }
  ],
  debts: [
    { name: 'Venture loan', principal: 800_000, startMonth: '2027-01', interestPerYear: 0.12, months: 36, interestOnlyMonths: 12 }
  ],
  overage: 'retail'
};

function planned(
  document: Scenario,
  name: string,
  plan: { company: Company; cluster?: Cluster; computeSupply?: ComputeSupply },
  fields: Partial<Scenario> = {}
): Scenario {
  const employers = document.employers.map((employer) => (employer.id === 'kestrel' ? { ...employer, ...plan } : employer));
  return { ...document, id: name.replaceAll(' ', '-'), name, employers, ...fields };
}

/** Kestrel with a plan, a cluster and a guess of what its grants keep; one grant waits for what customers leave, at night. */
export const plannedCompany: Scenario = (() => {
  const document = planned(fourOffers, 'Kestrel with a plan', {
    company,
    cluster,
    computeSupply: { basis: 'owned', idleShare: 0.4 }
  });
  return {
    ...document,
    employers: document.employers.map((employer) =>
      employer.id === 'kestrel'
        ? {
            ...employer,
            moat: {
              leaveRateWithoutGrant: 0.22,
              replacementCost: 250_000,
              competeProbability: 0.05,
              lossIfCompetes: 3_000_000,
              coveredShare: 0.5
            }
          }
        : employer
    )
  };
})();

const bare = { cash: 0, hires: [] };

/** Each could break a page. */
export const companyVariants: readonly Scenario[] = [
  plannedCompany,
  planned(fourOffers, 'a company with nothing in it', { company: bare }),
  planned(fourOffers, 'a company that owes more than it has', {
    company: { cash: -2_000_000, hires: [{ offer: 'kestrel', count: 0 }], debts: company.debts! },
    cluster: { service: 'gpu', gpus: 8, production: { meanGpus: 0 } }
  }),
  planned(
    threeTaxed,
    'an overloaded cluster and ten years',
    {
      company: {
        cash: 1e12,
        revenueByMonth: [1, 2, 3],
        burnByMonth: [5e6],
        hires: [{ offer: 'kestrel', count: 10_000, startMonth: '2036-12' }]
      },
      cluster: {
        service: 'gpu',
        gpus: 16,
        availability: 0.5,
        production: { meanGpus: 40, hourly: Array.from({ length: 168 }, (_, hour) => hour), variability: 1, growthPerMonth: 0.5 },
        starvedHoursLimit: 0,
        burst: false,
        jobs: { perHour: 100, gpus: 3, meanHours: 10 }
      }
    },
    { horizonMonths: 120 }
  )
];
