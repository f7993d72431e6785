/**
 * What of a document the candidate is shown, field by field. Nothing is shown that is not named here: the types refuse a field that nobody has
 * classified, and a test holds the tables against the schema of the format.
 */
import type {
  Acceleration,
  Candidate,
  Clause,
  Component,
  ComponentKind,
  Employer,
  Exit,
  ExitPath,
  FamilyDemand,
  Market,
  Offer,
  PreferredClass,
  Refreshers,
  Scenario,
  Service,
  Stock,
  Tax,
  ToldRunway,
  Tranche,
  VestingSchedule
} from '#lib/engine/document.ts';

/** `rewritten`: candidate-file.ts says what stands in its place. A table: of what is within, item by item where it is a list. */
export type Sharing = 'shown' | 'left out' | 'rewritten' | Sharings;
export interface Sharings {
  readonly [field: string]: Sharing;
}
/** Every field of `T`, whether or not it must be there. */
type Fields<T> = { readonly [Field in keyof Required<T>]: Sharing };

const vesting = {
  months: 'shown',
  cliffMonths: 'shown',
  everyMonths: 'shown',
  yearShares: 'shown'
} satisfies Fields<VestingSchedule>;
const tranches = { month: 'shown', share: 'shown', probability: 'shown', name: 'shown' } satisfies Fields<Tranche>;
const base = { id: 'rewritten', name: 'shown', kind: 'shown' } as const;

const refreshers = {
  units: 'shown',
  count: 'shown',
  firstMonth: 'shown',
  everyMonths: 'shown',
  vesting,
  strike: 'shown'
} satisfies Fields<Refreshers>;

const terms = {
  guaranteed: 'shown',
  term: 'shown',
  rollover: 'shown',
  drawOrder: 'shown',
  index: 'shown',
  successorModels: 'shown',
  priority: 'shown',
  personalUse: 'shown',
  ipCarveOut: 'shown',
  noMonitoring: 'shown',
  transfer: 'shown',
  tail: 'shown',
  noticeAndMakeWhole: 'shown',
  grossUp: 'shown'
} satisfies Fields<NonNullable<Extract<Component, { kind: 'compute' }>['terms']>>;

export const componentFields: { readonly [Kind in ComponentKind]: Fields<Extract<Component, { kind: Kind }>> } = {
  salary: { ...base, perYear: 'shown', raisePerYear: 'shown' },
  bonus: { ...base, perYear: 'shown', targetShare: 'shown', payout: 'shown' },
  signOn: { ...base, amount: 'shown', paidInMonth: 'shown', clawbackMonths: 'shown', clawback: 'shown' },
  benefit: { ...base, perYear: 'shown', taxable: 'shown', valuedAt: 'shown' },
  // Without the remark that may stand behind it.
  custom: { ...base, formula: 'rewritten', taxable: 'shown', valuedAt: 'shown' },
  equity: {
    ...base,
    instrument: 'shown',
    units: 'shown',
    vesting,
    tranches,
    refreshers,
    acceleration: { trigger: 'shown', share: 'shown', dismissalChance: 'shown' } satisfies Fields<Acceleration>,
    strike: 'shown',
    expiryMonths: 'shown',
    postTerminationMonths: 'shown',
    exercise: 'shown',
    election83b: 'shown',
    threshold: 'shown',
    trigger: 'shown',
    method: 'shown',
    expectedLifeMonths: 'shown',
    exerciseMultiple: 'shown'
  },
  compute: {
    ...base,
    denomination: 'shown',
    service: 'shown',
    upfront: 'shown',
    perMonth: 'shown',
    vesting,
    tranches,
    share: 'shown',
    months: 'shown',
    cliffMonths: 'shown',
    expiresAfterMonths: 'shown',
    workShare: 'shown',
    revocationRatePerYear: 'shown',
    transferable: 'shown',
    haircut: 'shown',
    keptOnLeaving: 'shown',
    grossUp: 'shown',
    draw: 'shown',
    clauses: { name: 'shown', factor: 'shown' } satisfies Fields<Clause>,
    workCredit: 'shown',
    shadowPremium: 'shown',
    exitCost: 'shown',
    discountExclusion: 'shown',
    cashAlternative: 'shown',
    workUseExempt: 'shown',
    workUseRelief: 'shown',
    access: 'shown',
    queueHours: 'shown',
    ownership: 'shown',
    priority: 'shown',
    hours: 'shown',
    // Moves no worth; and a quotation may be of the letter before the package.
    hoursSavedPerMonth: 'left out',
    letterSays: 'left out',
    terms
  }
};

const taxBase = { regime: 'shown', computeBasis: 'rewritten', otherIncomePerYear: 'shown' } as const;

export const taxFields: { readonly [Regime in Tax['regime']]: Fields<Extract<Tax, { regime: Regime }>> } = {
  flat: { ...taxBase, rate: 'shown', employerRate: 'left out' },
  us: {
    ...taxBase,
    region: 'shown',
    city: 'shown',
    filingStatus: 'shown',
    spouseWagesPerYear: 'shown',
    localRate: 'shown'
  },
  uk: { ...taxBase, region: 'shown' }
};

