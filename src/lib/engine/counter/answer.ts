/** What a counter-offer is asked, and what is answered: what `cli counter` prints of it, and what the pages show besides. Money is present value in scenario currency. */
import type { Lever, LeverValue, LimitKind, Scenario } from '../document.ts';
import type { FormulaAmounts } from '../formula-inputs.ts';

/** A plain value: it is copied to a worker as it is. */
export interface CounterQuestion {
  /** With `counter`. */
  scenario: Scenario;
  /** Results of the formulas in the document as it stands; they are held. */
  amounts: FormulaAmounts;
}

/** A value for each lever, by its key (lever-key.ts). */
export type Package = Record<string, LeverValue>;

/** One package, valued by the ladder. */
export interface PackagePoint {
  package: Package;
  /** Employer cost, operations and what was entered for the chosen values. */
  cost: number;
  /** What offers are compared by. */
  worth: number;
  /** Share of the offer's own worth that its grants of compute bring: the mix. */
  computeShare: number;
}

/** One lever moved, all else as the offer stands. */
export interface LeverAlone {
  lever: string;
  /** The cheapest that reaches the target; null: none does. */
  value: LeverValue;
  /** Of the offer with it; null where none reaches the target. */
  cost: number | null;
  worth: number | null;
  /** Limits that the offer would then break: they are no part of the question "how much of just this". */
  breaks: LimitKind[];
  /** Whether any value reaches the target: `value` may be null where it does ("never expires"). */
  reaches: boolean;
}

/** How the best package was found, and how sure it is to be the best. */
export interface SearchAccount {
  /** Every package was valued; or the ladder was asked about some of them. By odds only a few of those are drawn. */
  how: 'exhaustive' | 'searched';
  /** What packages are held against: worth, as the ladder has it; or odds, for which they are ranked: that nothing cheaper wins rests on that ranking. */
  by: 'worth' | 'odds';
  /** Packages of the grid. */
  packages: number;
  /** Of them valued: one by one, or as the sum of parts that do not depend on each other. */
  evaluated: number;
  /** How often the ladder was asked. */
  valuations: number;
  /** By how much less a package might have cost than the one found: 0 where all were valued; the measured error of the search otherwise. Null where nothing was found, and by odds: nobody knows. */
  missed: number | null;
}

/** With `probability`: how often the package beats the rival. */
export interface PackageOdds {
  asked: number;
  probability: number;
  /** Half of the 95 % interval: the package is said to win where probability − margin ≥ asked. */
  margin: number;
}

/** What one more dollar of a lever is worth, between two of its values; all other levers as in the package. */
export interface RatePiece {
  from: number;
  to: number;
  /** Worth to the candidate for each unit of the employer's cost; null: it costs nothing. */
  perDollar: number | null;
  /** Dollars of salary that are worth as much to the candidate as a dollar of this; null without a salary, or where it costs nothing. */
  againstSalary: number | null;
}
export interface ExchangeRate {
  lever: string;
  pieces: RatePiece[];
}

/** What the frontier buys after a package. */
export interface NextBought {
  levers: string[];
  point: PackagePoint;
  perDollar: number;
}

/** A clause or a term of a grant, switched in the offer as it stands. */
export interface ClausePrice {
  component: string;
  field: 'clauses' | 'grossUp' | 'keptOnLeaving' | 'transferable' | 'expiresAfterMonths' | 'revocationRatePerYear';
  /** Of the clause. */
  name: string | null;
  from: LeverValue;
  to: LeverValue;
  /** Change for the candidate. */
  worth: number;
  /** Change for the employer, with what was entered for the value. */
  cost: number;
  /** Whether a lever has a cost for it: an IP clause costs what the employer says. */
  isCostEntered: boolean;
}

export type PackageMix = 'cash-heavy' | 'balanced' | 'compute-heavy';
/** The cheapest of its mix among packages of the same worth. */
export interface NamedPackage extends PackagePoint {
  mix: PackageMix;
}

export interface CounterAnswer {
  feasible: boolean;
  package: Package | null;
  cost: number | null;
  worth: number | null;
  /** Worth to be reached. With `probability` what the rival is worth, margin included: odds are asked of the futures, not of it. */
  target: number;
  /** Limits that the next step of some lever would break. */
  binding: LimitKind[];
  alone: LeverAlone[];
  /** Rising in cost and in worth. */
  frontier: PackagePoint[];

  /** The offer as it stands. Where odds are asked its own are drawn, and it reaches what is asked if it wins by them. */
  standing: PackagePoint & { reaches: boolean; breaks: LimitKind[]; odds: PackageOdds | null };
  /** Share of the package's own worth from compute, as in `frontier`; null where there is none. */
  computeShare: number | null;
  /** Highest worth within the limits: how far off an offer is that cannot reach the target. */
  mostWorth: number | null;
  search: SearchAccount;
  odds: PackageOdds | null;
  /** From the least compute to the most; a mix that no package of that worth has is left out. Where odds are asked, of the package's worth, each drawn: what does not win is left out, and none are left where fewer than two do. */
  named: NamedPackage[];
  /** Of range levers, at the package, or where there is none at the offer as it stands. */
  rates: ExchangeRate[];
  next: NextBought | null;
  /** Dearest to the candidate first. */
  clauses: ClausePrice[];
  /** Components whose formula was evaluated for the salary as it stands, though a lever moves that. */
  heldFormulas: string[];
}

/** Between two parts of the search: how far it is. */
export interface CounterProgress {
  stage: 'valuing' | 'searching' | 'futures' | 'frontier';
  /** 0 … 1, of the stage. */
  share: number;
}

/** A lever with what it may be set to. */
export interface LeverGrid {
  lever: Lever;
  key: string;
  values: readonly LeverValue[];
  /** By value; null: no cost was entered. */
  costs: readonly number[] | null;
  /** As the document has it; undefined where it says nothing that a lever could say. */
  standing: LeverValue | undefined;
  /** Of the standing value among the values, or −1. */
  standsAt: number;
}
