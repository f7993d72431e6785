/**
 * Zones in which Google Cloud's accelerators cost about half of what they do elsewhere, to the cent the same in each: what the
 * catalogue caught there is the price of capacity that starts when there is some (flex-start), not the price on demand.
 * Seen in SkyPilot's catalogue of 20 May 2026: H100 33.61 beside 78–102 USD for eight, H200 36.60 beside 74.49, B200 64.44 beside 90.22.
 */
import { grouped, median } from './price-median.ts';
import type { RowTally } from './row-tally.ts';
import type { SkypilotRow } from './skypilot-row.ts';

/** Of the next price above it. Prices on demand of one product differ by a tenth from one region to the next dearer one. */
const cheapShare = 0.75;
/** Of the product's median, where machine and accelerator share a row and only the few can be told from the many. */
const halfPrice = 0.6;
const fewestRegions = 2;

/** The rows that are not from such a zone; those that are go to the tally. */
export function withoutCheapZones(rows: readonly SkypilotRow[], tally: RowTally): SkypilotRow[] {
  const products = grouped(rows, ({ instance, accelerator, count }) => `${instance}\n${accelerator}\n${count}`);
  const limits = new Map(
    [...products.values()].flatMap((ofOne) => {
      const limit = cheapLimit(ofOne);
      return ofOne.map((row) => [row, limit] as const);
    })
  );
  return rows.filter((row) => {
    const cheap = row.price <= (limits.get(row) ?? 0);
    if (cheap)
      tally.refuse(
        'A zone at about half price, as of capacity that starts late (flex-start)',
        `${row.label} (${row.price} an hour)`
      );
    return !cheap;
  });
}

/** Up to this price a product's rows are of cheap zones; 0 where none are. */
function cheapLimit(rows: readonly SkypilotRow[]): number {
  const [least = 0, next] = [...new Set(rows.map(({ price }) => price))].sort((a, b) => a - b);
  if (next === undefined || regions(rows) < 2 * fewestRegions) return 0;
  const cheapest = rows.filter(({ price }) => price === least);
  const apart = rows.every(({ instance }) => instance === '');
  if (
    apart &&
    least <= next * cheapShare &&
    regions(cheapest) >= fewestRegions &&
    regions(rows) - regions(cheapest) >= fewestRegions
  )
    return least;
  return median(rows.map(({ price }) => price)) * halfPrice;
}

function regions(rows: readonly SkypilotRow[]): number {
  return new Set(rows.map(({ region }) => region)).size;
}
