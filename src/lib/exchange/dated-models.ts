/**
 * Snapshots of a model, such as gpt-5.4-2026-03-05, put with the model where the file prices both alike. At another price a
 * snapshot is a thing of its own (gpt-4o-2024-05-13), and a snapshot without a model of its name keeps its date.
 */
import { priceMedian, type PlacedPrice } from './price-median.ts';

/** Whole dates only: 2507 and 0528 are part of the names of different models. */
const snapshotDate = /-(?:20\d{6}|20\d\d-\d\d-\d\d)$/;
/** Regional surcharges are a tenth; successors under the same name differ by more. */
const alike = 1.15;

/** The groups by model with the rows of like-priced snapshots in the model's own group. */
export function withSnapshots<Row extends PlacedPrice>(groups: ReadonlyMap<string, readonly Row[]>): Map<string, readonly Row[]> {
  const joined = new Map(groups);
  for (const [name, rows] of groups) {
    const base = name.replace(snapshotDate, '');
    const ofBase = groups.get(base);
    if (base === name || ofBase === undefined || !pricedAlike(rows, ofBase)) continue;
    joined.set(base, [...(joined.get(base) ?? []), ...rows]);
    joined.delete(name);
  }
  return joined;
}

function pricedAlike(some: readonly PlacedPrice[], others: readonly PlacedPrice[]): boolean {
  const ratio = priceMedian(some).value / priceMedian(others).value;
  return ratio <= alike && ratio >= 1 / alike;
}
