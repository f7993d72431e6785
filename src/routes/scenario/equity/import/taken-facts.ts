/** What a file says of the employer's private stock, beside what the document has: nothing that is there goes without being chosen. */
import type { StockFacts } from '#lib/exchange/imported-grant.ts';
import type { PrivateStock, Stock } from '#lib/engine/index.ts';

export const factFields = ['preferredPrice', 'commonValue', 'fullyDilutedShares', 'outstandingShares', 'preferences'] as const;
export type FactField = (typeof factFields)[number];

export interface FactRow {
  field: FactField;
  now: PrivateStock[FactField] | undefined;
  file: NonNullable<StockFacts[FactField]>;
}

/** The facts of the file that differ from what is there. @param stock as it is, of a private company */
export function factRows(stock: Stock | undefined, facts: StockFacts): FactRow[] {
  const now = stock?.kind === 'private' ? stock : undefined;
  return factFields.flatMap((field) => {
    const file = facts[field];
    if (file === undefined || JSON.stringify(file) === JSON.stringify(now?.[field])) return [];
    return [{ field, now: now?.[field], file }];
  });
}

/** Whether a fact is taken before anybody says so: where nothing stands in its place. */
export function isTakenAtFirst({ now }: FactRow): boolean {
  return now === undefined || now === 0;
}

/** Puts facts into a draft's stock. */
export function setFacts(stock: PrivateStock, rows: readonly FactRow[]): void {
  for (const { field, file } of rows) Object.assign(stock, { [field]: file });
}
