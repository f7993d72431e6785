/**
 * Every amount that a document has, each with its path as `resolve` notes it, the bounds that its field has in the schema
 * (schema/figures.ts, which the engine may not read: repeated here), and a way to put another in its place. Left out: what an hour is worth,
 * which no valuation takes.
 */
import type { Amount, Component, Employer, Offer, Scenario, Stock } from '../document.ts';

export interface AmountPlace {
  /** "offers[0].components[1].perYear". */
  path: string;
  amount: Amount;
  /** What the field accepts; a bound that is excluded there is a hair inside here. */
  min: number;
  max: number;
  set(scenario: Scenario, value: Amount): Scenario;
}

type Bounds = readonly [min: number, max: number];
type Fields = Readonly<Record<string, Bounds>>;

/** As schema/figures.ts has it, beyond which nothing means anything. */
const LARGEST = 1e15;
const HAIR = 1e-6;
const fromZero: Bounds = [0, LARGEST];
const aboveZero: Bounds = [HAIR, LARGEST];
const share: Bounds = [0, 1];
const chance: Bounds = [0, 1 - HAIR];
const repeatedLoss: Bounds = [0, 0.99];
const drift: Bounds = [HAIR - 1, LARGEST];
const growth: Bounds = [HAIR - 1, 100];
const raise: Bounds = [-1, LARGEST];
const discountRate: Bounds = [-0.5, 1];
const valuedAt: Bounds = [0, 2];

const candidateFields: Fields = {
  discountRatePerYear: discountRate,
  leaveRatePerYear: chance,
  outsidePayPerYear: fromZero
};
const serviceFields: Fields = {
  list: fromZero,
  retail: fromZero,
  wholesale: fromZero,
  marginal: fromZero,
  fairMarketValue: fromZero,
  driftPerYear: drift,
  marginalDriftPerYear: drift,
  reversionLevel: aboveZero,
  reversionHalfLifeYears: aboveZero,
  withdrawalPerYear: chance
};
const stockFields: Record<Stock['kind'], Fields> = {
  public: { growthPerYear: growth },
  private: { discountRatePerYear: discountRate, dilutionPerRound: repeatedLoss, illiquidityDiscount: share }
};
const exitPathFields: Fields = { growthPerYear: growth, failurePerYear: repeatedLoss };
const componentFields: Record<Component['kind'], Fields> = {
  salary: { perYear: fromZero, raisePerYear: raise },
  bonus: { perYear: fromZero, targetShare: fromZero, payout: fromZero },
  signOn: { amount: fromZero },
  benefit: { perYear: fromZero, valuedAt },
  custom: { valuedAt },
  equity: { units: fromZero },
  compute: {
    upfront: fromZero,
    perMonth: fromZero,
    share,
    workShare: share,
    revocationRatePerYear: chance,
    haircut: share,
    workCredit: share,
    shadowPremium: fromZero,
    exitCost: fromZero,
    cashAlternative: fromZero
  }
};

type Key = string | number;

/** In the order of the document. */
export function amountPlaces({ candidate, market, employers, offers }: Scenario): AmountPlace[] {
  const { computeDemand = {} } = candidate;
  return [
    ...placesOf(candidate, ['candidate'], candidateFields),
    ...(['gpu', 'tokens'] as const).flatMap((family) =>
      placesOf(computeDemand[family], ['candidate', 'computeDemand', family], { spendPerMonth: fromZero })
    ),
    ...Object.entries(market.services).flatMap(([id, service]) => placesOf(service, ['market', 'services', id], serviceFields)),
    ...employers.flatMap((employer, index) => employerPlaces(employer, ['employers', index])),
    ...offers.flatMap((offer, index) => offerPlaces(offer, ['offers', index]))
  ];
}

function employerPlaces({ stock, ...employer }: Employer, at: readonly Key[]): AmountPlace[] {
  const own = placesOf(employer, at, { discountRatePerYear: discountRate });
  if (stock === undefined) return own;
  const ofStock = placesOf(stock, [...at, 'stock'], stockFields[stock.kind]);
  const path = stock.kind === 'private' ? stock.path : undefined;
  return [...own, ...ofStock, ...placesOf(path, [...at, 'stock', 'path'], exitPathFields)];
}

function offerPlaces({ components, ...offer }: Offer, at: readonly Key[]): AmountPlace[] {
  const ofComponents = components.flatMap((component, place) => {
    const here = [...at, 'components', place];
    const later = component.kind === 'equity' ? component.refreshers : undefined;
    return [
      ...placesOf(component, here, componentFields[component.kind]),
      ...placesOf(later, [...here, 'refreshers'], { units: fromZero })
    ];
  });
  return [...placesOf(offer, at, { leaveRatePerYear: chance }), ...ofComponents];
}

function placesOf(holder: object | undefined, at: readonly Key[], fields: Fields): AmountPlace[] {
  return Object.entries(fields).flatMap(([field, [min, max]]) => {
    const amount = (holder as Record<string, Amount | undefined> | undefined)?.[field];
    if (amount === undefined) return [];
    const keys = [...at, field];
    const set = (scenario: Scenario, value: Amount) => replaced(scenario, keys, value) as Scenario;
    return [{ path: pathText(keys), amount, min, max, set }];
  });
}

function pathText(keys: readonly Key[]): string {
  return keys.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    ''
  );
}

/** A copy with another value at the end of the keys; what they do not lead through is shared. */
function replaced(holder: unknown, [key, ...rest]: readonly Key[], value: Amount): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) return holder.map((one: unknown, index) => (index === key ? replaced(one, rest, value) : one));
  const record = holder as Record<Key, unknown>;
  return { ...record, [key]: replaced(record[key], rest, value) };
}