const demand = { spendPerMonth: 'shown', elasticity: 'shown' } satisfies Fields<FamilyDemand>;

export const candidateFields = {
  tax: 'rewritten',
  discountRatePerYear: 'shown',
  leaveRatePerYear: 'shown',
  outsidePayPerYear: 'rewritten',
  riskAversion: 'left out',
  netWorth: 'left out',
  computeDemand: { gpu: demand, tokens: demand },
  needs: 'left out',
  hourValue: 'left out',
  experiment: 'left out'
} satisfies Fields<Candidate>;

export const stockFields: { readonly [Kind in Stock['kind']]: Fields<Extract<Stock, { kind: Kind }>> } = {
  public: {
    kind: 'shown',
    price: 'shown',
    dividendYieldPerYear: 'shown',
    growthPerYear: 'shown',
    volatilityPerYear: 'shown',
    worthNothing: 'shown'
  },
  private: {
    kind: 'shown',
    preferredPrice: 'shown',
    commonValue: 'shown',
    fullyDilutedShares: 'shown',
    outstandingShares: 'shown',
    preferences: {
      name: 'rewritten',
      shares: 'shown',
      invested: 'shown',
      multiple: 'shown',
      participation: 'shown',
      capMultiple: 'shown',
      seniority: 'shown'
    } satisfies Fields<PreferredClass>,
    dilutionPerRound: 'shown',
    roundsToCome: 'shown',
    monthsBetweenRounds: 'shown',
    raisedPerRound: 'shown',
    exits: { name: 'left out', probability: 'shown', month: 'shown', equityValue: 'shown', ipo: 'shown' } satisfies Fields<Exit>,
    path: {
      equityValue: 'shown',
      growthPerYear: 'shown',
      failurePerYear: 'shown',
      exitMonth: 'shown'
    } satisfies Fields<ExitPath>,
    volatilityPerYear: 'shown',
    discountRatePerYear: 'shown',
    illiquidity: 'shown',
    illiquidityDiscount: 'shown',
    worthNothing: 'shown'
  }
};

export const employerFields = {
  id: 'rewritten',
  name: 'shown',
  discountRatePerYear: 'left out',
  computeSupply: 'left out',
  // A share of the cluster says nothing without the cluster.
  cluster: 'rewritten',
  // What the shares rest on: with the offer's equity alone.
  stock: 'rewritten',
  moat: 'left out',
  company: 'left out',
  // What the employer chose to say of its company, and nothing else of it.
  told: { asOf: 'shown', cashLastsMonths: 'shown', withRaisesMonths: 'shown' } satisfies Fields<ToldRunway>
} satisfies Fields<Employer>;

export const serviceFields = {
  name: 'shown',
  family: 'shown',
  unit: 'shown',
  list: 'shown',
  retail: 'shown',
  wholesale: 'left out',
  marginal: 'left out',
  fairMarketValue: 'shown',
  driftPerYear: 'shown',
  marginalDriftPerYear: 'left out',
  volatilityPerYear: 'shown',
  reversionLevel: 'shown',
  reversionHalfLifeYears: 'shown',
  withdrawalPerYear: 'shown',
  facts: 'left out',
  // A published card; the source of an own one is the employer's affair.
  from: 'rewritten'
} satisfies Fields<Service>;

export const marketFields = {
  // Of the offer's own currencies.
  fx: 'rewritten',
  correlation: 'shown',
  // Those that the offer rests on.
  services: 'rewritten'
} satisfies Fields<Market>;

export const offerFields = {
  id: 'rewritten',
  employer: 'rewritten',
  title: 'rewritten',
  startMonth: 'shown',
  replyBy: 'shown',
  currency: 'shown',
  tax: 'rewritten',
  leaveRatePerYear: 'shown',
  location: 'shown',
  notes: 'left out',
  components: 'rewritten'
} satisfies Fields<Offer>;

export const scenarioFields = {
  format: 'shown',
  version: 'shown',
  id: 'rewritten',
  name: 'rewritten',
  notes: 'left out',
  currency: 'shown',
  valuationMonth: 'shown',
  // From the start of the offer: where the common grid ends is for another to say.
  horizonMonths: 'shown',
  candidate: 'rewritten',
  market: 'rewritten',
  employers: 'rewritten',
  offers: 'rewritten',
  counter: 'left out',
  runs: 'left out'
} satisfies Fields<Scenario>;

/** What a table shows of a value: a copy with the fields named `shown`, and of those within what their own tables show. */
export function shown<T extends object>(value: T, fields: Sharings): Partial<T> {
  const parts = Object.entries(value).flatMap(([field, part]): [string, unknown][] => {
    const sharing = Object.hasOwn(fields, field) ? fields[field] : 'left out';
    if (sharing === 'shown') return [[field, part]];
    if (sharing === undefined || typeof sharing === 'string') return [];
    return [[field, Array.isArray(part) ? part.map((item: object) => shown(item, sharing)) : shown(part as object, sharing)]];
  });
  return Object.fromEntries(parts) as Partial<T>;
}
