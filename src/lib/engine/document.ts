/**
 * The vocabulary: the scenario document as it is stored, exported, linked and tested.
 * One JSON object carries everything that a valuation needs; prices are embedded. Format and bounds: schema/scenario.ts.
 */

import type { UsRegion } from './us-regions.ts';

/** ISO month, for instance `"2027-01"`. */
export type Month = string;
/** ISO date, for instance `"2026-12-05"`. */
export type IsoDate = string;

/** A 90 % interval: lognormal when both ends are positive and high/low > 1.5, else normal. */
export interface IntervalAmount {
  low: number;
  high: number;
}
/** A range with its likeliest value: PERT (beta with shape 4), or a triangle. */
export interface PertAmount {
  low: number;
  mode: number;
  high: number;
  /** PERT when absent. */
  shape?: 'triangle';
}
/** A list of cases; probabilities sum to one. */
export interface CasesAmount {
  cases: { value: number; probability: number }[];
}
/** A figure that may be uncertain. The ladder takes its mean, the simulation its distribution. */
export type Amount = number | IntervalAmount | PertAmount | CasesAmount;

/** What the tax office counts a personal unit of compute as (valuation.md, section 9). */
export type ComputeBasis = 'fairMarketValue' | 'employerCost' | 'marginalCost' | 'none';

interface TaxBase {
  /** The regime's own when absent. */
  computeBasis?: ComputeBasis;
  /** Income that payroll tax does not fall on, beside the pay that is valued. */
  otherIncomePerYear?: number;
}

/** One rate on every unit of taxable pay: any country without a regime of its own. */
export interface FlatTax extends TaxBase {
  regime: 'flat';
  /** Income and payroll tax of the candidate, as a fraction of taxable pay. */
  rate: number;
  /** The employer's payroll tax, as a fraction of taxable pay. */
  employerRate?: number;
}

/** How a US return is filed: single, married jointly, married separately, head of household. */
export const filingStatuses = ['single', 'mfj', 'mfs', 'hoh'] as const;
export type FilingStatus = (typeof filingStatuses)[number];

/** Federal, payroll, state and city taxes of the United States; amounts are computed in USD. */
export interface UsTax extends TaxBase {
  regime: 'us';
  /** Without one: no state tax. */
  region?: UsRegion;
  /** New York City, with the region NY. */
  city?: 'NYC';
  /** Single when absent. */
  filingStatus?: FilingStatus;
  /** Of a spouse who files jointly. */
  spouseWagesPerYear?: number;
  /** A flat rate on wages for a state or a city that is not modelled. */
  localRate?: number;
}

export const ukRegions = ['england', 'wales', 'scotland', 'northernIreland'] as const;
export type UkRegion = (typeof ukRegions)[number];

/** Income tax and National Insurance of the United Kingdom; amounts are computed in GBP. */
export interface UkTax extends TaxBase {
  regime: 'uk';
  /** England when absent. */
  region?: UkRegion;
}

/** The tax of one job in one country. Further regimes join this union. */
export type Tax = FlatTax | UsTax | UkTax;

/** The currency that a regime's schedules are in; a flat rate knows none. */
export const regimeCurrency = { us: 'USD', uk: 'GBP' } as const;

export type ServiceFamily = 'gpu' | 'tokens';

/** What the candidate would buy of one family with their own money. */
export interface FamilyDemand {
  /** At today's retail price. */
  spendPerMonth?: Amount;
  /** Price elasticity ε ≥ 0 of the amount bought. */
  elasticity?: number;
}

/** What money does not say of a service or of a grant. A gate is a need that is met or not; hours saved are priced on a line of their own. */
export type Quality =
  | 'timeToFirstToken'
  | 'tokensPerSecond'
  | 'contextTokens'
  | 'largestOutputTokens'
  | 'generation'
  | 'access'
  | 'queue'
  | 'ownership';

/** How sure the capacity is to be there: nobody else's, set aside, or what others leave. */
export type Access = 'dedicated' | 'reserved' | 'bestEffort';
/** Whose the compute is, from the weakest hold to the strongest. */
export type Ownership = 'sharedPool' | 'personalBudget' | 'reservedSlice' | 'transferableCredit' | 'ownHardware';

