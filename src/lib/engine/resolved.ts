/** What the kernels read: numbers only, no optional field, months as indices on the grid, money in scenario currency. */
import type { ComputeBasis, ExerciseTime, Instrument, ServiceFamily } from './document.ts';
import type { EquityModel } from './equity/model.ts';
import type { TaxRegime } from './tax/regime.ts';

export interface ResolvedService {
  id: string;
  family: ServiceFamily;
  list: number;
  retail: number;
  wholesale: number;
  marginal: number;
  fairMarketValue: number;
  /** Of retail, fair market value and wholesale; not used where they revert. */
  driftPerYear: number;
  marginalDriftPerYear: number;
  volatilityPerYear: number;
  /** Of retail, in expectation; fair market value and wholesale move with it. */
  reversion: { level: number; halfLifeYears: number } | null;
  /** Chance in a year that what is sold under this name is withdrawn. */
  withdrawalPerYear: number;
}

export interface ResolvedSalary {
  kind: 'salary';
  id: string;
  perYear: number;
  raisePerYear: number;
}
export interface ResolvedBonus {
  kind: 'bonus';
  id: string;
  perYear: number;
  targetShare: number;
  payout: number;
}
export interface ResolvedSignOn {
  kind: 'signOn';
  id: string;
  amount: number;
  paidInMonth: number;
  clawbackMonths: number;
  clawback: 'proRata' | 'full';
}
export interface ResolvedBenefit {
  kind: 'benefit';
  id: string;
  perYear: number;
  taxable: boolean;
  valuedAt: number;
}
export interface ResolvedCustom {
  kind: 'custom';
  id: string;
  formula: string;
  /** By employment month, in scenario currency. */
  amounts: Float64Array;
  taxable: boolean;
  valuedAt: number;
}
/** RSUs on a listed share: pay, at the price of the month in which they vest. */
export interface ResolvedShares {
  kind: 'equity';
  id: string;
  vests: Vesting;
}

/** Of one instrument with its refreshers, by employment month within the grid. */
export interface Vesting {
  /** Units that vest, if every milestone is reached. */
  units: Float64Array;
  /** Of those: what is expected to, milestones considered. The same array where there are none. */
  reached: Float64Array;
}

/** One grant of an instrument: the first, or a refresher. */
export interface ClaimGrant {
  /** Employment month in which it is made; vesting counts from there. */
  from: number;
  /** All of it, beyond the grid too. */
  units: number;
  vests: Vesting;
  /** In scenario currency; of restricted stock what was paid for a share. */
  strike: number;
  /** Options on a listed share that name no strike: it is the share's price when they are granted, and `strike` today's. */
  atMarket: boolean;
}

/** Equity whose worth is not its price at vest: every instrument but RSUs on a listed share. Money in scenario currency. */
export interface ResolvedClaim {
  kind: 'claim';
  id: string;
  instrument: Instrument;
  grants: ClaimGrant[];
  expiryMonths: number;
  postTerminationMonths: number;
  exercise: ExerciseTime;
  election83b: boolean;
  /** Value of the company above which profit units share. */
  threshold: number;
  doubleTrigger: boolean;
  /** Share of what is unvested at an exit that is paid then. */
  accelerated: number;
  method: 'expectedLife' | 'lattice';
  /** Null: halfway between vest and expiry. */
  expectedLifeMonths: number | null;
  exerciseMultiple: number;
  /** Of the share: options on listed stock are valued with it. */
  volatilityPerYear: number;
}

