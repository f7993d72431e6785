/**
 * Benefits and formula components: an amount a month that costs the employer all of it and is worth `valuedAt` of it
 * to the candidate, the difference in `unused` (valuation.md, section 6).
 */
import type { ResolvedBenefit, ResolvedCustom } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';

/** A level benefit, or the amounts that a formula gave for each employment month. */
export function benefitRow(benefit: ResolvedBenefit | ResolvedCustom, start: number, months: number): Row {
  const row = emptyRow(benefit.id, benefit.kind, months);
  for (let i = start; i < months; i++) {
    const amount = benefit.kind === 'custom' ? (benefit.amounts[i - start] ?? 0) : benefit.perYear / 12;
    row.sticker[i] = amount;
    row.market[i] = amount;
    row.own[i] = amount;
    row.worth[i] = amount * benefit.valuedAt;
    row.unused[i] = amount * (benefit.valuedAt - 1);
    row.taxable[i] = benefit.taxable ? amount : 0;
  }
  return row;
}