/** What the candidate needs of a grant for it to be of use; each is met or not, and none changes a worth. */
export interface Needs {
  /** At most. */
  timeToFirstTokenSeconds?: number;
  /** At least. */
  tokensPerSecond?: number;
  contextTokens?: number;
  largestOutputTokens?: number;
  /** This or better. */
  access?: Access;
  /** At most. */
  queueHours?: number;
  /** Runs of the size that `experiment` names, of the candidate's own, at least. */
  experimentsPerMonth?: number;
}

export interface Candidate {
  tax: Tax;
  discountRatePerYear?: Amount;
  leaveRatePerYear?: Amount;
  /** What the candidate earns before an offer starts and after leaving it. */
  outsidePayPerYear?: Amount;
  riskAversion?: number;
  netWorth?: number;
  computeDemand?: { gpu?: FamilyDemand; tokens?: FamilyDemand };
  needs?: Needs;
  /** What an hour of the candidate's is worth, for the hours that a grant saves: never part of its worth. */
  hourValue?: Amount;
  /** What one experiment takes, in units of a family: the measure of capability is experiments a month. */
  experiment?: { gpuHours?: number; millionTokens?: number };
}

/** Where embedded prices came from. */
export interface PriceOrigin {
  card: string;
  source: string;
  asOf: IsoDate;
  /** Figures that the card does not have and an earlier one gave, each with that card. */
  kept?: { [Figure in ServiceFigure]?: { card: string; asOf: IsoDate } };
  /** The user's own figures, each with what stood in its place; null where nothing did. */
  replaced?: { [Figure in ServiceFigure]?: NonNullable<Service[Figure]> | null };
}

/** The figures of a service that a rate card may carry and a user may put their own in place of. */
export const serviceFigures = [
  'list',
  'retail',
  'wholesale',
  'marginal',
  'fairMarketValue',
  'driftPerYear',
  'marginalDriftPerYear',
  'volatilityPerYear',
  'reversionLevel',
  'reversionHalfLifeYears',
  'withdrawalPerYear'
] as const;
export type ServiceFigure = (typeof serviceFigures)[number];

/** What using a service is like, where that is known. */
export interface ServiceFacts {
  timeToFirstTokenSeconds?: number;
  tokensPerSecond?: number;
  contextTokens?: number;
  largestOutputTokens?: number;
  /** Of the accelerator: "Hopper, 2022". */
  generation?: string;
}

/** Something that compute is granted in: a GPU-hour, a million tokens, or a unit of provider credit. */
export interface Service {
  /** For people: "H100 GPU-hour". The key of the service when absent. */
  name?: string;
  family: ServiceFamily;
  unit: string;
  /** What letters multiply by. */
  list: Amount;
  /** The cheapest equivalent that an individual can buy. */
  retail?: Amount;
  wholesale?: Amount;
  /** Power and the like. */
  marginal?: Amount;
  /** What the tax office takes a unit for. */
  fairMarketValue?: Amount;
  /** Yearly change of retail, fair market value and wholesale, in expectation. */
  driftPerYear?: Amount;
  marginalDriftPerYear?: Amount;
  volatilityPerYear?: number;
  /** Both or neither: prices fall or rise towards this level, half of the way (in logarithms) in the half-life. They take the place of the drift. */
  reversionLevel?: Amount;
  reversionHalfLifeYears?: Amount;
  /** Chance in a year that a named model is withdrawn: what was promised in it ends, as by a cut. */
  withdrawalPerYear?: Amount;
  facts?: ServiceFacts;
  from?: PriceOrigin;
}

export interface Market {
  /** Scenario currency units for one unit of the named currency. */
  fx?: Record<string, number>;
  /** Of the yearly changes of any two log prices, services and stocks; a guess when absent. */
  correlation?: number;
  services: Record<string, Service>;
}

/** How the employer obtains the compute that it grants. */
export type ComputeSupply =
  { basis: 'onDemand' } | { basis: 'committed'; reassignableShare?: number } | { basis: 'owned'; idleShare?: number };

