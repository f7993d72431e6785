/** What the kernels read: numbers only, no optional field, months as indices on the grid, money in scenario currency. */
import type { ComputeBasis, ServiceFamily, Tranche, VestingSchedule } from './document.ts';
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
export interface ResolvedEquity {
  kind: 'equity';
  id: string;
  units: number;
  vesting: Required<VestingSchedule> | { tranches: readonly Tranche[] };
}
/** `service` and the family's demand are looked up; unit figures are a month's or one-off units of that service. */
export interface ResolvedGrant {
  kind: 'compute';
  id: string;
  /** Index into `Resolved.services`. */
  service: number;
  family: ServiceFamily;
  upfront: number;
  perMonth: number;
  /** Employment months with a delivery; Infinity: to the end. */
  months: number;
  cliffMonths: number;
  /** Months of life of a lot; Infinity: never expires. */
  expiresAfterMonths: number;
  workShare: number;
  revocationRatePerYear: number;
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
  ResolvedSalary | ResolvedBonus | ResolvedSignOn | ResolvedBenefit | ResolvedCustom | ResolvedEquity | ResolvedGrant;

export type ResolvedSupply =
  { basis: 'onDemand' } | { basis: 'committed'; reassignableShare: number } | { basis: 'owned'; idleShare: number };

export interface ResolvedStock {
  price: number;
  growthPerYear: number;
}

export interface ResolvedOffer {
  id: string;
  /** Month of the grid in which employment month 0 falls. */
  start: number;
  leaveRatePerYear: number;
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
  stock: ResolvedStock | null;
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
  /** Paths of absent fields that took a guess. */
  defaulted: string[];
  /** Paths of amounts given as a range. */
  uncertain: string[];
}
