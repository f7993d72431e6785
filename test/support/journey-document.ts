// A comparison with four offers for the journeys, every figure invented here: long names, every kind of component, every denomination of
// compute, a present job, deadlines. The components of one kind have one id in every offer, so that a row of the table names them all.
import type { Component, ComputeComponent, Offer, Scenario, Service } from '#lib/engine/index.ts';

const service = (fields: Partial<Service> & Pick<Service, 'family' | 'unit' | 'list'>): Service => ({
  driftPerYear: 0,
  ...fields
});

/** Ids of components by the name of their row in the comparison table. */
export const rowIds: Readonly<Record<string, string>> = {
  Salary: 'base',
  'Target bonus': 'bonus',
  'Sign-on': 'sign',
  Shares: 'rsu',
  'GPU grant': 'hours',
  'Token grant': 'tokens',
  'API credit': 'credit',
  'Share of the cluster': 'share',
  Meals: 'meals'
};

const salary = (perYear: number): Component => ({ id: 'base', kind: 'salary', perYear, raisePerYear: 0.02 });
const shares = (units: number): Component => ({
  id: 'rsu',
  kind: 'equity',
  instrument: 'rsu',
  units,
  vesting: { months: 48, cliffMonths: 12, everyMonths: 3 }
});
const meals: Component = { id: 'meals', name: 'Meals', kind: 'benefit', perYear: 6100, taxable: false, valuedAt: 0.7 };

/** Twelve hundred hours a month, a third for the job, gone after two months. */
const hours: ComputeComponent = {
  id: 'hours',
  kind: 'compute',
  denomination: 'gpuHours',
  service: 'gpu',
  perMonth: 1200,
  expiresAfterMonths: 2,
  workShare: 0.35,
  revocationRatePerYear: 0.08
};

const kestrel: Offer = {
  id: 'kestrel',
  employer: 'kestrel',
  title: 'Principal scientist, distributed training and evaluation',
  startMonth: '2027-03',
  replyBy: '2026-12-20',
  components: [
    salary(284_000),
    { id: 'bonus', kind: 'bonus', targetShare: 0.12, payout: 0.85 },
    { id: 'sign', kind: 'signOn', amount: 42_500, paidInMonth: 1, clawbackMonths: 18, clawback: 'full' },
    shares(1870),
    hours,
    meals
  ]
};

const lumen: Offer = {
  id: 'lumen',
  employer: 'lumen',
  startMonth: '2027-02',
  components: [
    salary(331_000),
    { id: 'sign', kind: 'signOn', amount: 15_000, clawbackMonths: 12 },
    {
      id: 'tokens',
      kind: 'compute',
      denomination: 'tokens',
      service: 'tokens',
      perMonth: 640,
      expiresAfterMonths: 1,
      workShare: 0.6
    },
    { id: 'credit', kind: 'compute', denomination: 'credit', service: 'credit', upfront: 20_000, expiresAfterMonths: 12 },
    meals
  ]
};

const orrery: Offer = {
  id: 'orrery',
  employer: 'orrery',
  startMonth: '2027-05',
  leaveRatePerYear: 0.06,
  components: [
    salary(213_000),
    { id: 'share', kind: 'compute', denomination: 'clusterShare', share: 0.004, workShare: 0.5, workCredit: 0.05 },
    meals
  ]
};

const present: Offer = {
  id: 'present',
  employer: 'present',
  title: 'Present job',
  startMonth: '2026-12',
  components: [salary(226_000)]
};

/** Kestrel, Lumen, Orrery and the present job. */
export const fourOffers: Scenario = {
  format: 'scenario',
  version: 2,
  id: 'four-offers',
  name: 'Four letters on one table',
  currency: 'USD',
  valuationMonth: '2026-12',
  horizonMonths: 48,
  candidate: {
    tax: { regime: 'flat', rate: 0.37, employerRate: 0.021, computeBasis: 'fairMarketValue' },
    discountRatePerYear: 0.055,
    leaveRatePerYear: 0.13,
    outsidePayPerYear: 205_000,
    computeDemand: { gpu: { spendPerMonth: 900, elasticity: 1.3 }, tokens: { spendPerMonth: 350, elasticity: 1.1 } }
  },
  market: {
    services: {
      gpu: service({
        family: 'gpu',
        unit: 'GPU-hour',
        name: 'H200 GPU-hour',
        list: 8,
        retail: 4.4,
        wholesale: 3.1,
        marginal: 0.5
      }),
      tokens: service({ family: 'tokens', unit: 'million tokens', name: 'Frontier tokens', list: 10, wholesale: 7, marginal: 4 }),
      credit: service({ family: 'tokens', unit: 'USD', name: 'API credit', list: 1, retail: 0.95, wholesale: 0.8, marginal: 0.5 })
    }
  },
  employers: [
    { id: 'kestrel', name: 'Kestrel Computational Laboratories', stock: { kind: 'public', price: 131 } },
    { id: 'lumen', name: 'Lumen', computeSupply: { basis: 'committed', reassignableShare: 0.6 } },
    {
      id: 'orrery',
      name: 'Orrery Institute',
      computeSupply: { basis: 'owned', idleShare: 0.4 },
      cluster: { service: 'gpu', gpus: 512 }
    },
    { id: 'present', name: 'Present employer' }
  ],
  offers: [kestrel, lumen, orrery, present]
};

/** The first two of the four, under a name and an id of their own. */
export const twoOffers: Scenario = {
  ...fourOffers,
  id: 'two-offers',
  name: 'Kestrel or Lumen',
  employers: fourOffers.employers.slice(0, 2),
  offers: [kestrel, lumen]
};

/** Kestrel and Lumen under Californian law, Lumen's credit grossed up; Orrery in London. */
export const threeTaxed: Scenario = {
  ...fourOffers,
  id: 'three-taxed',
  name: 'California or London',
  candidate: { ...fourOffers.candidate, tax: { regime: 'us', region: 'CA', otherIncomePerYear: 9000 } },
  market: { ...fourOffers.market, fx: { GBP: 1.27 } },
  offers: fourOffers.offers.slice(0, 3).map((offer) => {
    if (offer.id === 'orrery') return { ...offer, currency: 'GBP', tax: { regime: 'uk', region: 'england' } as const };
    const components = offer.components.map((part) => (part.id === 'credit' ? { ...part, grossUp: true } : part));
    return { ...offer, components };
  })
};