/** What customers ask of a cluster: GPUs by hour of the week, normal around a mean that has a shape and grows. */
export interface ClusterProduction {
  meanGpus: number;
  /** Of the day's busiest hour (15:00) over its mean, before the weekend: 1 … 2. 1 when absent. */
  peakRatio?: number;
  /** Of Saturday and Sunday over the other days: 0 … 2. 1 when absent. */
  weekendRatio?: number;
  /** Measured, by hour of the week from Monday 00:00, in place of both ratios: only its shape is read, the level is `meanGpus`. */
  hourly?: number[];
  /** Standard deviation over the hour's mean. 0 when absent. */
  variability?: number;
  growthPerMonth?: number;
}

export interface Cluster {
  service: string;
  gpus: number;
  /** Share of the GPUs that is up. 1 when absent. */
  availability?: number;
  production?: ClusterProduction;
  /** Hours a month in which production may lack GPUs, at most. */
  starvedHoursLimit?: number;
  /** Whether what production lacks is bought at retail. True when absent. */
  burst?: boolean;
  /** Where it is not: revenue that does not come for every hour of a GPU that it lacks. Nothing when absent. */
  lostRevenuePerGpuHour?: number;
  /** What every GPU costs in cash, used or not: rent, or the running of one's own. */
  cost?: ClusterCost;
  /** Idle capacity that finds a buyer. */
  idleSale?: IdleSale;
  /** Production as jobs that wait for GPUs: they come and grow with its load. */
  jobs?: ClusterJobs;
}

export interface ClusterCost {
  perGpuHour: number;
  /** From the valuation month when absent, and to the end. */
  startMonth?: Month;
  months?: number;
}

/** What production and grants leave of a cluster, sold. */
export interface IdleSale {
  /** Of the idle hours. */
  share: number;
  /** Of an hour today; it moves with retail. Wholesale when absent. */
  pricePerUnit?: number;
}

/** As the week's mean; each takes so many GPUs for so long. */
export interface ClusterJobs {
  perHour: number;
  gpus: number;
  meanHours: number;
}

/** Money that is hoped for. A probability of 1 when absent: only what is certain counts in a plan. */
export interface Raise {
  month: Month;
  amount: number;
  probability?: number;
}

/** How many are hired on an offer's terms. */
export interface PlannedHire {
  offer: string;
  count: number;
  /** What their pay counts as. Research when absent. */
  tag?: 'rnd' | 'cogs';
  /** Chance that each of them accepts. 1 when absent; a plan counts them all, futures draw them. */
  probability?: number;
  /** The offer's when absent; before the valuation month for those who work there already. */
  startMonth?: Month;
}

/** Units rented for customers. */
export interface RentedProduction {
  service: string;
  unitsPerMonth: number;
  growthPerMonth?: number;
}

/** Units paid for whether used or not. */
export interface Commitment {
  service: string;
  unitsPerMonth: number;
  pricePerUnit: number;
  startMonth: Month;
  months: number;
  /** What an unused unit costs, as a share of the price. 1 when absent. */
  shortfallShare?: number;
  /** By how much the committed units grow, and how often. */
  ratchet?: { everyMonths: number; share: number };
}

/** A loan with level payments. */
export interface Debt {
  name?: string;
  /** Borrowed in `startMonth`, or owed today when that is absent. */
  principal: number;
  startMonth?: Month;
  interestPerYear: number;
  /** Of payments. */
  months: number;
  /** The first of them pay interest alone. */
  interestOnlyMonths?: number;
  /** Left for the last. */
  balloon?: number;
}

/** What the employer's cash depends on, in the currency of its offers. What is left out is zero. */
export interface Company {
  cash: number;
  interestPerYear?: number;
  revenuePerMonth?: Amount;
  /** In its place: month by month from the valuation month on; growth begins after the last. */
  revenueByMonth?: number[];
  revenueGrowthPerMonth?: Amount;
  /** Without the hires, compute and commitments below. */
  burnPerMonth?: Amount;
  /** In its place, as of revenue. */
  burnByMonth?: number[];
  burnGrowthPerMonth?: Amount;
  /** Shares of the burn: cost of sales, research, people of either. The rest is neither. */
  burnTags?: { cogs?: number; rnd?: number; people?: number };
  raises?: Raise[];
  debts?: Debt[];
  hires?: PlannedHire[];
  /** How long cash has to last: what the page holds hires against. No figure hangs on it. */
  mustLastMonths?: number;
  /** Recruiting, sign-on and ramp-up of a successor. */
  replacementCostPerLeaver?: Amount;
  production?: RentedProduction[];
  commitments?: Commitment[];
  /** The price of units beyond commitments. Wholesale when absent. */
  overage?: 'wholesale' | 'retail';
}

