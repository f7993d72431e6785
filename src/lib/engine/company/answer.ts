/** What a company's runway is asked for, and what comes of it (company.md, sections 1 to 3). Money is in the company's currency. */
import type { ClusterAnswer } from '../cluster/answer.ts';
import type { Month, Scenario } from '../document.ts';
import type { FormulaAmounts } from '../formula-inputs.ts';
import type { MoatAnswer } from '../moat.ts';
import type { CompanyEvent } from './events.ts';
import type { GrantCosts } from './grant-costs.ts';
import type { UpToHire } from './hire-by-hire.ts';
import type { Holder } from './holders.ts';

/** A plain value. `amounts` are those of `hireScenario`: a hire may start in another month than the offer. */
export interface CompanyQuestion {
  scenario: Scenario;
  /** Its id. */
  employer: string;
  amounts: FormulaAmounts;
}

/** What comes in and goes out in one month, and the cash at its end. */
export interface CashMonth {
  month: Month;
  revenue: number;
  /** Those that the plan counts. */
  raises: number;
  burn: number;
  /** Pay in cash, gross-ups, payroll tax and successors of leavers. */
  hires: number;
  commitments: number;
  /** Units beyond commitments. */
  overage: number;
  /** What production lacks of the cluster, bought at retail. */
  burst: number;
  /** What the cluster costs whatever is used; only where that was entered. */
  cluster?: number;
  /** What idle capacity brings; only where it is sold. */
  idleSale?: number;
  /** Revenue that does not come where production lacks GPUs; only where what an hour brings was entered. */
  lostRevenue?: number;
  /** What loans bring above zero, and what they take below; only where there are any. */
  debt?: number;
  cash: number;
}

/**
 * The same company otherwise: as it is; every raise counted in full; without grants; with the salary that is worth as much in their place; with
 * grants that are delivered in the first 12 months of employment alone.
 */
export const alternatives = ['asOffered', 'withRaises', 'none', 'cash', 'oneOff'] as const;
export type Alternative = (typeof alternatives)[number];

export interface CompanyAnswer {
  employer: string;
  /** What money is in. */
  currency: string;
  /** Null: cash lasts beyond the grid. */
  runwayMonths: number | null;
  months: CashMonth[];
  /** By month: what the grants cost, and how much of that is no cash. */
  grantCosts: GrantCosts[];
  /** By entry of `hires`. */
  holders: Holder[];
  hireByHire: UpToHire[];
  events: CompanyEvent[];
  alternatives: Record<Alternative, number | null>;
  /** The sum whose interest would pay for the grants for ever; null where they shrink the question: no two years, no cost, growth above the rate. */
  permanentCapital: number | null;
  /** By entry of `hires`: runway with one head fewer, less runway. */
  monthsPerHire: (number | null)[];
  /** Null without a cluster whose production is described. */
  cluster: ClusterAnswer | null;
  /** Null where the employer has guessed nothing. */
  moat: MoatAnswer | null;
}
