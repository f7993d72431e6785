/**
 * A second program for the ladder of a scenario (flat tax), written from valuation.md and sharing nothing with the engine: the
 * raw document, lots as objects, ∫ w by quadrature, stops by bisection, and instead of weights by survival every month of
 * leaving and of a cut enumerated: expected = Σ P(month) × value if it ends then. Here: what all parts of it need.
 */
import type { Amount, ComputeSupply, FlatTax, Offer, Scenario, Tax } from '#lib/engine/index.ts';

export interface Simulated {
  sticker: number;
  market: number;
  own: number;
  worth: number;
  afterTax: number;
  expected: number;
  present: number;
  employerCost: number;
  operationsCost: number;
  taxable: number;
}

export interface World {
  document: Scenario;
  offer: Offer;
  /** Months of the grid, and the month of it in which employment begins. */
  months: number;
  start: number;
  fx: number;
  rate: number;
  employerRate: number;
  basis: string;
  leave: number;
  candidateFactor: (i: number) => number;
  employerFactor: (i: number) => number;
  supply: ComputeSupply | undefined;
  cluster: { service: string; gpus: number } | undefined;
}

/** Only plain numbers: means of ranges have tests of their own. */
export function figure(amount: Amount | undefined, fallback = 0): number {
  if (amount === undefined) return fallback;
  if (typeof amount !== 'number') throw new Error('a range');
  return amount;
}

const calendar = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
export const years = (i: number) => (i + 1) / 12;

/** This reading knows one rate for all. */
export function flat(tax: Tax): FlatTax {
  if (tax.regime !== 'flat') throw new Error('a country');
  return tax;
}

export function worldOf(document: Scenario, offer: Offer): World {
  const { candidate } = document;
  const starts = document.offers.map(({ startMonth }) => calendar(startMonth) - calendar(document.valuationMonth));
  const employer = document.employers.find(({ id }) => id === offer.employer)!;
  const tax = flat(offer.tax ?? candidate.tax);
  return {
    document,
    offer,
    months: document.horizonMonths! + Math.max(...starts),
    start: calendar(offer.startMonth) - calendar(document.valuationMonth),
    fx: offer.currency === undefined || offer.currency === document.currency ? 1 : document.market.fx![offer.currency]!,
    rate: tax.rate,
    employerRate: tax.employerRate ?? 0,
    basis: tax.computeBasis ?? 'fairMarketValue',
    supply: employer.computeSupply,
    cluster: employer.cluster,
    leave: figure(offer.leaveRatePerYear, figure(candidate.leaveRatePerYear)),
    candidateFactor: (i) => 1 / (1 + figure(candidate.discountRatePerYear)) ** years(i),
    employerFactor: (i) => 1 / (1 + figure(employer.discountRatePerYear)) ** years(i)
  };
}

/** Chance that something with a constant yearly rate happens in month 0, 1, …; the last entry: not within the window. */
export function endingChances(ratePerYear: number, window: number): number[] {
  const monthly = 1 - (1 - ratePerYear) ** (1 / 12);
  const chances: number[] = [];
  let still = 1;
  for (let k = 0; k < window; k++) {
    chances.push(still * monthly);
    still -= still * monthly;
  }
  return [...chances, still];
}

export function nothing(): Simulated {
  return {
    sticker: 0,
    market: 0,
    own: 0,
    worth: 0,
    afterTax: 0,
    expected: 0,
    present: 0,
    employerCost: 0,
    operationsCost: 0,
    taxable: 0
  };
}
