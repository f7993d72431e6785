/** Generated scenario documents that the schema accepts, extremes included: nothing costs, nobody buys, everything is cut. */
import * as fc from 'fast-check';
import {
  filingStatuses,
  ukRegions,
  usRegions,
  type Component,
  type ComputeComponent,
  type Employer,
  type EquityComponent,
  type Offer,
  type PrivateStock,
  type Scenario,
  type Service,
  type Tax,
  type Tranche
} from '#lib/engine/index.ts';

interface Reach {
  /** Retail prices and demand of zero, which have no second method. */
  zeros: boolean;
  /** Taxes of countries, and what only their law knows of a grant. */
  countries?: boolean;
}

/** Figures as people write them, on a grid of ten thousand: no denormal numbers, and short ones when shrunk. */
function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 10_000 }).map((step) => Number((low + ((high - low) * step) / 10_000).toPrecision(6)));
}

const money = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 1, max, noNaN: true }));
const share = fc.oneof(fc.constantFrom(0, 1), between(0, 1));
const chance = fc.oneof(fc.constant(0), between(0, 0.95));
const drift = fc.oneof(fc.constantFrom(0, -0.9), between(-0.9, 1));

function price(zeros: boolean) {
  const some = between(0.01, 20);
  return zeros ? fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: some }) : some;
}

/** Prices that go back to a level. */
const reversion = fc.record({
  reversionLevel: between(0.01, 20),
  reversionHalfLifeYears: between(0.1, 5),
  volatilityPerYear: fc.oneof(fc.constant(0), between(0, 1))
});

function service(family: 'gpu' | 'tokens', { zeros }: Reach): fc.Arbitrary<Service> {
  const optional = {
    retail: price(zeros),
    wholesale: price(true),
    marginal: price(true),
    fairMarketValue: price(true),
    driftPerYear: drift,
    marginalDriftPerYear: drift,
    withdrawalPerYear: chance
  };
  const fixed = { family: fc.constant(family), unit: fc.constant('unit'), list: price(zeros) };
  const drifting = fc.record({ ...fixed, ...optional }, { requiredKeys: ['family', 'unit', 'list'], noNullPrototype: true });
  return fc.oneof(
    { weight: 3, arbitrary: drifting },
    { weight: 1, arbitrary: fc.tuple(drifting, reversion).map(([plain, pull]) => ({ ...plain, ...pull })) }
  );
}

const computeBasis = fc.constantFrom(
  'fairMarketValue' as const,
  'employerCost' as const,
  'marginalCost' as const,
  'none' as const
);

const flatTax: fc.Arbitrary<Tax> = fc.record(
  {
    regime: fc.constant('flat' as const),
    rate: fc.oneof(fc.constant(0), between(0, 0.7)),
    employerRate: between(0, 0.4),
    computeBasis
  },
  { requiredKeys: ['regime', 'rate'], noNullPrototype: true }
);

const usTax: fc.Arbitrary<Tax> = fc.record(
  {
    regime: fc.constant('us' as const),
    region: fc.constantFrom(...usRegions),
    filingStatus: fc.constantFrom(...filingStatuses),
    localRate: between(0, 0.1),
    otherIncomePerYear: money(300_000),
    computeBasis
  },
  { requiredKeys: ['regime'], noNullPrototype: true }
);

const ukTax: fc.Arbitrary<Tax> = fc.record(
  { regime: fc.constant('uk' as const), region: fc.constantFrom(...ukRegions), otherIncomePerYear: money(200_000), computeBasis },
  { requiredKeys: ['regime'], noNullPrototype: true }
);

function tax({ countries = false }: Reach): fc.Arbitrary<Tax> {
  return countries ? fc.oneof(usTax, ukTax, flatTax) : flatTax;
}

/** What only some countries ask of a grant. */
const positions = fc.record(
  {
    discountExclusion: fc.constantFrom(0 as const, 0.2 as const),
    cashAlternative: money(60_000),
    workUseExempt: fc.boolean(),
    workUseRelief: fc.boolean()
  },
  { requiredKeys: [], noNullPrototype: true }
);

function demand({ zeros }: Reach) {
  const spend = between(1, 5000);
  return fc.record({
    spendPerMonth: zeros ? fc.oneof(fc.constant(0), spend) : spend,
    elasticity: fc.oneof(fc.constantFrom(0, 0.6, 1, 1.3, 2, 5), between(0.2, 5))
  });
}

