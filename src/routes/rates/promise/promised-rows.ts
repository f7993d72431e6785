/** The denominations with what the promise is worth in each, the best first: what picture, table and sentences are made of. */
import type { RangeRow } from '#lib/charts/range-rows.ts';
import type { PromisedValue } from '#lib/engine/index.ts';
import type { Denomination, DenominationId } from './denominations.ts';

export interface PromisedRow extends RangeRow {
  id: DenominationId;
  denomination: Denomination;
  /** Fixed when the letter is signed, at today's price. */
  unitsPerMonth: number;
}

/** The rows for an amount a year; undefined while one of the values, each of one a year, is still missing. */
export function promisedRows(
  denominations: readonly Denomination[],
  valueOf: (denomination: Denomination) => PromisedValue | undefined,
  perYear: number
): PromisedRow[] | undefined {
  const rows: PromisedRow[] = [];
  for (const denomination of denominations) {
    const value = valueOf(denomination);
    if (value === undefined) return undefined;
    const { quantiles } = value;
    rows.push({
      id: denomination.id,
      name: denomination.name,
      denomination,
      unitsPerMonth: perYear / 12 / denomination.path.price,
      expected: value.expected * perYear,
      low: quantiles[5] * perYear,
      lowerHalf: quantiles[25] * perYear,
      upperHalf: quantiles[75] * perYear,
      high: quantiles[95] * perYear
    });
  }
  return rows.sort((one, other) => other.expected - one.expected);
}
