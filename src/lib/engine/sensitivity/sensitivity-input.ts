/**
 * What is asked of a comparison of two offers, and its inputs: what each is, how unsure it is, and the document in which it is another.
 * An input says whose it is by ids, so that a page can name it and link the field that it is typed in.
 */
import type { Scenario, ServiceFamily } from '../document.ts';
import type { FormulaAmounts } from '../formula-inputs.ts';
import type { SimulationBasis } from '../simulation/question.ts';
import type { Stress } from '../stress.ts';
import type { TurningInput } from '../turning-inputs.ts';

/** A plain value: it is copied to a worker as it is. Formulas keep the amounts that they were evaluated to. */
export interface SensitivityQuestion {
  scenario: Scenario;
  amounts: FormulaAmounts;
  stress: Stress | null;
  pair: { offer: string; rival: string };
}

/** Shipped guesses by name (models/rates, models/equity): 90 % of what each may be lies from `low` to `high`. */
export type GuessRanges = Readonly<Record<string, { value: number; low?: number; high?: number }>>;

/** What a question is answered by besides its document. */
export interface SensitivityBasis extends SimulationBasis {
  facts: GuessRanges;
}

/** Figures of a letter, by component. */
export type LetterKind =
  | 'salary'
  | 'raise'
  | 'bonus'
  | 'targetShare'
  | 'payout'
  | 'benefit'
  | 'valuedAt'
  | 'units'
  | 'refresherUnits'
  | 'strike'
  | 'threshold'
  | 'dismissalChance'
  | 'exerciseMultiple'
  | 'upfront'
  | 'perMonth'
  | 'clusterShare'
  | 'haircut'
  | 'shadowPremium'
  | 'exitCost'
  | 'cashAlternative'
  | 'clause';

export type SensitivityKind =
  | TurningInput['kind']
  | LetterKind
  | 'elasticity'
  | 'discountRate'
  | 'outsidePay'
  | 'otherIncome'
  | 'taxRate'
  | 'exchangeRate'
  | 'prices'
  | 'drift'
  | 'fairMarketValue'
  | 'wholesale'
  | 'marginal'
  | 'marginalDrift'
  | 'reversionLevel'
  | 'reversionHalfLife'
  | 'withdrawal'
  | 'shareGrowth'
  | 'dividendYield'
  | 'shareVolatility'
  | 'ventureRate'
  | 'commonValue'
  | 'companyVolatility'
  | 'companyGrowth'
  | 'dilution'
  | 'illiquidityDiscount'
  | 'clusterGpus';

/** Where an input belongs; absent where there is but one. Of an employer, `offer` is the first of the pair, in whose letter it is typed. */
export interface InputOwner {
  family?: ServiceFamily;
  offer?: string;
  component?: string;
  service?: string;
  employer?: string;
  currency?: string;
}

/**
 * `range`: the document says how unsure it is; `guess`: it says nothing, and a shipped guess with its range stands in; `assumed`: it gives one
 * figure for what nobody knows exactly; `letter`: taken to be certain.
 */
export type DoubtBasis = 'range' | 'guess' | 'assumed' | 'letter';

export interface SensitivityInput extends InputOwner {
  kind: SensitivityKind;
  /** In the document, as in `Resolved.uncertain`: unique. */
  path: string;
  /** What follows the ids of offer and component in the address of its field: `workShare`, `stock.path.exitMonth`. */
  field: string;
  /** What the ladder takes. */
  current: number;
  /** One in ten lies below, and above. Both `current` where it is certain. */
  low: number;
  high: number;
  /** Where break-evens are looked for. */
  least: number;
  most: number;
  basis: DoubtBasis;
  /** Months: between whole numbers nothing changes. */
  whole: boolean;
  /** The document with this input at `value`. */
  set(value: number): Scenario;
}
