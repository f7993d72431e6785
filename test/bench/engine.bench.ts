// The engine on the largest comparison of the first screen: four offers of seven components, 48 months. Measured against a
// plain loop over as many rows and months, so that the ratio holds on any machine; and how many offers it values in a second.
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import {
  answer,
  common,
  offerTaxYears,
  offerValuation,
  resolve,
  turningPoints,
  valuation,
  type Component
} from '#lib/engine/index.ts';
import { grant, guesses, scenario } from '../support/scenario.ts';
import type { Bench } from './run.ts';

const OFFERS = 4;
const MONTHS = 48;

const components: Component[] = [
  { id: 'base', kind: 'salary', perYear: 310_000, raisePerYear: 0.03 },
  { id: 'bonus', kind: 'bonus', targetShare: 0.15, payout: 0.9 },
  { id: 'sign', kind: 'signOn', amount: 50_000, clawbackMonths: 12 },
  { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 4000, vesting: { months: 48, cliffMonths: 12, everyMonths: 3 } },
  { id: 'plan', kind: 'benefit', perYear: 12_000, taxable: false, valuedAt: 0.8 },
  grant({
    perMonth: 600,
    expiresAfterMonths: 3,
    workShare: 0.5,
    revocationRatePerYear: 0.2,
    clauses: [{ name: 'IP', factor: 0.7 }]
  }),
  grant({ id: 'tokens', denomination: 'tokens', service: 'token', upfront: 9000, keptOnLeaving: true })
];
const one = scenario(components, {
  horizonMonths: MONTHS,
  candidate: {
    tax: { regime: 'flat', rate: 0.42, employerRate: 0.0145 },
    discountRatePerYear: 0.06,
    leaveRatePerYear: 0.15,
    outsidePayPerYear: 240_000
  }
});
const ids = Array.from({ length: OFFERS }, (_, index) => `offer${index}`);
const four = { ...one, offers: ids.map((id) => ({ ...one.offers[0]!, id })) };
const resolved = resolve(four, guesses);
/** The same letters taxed in New York City, where the law has most to reckon. */
const taxed = {
  ...four,
  candidate: { ...four.candidate, tax: { regime: 'us' as const, region: 'NY' as const, city: 'NYC' as const } }
};
const resolvedTaxed = resolve(taxed, guesses, {}, taxLaw);

/** The least that a valuation could do: discount and survival of every row and month, added up. */
function plainLoop(): number {
  let sum = 0;
  for (let row = 0; row < OFFERS * components.length; row += 1) {
    for (let i = 0; i < MONTHS; i += 1) sum += 1000 * Math.pow(0.85, (i + 1) / 12) * Math.pow(1.06, -(i + 1) / 12);
  }
  return sum;
}

/** Median over rounds of valuations of one offer in a second. */
function valuationsPerSecond(): number {
  const rates: number[] = [];
  const shared = common(resolved);
  for (let round = 0; round < 15; round += 1) {
    const start = performance.now();
    let count = 0;
    while (performance.now() - start < 20) {
      for (const offer of resolved.offers) offerValuation(offer, shared);
      count += OFFERS;
    }
    rates.push((count * 1000) / (performance.now() - start));
  }
  return rates.toSorted((a, b) => a - b)[7]!;
}

export const benches: Bench[] = [
  {
    title: 'Four offers, 48 months',
    contenders: {
      'plain loop': plainLoop,
      'document to numbers (resolve)': () => resolve(four, guesses),
      'rows by month (valuation)': () => valuation(resolved),
      'everything that is shown (answer)': () => answer(resolved),
      'turning points of two of them': () => turningPoints(four, { offer: ids[0]!, rival: ids[1]! }, { guesses })
    }
  },
  {
    title: 'The same under the taxes of New York City',
    contenders: {
      'plain loop': plainLoop,
      'rows by month (valuation)': () => valuation(resolvedTaxed),
      'everything that is shown (answer)': () => answer(resolvedTaxed),
      'taxes by year and name (offerTaxYears)': () =>
        valuation(resolvedTaxed).map((valued) => offerTaxYears(valued, resolvedTaxed)),
      'turning points of two of them': () =>
        turningPoints(taxed, { offer: ids[0]!, rival: ids[1]! }, { guesses, rules: { law: taxLaw, equity: null } })
    }
  },
  {
    title: 'Valuations of an offer, 48 months',
    lines: async () => [`${Math.round(valuationsPerSecond()).toLocaleString('en-GB')} a second`]
  }
];
