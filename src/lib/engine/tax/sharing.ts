/**
 * Tax by year, shared out by month: pay without compute bears T(O + pay) − T(O), compute bears what it adds, each tax in
 * proportion to the amounts that it falls on, so that within a year one rate does for all of a kind (valuation.md, section 9).
 */
import type { YearIncome } from './income.ts';
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

/** Sums of a by-month array for each tax year, a share of them added to `into`. */
export function addByYear(values: Float64Array, years: TaxYears, into: Float64Array, share = 1): Float64Array {
  for (let i = 0; i < values.length; i++) into[years.indexOfMonth[i]!]! += values[i]! * share;
  return into;
}

/** Taxable amounts by tax year, in scenario currency: earnings, and benefits in kind that are none. */
export interface TaxLayer {
  earnings: Float64Array;
  benefits: Float64Array;
}

export function emptyLayer(years: TaxYears): TaxLayer {
  return { earnings: new Float64Array(years.count), benefits: new Float64Array(years.count) };
}

/** Incomes with a layer on top. @param unit scenario currency for one unit of the regime's */
export function withLayer(below: readonly YearIncome[], layer: TaxLayer, unit: number): YearIncome[] {
  return below.map((income, year) => ({
    ...income,
    earnings: income.earnings + layer.earnings[year]! / unit,
    benefits: income.benefits + layer.benefits[year]! / unit
  }));
}

/** Taxes of a stack of incomes, by tax year, in the regime's currency. */
export interface YearTaxes {
  income: Float64Array;
  payroll: Float64Array;
}

export function yearTaxes(regime: TaxRegime, incomes: readonly YearIncome[], firstYear: number): YearTaxes {
  return {
    income: Float64Array.from(incomes, (income, year) => regime.incomeTax(firstYear + year, income)),
    payroll: Float64Array.from(incomes, (income, year) => regime.payrollTax(firstYear + year, income))
  };
}

/** The rates that a layer bears in each year; 0 where nothing is taxed. */
export interface LayerRates {
  earnings: Float64Array;
  benefits: Float64Array;
}

/** What a layer adds to a tax, over the amount that it falls on; 0 where nothing is taxed. @param added in the regime's currency */
export function addedRate(added: number, amount: number, unit: number): number {
  return amount === 0 ? 0 : (added * unit) / amount;
}

/** What a layer adds to the taxes, over the amounts that each falls on: income tax on all of it, payroll tax on earnings. */
export function layerRates(below: YearTaxes, above: YearTaxes, layer: TaxLayer, unit: number): LayerRates {
  const benefits = layer.earnings.map((earnings, year) =>
    addedRate(above.income[year]! - below.income[year]!, earnings + layer.benefits[year]!, unit)
  );
  const earnings = layer.earnings.map(
    (amount, year) => benefits[year]! + addedRate(above.payroll[year]! - below.payroll[year]!, amount, unit)
  );
  return { earnings, benefits };
}

/** The employer's tax on a layer of what it pays, over the layer, by tax year; 0 where it is empty. */
export function employerRates(
  regime: TaxRegime,
  on: { below: TaxLayer; layer: TaxLayer; firstYear: number; unit: number }
): LayerRates {
  const rates = (kind: keyof TaxLayer, tax: (taxYear: number, amount: number) => number) =>
    on.layer[kind].map((layer, index) => {
      if (layer === 0) return 0;
      const year = on.firstYear + index;
      const below = on.below[kind][index]! / on.unit;
      return ((tax(year, below + layer / on.unit) - tax(year, below)) * on.unit) / layer;
    });
  return { earnings: rates('earnings', regime.employerTax), benefits: rates('benefits', regime.employerBenefitsTax) };
}

/** The rates of what is earnings in part. */
export function blendedRates({ earnings, benefits }: LayerRates, earningsShare: number): Float64Array {
  return earnings.map((rate, year) => rate * earningsShare + benefits[year]! * (1 - earningsShare));
}

/** A rate by tax year as one by calendar month. */
export function byMonth(rates: Float64Array, years: TaxYears): Float64Array {
  const monthly = new Float64Array(years.indexOfMonth.length);
  for (let i = 0; i < monthly.length; i++) monthly[i] = rates[years.indexOfMonth[i]!]!;
  return monthly;
}
