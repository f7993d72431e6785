/**
 * What the formula components of a scenario are computed from. Formulas are evaluated outside the engine, once per
 * document, into amounts by employment month, which `resolve` then takes.
 */
import { componentKey } from './component-key.ts';
import { salaryInForce } from './cash/salary.ts';
import { salariesOf } from './pay.ts';
import { expectedPricePath } from './price-path.ts';

import type { Resolved } from './resolved.ts';

/** Amounts of formula components by employment month, in the offer's currency, keyed by `componentKey`. */
export type FormulaAmounts = Readonly<Record<string, Float64Array>>;

/** One formula and its named values, by employment month, in the offer's currency. */
export interface FormulaInput {
  /** Of `FormulaAmounts`. */
  key: string;
  offer: string;
  component: string;
  formula: string;
  months: number;
  /** Yearly salary in force. */
  salaryPerYear: Float64Array;
  /** Retail price by service id. */
  prices: Record<string, Float64Array>;
}

/** In the order of the document; empty where no component has a formula. */
export function formulaInputs(resolved: Resolved): FormulaInput[] {
  return resolved.offers.flatMap((offer) => {
    const formulas = offer.components.filter((component) => component.kind === 'custom');
    if (formulas.length === 0) return [];
    const months = resolved.months - offer.start;
    const salaries = salariesOf(offer);
    const salaryPerYear = Float64Array.from({ length: months }, (_, k) =>
      salaries.reduce((sum, salary) => sum + salaryInForce(salary, k) / offer.fx, 0)
    );
    const prices = Object.fromEntries(
      resolved.services.map((service) => {
        const { retail } = expectedPricePath(service, resolved.months);
        // Who works there already began before the first month: until then a price is today's.
        const price = (k: number) => (retail[offer.start + k] ?? service.retail) / offer.fx;
        return [service.id, Float64Array.from({ length: months }, (_, k) => price(k))];
      })
    );
    return formulas.map(({ id, formula }) => ({
      key: componentKey(offer.id, id),
      offer: offer.id,
      component: id,
      formula,
      months,
      salaryPerYear,
      prices
    }));
  });
}
