/**
 * Public RSUs: what vests within the grid, at the expected price of the month of vesting, taxed at vest as wages.
 * By default the price grows at the candidate's discount rate less the dividend yield (valuation.md, sections 7 and 8).
 */
import { growth } from '../price-path.ts';
import type { ResolvedListedStock, ResolvedShares } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';

/** Shares before tax, by calendar month. */
export function rsuRow({ id, vests }: ResolvedShares, stock: ResolvedListedStock, start: number, months: number): Row {
  const row = emptyRow(id, 'equity', months);
  const relativePrice = growth(stock.growthPerYear, months);
  for (let i = start; i < months; i++) {
    const today = vests.units[i - start]! * stock.price;
    if (today === 0) continue;
    const atVest = stock.worthNothing ? 0 : today * relativePrice[i]!;
    row.sticker[i] = today;
    row.market[i] = atVest;
    row.own[i] = atVest;
    row.worth[i] = atVest;
    row.taxable[i] = atVest;
  }
  return row;
}

/** The chance that the milestones of what vests in a calendar month are reached; 1 where nothing vests. */
export function milestoneChance({ units, reached }: ResolvedShares['vests'], k: number): number {
  return units[k]! === 0 ? 1 : reached[k]! / units[k]!;
}
