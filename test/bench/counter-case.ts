/** A counter-offer as large as one that somebody would type: nine levers, ten million packages, four budgets. Invented. */
import type { Lever, Scenario, Tax } from '#lib/engine/document.ts';
import { scenario as threeOffers } from './simulation-job.ts';

const clauses = [
  { name: 'Inventions belong to the company', factor: 0.75, cost: 15_000 },
  { name: 'Use is watched', factor: 0.9, cost: 4000 },
  { name: 'No use against fair use', factor: 0.9, cost: 2500 },
  { name: 'Jobs of the company go first', factor: 0.95, cost: 6000 }
];

const levers: Lever[] = [
  { component: 'base', field: 'perYear', min: 240_000, max: 360_000, step: 5000 },
  { component: 'sign', field: 'amount', min: 0, max: 190_000, step: 10_000 },
  { component: 'rsus', field: 'units', min: 2000, max: 7800, step: 200 },
  { component: 'gpus', field: 'perMonth', min: 0, max: 1950, step: 50 },
  ...clauses.map(({ name, factor, cost }): Lever => {
    return { component: 'gpus', field: 'clauses', name, values: [factor, 1], costs: [0, cost] };
  }),
  { component: 'gpus', field: 'grossUp', values: [false, true] }
];

/** The listed company counters the startup's offer. @param tax the three offers' own when absent: California */
export function largeCounter(tax: Tax = threeOffers.candidate.tax, probability: number | null = null): Scenario {
  const { employers, offers } = threeOffers;
  const own = clauses.map(({ name, factor }) => ({ name, factor }));
  return {
    ...threeOffers,
    candidate: { ...threeOffers.candidate, tax },
    employers: employers.map((one) =>
      one.id === 'meridian' ? { ...one, computeSupply: { basis: 'owned', idleShare: 0.8 } } : one
    ),
    offers: offers.map((offer) => ({
      ...offer,
      components: offer.components.map((one) => (offer.id === 'middle' && one.id === 'gpus' ? { ...one, clauses: own } : one))
    })),
    counter: {
      offer: 'middle',
      rival: 'startup',
      margin: probability === null ? 0.15 : 0,
      probability,
      levers,
      limits: [
        { what: 'cashFirstYear', max: 480_000 },
        { what: 'cash', max: 1_700_000 },
        { what: 'equityUnits', max: 6000 },
        { what: 'gpuHoursPerMonth', max: 1500 }
      ]
    }
  };
}
