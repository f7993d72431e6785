/** Private companies for tests of claims: a million shares, no preferences and no rounds, so that an exit of 10 million pays 10 a share. */
import {
  common,
  offerValuation,
  resolve,
  type Candidate,
  type Component,
  type EquityComponent,
  type Offer,
  type OfferValuation,
  type PrivateStock,
  type Row,
  type Scenario,
  type Stock,
  type TaxLaw
} from '#lib/engine/index.ts';
import { equityModel } from '#lib/engine/equity/equity-model.ts';
import type { ClaimDetail, EquityGuesses } from '#lib/engine/equity/model.ts';
import { guesses, scenario } from '../../support/scenario.ts';

/** They differ from everything that the documents say. */
export const equityGuesses: EquityGuesses = {
  ventureDiscountRatePerYear: 0.23,
  privateVolatilityPerYear: 0.81,
  listedVolatilityPerYear: 0.47,
  failurePerYear: 0.11,
  exitMonths: 55,
  dilutionPerRound: 0.17,
  dismissalChance: 0.35,
  exerciseMultiple: 2.1
};

/** An exit at the end of month number `month` that pays so much a share. */
export function exit(month: number, perShare: number, probability = 1) {
  return { month, probability, equityValue: perShare * 1e6 };
}

export interface ClaimParts {
  stock?: Partial<PrivateStock>;
  listed?: Extract<Stock, { kind: 'public' }>;
  horizonMonths?: number;
  candidate?: Partial<Candidate>;
  offer?: Partial<Offer>;
  fx?: Record<string, number>;
}

/** The candidate discounts at 21 % a year (half a year: 1.1), private shares at 44 % (half a year: 1.2); employed from January 2027. */
export function claimScenario(components: Component[], { stock, listed, candidate, ...parts }: ClaimParts = {}): Scenario {
  const privateStock: PrivateStock = {
    kind: 'private',
    preferredPrice: 20,
    commonValue: 8,
    fullyDilutedShares: 1e6,
    roundsToCome: 0,
    discountRatePerYear: 0.44,
    illiquidity: 'none',
    exits: [exit(24, 30)],
    ...stock
  };
  return scenario(components, {
    horizonMonths: 24,
    ...parts,
    candidate: { discountRatePerYear: 0.21, ...candidate },
    employer: { discountRatePerYear: 0.21, stock: listed ?? privateStock }
  });
}

/** A hundred units that vest together at the end of the first year. */
export function units(instrument: EquityComponent['instrument'], fields: Partial<EquityComponent> = {}): EquityComponent {
  const yearly = fields.tranches === undefined ? { vesting: { months: 12, cliffMonths: 12 } } : {};
  return { id: 'eq', kind: 'equity', instrument, units: 100, ...yearly, ...fields };
}

export function resolvedClaims(document: Scenario, law?: TaxLaw) {
  return resolve(document, guesses, {}, law, equityModel(equityGuesses));
}

/** The valuation of the first offer. */
function valuedClaims(document: Scenario, law?: TaxLaw): OfferValuation {
  const shared = common(resolvedClaims(document, law));
  return offerValuation(shared.resolved.offers[0]!, shared);
}

/** Row and detail of one component. */
export function claimRow(document: Scenario, law?: TaxLaw, id = 'eq'): { row: Row; detail: ClaimDetail; valued: OfferValuation } {
  const valued = valuedClaims(document, law);
  return { row: valued.rows.find((row) => row.id === id)!, detail: valued.claims.get(id)!, valued };
}

export function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
