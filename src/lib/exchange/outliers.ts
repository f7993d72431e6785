/** Rows wrong by a factor: a price in another unit, a placeholder, a slip of the comma. Told by the prices of the same thing. */
import { grouped, median, rounded, type PlacedPrice } from './price-median.ts';
import type { RowTally } from './row-tally.ts';

/** Regions, sizes and sellers differ by less; a row this many times off the median of its kind is a slip. */
const outlierFactor = 20;
/** Of two prices nobody can say which one is wrong. */
const fewestRows = 3;

/** The rows whose price is within `outlierFactor` of the median of those that share a `kind`; the others go to the tally. */
export function withoutOutliers<Row extends PlacedPrice & { label: string }>(
  rows: readonly Row[],
  kind: (row: Row) => string,
  tally: RowTally
): Row[] {
  const medians = new Map(
    [...grouped(rows, kind)]
      .filter(([, alike]) => alike.length >= fewestRows)
      .map(([name, alike]) => [name, median(alike.map(({ price }) => price))])
  );
  return rows.filter((row) => {
    const usual = medians.get(kind(row)) ?? row.price;
    const far = row.price > usual * outlierFactor || row.price < usual / outlierFactor;
    if (far)
      tally.refuse(
        `More than ${outlierFactor} times above or below the median of its kind`,
        `${row.label} (${rounded(row.price)})`
      );
    return !far;
  });
}
