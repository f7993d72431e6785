/** How what is received, paid or taxed enters a claim's row: a rung is a sum of such parts, each with a chance of its own. */
import type { Row } from '../row.ts';

/** One part of a month, in scenario currency, as of that month. What is paid out is negative. */
export interface Part {
  /** If the candidate stays. */
  value: number;
  /** For what cannot be sold, at most 0. */
  markDown: number;
  tax: number;
  /** The employer's own. */
  employerTax: number;
  /** Chance that milestones are reached, and of being there long enough. */
  reached: number;
  chance: number;
}

/** @param employerDiscount by calendar month */
export function receive(row: Row, month: number, part: Part, employerDiscount: Float64Array): void {
  const { value, markDown, tax, employerTax, reached, chance } = part;
  const kept = value + markDown - tax;
  row.market[month]! += value;
  row.own[month]! += value;
  row.resale[month]! += markDown;
  row.worth[month]! += value + markDown;
  row.afterTax[month]! += kept;
  row.cuts[month]! += kept * (reached - 1);
  row.expected[month]! += kept * reached * chance;
  row.employerCost[month]! += (value + employerTax) * reached * chance * employerDiscount[month]!;
}
