/** The example of the format's description, with the flat regime in the place of a country's. A fresh copy at each call. */
import type { Scenario } from '#lib/engine/document.ts';

export function formatExample(): Scenario {
  return {
    format: 'scenario',
    version: 2,
    id: 'b7e0',
    name: 'Research engineer: Borealis against Halcyon',
    notes: '',
    currency: 'USD',
    valuationMonth: '2026-12',
    horizonMonths: 48,
    candidate: {
      tax: { regime: 'flat', rate: 0.42, employerRate: 0.0145, otherIncomePerYear: 0, computeBasis: 'fairMarketValue' },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.15,
      outsidePayPerYear: 240000,
      riskAversion: 2,
      netWorth: 300000,
      computeDemand: { gpu: { spendPerMonth: 800, elasticity: 1.2 }, tokens: { spendPerMonth: 400, elasticity: 1.2 } }
    },
    market: {
      fx: { GBP: 1.31 },
      services: {
        'h100-hour': {
          family: 'gpu',
          unit: 'GPU-hour',
          list: 6.88,
          retail: 3.23,
          wholesale: 2.35,
          marginal: 0.37,
          driftPerYear: -0.11,
          volatilityPerYear: 0.3,
          from: { card: '2026-08', source: '…', asOf: '2026-08-22' }
        },
        'frontier-token': {
          family: 'tokens',
          unit: 'million tokens',
          list: 6.0,
          wholesale: 4.5,
          marginal: 3.0,
          driftPerYear: 0,
          volatilityPerYear: 0.6
        },
        'api-credit': {
          family: 'tokens',
          unit: 'USD',
          list: 1,
          retail: 0.9,
          wholesale: 0.75,
          marginal: 0.5,
          driftPerYear: 0,
          volatilityPerYear: 0
        }
      }
    },
    employers: [
      {
        id: 'borealis',
        name: 'Borealis',
        discountRatePerYear: 0.1,
        computeSupply: { basis: 'owned', idleShare: 0.35 },
        cluster: { service: 'h100-hour', gpus: 1024 },
        stock: { kind: 'public', price: 182.5, volatilityPerYear: 0.45 }
      }
    ],
    offers: [
      {
        id: 'a',
        employer: 'borealis',
        title: 'Staff research engineer',
        startMonth: '2027-01',
        replyBy: '2026-12-05',
        components: [
          { id: 'base', kind: 'salary', perYear: 310000, raisePerYear: 0.03 },
          { id: 'bonus', kind: 'bonus', targetShare: 0.15, payout: 0.9 },
          { id: 'sign', kind: 'signOn', amount: 50000, paidInMonth: 0, clawbackMonths: 12, clawback: 'proRata' },
          { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 4000, vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } },
          {
            id: 'gpus',
            kind: 'compute',
            denomination: 'gpuHours',
            service: 'h100-hour',
            perMonth: 600,
            expiresAfterMonths: 3,
            workShare: 0.5,
            revocationRatePerYear: 0.2,
            clauses: [{ name: 'IP assigned to employer', factor: 0.7 }]
          },
          { id: 'share', kind: 'compute', denomination: 'clusterShare', share: 0.01 },
          { id: 'perk', kind: 'benefit', perYear: 12000, taxable: false, valuedAt: 0.8 },
          { id: 'odd', kind: 'custom', formula: 'salary * 0.01' }
        ]
      }
    ]
  };
}

/** The example with the value at `path` replaced, or left out where `value` is `undefined`. Missing objects on the way are made. */
export function exampleWith(path: readonly (string | number)[], value: unknown): unknown {
  const example = formatExample();
  const last = path.at(-1) ?? '';
  let place = example as unknown as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) place = (place[part] ??= {}) as Record<string | number, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return example;
}
