/** How what is received, paid or taxed enters a claim's row: a rung is a sum of such parts, each with a chance of its own. */
import type { Row } from '../row.ts';
import type { ClaimPart, ClaimReceiver } from './claim-part.ts';

/**
 * Adds parts to rows.
 * @param rows by claim, in the order of the letter
 * @param chanceAt of being employed at the end of a month
 * @param employerDiscount by calendar month
 */
export function rowReceiver(
  rows: readonly Row[],
  chanceAt: (month: number) => number,
  employerDiscount: Float64Array
): ClaimReceiver {
  return (part) => receive(rows[part.claim]!, part, chanceAt(part.until) * part.kept, employerDiscount[part.month]!);
}

function receive(row: Row, part: ClaimPart, chance: number, discount: number): void {
  const { month, reached, exit } = part;
  const probability = exit === null ? 1 : exit.probability;
  const value = part.value * probability;
  const markDown = part.markDown * probability;
  const kept = value + markDown - part.tax * probability;
  row.market[month]! += value;
  row.own[month]! += value;
  row.resale[month]! += markDown;
  row.worth[month]! += value + markDown;
  row.taxable[month]! += part.taxable * probability;
  row.afterTax[month]! += kept;
  row.cuts[month]! += kept * (reached - 1);
  row.expected[month]! += kept * reached * chance;
  row.employerCost[month]! += (value + part.employerTax * probability) * reached * chance * discount;
}