/** Any grant; ids are given by the offer that it stands in. */
export const grantFields: fc.Arbitrary<Omit<ComputeComponent, 'id' | 'kind' | 'denomination'>> = fc.record(
  {
    months: fc.integer({ min: 0, max: 60 }),
    cliffMonths: fc.integer({ min: 0, max: 14 }),
    expiresAfterMonths: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 14 })),
    workShare: share,
    revocationRatePerYear: chance,
    transferable: fc.boolean(),
    haircut: share,
    keptOnLeaving: fc.boolean(),
    grossUp: fc.boolean(),
    draw: fc.constantFrom('worthwhile' as const, 'all' as const),
    clauses: fc.array(fc.record({ name: fc.constant('IP'), factor: share }), { maxLength: 2 }),
    workCredit: share,
    shadowPremium: between(0, 3),
    exitCost: money(50_000)
  },
  { requiredKeys: [], noNullPrototype: true }
);

const grant: fc.Arbitrary<Component> = fc
  .tuple(
    grantFields,
    fc.oneof(
      fc.record({
        denomination: fc.constant('gpuHours' as const),
        service: fc.constantFrom('g', 'h'),
        perMonth: money(3000),
        upfront: money(5000)
      }),
      fc.record({ denomination: fc.constant('tokens' as const), service: fc.constant('t'), perMonth: money(500) }),
      fc.record({ denomination: fc.constant('credit' as const), service: fc.constantFrom('t', 'g'), upfront: money(9000) }),
      fc.record({ denomination: fc.constant('clusterShare' as const), share })
    )
  )
  .map(([fields, what]) => ({ id: 'x', kind: 'compute' as const, ...fields, ...what }));

const vesting = fc
  .record({ months: fc.integer({ min: 1, max: 60 }), cliff: share, every: share })
  .map(({ months, cliff, every }) => ({
    months,
    cliffMonths: Math.round(cliff * months),
    everyMonths: Math.max(1, Math.round(every * months))
  }));

const raise = between(-0.2, 0.3);
const pay: fc.Arbitrary<Component> = fc.oneof(
  fc.record({ id: fc.constant('x'), kind: fc.constant('salary' as const), perYear: money(400_000), raisePerYear: raise }),
  fc.record({ id: fc.constant('x'), kind: fc.constant('bonus' as const), targetShare: share, payout: between(0, 2) }),
  fc.record({ id: fc.constant('x'), kind: fc.constant('bonus' as const), perYear: money(90_000) }),
  fc.record({
    id: fc.constant('x'),
    kind: fc.constant('signOn' as const),
    amount: money(100_000),
    paidInMonth: fc.integer({ min: 0, max: 30 }),
    clawbackMonths: fc.integer({ min: 0, max: 40 }),
    clawback: fc.constantFrom('proRata' as const, 'full' as const)
  }),
  fc.record({
    id: fc.constant('x'),
    kind: fc.constant('benefit' as const),
    perYear: money(30_000),
    taxable: fc.boolean(),
    valuedAt: between(0, 2)
  }),
  fc.record({
    id: fc.constant('x'),
    kind: fc.constant('equity' as const),
    instrument: fc.constant('rsu' as const),
    units: money(9000),
    vesting
  }),
  fc.record({
    id: fc.constant('x'),
    kind: fc.constant('equity' as const),
    instrument: fc.constant('rsu' as const),
    units: money(9000),
    tranches: fc.constant<Tranche[]>([
      { month: 3, share: 0.05 },
      { month: 12, share: 0.15 },
      { month: 40, share: 0.8 }
    ])
  })
);

const supply = fc.oneof(
  fc.constant({ basis: 'onDemand' as const }),
  fc.record({ basis: fc.constant('committed' as const), reassignableShare: share }),
  fc.record({ basis: fc.constant('owned' as const), idleShare: share })
);

function employer(id: string): fc.Arbitrary<Employer> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant('Employer'),
    discountRatePerYear: between(-0.1, 0.5),
    computeSupply: supply,
    cluster: fc.record({ service: fc.constantFrom('g', 'h'), gpus: fc.integer({ min: 1, max: 64 }) }),
    stock: fc.record(
      {
        kind: fc.constant('public' as const),
        price: money(500),
        dividendYieldPerYear: between(0, 0.1),
        growthPerYear: drift
      },
      { requiredKeys: ['kind', 'price'], noNullPrototype: true }
    )
  });
}

