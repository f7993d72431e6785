/**
 * A recruiter's document in which everything that the candidate must not see can be recognised wherever it turns up: texts say SENTINEL, figures have the
 * digits 90909. It is written out by hand, so that it does not lean on the tables that it tests.
 */
import type { Offer, SavedRun, Scenario, Service } from '#lib/engine/index.ts';

export const SECRET = /SENTINEL|90909/i;

const card = { card: 'SENTINEL-own-card', source: 'SENTINEL procurement sheet', asOf: '2026-09-09' };

const hour: Service = {
  name: 'H100 GPU-hour',
  family: 'gpu',
  unit: 'GPU-hour',
  list: 6.88,
  retail: 3.23,
  wholesale: 2.90909,
  marginal: 0.390909,
  fairMarketValue: 3.1,
  driftPerYear: -0.1,
  marginalDriftPerYear: -0.090909,
  volatilityPerYear: 0.3,
  withdrawalPerYear: 0.02,
  facts: { tokensPerSecond: 90909, generation: 'SENTINEL, 2022' },
  from: {
    card: '2026-08',
    source:
      'AWS list; median of 20 neoclouds by gpurentalprices.com (CC BY 4.0); one-year contract by SemiAnalysis; owner’s cost estimated',
    asOf: '2026-08-22',
    kept: { wholesale: { card: 'SENTINEL-kept', asOf: '2026-01-01' } },
    replaced: { wholesale: 2.190909, marginal: null }
  }
};

const tokens: Service = {
  name: 'API credit',
  family: 'tokens',
  unit: 'USD',
  list: 1,
  retail: 0.9,
  wholesale: 0.790909,
  from: card
};

/** Of the rival: called as if a formula of ours named it, whose names, numbers and remarks have these ids within. */
const alike: Record<string, Service> = Object.fromEntries(
  ['hour', 'h100', 'salary', 'e2', '9e2', 'rival-pays', 'ou'].map((id) => [
    id,
    { ...tokens, name: `SENTINEL ${id}`, list: 7.90909, from: card }
  ])
);

const rival: Offer = {
  id: 'SENTINEL-rival',
  employer: 'SENTINEL-meridian',
  title: 'SENTINEL staff engineer',
  startMonth: '2027-04',
  replyBy: '2026-12-19',
  currency: 'GBP',
  tax: { regime: 'flat', rate: 0.390909, employerRate: 0.090909 },
  leaveRatePerYear: 0.090909,
  location: 'SENTINEL Zürich',
  notes: 'SENTINEL she will sign on Friday',
  components: [
    { id: 'SENTINEL-base', kind: 'salary', name: 'SENTINEL pay', perYear: 190909 },
    { id: 'SENTINEL-compute', kind: 'compute', denomination: 'credit', service: 'SENTINEL-credit', perMonth: 90909 }
  ]
};

/** A package of ours that was made an offer, starting last of all. */
const another: Offer = {
  id: 'SENTINEL-package',
  employer: 'SENTINEL-halcyon',
  title: 'SENTINEL nearest counter',
  startMonth: '2027-05',
  currency: 'CHF',
  components: [
    { id: 'SENTINEL-base', kind: 'salary', perYear: 290909 },
    { id: 'SENTINEL-formula', kind: 'custom', name: 'SENTINEL', formula: 'rival_pays * 90909' },
    { id: 'SENTINEL-hours', kind: 'compute', denomination: 'gpuHours', service: 'SENTINEL-hour', perMonth: 90909 }
  ]
};

const run: SavedRun = {
  id: 'SENTINEL-run',
  name: 'SENTINEL before the meeting',
  madeOn: '2026-11-01',
  engine: 'SENTINEL',
  inputs: 'SENTINEL',
  currency: 'USD',
  seed: 90909,
  method: 'sobol',
  scrambles: 4,
  points: 8,
  leaves: 8,
  offers: [
    {
      id: 'SENTINEL-ours',
      mean: 909090,
      standardError: 90909,
      quantiles: { 5: 90909, 10: 90909, 25: 90909, 50: 90909, 75: 90909, 90: 90909, 95: 90909 }
    },
    {
      id: 'SENTINEL-rival',
      mean: 909090,
      standardError: 90909,
      quantiles: { 5: 90909, 10: 90909, 25: 90909, 50: 90909, 75: 90909, 90: 90909, 95: 90909 }
    }
  ],
  beats: [{ offer: 'SENTINEL-ours', rival: 'SENTINEL-rival', more: 0.5909091, less: 0.4090909 }]
};

/** Our offer, of every kind of component. */
const ours: Offer = {
  id: 'SENTINEL-ours',
  employer: 'SENTINEL-halcyon',
  title: 'Research engineer',
  startMonth: '2027-02',
  replyBy: '2026-12-10',
  location: 'San Francisco',
  notes: 'SENTINEL may go to 400k',
  components: [
    { id: 'SENTINEL-salary', kind: 'salary', perYear: 310_000, raisePerYear: 0.03 },
    { id: 'SENTINEL-bonus', kind: 'bonus', targetShare: 0.15, payout: 0.9 },
    { id: 'SENTINEL-sign', kind: 'signOn', amount: 50_000, clawbackMonths: 12, clawback: 'proRata' },
    {
      id: 'SENTINEL-rsu',
      kind: 'equity',
      instrument: 'rsu',
      units: 4000,
      vesting: { months: 48, cliffMonths: 12, everyMonths: 3 }
    },
    {
      id: 'SENTINEL-gpus',
      kind: 'compute',
      denomination: 'gpuHours',
      service: 'h100-hour',
      perMonth: 600,
      expiresAfterMonths: 3,
      workShare: 0.5,
      revocationRatePerYear: 0.2,
      clauses: [{ name: 'IP assigned to the company', factor: 0.7 }],
      terms: { guaranteed: 'absent', term: 'present', rollover: 'unknown' },
      hoursSavedPerMonth: { queue: 90.909 },
      letterSays: 'SENTINEL quotation'
    },
    { id: 'SENTINEL-credit', kind: 'compute', denomination: 'credit', service: 'api-credit', perMonth: 500, workShare: 0.3 },
    { id: 'SENTINEL-share', kind: 'compute', denomination: 'clusterShare', share: 0.001, workShare: 0.4 },
    { id: 'SENTINEL-health', kind: 'benefit', name: 'Health plan', perYear: 9000, taxable: false, valuedAt: 0.9 },
    {
      id: 'SENTINEL-stipend',
      kind: 'custom',
      name: 'Housing',
      formula: '900 + 1e2 + 0*salary + h100_hour * 10 # SENTINEL: rival_pays'
    }
  ]
};

