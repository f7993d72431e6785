/** A recruiter’s afternoon: Halcyon against Borealis with eleven levers, limits and a band, as it would be typed; notes and runs that are nobody else's business. */
import type { Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };

const shipped = example as Scenario;

export function recruiterDocument(): Scenario {
  const document = structuredClone(shipped);
  const [borealis, halcyon] = document.offers as [Scenario['offers'][0], Scenario['offers'][0]];
  borealis.components.push({ id: 'relocation', name: 'Relocation', kind: 'benefit', perYear: 2000, taxable: true });
  const gpus = halcyon.components.find(({ kind }) => kind === 'compute')!;
  Object.assign(gpus, {
    perMonth: 600,
    clauses: [
      { name: 'IP assigned to Halcyon', factor: 0.7 },
      { name: 'Yields to production', factor: 0.8 }
    ],
    terms: { guaranteed: 'absent', term: 'present', rollover: 'present', personalUse: 'present', tail: 'unknown' }
  });
  halcyon.components = [
    { id: 'base', kind: 'salary', perYear: 285_000, raisePerYear: 0.03 },
    { id: 'bonus', kind: 'bonus', targetShare: 0.1, payout: 0.9 },
    { id: 'sign', kind: 'signOn', amount: 20_000, paidInMonth: 0, clawbackMonths: 12, clawback: 'proRata' },
    { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 5000, vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } },
    gpus,
    halcyon.components.at(-1)!
  ];
  halcyon.notes = 'Wants an answer by Friday. Do not go above 340k.';
  document.candidate.outsidePayPerYear = 240_000;
  return {
    ...document,
    id: 'recruiter',
    name: 'Halcyon: counter to Borealis',
    notes: 'The rival pays 310k.',
    counter: {
      offer: 'halcyon',
      rival: 'borealis',
      margin: 0.02,
      levers: [
        { component: 'base', field: 'perYear', min: 285_000, max: 345_000, step: 5000 },
        { component: 'base', field: 'raisePerYear', min: 0.03, max: 0.05, step: 0.005 },
        { component: 'bonus', field: 'targetShare', min: 0.1, max: 0.2, step: 0.05 },
        { component: 'sign', field: 'amount', min: 20_000, max: 100_000, step: 10_000 },
        { component: 'rsu', field: 'units', min: 5000, max: 9000, step: 500 },
        { component: 'gpus', field: 'perMonth', min: 600, max: 2000, step: 100 },
        { component: 'gpus', field: 'clauses', name: 'IP assigned to Halcyon', values: [0.7, 1], costs: [0, 15_000] },
        { component: 'gpus', field: 'clauses', name: 'Yields to production', values: [0.8, 1] },
        { component: 'gpus', field: 'grossUp', values: [false, true] },
        { component: 'gpus', field: 'keptOnLeaving', values: [false, true], costs: [0, 4000] },
        { component: 'gpus', field: 'revocationRatePerYear', values: [0.1, 0], costs: [0, 6000] }
      ],
      limits: [
        { what: 'cashFirstYear', max: 480_000 },
        { what: 'cash', max: 1_900_000 },
        { what: 'equityUnits', max: 9000 },
        { what: 'gpuHoursPerMonth', max: 1600 },
        { what: 'cost', max: 1_700_000 }
      ],
      band: { low: 270_000, middle: 310_000, high: 350_000 }
    }
  };
}

/** The same with fourteen levers of which none may stay where it is. */
export function everythingMoves(): Scenario {
  const document = recruiterDocument();
  const { counter } = document;
  return {
    ...document,
    counter: {
      ...counter!,
      margin: -0.5,
      levers: [
        { component: 'base', field: 'perYear', min: 300_000, max: 310_000, step: 10_000 },
        { component: 'base', field: 'raisePerYear', min: 0.04, max: 0.05, step: 0.01 },
        { component: 'bonus', field: 'targetShare', min: 0.15, max: 0.2, step: 0.05 },
        { component: 'sign', field: 'amount', min: 30_000, max: 40_000, step: 10_000 },
        { component: 'rsu', field: 'units', min: 6000, max: 7000, step: 1000 },
        { component: 'perk', field: 'perYear', min: 14_000, max: 15_000, step: 1000 },
        { component: 'gpus', field: 'perMonth', min: 800, max: 900, step: 100 },
        { component: 'gpus', field: 'months', min: 60, max: 60, step: 12 },
        { component: 'gpus', field: 'expiresAfterMonths', values: [6, null] },
        { component: 'gpus', field: 'clauses', name: 'IP assigned to Halcyon', values: [1], costs: [15_000] },
        { component: 'gpus', field: 'clauses', name: 'Yields to production', values: [0.9, 1] },
        { component: 'gpus', field: 'grossUp', values: [true] },
        { component: 'gpus', field: 'keptOnLeaving', values: [true], costs: [4000] },
        { component: 'gpus', field: 'revocationRatePerYear', values: [0], costs: [6000] }
      ]
    }
  };
}
