/**
 * Sign-on: one amount in employment month p, repaid if the candidate leaves before the clawback ends: pro rata
 * `amount × (1 − (k+1)/clawbackMonths)` or all of it. The candidate gives back the after-tax amount, the employer
 * recovers the gross; payroll tax is not refunded (valuation.md, sections 6 and 7).
 */
import type { ResolvedSignOn } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';
import { leavingChance } from '../survival.ts';
import { writeCash } from './write.ts';

/** Sign-on before tax and before any clawback, by calendar month. */
export function signOnRow(signOn: ResolvedSignOn, start: number, months: number): Row {
  const row = emptyRow(signOn.id, 'signOn', months);
  if (start + signOn.paidInMonth < months) writeCash(row, start + signOn.paidInMonth, signOn.amount);
  return row;
}

/** Share of the amount that leaving in employment month `k` gives back. */
export function clawbackShare(signOn: ResolvedSignOn, k: number): number {
  if (k <= signOn.paidInMonth || k >= signOn.clawbackMonths) return 0;
  return signOn.clawback === 'full' ? 1 : 1 - (k + 1) / signOn.clawbackMonths;
}

/** Takes the expected clawback off a row whose after-tax amounts are written, in the month of leaving. */
export function applyClawback(
  row: Row,
  signOn: ResolvedSignOn,
  on: { start: number; stays: Float64Array; candidateDiscount: Float64Array; employerDiscount: Float64Array }
): void {
  const paid = on.start + signOn.paidInMonth;
  const end = Math.min(row.sticker.length, on.start + signOn.clawbackMonths);
  for (let i = paid + 1; i < end; i++) {
    const share = clawbackShare(signOn, i - on.start) * leavingChance(on.stays, on.start, i);
    const back = row.afterTax[paid]! * share;
    row.expected[i]! -= back;
    row.present[i]! -= back * on.candidateDiscount[i]!;
    row.employerCost[i]! -= signOn.amount * share * on.employerDiscount[i]!;
  }
}
