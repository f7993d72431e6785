/** Cash has sticker = market = own = worth = taxable: nothing of it is lost before tax. */
import type { Row } from '../row.ts';

/** Adds an amount of cash to calendar month `i` of a row. */
export function writeCash(row: Row, i: number, amount: number): void {
  row.sticker[i]! += amount;
  row.market[i]! += amount;
  row.own[i]! += amount;
  row.worth[i]! += amount;
  row.taxable[i]! += amount;
}
