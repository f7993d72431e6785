/**
 * Small scenario documents for tests. The world is neutral (no tax, no discount, nobody leaves, prices stand still), so that
 * a test names only what it is about and the arithmetic fits into its comment.
 */
import { answer, common, offerValuation, resolve } from '#lib/engine/index.ts';
import type { TaxRegime } from '#lib/engine/tax/regime.ts';
import type {
  Candidate,
  Component,
  ComponentAnswer,
  ComputeComponent,
  Employer,
  Guesses,
  Offer,
  OfferAnswer,
  OfferValuation,
  Resolved,
  Row,
  Scenario,
  Service
} from '#lib/engine/index.ts';

/** Guesses that differ from everything that the documents say, so that a test sees when one is taken. */
export const guesses: Guesses = {
  demand: { gpu: 111, tokens: 222 },
  elasticity: 1.5,
  leaveRatePerYear: 0.17,
  candidateDiscountRatePerYear: 0.07,
  employerDiscountRatePerYear: 0.13,
  riskAversion: 2
};

/** What a test may change of the neutral world; all of it is laid over the defaults, field by field. */
export interface Parts {
  valuationMonth?: string;
  horizonMonths?: number;
  candidate?: Partial<Candidate>;
  fx?: Record<string, number>;
  services?: Record<string, Partial<Service>>;
  employer?: Partial<Employer>;
  offer?: Partial<Offer>;
}

const hour: Service = { family: 'gpu', unit: 'GPU-hour', list: 10, retail: 4, wholesale: 3, marginal: 1 };
const token: Service = { family: 'tokens', unit: 'million tokens', list: 5 };

/** One offer `a` of the employer `acme`, from January 2027 for twelve months. */
export function scenario(components: Component[], parts: Parts = {}): Scenario {
  const others = Object.entries(parts.services ?? {});
  return {
    format: 'scenario',
    version: 2,
    id: 'test',
    name: 'Test',
    currency: 'USD',
    valuationMonth: parts.valuationMonth ?? '2027-01',
    horizonMonths: parts.horizonMonths ?? 12,
    candidate: {
      tax: { regime: 'flat', rate: 0 },
      discountRatePerYear: 0,
      leaveRatePerYear: 0,
      outsidePayPerYear: 0,
      computeDemand: { gpu: { spendPerMonth: 1000, elasticity: 1 }, tokens: { spendPerMonth: 1000, elasticity: 1 } },
      ...parts.candidate
    },
    market: {
      ...(parts.fx === undefined ? {} : { fx: parts.fx }),
      services: {
        hour,
        token,
        ...Object.fromEntries(others.map(([id, fields]) => [id, { ...(id === 'token' ? token : hour), ...fields }]))
      }
    },
    employers: [
      {
        id: 'acme',
        name: 'Acme',
        discountRatePerYear: 0,
        cluster: { service: 'hour', gpus: 100 },
        stock: { kind: 'public', price: 100 },
        ...parts.employer
      }
    ],
    offers: [{ id: 'a', employer: 'acme', startMonth: '2027-01', ...parts.offer, components }]
  };
}

/** A grant of GPU-hours without anything special about it. */
export function grant(fields: Partial<ComputeComponent> = {}): ComputeComponent {
  return { id: 'gpus', kind: 'compute', denomination: 'gpuHours', service: 'hour', ...fields };
}

/** Everything that the engine says of an offer, the first when none is named. */
export function offerAnswerOf(document: Scenario, id = document.offers[0]!.id): OfferAnswer {
  return answer(resolve(document, guesses)).offers.find((offer) => offer.id === id)!;
}

/** The answer of one component of the first offer. */
export function componentOf(document: Scenario, id: string): ComponentAnswer {
  const found = offerAnswerOf(document).components.find((component) => component.id === id);
  if (found === undefined) throw new Error(`no component ${id}`);
  return found;
}

/** The monthly valuation of an offer, the first when none is named. */
export function valuationOf(document: Scenario, id = document.offers[0]!.id): OfferValuation {
  const shared = common(resolve(document, guesses));
  return offerValuation(
    shared.resolved.offers.find((offer) => offer.id === id)!,
    shared
  );
}

/** The monthly row of one component of the first offer. */
export function rowOf(document: Scenario, id: string): Row {
  const found = valuationOf(document).rows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

/** A resolved scenario in which every tax is of `regime`. */
export function resolvedUnder(regime: TaxRegime, document: Scenario): Resolved {
  const resolved = resolve(document, guesses);
  return { ...resolved, regime, offers: resolved.offers.map((offer) => ({ ...offer, regime })) };
}