const startMonth = fc.oneof(fc.constantFrom(0, 24), fc.integer({ min: 0, max: 24 })).map((after) => {
  const month = 2026 * 12 + 11 + after;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

function offer(id: string, reach: Reach): fc.Arbitrary<Offer> {
  const somePositions = reach.countries === true ? positions : fc.constant({});
  return fc.record(
    {
      id: fc.constant(id),
      employer: fc.constantFrom('e', 'f'),
      startMonth,
      currency: fc.constantFrom('USD', 'GBP'),
      tax: tax(reach),
      leaveRatePerYear: chance,
      components: fc
        .tuple(
          fc.array(pay, { maxLength: 4 }),
          fc.array(
            fc.tuple(grant, somePositions).map(([one, position]) => ({ ...one, ...position })),
            { minLength: 1, maxLength: 3 }
          )
        )
        .map(([cash, grants]) => [...cash, ...grants].map((part, index) => ({ ...part, id: `c${index}` })))
    },
    { requiredKeys: ['id', 'employer', 'startMonth', 'components'], noNullPrototype: true }
  );
}

/** Two offers of two employers; every field of the candidate that would else be a guess is said. */
export function scenarios(reach: Reach): fc.Arbitrary<Scenario> {
  return fc.record({
    format: fc.constant('scenario' as const),
    version: fc.constant(2 as const),
    id: fc.constant('generated'),
    name: fc.constant('Generated'),
    currency: fc.constant('USD'),
    valuationMonth: fc.constant('2026-12'),
    horizonMonths: fc.integer({ min: 12, max: 40 }),
    candidate: fc.record({
      tax: tax(reach),
      discountRatePerYear: between(-0.1, 0.5),
      leaveRatePerYear: chance,
      outsidePayPerYear: money(200_000),
      computeDemand: fc.record({ gpu: demand(reach), tokens: demand(reach) })
    }),
    market: fc.record({
      fx: fc.record({ GBP: between(0.5, 2) }),
      services: fc.record({ g: service('gpu', reach), h: service('gpu', reach), t: service('tokens', reach) })
    }),
    employers: fc.tuple(employer('e'), employer('f')),
    offers: fc.tuple(offer('a', reach), offer('b', reach))
  });
}

/** What several exits may be: their chances sum to at most one. */
const exits = fc
  .tuple(
    fc.array(
      fc.record({ probability: share, month: fc.integer({ min: 0, max: 90 }), equityValue: money(400e6), ipo: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 4
      }
    ),
    between(0, 1)
  )
  .map(([all, rest]) => {
    const sum = all.reduce((total, { probability }) => total + probability, rest);
    return all.map((one) => ({ ...one, probability: sum === 0 ? 0 : one.probability / sum }));
  });

const preferences = fc.array(
  fc.record(
    {
      name: fc.constant('Series'),
      shares: fc.integer({ min: 1, max: 1_000_000 }),
      invested: money(50e6),
      multiple: between(0, 3),
      participation: fc.constantFrom('none' as const, 'full' as const),
      seniority: fc.integer({ min: 1, max: 3 })
    },
    { requiredKeys: ['name', 'shares', 'invested'], noNullPrototype: true }
  ),
  { maxLength: 3 }
);

/** A private company with a table of exits. What a guess would stand in for is said, but for the path's own. */
const sellable: fc.Arbitrary<PrivateStock> = fc.record(
  {
    kind: fc.constant('private' as const),
    preferredPrice: money(50),
    commonValue: money(30),
    fullyDilutedShares: fc.integer({ min: 4_000_000, max: 10_000_000 }),
    preferences,
    dilutionPerRound: between(0, 0.4),
    roundsToCome: fc.integer({ min: 0, max: 3 }),
    monthsBetweenRounds: fc.integer({ min: 1, max: 30 }),
    exits,
    volatilityPerYear: between(0, 1.5),
    discountRatePerYear: between(0, 0.6),
    illiquidity: fc.constant('none' as const),
    worthNothing: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
  },
  {
    requiredKeys: ['kind', 'preferredPrice', 'commonValue', 'fullyDilutedShares', 'exits', 'discountRatePerYear', 'illiquidity'],
    noNullPrototype: true
  }
);

const privateStock: fc.Arbitrary<PrivateStock> = fc.oneof(
  sellable,
  fc
    .tuple(sellable, share)
    .map(([stock, illiquidityDiscount]) => ({ ...stock, illiquidity: 'own' as const, illiquidityDiscount }))
);

const schedule = fc.oneof(
  vesting.map((one) => ({ vesting: one })),
  fc.tuple(share, share).map(([first, second]) => ({
    tranches: [
      { month: 6, share: 0.25, probability: first },
      { month: 15, share: 0.75, probability: second }
    ]
  }))
);

const refreshers = fc.record(
  {
    units: money(2000),
    count: fc.integer({ min: 1, max: 3 }),
    firstMonth: fc.integer({ min: 1, max: 20 }),
    everyMonths: fc.integer({ min: 1, max: 14 }),
    vesting,
    strike: money(20)
  },
  { requiredKeys: ['units', 'vesting'], noNullPrototype: true }
);

const acceleration = fc.oneof(
  fc.record({ trigger: fc.constant('single' as const), share }),
  fc.record({ trigger: fc.constant('double' as const), share, dismissalChance: share })
);

type Terms = Omit<EquityComponent, 'id' | 'kind' | 'units' | 'vesting' | 'tranches'>;
const common = { refreshers, acceleration };
const optionTerms = {
  ...common,
  strike: money(20),
  expiryMonths: fc.integer({ min: 6, max: 120 }),
  postTerminationMonths: fc.integer({ min: 0, max: 60 }),
  exercise: fc.constantFrom('atExit' as const, 'atVest' as const, 'atStart' as const)
};
const terms = <Fields extends object>(fields: fc.Arbitrary<Fields>) => fields as fc.Arbitrary<Terms>;
const requiredKeys: ['instrument'] = ['instrument'];

/** Any instrument on private stock. */
const claim: fc.Arbitrary<EquityComponent> = fc
  .tuple(
    fc.oneof(
      terms(
        fc.record(
          {
            instrument: fc.constant('rsu' as const),
            trigger: fc.constantFrom('single' as const, 'double' as const),
            expiryMonths: fc.integer({ min: 6, max: 90 }),
            ...common
          },
          { requiredKeys, noNullPrototype: true }
        )
      ),
      terms(
        fc.record(
          { instrument: fc.constantFrom('nso' as const, 'iso' as const), election83b: fc.boolean(), ...optionTerms },
          { requiredKeys, noNullPrototype: true }
        )
      ),
      terms(fc.record({ instrument: fc.constant('emi' as const), ...optionTerms }, { requiredKeys, noNullPrototype: true })),
      terms(
        fc.record(
          { instrument: fc.constant('restrictedStock' as const), strike: money(20), election83b: fc.boolean(), ...common },
          { requiredKeys, noNullPrototype: true }
        )
      ),
      terms(
        fc.record(
          { instrument: fc.constant('profitUnits' as const), threshold: money(100e6), ...common },
          { requiredKeys: ['instrument', 'threshold'], noNullPrototype: true }
        )
      )
    ),
    money(9000),
    schedule
  )
  .map(([of, units, how]) => ({ id: 'x', kind: 'equity' as const, units, ...of, ...how }));

/** Without the terms that mean nothing for it, of a listed share, or in a country: the schema refuses them. */
function fitting(component: EquityComponent, listed: boolean, regime: Tax['regime']): EquityComponent {
  const { acceleration, election83b, threshold, refreshers: later, exercise, ...rest } = component;
  const { instrument } = component;
  const isForeign = (instrument === 'iso' && regime === 'uk') || (instrument === 'emi' && regime === 'us');
  const here = isForeign ? 'nso' : listed && instrument === 'profitUnits' ? 'rsu' : instrument;
  const when = listed && exercise === 'atStart' ? 'atVest' : exercise;
  const elects = here === 'restrictedStock' || (here !== 'emi' && when === 'atStart');
  const { strike, ...free } = later ?? { units: 0, vesting: { months: 1 } };
  const isPriced = here !== 'rsu' && here !== 'profitUnits' && strike !== undefined;
  return {
    ...rest,
    instrument: here,
    ...(listed && here === 'rsu' && { trigger: 'single' }),
    ...(later && { refreshers: isPriced ? { ...free, strike } : free }),
    ...(when && { exercise: when }),
    ...(election83b !== undefined && elects && { election83b }),
    ...(threshold !== undefined && here === 'profitUnits' && { threshold }),
    ...(acceleration && !listed && { acceleration })
  };
}

/** The same, with a private employer `e`, a listed one `f`, and equity of every kind in each letter. */
export function equityScenarios(reach: Reach): fc.Arbitrary<Scenario> {
  return fc
    .tuple(scenarios(reach), privateStock, fc.array(claim, { minLength: 2, maxLength: 6 }), between(0, 1.2))
    .map(([document, stock, claims, volatilityPerYear]): Scenario => {
      const [e, f] = document.employers as [Employer, Employer];
      return {
        ...document,
        employers: [
          { ...e, stock },
          { ...f, stock: { ...(f.stock as Employer['stock'] & { kind: 'public' }), volatilityPerYear } }
        ],
        offers: document.offers.map((one, index) => {
          const { regime } = one.tax ?? document.candidate.tax;
          const half = claims.filter((_, place) => place % 2 === index % 2);
          const equity = half.map((each, place) => ({ ...fitting(each, one.employer === 'f', regime), id: `q${place}` }));
          return { ...one, components: [...one.components, ...equity] };
        })
      };
    });
}
