/**
 * How the tax office looks at a grant (valuation.md, section 9): what a unit counts as, when, whether as earnings or as a
 * benefit in kind, whether the job's use is taxed too, and the cash that could have been taken instead. Positions, not rulings.
 */
import type { ComputeBasis } from '../document.ts';
import type { PricePath } from '../price-path.ts';
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { taxedBenefit } from '../tax/uk/benefit.ts';
import { taxedFairMarketValue } from '../tax/us/fringe.ts';

export interface GrantTaxation {
  /** Taxable amount of a unit by calendar month, in scenario currency. */
  perUnit: Float64Array;
  /** What a further unit used adds to the taxable amount: nothing where the cash forgone is taxed whatever is used. */
  perUnitUsed: Float64Array;
  /** A right that can be sold is taxed when it is delivered, any other as it is used. */
  onDelivery: boolean;
  /** Share of the taxable amount that is earnings, with payroll tax on both sides; the rest is a benefit in kind, with the employer's alone. */
  earningsShare: number;
  /** Whether a unit used for the job is left out, and where it is not, whether the candidate has relief for it (UK). */
  workExempt: boolean;
  workRelief: boolean;
  /** Cash forgone by month of delivery; null where there was no choice or the law does not ask. */
  cashForgone: Float64Array | null;
}

/** @param delivered units by calendar month */
export function grantTaxation(
  grant: ResolvedGrant,
  { regime, basis }: ResolvedOffer,
  on: { price: PricePath; unitCost: Float64Array; delivered: Float64Array }
): GrantTaxation {
  const uk = regime.id === 'uk';
  const ofBasis = basisPerUnit(basis, on.price, on.unitCost);
  // Money's worth (ITEPA 2003 s.62) is earnings at what it can be sold for; what it cost beyond that stays a benefit (s.64).
  const sold =
    uk && grant.transferable && (basis === 'employerCost' || basis === 'marginalCost')
      ? scaled(on.price.retail, 1 - grant.haircut)
      : null;
  const perUnit = sold === null ? ofBasis : sold.map((resale, i) => Math.max(resale, ofBasis[i]!));
  const discounted = regime.id === 'us' && basis === 'fairMarketValue' && !grant.transferable && grant.discountExclusion > 0;
  const taxed = discounted ? perUnit.map((value) => taxedFairMarketValue(value, 0, grant.discountExclusion)) : perUnit;
  const cashForgone =
    uk && basis !== 'none' && grant.cashAlternative > 0 ? inProportion(grant.cashAlternative, grant, on.delivered) : null;
  const mostTaxed = () => sumProduct(on.delivered, taxed) * (grant.workUseExempt ? 1 - grant.workShare : 1);
  return {
    perUnit: taxed,
    perUnitUsed: cashForgone !== null && sum(cashForgone) >= mostTaxed() ? new Float64Array(taxed.length) : taxed,
    onDelivery: grant.transferable,
    earningsShare:
      sold === null ? (regime.benefitsAreEarnings || grant.transferable ? 1 : 0) : shareOf(sold, perUnit, on.delivered),
    workExempt: grant.workUseExempt,
    workRelief: uk && grant.workUseRelief,
    cashForgone
  };
}

/** Over all that is delivered; 0 where nothing is. */
function shareOf(part: Float64Array, whole: Float64Array, delivered: Float64Array): number {
  const all = sumProduct(delivered, whole);
  return all > 0 ? sumProduct(delivered, part) / all : 0;
}

function basisPerUnit(basis: ComputeBasis, price: PricePath, unitCost: Float64Array): Float64Array {
  switch (basis) {
    case 'fairMarketValue':
      return price.fairMarketValue;
    case 'employerCost':
      return unitCost;
    case 'marginalCost':
      return price.marginal;
    case 'none':
      return new Float64Array(unitCost.length);
  }
}

/** The cash for the whole grant, spread as its units arrive: also those that arrive after the grid. */
function inProportion(cash: number, grant: ResolvedGrant, delivered: Float64Array): Float64Array {
  const within = sum(delivered);
  const monthly = grant.perMonth === 0 ? 0 : grant.perMonth * grant.months;
  const units = Number.isFinite(monthly) ? grant.upfrontUnits + monthly : within;
  return scaled(delivered, units > 0 ? cash / units : 0);
}

/**
 * Taxable amounts by calendar month, for the candidate and for the employer: what was used or delivered or, where more cash
 * was forgone over the grid, that cash as the units arrive. Not year by year: a grant delivered at once and used for years
 * would be taxed on the cash first and on the cost later.
 * @param used personal and work units at what a unit counts as
 */
export function taxedAmounts(
  { workExempt, workRelief, cashForgone }: GrantTaxation,
  used: { personal: Float64Array; work: Float64Array }
): { taxable: Float64Array; payrollBase: Float64Array } {
  const counted = workExempt ? used.personal : used.personal.map((personal, i) => personal + used.work[i]!);
  if (cashForgone === null && (workExempt || !workRelief)) return { taxable: counted, payrollBase: counted };
  const work = sum(used.work);
  const cost = sum(used.personal) + work;
  const cash = cashForgone === null ? 0 : sum(cashForgone);
  const { taxable, classOneA } = taxedBenefit(
    { cost, cashForgone: cash, madeGood: 0, trivialUpTo: 0 },
    { share: cost > 0 ? work / cost : 0, exempt: workExempt, relief: workRelief }
  );
  const shape = cashForgone !== null && cash > sum(counted) ? cashForgone : counted;
  const whole = sum(shape);
  const spread = (amount: number) => scaled(shape, whole > 0 ? amount / whole : 0);
  return { taxable: spread(taxable), payrollBase: spread(classOneA) };
}

function scaled(values: Float64Array, factor: number): Float64Array {
  return values.map((value) => value * factor);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function sumProduct(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
