/**
 * The level gross yearly salary, paid from the offer's start through the grid and taxed alone, that has the offer's
 * present value; and what that salary would cost the employer (valuation.md, section 5).
 */
import { otherIncomes } from './tax/other-income.ts';
import { layerRates } from './tax/sharing.ts';
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
  const layer = months.map((count) => (perYear / 12) * count);
  const on = { layer, firstYear: taxYears.first, unit: offer.fx };
  return {
    tax: layerRates(offer.regime.incomeTax, { ...on, below: otherIncomes(offer, resolved, taxYears, perYear / 12) }),
    payroll: layerRates(offer.regime.employerTax, { ...on, below: new Float64Array(layer.length) })
  };
}

const MAX_STEPS = 200;

/** x with f(x) = target for rising f with f(0) = 0: bracketed by doubling, then false position (Illinois). */
function inverse(f: (x: number) => number, target: number): number {
  if (target === 0) return 0;
  let a = 0;
  let fa = -target;
  let b = target;
  let fb = f(b) - target;
  for (let step = 0; Math.sign(fb) === Math.sign(fa); step++) {
    if (step === MAX_STEPS) throw new RangeError('no salary has this present value');
    b *= 2;
    fb = f(b) - target;
  }
  for (let step = 0; step < MAX_STEPS; step++) {
    const x = b - (fb * (b - a)) / (fb - fa);
    const fx = f(x) - target;
    if (Math.abs(fx) <= 1e-12 * Math.abs(target) || fx === 0) return x;
    if (Math.sign(fx) !== Math.sign(fb)) {
      a = b;
      fa = fb;
    } else {
      fa /= 2;
    }
    b = x;
    fb = fx;
  }
  throw new RangeError('salary equivalent did not converge');
}