export interface PublicStock {
  kind: 'public';
  price: number;
  dividendYieldPerYear?: number;
  /** The candidate's own view; without it a share is worth today's price today. */
  growthPerYear?: Amount;
  /** Options on the share are valued with it. */
  volatilityPerYear?: number;
  /** The one-click doubt: every share and option comes to nothing. */
  worthNothing?: boolean;
}

/** Preferred shares: what they are paid before common shares when the company is sold, if they do not do better as common. */
export interface PreferredClass {
  name: string;
  /** As converted to common. */
  shares: number;
  invested: number;
  /** Of what was invested, paid first. 1 when absent. */
  multiple?: number;
  /** Whether they share in the rest as well: not at all, without limit, or until their total reaches a cap. Not when absent. */
  participation?: 'none' | 'full' | 'capped';
  /** Total of a capped class, as a multiple of what was invested. */
  capMultiple?: number;
  /** 1 is paid first; equal ranks are paid in proportion to their claims. 1 when absent. */
  seniority?: number;
}

/** One way in which a private company may end for its shareholders. */
export interface Exit {
  name?: string;
  probability: number;
  /** In months after the valuation month. */
  month: number;
  /** What all shares together fetch. */
  equityValue: number;
  /** Listed: every preferred share becomes a common share. */
  ipo?: boolean;
}

/** The company's value as a lognormal path that may end in failure; read where there is no list of exits. What is left out is a marked guess. */
export interface ExitPath {
  /** Today; the latest preferred price times the fully diluted shares when absent. */
  equityValue?: number;
  /** While it lasts; what makes today's value fair at the stock's discount rate when absent. */
  growthPerYear?: Amount;
  /** Chance in a year of coming to nothing. */
  failurePerYear?: Amount;
  /** In months after the valuation month. */
  exitMonth?: number;
}

export const illiquidityMethods = ['finnerty', 'chaffe', 'own', 'none'] as const;
export type IlliquidityMethod = (typeof illiquidityMethods)[number];

/** Money in the offer's currency, as that of a listed share. */
export interface PrivateStock {
  kind: 'private';
  /** Price of a preferred share in the latest round: what letters multiply by. */
  preferredPrice: number;
  /** Fair market value of a common share (US: the 409A valuation). */
  commonValue?: number;
  /** Every share, option and promise, preferred as converted. */
  fullyDilutedShares: number;
  /** Issued shares alone: the smaller count that some letters divide by. */
  outstandingShares?: number;
  preferences?: PreferredClass[];
  /** Share of the company that a new round takes. */
  dilutionPerRound?: Amount;
  roundsToCome?: number;
  /** An exit comes after as many rounds as there is time for; all of them come before any exit when absent. */
  monthsBetweenRounds?: number;
  /** New money of each round, ahead of everyone at one time its amount; none when absent. */
  raisedPerRound?: number;
  /** Probabilities sum to at most one: the rest is a company that comes to nothing. */
  exits?: Exit[];
  path?: ExitPath;
  /** Of the path, and for what cannot be sold. */
  volatilityPerYear?: number;
  /** Venture risk, charged here and nowhere else. */
  discountRatePerYear?: Amount;
  /** How far a share that cannot be sold is marked down. Finnerty when absent. */
  illiquidity?: IlliquidityMethod;
  /** The mark-down by `own`. */
  illiquidityDiscount?: Amount;
  worthNothing?: boolean;
}

export type Stock = PublicStock | PrivateStock;

export interface Employer {
  id: string;
  name: string;
  discountRatePerYear?: Amount;
  computeSupply?: ComputeSupply;
  cluster?: Cluster;
  stock?: Stock;
  moat?: Moat;
  company?: Company;
  told?: ToldRunway;
}

