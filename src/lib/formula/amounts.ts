/**
 * The money that a formula component pays in each month of employment (valuation.md, section 6, `custom`), worked out once before
 * the engine sees it. The formula knows `month`, `year`, `salary` and the retail price of each service.
 */

import { compileFormula } from './arithmetic.ts';
import { ownNames, priceName } from './formula-names.ts';

export interface FormulaInputs {
  /** Months of employment to work out. */
  months: number;
  /** Yearly salary in force, by employment month. */
  salaryPerYear: Float64Array;
  /** Retail price by employment month, by service id. */
  prices: Record<string, Float64Array>;
}

export type FormulaAmounts = { ok: true; amounts: Float64Array } | { ok: false; message: string };

/** Names that stand for one price. Two services with one name stand for none: silence would be a guess. */
function pricesByName(prices: Record<string, Float64Array>): Map<string, Float64Array> {
  const byName = new Map<string, Float64Array>();
  const taken = new Set(ownNames);
  for (const [service, price] of Object.entries(prices)) {
    const name = priceName(service);
    if (taken.has(name)) byName.delete(name);
    else byName.set(name, price);
    taken.add(name);
  }
  return byName;
}

/**
 * Amount paid in each month of employment, in the offer's currency; `month` and `year` count from 1.
 * Refused with a sentence when the formula is not arithmetic or a month does not come out as a finite number.
 */
export function formulaAmounts(formula: string, { months, salaryPerYear, prices }: FormulaInputs): FormulaAmounts {
  const priced = pricesByName(prices);
  const compiled = compileFormula(formula, [...ownNames, ...priced.keys()]);
  if (!compiled.ok) return { ok: false, message: compiled.message };
  const amounts = new Float64Array(months);
  for (let index = 0; index < months; index += 1) {
    const values: Record<string, number> = {
      month: index + 1,
      year: Math.floor(index / 12) + 1,
      salary: salaryPerYear[index] ?? NaN
    };
    for (const [name, price] of priced) values[name] = price[index] ?? NaN;
    try {
      amounts[index] = compiled.evaluate(values);
    } catch {
      return { ok: false, message: `In month ${index + 1} the formula does not come out as a finite number.` };
    }
  }
  return { ok: true, amounts };
}
