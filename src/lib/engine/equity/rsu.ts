/**
 * Public RSUs: what vests within the grid, at the expected price of the month of vesting, taxed at vest as wages.
 * By default the price grows at the candidate's discount rate less the dividend yield (valuation.md, sections 7 and 8).
 */
import { growth } from '../price-path.ts';
import type { ResolvedEquity, ResolvedStock } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';
import { vestingFractions } from './vesting.ts';

/** Shares before tax, by calendar month. */
export function rsuRow(equity: ResolvedEquity, stock: ResolvedStock, start: number, months: number): Row {
  const row = emptyRow(equity.id, 'equity', months);
  const vests = vestingFractions(equity.vesting, months - start);
  const relativePrice = growth(stock.growthPerYear, months);
  for (let i = start; i < months; i++) {
    const today = equity.units * vests[i - start]! * stock.price;
    if (today === 0) continue;
    const atVest = today * relativePrice[i]!;
    row.sticker[i] = today;
    row.market[i] = atVest;
    row.own[i] = atVest;
    row.worth[i] = atVest;
    row.taxable[i] = atVest;
  }
  return row;
}
