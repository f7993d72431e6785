/**
 * What values equity beyond listed RSUs: options, private shares, restricted stock, profit units. An argument of `resolve`, as
 * the law is, so that pages whose offers have none of it need not load it (equity-model.ts).
 */
import type { Amount, EquityComponent, PrivateStock } from '../document.ts';
import type { AmountReader } from '../amount-reader.ts';
import type { ResolvedClaim, ResolvedListedStock, ResolvedOffer, ResolvedPrivateStock } from '../resolved.ts';
import type { Row } from '../row.ts';
import type { YearIncome } from '../tax/income.ts';
import type { TaxLayer, TaxYears } from '../tax/sharing.ts';
import type { Common } from '../valuation.ts';

/** Defaults for what a document leaves open of equity; shipped with their reasons in models/equity/guesses.json. */
export interface EquityGuesses {
  /** Of private stock. */
  ventureDiscountRatePerYear: number;
  privateVolatilityPerYear: number;
  /** Of listed stock that names none. */
  listedVolatilityPerYear: number;
  failurePerYear: number;
  exitMonths: number;
  dilutionPerRound: number;
  dismissalChance: number;
  exerciseMultiple: number;
}

/** Where a stock or a grant stands in the document, and how its amounts become numbers. */
export interface EquityContext {
  read: AmountReader;
  /** Path of the stock, or of the component. */
  at: string;
  /** Scenario currency for one unit of the offer's. */
  fx: number;
  /** The candidate's. */
  discountRatePerYear: number;
}

/** What a claim of a component is made from besides its document. */
export interface ClaimContext extends EquityContext {
  stock: ResolvedListedStock | ResolvedPrivateStock;
  /** Its path in the document. */
  atStock: string;
  /** Months of employment within the grid. */
  months: number;
  mean: (amount: Amount | undefined, field: string, fallback?: number) => number;
}

/** What pay and compute leave for equity; by calendar month or by tax year. */
export interface ClaimTerms {
  start: number;
  stays: Float64Array;
  candidateDiscount: Float64Array;
  employerDiscount: Float64Array;
  years: TaxYears;
  /** Without equity, with everything else of the offer. */
  incomes: YearIncome[];
  /** What the employer's payroll tax is on already, in scenario currency. */
  payrollBelow: TaxLayer;
}

/** Equity income of one month by kind, in scenario currency: what the tax office counts when it is received, vests or is exercised. */
export interface EquityIncome {
  earnings: number;
  /** Ordinary rates without payroll tax: an incentive option whose shares are sold too early. */
  other: number;
  shortTermGains: number;
  longTermGains: number;
  /** Alternative minimum tax alone (US). */
  isoSpread: number;
}

/** What is known of a claim besides its row. */
export interface ClaimDetail {
  /** Units that vest by calendar month, if the candidate stays and milestones are reached. */
  vests: Float64Array;
  /** Tax in the months of vest or receipt, by calendar month: no part of it waits for an exit. */
  taxAtVest: Float64Array;
  /** Expected value of a unit if vested, before any mark-down, today: market ÷ units, discounted. */
  unitValue: number;
  /** US incentive options: units that the 100,000 dollar rule makes non-qualified. */
  disqualifiedUnits: number;
}

export interface ClaimValuation {
  /** In the order of the claims. */
  rows: Row[];
  details: ReadonlyMap<string, ClaimDetail>;
  /** By tax year of the grid: with what is taxed at vest or receipt on top. Exits are no part of it. */
  incomes: YearIncome[];
}

export interface EquityModel {
  guesses: EquityGuesses;
  privateStock(stock: PrivateStock, context: EquityContext): ResolvedPrivateStock;
  claim(component: EquityComponent, context: ClaimContext): ResolvedClaim;
  value(claims: readonly ResolvedClaim[], offer: ResolvedOffer, shared: Common, terms: ClaimTerms): ClaimValuation;
}