/** `service` and the family's demand are looked up; unit figures are a month's or one-off units of that service. */
export interface ResolvedGrant {
  kind: 'compute';
  id: string;
  /** Index into `Resolved.services`. */
  service: number;
  family: ServiceFamily;
  /** One-off units by employment month within the grid: all at once, or as they vest. */
  upfront: Float64Array;
  /** All of them, beyond the grid too. */
  upfrontUnits: number;
  perMonth: number;
  /** Employment months with a delivery; Infinity: to the end. */
  months: number;
  cliffMonths: number;
  /** Months of life of a lot; Infinity: never expires. */
  expiresAfterMonths: number;
  workShare: number;
  revocationRatePerYear: number;
  /** A stress: months of employment in which it runs, for certain; null: by the rate. */
  cutAfter: number | null;
  transferable: boolean;
  haircut: number;
  keptOnLeaving: boolean;
  grossUp: boolean;
  drawsAll: boolean;
  /** shadowPremium × Π clause factors. */
  premium: number;
  workCredit: number;
  exitCost: number;
  /** US: share of fair market value that a qualified employee discount leaves untaxed. */
  discountExclusion: number;
  /** UK: cash that could have been taken instead of the whole grant. */
  cashAlternative: number;
  workUseExempt: boolean;
  workUseRelief: boolean;
}
export type ResolvedComponent =
  | ResolvedSalary
  | ResolvedBonus
  | ResolvedSignOn
  | ResolvedBenefit
  | ResolvedCustom
  | ResolvedShares
  | ResolvedClaim
  | ResolvedGrant;

export type ResolvedSupply =
  { basis: 'onDemand' } | { basis: 'committed'; reassignableShare: number } | { basis: 'owned'; idleShare: number };

/** A listed share; money in scenario currency. */
export interface ResolvedListedStock {
  kind: 'public';
  price: number;
  growthPerYear: number;
  /** Used by options alone; null where nothing was said. */
  volatilityPerYear: number | null;
  worthNothing: boolean;
}

/** One way in which the company ends for its shareholders, seen from a common share. */
export interface ExitCase {
  probability: number;
  /** Month of the grid at whose end it happens; may lie beyond the grid. */
  month: number;
  equityValue: number;
  ipo: boolean;
  /** What a common share receives, after the rounds to come and the preferences. */
  perShare: number;
}

/** A private company's shares; money in scenario currency. */
export interface ResolvedPrivateStock {
  kind: 'private';
  preferredPrice: number;
  /** Null where the letter names none. */
  commonValue: number | null;
  fullyDilutedShares: number;
  /** Probabilities sum to at most one: the rest comes to nothing. Empty where it is taken to be worth nothing. */
  cases: ExitCase[];
  /** What a common share receives in one sale, for any value of all shares. @param month of the grid */
  perShare: (equityValue: number, on: { month: number; ipo: boolean }) => number;
  /** What the tax office takes a common share for today; it grows at that rate. */
  fairValue: { today: number; growthPerYear: number };
  discountRatePerYear: number;
  volatilityPerYear: number;
  illiquidity: { method: 'finnerty' | 'chaffe' | 'none' } | { method: 'own'; discount: number };
  worthNothing: boolean;
}

export interface ResolvedOffer {
  id: string;
  /** Index into the document's employers: offers of one employer share its stock and its programmes. */
  employer: number;
  /** Month of the grid in which employment month 0 falls. */
  start: number;
  leaveRatePerYear: number;
  /** A stress: months of employment worked to the end, for certain; null: by the rate. */
  leavesAfter: number | null;
  /** Scenario currency for one unit of the job's. */
  fx: number;
  regime: TaxRegime;
  /** Scenario currency for one unit of what the regime's schedules are in. */
  taxUnit: number;
  basis: ComputeBasis;
  otherIncomePerYear: number;
  spouseWagesPerYear: number;
  employerDiscountRatePerYear: number;
  supply: ResolvedSupply;
  stock: ResolvedListedStock | ResolvedPrivateStock | null;
  components: ResolvedComponent[];
}

export interface Resolved {
  id: string;
  currency: string;
  /** Month 0 of the grid, in months since year 0. */
  firstMonth: number;
  /** Length of the grid: the horizon after the latest start. */
  months: number;
  horizonMonths: number;
  services: ResolvedService[];
  discountRatePerYear: number;
  outsidePayPerYear: number;
  /** The candidate's own. */
  regime: TaxRegime;
  taxUnit: number;
  otherIncomePerYear: number;
  spouseWagesPerYear: number;
  demand: Record<ServiceFamily, { spendPerMonth: number; elasticity: number }>;
  offers: ResolvedOffer[];
  /** Null where only listed RSUs are known. */
  equity: EquityModel | null;
  /** Paths of absent fields that took a guess. */
  defaulted: string[];
  /** Paths of amounts given as a range. */
  uncertain: string[];
}