/** What the employer says to candidates of how long its cash lasts: a statement of that month, which nothing here is worked out from. */
export interface ToldRunway {
  asOf: Month;
  /** At least, from `asOf` on. */
  cashLastsMonths: number;
  /** If every planned raise comes in full. */
  withRaisesMonths?: number;
}

/** Whether grants keep people or found rivals: the employer's guesses, each a share of a year or money. */
export interface Moat {
  /** Chance in a year that a holder would leave if there were no grant. */
  leaveRateWithoutGrant: number;
  /** Recruiting, sign-on and ramp-up of a successor. */
  replacementCost: number;
  /** Chance that who leaves competes with what the grant paid for. */
  competeProbability: number;
  lossIfCompetes: number;
  /** Share of that loss which IP and fair-use clauses take away. */
  coveredShare: number;
}

interface ComponentBase {
  id: string;
  /** For people: "Health plan". The kind's usual name when absent. */
  name?: string;
}

export interface SalaryComponent extends ComponentBase {
  kind: 'salary';
  perYear: Amount;
  raisePerYear?: Amount;
}

/** One of `perYear` and `targetShare`. */
export interface BonusComponent extends ComponentBase {
  kind: 'bonus';
  perYear?: Amount;
  /** Of the salary in force when it is paid. */
  targetShare?: Amount;
  /** Expected fraction of the target. */
  payout?: Amount;
}

export interface SignOnComponent extends ComponentBase {
  kind: 'signOn';
  amount: Amount;
  paidInMonth?: number;
  /** Counted from the start of employment. */
  clawbackMonths?: number;
  clawback?: 'proRata' | 'full';
}

export interface BenefitComponent extends ComponentBase {
  kind: 'benefit';
  perYear: Amount;
  taxable?: boolean;
  /** Share of its cost that the candidate would pay for it. */
  valuedAt?: Amount;
}

/** An amount a month given by arithmetic over `month`, `year`, `salary` and the retail price of each service. */
export interface CustomComponent extends ComponentBase {
  kind: 'custom';
  formula: string;
  taxable?: boolean;
  valuedAt?: Amount;
}

export interface VestingSchedule {
  months: number;
  cliffMonths?: number;
  everyMonths?: number;
  /** Share of each year of the schedule, evenly within it; equal years when absent. As many as there are years in `months`. */
  yearShares?: number[];
}
/** `share` of the grant vests at the end of employment month number `month` (1 = the first). */
export interface Tranche {
  month: number;
  share: number;
  /** A milestone: it vests only if that is reached. */
  probability?: number;
  name?: string;
}

/** Restricted stock units; options: US non-qualified (elsewhere: unapproved), US incentive, UK EMI; shares with a right to buy them back; profits interests. */
export const instruments = ['rsu', 'nso', 'iso', 'emi', 'restrictedStock', 'profitUnits'] as const;
export type Instrument = (typeof instruments)[number];

/** When an option is exercised: when the shares can be sold, as it vests, or all at the start (early exercise). */
export const exerciseTimes = ['atExit', 'atVest', 'atStart'] as const;
export type ExerciseTime = (typeof exerciseTimes)[number];

/** What a sale of the company does to unvested units: single trigger, or double with a dismissal after it. */
export interface Acceleration {
  trigger: 'single' | 'double';
  /** Of what is unvested. 1 when absent. */
  share?: number;
  /** Double trigger: chance of being dismissed after the sale. A guess when absent. */
  dismissalChance?: number;
}

/** Further grants of the same instrument, each with its own schedule that starts when it is made. */
export interface Refreshers {
  /** Of each grant. */
  units: Amount;
  /** How many; as many as the horizon holds when absent. */
  count?: number;
  /** Months of employment before the first, and between them. 12 when absent. */
  firstMonth?: number;
  everyMonths?: number;
  vesting: VestingSchedule;
  /** Of options; today's fair market value of a share when absent. */
  strike?: number;
}

