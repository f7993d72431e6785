/** Whether formulas and all that they depend on are the same, so that an edit elsewhere asks nothing of the worker. */
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';

export function sameFormulas(some: readonly FormulaInput[], others: readonly FormulaInput[]): boolean {
  return some.length === others.length && some.every((one, place) => sameFormula(one, others[place]!));
}

function sameFormula(one: FormulaInput, other: FormulaInput): boolean {
  const services = Object.keys(one.prices);
  return (
    one.key === other.key &&
    one.formula === other.formula &&
    one.months === other.months &&
    sameSeries(one.salaryPerYear, other.salaryPerYear) &&
    services.join() === Object.keys(other.prices).join() &&
    services.every((id) => sameSeries(one.prices[id]!, other.prices[id]!))
  );
}

function sameSeries(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((figure, place) => Object.is(figure, other[place]));
}
