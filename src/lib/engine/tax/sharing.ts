/**
 * Tax by year, shared out by month: pay without compute bears T(O + pay) − T(O), compute bears what it adds, each in
 * proportion to taxable amounts, so that within a year one rate does for all of a kind (valuation.md, section 9).
 */
import type { TaxRegime } from './regime.ts';

/** The tax years of a grid: for each calendar month the index of its year. */
export interface TaxYears {
  first: number;
  count: number;
  indexOfMonth: Int32Array;
}

/** @param firstMonth month 0 of the grid, in months since year 0 */
export function taxYears(regime: TaxRegime, firstMonth: number, months: number): TaxYears {
  const first = regime.taxYear(firstMonth);
  const indexOfMonth = new Int32Array(months);
  for (let i = 0; i < months; i++) indexOfMonth[i] = regime.taxYear(firstMonth + i) - first;
  return { first, count: (indexOfMonth[months - 1] ?? 0) + 1, indexOfMonth };
}

/** Sums of a by-month array for each tax year, added to `into`. */
export function addByYear(values: Float64Array, years: TaxYears, into: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) into[years.indexOfMonth[i]!]! += values[i]!;
  return into;
}

/**
 * The rate that a layer of income bears in each year: (T(below + layer) − T(below)) / layer.
 * @param tax the yearly schedule, for instance `regime.incomeTax`
 * @param unit scenario currency for one unit of the job's currency: the schedule is in the job's
 * @returns 0 where the layer is empty
 */
export function layerRates(
  tax: (taxYear: number, income: number) => number,
  on: { below: Float64Array; layer: Float64Array; firstYear: number; unit: number }
): Float64Array {
  return on.layer.map((layer, index) => {
    if (layer === 0) return 0;
    const year = on.firstYear + index;
    const below = on.below[index]! / on.unit;
    return ((tax(year, below + layer / on.unit) - tax(year, below)) * on.unit) / layer;
  });
}