/** One of `vesting` and `tranches`. */
export interface EquityComponent extends ComponentBase {
  kind: 'equity';
  instrument: Instrument;
  units: Amount;
  vesting?: VestingSchedule;
  tranches?: Tranche[];
  refreshers?: Refreshers;
  acceleration?: Acceleration;
  /** Of an option; of restricted stock: what was paid for a share. 0 when absent. */
  strike?: number;
  /** Of an option, counted from its grant. 120 when absent. */
  expiryMonths?: number;
  /** Months to exercise after leaving. 3 when absent. */
  postTerminationMonths?: number;
  exercise?: ExerciseTime;
  /** US 83(b), or the UK's section 431: taxed when the shares are received, not as they vest. */
  election83b?: boolean;
  /** Of profit units: value of the company above which they share. */
  threshold?: number;
  /** RSUs: settled at vest, or at vest and a sale of the company. Double for a private company when absent, else single. */
  trigger?: 'single' | 'double';
  /** Options on listed shares: Black–Scholes with an expected life, or a lattice with leaving and early exercise. Expected life when absent. */
  method?: 'expectedLife' | 'lattice';
  /** From the grant; halfway between vest and expiry when absent. */
  expectedLifeMonths?: number;
  /** Lattice: exercised once the share is worth this many strikes. A guess when absent. */
  exerciseMultiple?: number;
}

export type Denomination = 'gpuHours' | 'tokens' | 'credit' | 'clusterShare';

export interface Clause {
  name: string;
  /** What is left of the worth under this clause, 0 … 1. */
  factor: number;
}

export interface ComputeComponent extends ComponentBase {
  kind: 'compute';
  denomination: Denomination;
  /** Not for `clusterShare`, which is of the employer's cluster. */
  service?: string;
  upfront?: Amount;
  perMonth?: Amount;
  /** How `upfront` arrives; all of it in the first month when absent. At most one of the two. */
  vesting?: VestingSchedule;
  tranches?: Tranche[];
  /** Of the employer's cluster, `clusterShare` only. */
  share?: Amount;
  months?: number;
  cliffMonths?: number;
  expiresAfterMonths?: number | null;
  /** Share that the job itself needs. */
  workShare?: Amount;
  revocationRatePerYear?: Amount;
  transferable?: boolean;
  haircut?: Amount;
  keptOnLeaving?: boolean;
  grossUp?: boolean;
  draw?: 'worthwhile' | 'all';
  clauses?: Clause[];
  /** What a unit used for the job is worth to the candidate, as a share of its price. */
  workCredit?: Amount;
  shadowPremium?: Amount;
  exitCost?: Amount;
  /** US: share of the price that a qualified employee discount leaves untaxed. */
  discountExclusion?: 0 | 0.2;
  /** UK: cash that could have been taken instead of the whole grant. */
  cashAlternative?: Amount;
  /** Whether use for the job stays untaxed (US: metered and substantiated; UK: s.316, private use not significant). True when absent. */
  workUseExempt?: boolean;
  /** UK, where it does not: relief for the work part (s.365), for the candidate's income tax alone. False when absent. */
  workUseRelief?: boolean;
  access?: Access;
  /** Usual wait for a start. */
  queueHours?: number;
  ownership?: Ownership;
  /** Hours a month that a quality of this grant saves the candidate, by quality. */
  hoursSavedPerMonth?: Partial<Record<Quality, number>>;
  /** On the employer's cluster: set aside, or what production leaves. Reserved when absent. */
  priority?: 'reserved' | 'bestEffort';
  /** When it may run there: always, or at night and on weekends. Always when absent. */
  hours?: 'all' | 'offPeak';
  letterSays?: string;
  /** What the letter says of each point of the checklist; a point that is not named has not been looked for. */
  terms?: { [Term in GrantTerm]?: TermState };
}

/** The points that a letter should settle about a grant of compute, in the order of the checklist. */
export const grantTerms = [
  'guaranteed',
  'term',
  'rollover',
  'drawOrder',
  'index',
  'successorModels',
  'priority',
  'personalUse',
  'ipCarveOut',
  'noMonitoring',
  'transfer',
  'tail',
  'noticeAndMakeWhole',
  'grossUp'
] as const;
export type GrantTerm = (typeof grantTerms)[number];
export type TermState = 'present' | 'absent' | 'unknown';

