/** The inputs of a comparison that a person can argue about, each with its plausible range and the document that has it at another value. */
import { amountMean } from './amount.ts';
import type { Amount, ComputeComponent, Scenario, ServiceFamily } from './document.ts';
import type { EquityModel } from './equity/model.ts';
import type { Guesses } from './resolve.ts';
import { stockInputs } from './turning-stock.ts';

/** An input that may turn the comparison. */
export interface TurningInput {
  kind:
    | 'ownDemand'
    | 'leaving'
    | 'jobNeed'
    | 'workCredit'
    | 'revocation'
    | 'retail'
    | 'signOn'
    | 'sharePrice'
    | 'exitValues'
    | 'companyValue'
    | 'failure'
    | 'exitMonth';
  /** Family, offer and component, service, or employer that it belongs to; absent where there is but one. */
  family?: ServiceFamily;
  offer?: string;
  component?: string;
  service?: string;
  employer?: string;
  current: number;
  low: number;
  high: number;
  /** The document with this input at `value`. */
  set(value: number): Scenario;
}

/** The inputs of two offers that a person can argue about. */
export function turningInputs(
  scenario: Scenario,
  pair: { offer: string; rival: string },
  guesses: Guesses,
  equity: EquityModel | null = null
): TurningInput[] {
  const offers = scenario.offers.filter((offer) => offer.id === pair.offer || offer.id === pair.rival);
  const grants = offers.flatMap((offer) =>
    offer.components.filter((part) => part.kind === 'compute').map((grant) => ({ offer, grant }))
  );
  const services = [...new Set(grants.map(({ offer, grant }) => serviceOf(scenario, offer.employer, grant)))];
  const families = [...new Set(services.map((id) => scenario.market.services[id]!.family))];
  const mean = (amount: Amount | undefined, fallback: number) => (amount === undefined ? fallback : amountMean(amount));
  return [
    ...families.map((family) => demandInput(scenario, family, guesses)),
    ...stockInputs(scenario, [pair.offer, pair.rival], equity?.guesses ?? null),
    leavingInput(scenario, mean(scenario.candidate.leaveRatePerYear, guesses.leaveRatePerYear)),
    ...services.map((service): TurningInput => {
      const { retail, list } = scenario.market.services[service]!;
      const current = mean(retail, amountMean(list));
      const set = (value: number) => withService(scenario, service, value);
      return { kind: 'retail', service, current, low: current / 4, high: current * 4, set };
    }),
    ...grants.flatMap(({ offer, grant }): TurningInput[] => {
      const base = { offer: offer.id, component: grant.id, low: 0 };
      const set = (field: 'workShare' | 'workCredit' | 'revocationRatePerYear') => (value: number) =>
        withComponent(scenario, offer.id, grant.id, { [field]: value });
      return [
        { ...base, kind: 'jobNeed', current: mean(grant.workShare, 0), high: 1, set: set('workShare') },
        { ...base, kind: 'workCredit', current: mean(grant.workCredit, 0), high: 1, set: set('workCredit') },
        {
          ...base,
          kind: 'revocation',
          current: mean(grant.revocationRatePerYear, 0),
          high: 0.95,
          set: set('revocationRatePerYear')
        }
      ];
    }),
    ...offers.flatMap((offer) =>
      offer.components
        .filter((part) => part.kind === 'signOn')
        .map((part): TurningInput => {
          const current = amountMean(part.amount);
          const set = (value: number) => withComponent(scenario, offer.id, part.id, { amount: value });
          const high = Math.max(100_000, current * 4);
          return { kind: 'signOn', offer: offer.id, component: part.id, current, low: 0, high, set };
        })
    )
  ];
}

function demandInput(scenario: Scenario, family: ServiceFamily, guesses: Guesses): TurningInput {
  const demand = scenario.candidate.computeDemand?.[family];
  const current = demand?.spendPerMonth === undefined ? guesses.demand[family] : amountMean(demand.spendPerMonth);
  const set = (spendPerMonth: number): Scenario => ({
    ...scenario,
    candidate: {
      ...scenario.candidate,
      computeDemand: { ...scenario.candidate.computeDemand, [family]: { ...demand, spendPerMonth } }
    }
  });
  return { kind: 'ownDemand', family, current, low: 0, high: Math.max(10_000, current * 8), set };
}

function leavingInput(scenario: Scenario, current: number): TurningInput {
  const set = (leaveRatePerYear: number): Scenario => ({
    ...scenario,
    candidate: { ...scenario.candidate, leaveRatePerYear }
  });
  return { kind: 'leaving', current, low: 0, high: 0.95, set };
}

function serviceOf(scenario: Scenario, employerId: string, grant: ComputeComponent): string {
  if (grant.service !== undefined) return grant.service;
  return scenario.employers.find((employer) => employer.id === employerId)?.cluster?.service ?? '';
}

function withService(scenario: Scenario, id: string, retail: number): Scenario {
  const services = { ...scenario.market.services, [id]: { ...scenario.market.services[id]!, retail } };
  return { ...scenario, market: { ...scenario.market, services } };
}

function withComponent(scenario: Scenario, offerId: string, id: string, fields: object): Scenario {
  const offers = scenario.offers.map((offer) =>
    offer.id !== offerId
      ? offer
      : { ...offer, components: offer.components.map((part) => (part.id === id ? { ...part, ...fields } : part)) }
  );
  return { ...scenario, offers };
}
