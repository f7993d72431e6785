/**
 * The level gross yearly salary, paid from the offer's start through the grid and taxed alone, that has the offer's
 * present value; and what that salary would cost the employer (valuation.md, section 5).
 */
import { falsePosition } from './false-position.ts';
import { otherIncomes } from './tax/other-income.ts';
import { employerRates, emptyLayer, layerRates, withLayer, yearTaxes } from './tax/sharing.ts';
import type { Common, OfferValuation } from './valuation.ts';

/**
 * @param target present value to reach, in scenario currency
 * @returns salary a year, and the present value of its cost with payroll tax; zeros where no month counts
 * @throws RangeError where no salary has that value: more tax than pay
 */
export function salaryEquivalent(
  target: number,
  valued: OfferValuation,
  shared: Common
): { perYear: number; employerCost: number } {
  const months = paidMonths(valued);
  const weights = yearWeights(valued, shared.candidateDiscount);
  if (weights.every((weight) => weight === 0)) return { perYear: 0, employerCost: 0 };
  const taxRates = (perYear: number) => salaryRates(perYear, months, valued, shared).tax;
  const value = (perYear: number) =>
    taxRates(perYear).reduce((sum, rate, year) => sum + (perYear / 12) * (1 - rate) * weights[year]!, 0);
  const perYear = inverse(value, target);
  const { payroll } = salaryRates(perYear, months, valued, shared);
  const costWeights = yearWeights(valued, valued.employerDiscount);
  const employerCost = payroll.reduce((sum, rate, year) => sum + (perYear / 12) * (1 + rate) * costWeights[year]!, 0);
  return { perYear, employerCost };
}

/** Months of employment by tax year. */
function paidMonths({ taxYears, offer }: OfferValuation): Float64Array {
  const months = new Float64Array(taxYears.count);
  for (let i = offer.start; i < taxYears.indexOfMonth.length; i++) months[taxYears.indexOfMonth[i]!]! += 1;
  return months;
}

/** Σ S × D by tax year. */
function yearWeights({ taxYears, offer, stays }: OfferValuation, discount: Float64Array): Float64Array {
  const weights = new Float64Array(taxYears.count);
  for (let i = offer.start; i < discount.length; i++) weights[taxYears.indexOfMonth[i]!]! += stays[i]! * discount[i]!;
  return weights;
}

function salaryRates(perYear: number, months: Float64Array, valued: OfferValuation, { resolved }: Common) {
  const { offer, taxYears } = valued;
  const { regime, taxUnit: unit } = offer;
  const none = emptyLayer(taxYears);
  const layer = { ...none, earnings: months.map((count) => (perYear / 12) * count) };
  const below = otherIncomes(offer, resolved, taxYears, perYear / 12);
  const taxes = (incomes: typeof below) => yearTaxes(regime, incomes, taxYears.first);
  return {
    tax: layerRates(taxes(below), taxes(withLayer(below, layer, unit)), layer, unit).earnings,
    payroll: employerRates(regime, { below: none, layer, firstYear: taxYears.first, unit }).earnings
  };
}

const MAX_DOUBLINGS = 200;
/** Less is no salary, and a tolerance in proportion to it would be lost in rounding. */
const NEXT_TO_NOTHING = 1e-9;

/** x with f(x) = target for rising f with f(0) = 0: bracketed by doubling, then narrowed. */
function inverse(f: (x: number) => number, target: number): number {
  if (Math.abs(target) < NEXT_TO_NOTHING) return 0;
  const missing = (x: number) => f(x) - target;
  let end = { at: target, value: missing(target) };
  for (let step = 0; Math.sign(end.value) !== Math.sign(target); step++) {
    if (end.value === 0) return end.at;
    if (step === MAX_DOUBLINGS) throw new RangeError('no salary has this present value');
    end = { at: 2 * end.at, value: missing(2 * end.at) };
  }
  // Where a step of the law (New York) skips the target, the salary at that step.
  const tolerance = { x: 1e-14 * Math.abs(end.at), f: 1e-12 * Math.abs(target) };
  return falsePosition(missing, [{ at: 0, value: -target }, end], tolerance);
}