export type Component =
  SalaryComponent | BonusComponent | SignOnComponent | BenefitComponent | CustomComponent | EquityComponent | ComputeComponent;

export type ComponentKind = Component['kind'];

export interface Offer {
  id: string;
  employer: string;
  title?: string;
  startMonth: Month;
  replyBy?: IsoDate;
  /** The scenario's when absent. */
  currency?: string;
  /** The candidate's when absent: the job's country taxes the job. */
  tax?: Tax;
  leaveRatePerYear?: Amount;
  location?: string;
  notes?: string;
  components: Component[];
}

/** What an employer may change of an offer: a figure over a range, or a term over a list of values. */
export type LeverField =
  | 'perYear'
  | 'raisePerYear'
  | 'targetShare'
  | 'amount'
  | 'units'
  | 'upfront'
  | 'perMonth'
  | 'share'
  | 'months'
  | 'expiresAfterMonths'
  | 'revocationRatePerYear'
  | 'workShare'
  | 'haircut'
  | 'clauses'
  | 'grossUp'
  | 'keptOnLeaving'
  | 'transferable';
export type LeverValue = number | boolean | null;

interface LeverBase {
  component: string;
  field: LeverField;
  /** Of the clause, for `clauses` only. */
  name?: string;
}
/** `min`, `min + step` … up to `max`. */
export interface RangeLever extends LeverBase {
  min: number;
  max: number;
  step: number;
}
/** `costs`, one for each value: present value, the employer's own estimate; none entered when absent. */
export interface ListLever extends LeverBase {
  values: LeverValue[];
  costs?: number[];
}
export type Lever = RangeLever | ListLever;

/** What a package may come to at most. Money in scenario currency; `compaRatio` is the salary at the start over the band's middle; `dilution` a share of the fully diluted company. */
export const limitKinds = ['cashFirstYear', 'cash', 'cost', 'equityUnits', 'dilution', 'gpuHoursPerMonth', 'compaRatio'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** Pay of those who do the same work, as the employer enters it: salary a year, in the offer's currency. */
export interface PayBand {
  low: number;
  middle: number;
  high: number;
}

/** A counter-offer that is looked for: the cheapest package that the candidate prefers to the rival, or to a sum. One of `rival` and `target`. */
export interface Counter {
  /** The offer whose levers are moved. */
  offer: string;
  rival?: string;
  /** Worth that must be reached, present value in scenario currency. */
  target?: number;
  /** How far above the rival, as a share of its worth. 0 when absent. */
  margin?: number;
  /** Instead of the mean: chance with which the package must beat the rival. */
  probability?: number | null;
  levers: Lever[];
  limits?: { what: LimitKind; max: number }[];
  band?: PayBand;
}

export interface Scenario {
  format: 'scenario';
  version: 2;
  id: string;
  name: string;
  notes?: string;
  currency: string;
  valuationMonth: Month;
  horizonMonths?: number;
  candidate: Candidate;
  market: Market;
  employers: Employer[];
  offers: Offer[];
  counter?: Counter;
  /** Simulations that were kept, oldest first. */
  runs?: SavedRun[];
}

/** Quantiles of a kept run by their percentage, as text: JSON knows no other keys. */
export type SavedQuantiles = Record<'5' | '10' | '25' | '50' | '75' | '90' | '95', number>;

/** A simulation that was kept: what it was made from, and what came of it. */
export interface SavedRun {
  id: string;
  name?: string;
  madeOn: IsoDate;
  /** Version of the engine, and a hash of the inputs: whether it would come out the same today. */
  engine: string;
  inputs: string;
  /** What money in it is in: the scenario's at the time. */
  currency: string;
  seed: number;
  method: 'sobol' | 'pseudoRandom';
  scrambles: number;
  points: number;
  leaves: number;
  /** Present value of what offers are compared by: each with what is earned before and after it. */
  offers: {
    id: string;
    mean: number;
    standardError: number;
    quantiles: SavedQuantiles;
  }[];
  /** Shares of the futures in which the offer is worth more and less than the rival; in the others they are level. */
  beats: { offer: string; rival: string; more: number; less: number }[];
}