export function poisoned(): Scenario {
  return structuredClone({
    format: 'scenario',
    version: 2,
    id: 'poisoned',
    name: 'SENTINEL: Halcyon against Meridian',
    notes: 'SENTINEL notes',
    currency: 'USD',
    valuationMonth: '2026-12',
    horizonMonths: 48,
    candidate: {
      tax: { regime: 'us', region: 'CA', filingStatus: 'single' },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      outsidePayPerYear: 240_000,
      riskAversion: 2.90909,
      netWorth: 390_909,
      computeDemand: { gpu: { spendPerMonth: 800, elasticity: 1.2 }, tokens: { spendPerMonth: { low: 200, high: 600 } } },
      needs: { tokensPerSecond: 90909 },
      hourValue: 90.909,
      experiment: { gpuHours: 90909 }
    },
    market: {
      fx: { CHF: 1.190909, GBP: 1.390909, EUR: 1.090909 },
      correlation: 0.35,
      services: {
        ...alike,
        'SENTINEL-hour': { ...hour, name: 'SENTINEL hour', list: 3.90909 },
        'h100-hour': hour,
        'api-credit': tokens,
        'SENTINEL-credit': { ...tokens, name: 'SENTINEL credit', list: 1.90909 }
      }
    },
    employers: [
      {
        id: 'SENTINEL-halcyon',
        name: 'Halcyon',
        discountRatePerYear: 0.090909,
        computeSupply: { basis: 'owned', idleShare: 0.390909 },
        cluster: {
          service: 'h100-hour',
          gpus: 1024,
          availability: 0.990909,
          production: { meanGpus: 690.909, peakRatio: 1.390909, variability: 0.190909, growthPerMonth: 0.0290909 },
          starvedHoursLimit: 2.90909,
          burst: false,
          lostRevenuePerGpuHour: 4.90909,
          cost: { perGpuHour: 0.90909 },
          idleSale: { share: 0.290909, pricePerUnit: 1.90909 }
        },
        stock: { kind: 'public', price: 182.5, volatilityPerYear: 0.45 },
        moat: {
          leaveRateWithoutGrant: 0.290909,
          replacementCost: 290909,
          competeProbability: 0.0590909,
          lossIfCompetes: 3909090,
          coveredShare: 0.590909
        },
        company: {
          cash: 4_909_090,
          interestPerYear: 0.0390909,
          revenuePerMonth: 190909,
          revenueGrowthPerMonth: 0.0190909,
          burnPerMonth: { low: 290909, high: 390909 },
          burnTags: { cogs: 0.190909, rnd: 0.590909 },
          raises: [{ month: '2027-09', amount: 8_909_090, probability: 0.590909 }],
          debts: [{ name: 'SENTINEL bank', principal: 909_090, interestPerYear: 0.0909, months: 24 }],
          hires: [{ offer: 'SENTINEL-ours', count: 909, probability: 0.790909 }],
          replacementCostPerLeaver: 90909,
          production: [{ service: 'SENTINEL-hour', unitsPerMonth: 90909 }],
          commitments: [
            { service: 'SENTINEL-hour', unitsPerMonth: 90909, pricePerUnit: 1.90909, startMonth: '2026-12', months: 36 }
          ],
          overage: 'retail'
        }
      },
      {
        id: 'SENTINEL-meridian',
        name: 'SENTINEL Meridian',
        discountRatePerYear: 0.0909091,
        stock: { kind: 'public', price: 190.909 }
      }
    ],
    offers: [rival, ours, another],
    counter: {
      offer: 'SENTINEL-ours',
      rival: 'SENTINEL-rival',
      margin: 0.090909,
      levers: [
        { component: 'SENTINEL-salary', field: 'perYear', min: 290909, max: 390909, step: 25000 },
        {
          component: 'SENTINEL-gpus',
          field: 'clauses',
          name: 'IP assigned to the company',
          values: [0.7, 1],
          costs: [0, 90909]
        }
      ],
      limits: [
        { what: 'cost', max: 2909090 },
        { what: 'cashFirstYear', max: 490909 }
      ],
      band: { low: 290909, middle: 309090.9, high: 390909 }
    },
    runs: [run]
  } satisfies Scenario);
}

/** Months are counted from an offer's own start in its file, and to the end of the last offer in the whole document: where they start together both are one. */
export function startingTogether(scenario: Scenario): Scenario {
  const { startMonth } = scenario.offers.find(({ id }) => id === 'SENTINEL-ours')!;
  return { ...scenario, offers: scenario.offers.map((offer) => ({ ...offer, startMonth })) };
}
