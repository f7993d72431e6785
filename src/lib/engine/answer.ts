/**
 * What a valuation answers: the document that `cli value` prints and every page reads its figures from.
 * Money is in the scenario's currency; each rung is a sum over the grid of months.
 */

/** The seven rungs, from what the letter says to what it is worth to the candidate today. */
export const RUNGS = ['sticker', 'market', 'own', 'worth', 'afterTax', 'expected', 'present'] as const;
export type Rung = (typeof RUNGS)[number];

/** What stands beside the ladder, by component. */
export const COSTS = ['employerCost', 'operationsCost', 'taxable'] as const;
export type Cost = (typeof COSTS)[number];

/** The bars between sticker and present, in the order in which they reconcile the rungs. */
export const STEPS = [
  'list',
  'prices',
  'job',
  'unused',
  'diminishing',
  'resale',
  'clauses',
  'workCredit',
  'tax',
  'cuts',
  'leaving',
  'time'
] as const;
export type Step = (typeof STEPS)[number];

export type Ladder = Record<Rung | Cost, number>;
export type Steps = Record<Step, number>;

/** Units of a grant's service over the grid; delivered = drawn + expired + left. */
export interface GrantUnits {
  delivered: number;
  /** Work and personal, sold included. */
  drawn: number;
  /** The personal part of `drawn`, sold included. */
  personal: number;
  expired: number;
  left: number;
}

/** A lock-in's exit cost is a row of its own, beside the grant that it belongs to. */
export type RowKind = import('./document.ts').ComponentKind | 'exitCost';

export interface ComponentAnswer extends Ladder {
  id: string;
  kind: RowKind;
  steps: Steps;
  units?: GrantUnits;
  /** Compute only: the offer's present with this grant less without it. */
  adds?: number;
}

export interface OfferTotal extends Ladder {
  /** The level gross yearly salary of the same `present`. */
  salaryEquivalent: number;
  /** Employer cost of that salary less `employerCost`: positive means that the package beats cash for both sides. */
  surplus: number;
}

export interface EmploymentYear {
  /** 1 is the first year of employment. */
  year: number;
  components: Record<string, { sticker: number; worth: number; afterTax: number; present: number }>;
}

export interface OfferAnswer {
  id: string;
  total: OfferTotal;
  /** What the candidate earns otherwise, after tax: before the start and after leaving. No part of `total`. */
  elsewhere: { expected: number; present: number };
  components: ComponentAnswer[];
  taxYears: { year: number; taxable: number; tax: number }[];
  employmentYears: EmploymentYear[];
}

export interface Answer {
  scenario: string;
  currency: string;
  /** Paths of the fields that were absent and took a default that is a guess. */
  defaulted: string[];
  offers: OfferAnswer[];
}
