/**
 * How the tax office looks at a grant (valuation.md, section 9): what a unit counts as, when, whether as earnings or as a
 * benefit in kind, whether the job's use is taxed too, and the cash that could have been taken instead. Positions, not rulings.
 */
import type { ComputeBasis } from '../document.ts';
import type { PricePath } from '../price-path.ts';
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import type { TaxRegime } from '../tax/regime.ts';
import { addByYear, type TaxYears } from '../tax/sharing.ts';
import { taxedBenefit } from '../tax/uk/benefit.ts';
import { taxedFairMarketValue } from '../tax/us/fringe.ts';

export interface GrantTaxation {
  /** Taxable amount of a unit by calendar month, in scenario currency. */
  perUnit: Float64Array;
  /** What a further unit used adds to the taxable amount: nothing where the cash forgone is taxed whatever is used. */
  perUnitUsed: Float64Array;
  /** A right that can be sold is taxed when it is delivered, any other as it is used. */
  onDelivery: boolean;
  /** Earnings bear payroll tax on both sides; benefits in kind the employer's alone. */
  kind: 'earnings' | 'benefits';
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
  const perUnit =
    uk && grant.transferable && (basis === 'employerCost' || basis === 'marginalCost')
      ? // Money's worth (ITEPA 2003 s.62): earnings at what it can be sold for.
        scaled(on.price.retail, 1 - grant.haircut)
      : basisPerUnit(basis, on.price, on.unitCost);
  const discounted = regime.id === 'us' && basis === 'fairMarketValue' && !grant.transferable && grant.discountExclusion > 0;
  const taxed = discounted ? perUnit.map((value) => taxedFairMarketValue(value, 0, grant.discountExclusion)) : perUnit;
  const cashForgone =
    uk && basis !== 'none' && grant.cashAlternative > 0 ? inProportion(grant.cashAlternative, grant, on.delivered) : null;
  const mostTaxed = sumProduct(on.delivered, taxed) * (grant.workUseExempt ? 1 - grant.workShare : 1);
  return {
    perUnit: taxed,
    perUnitUsed: cashForgone !== null && sum(cashForgone) >= mostTaxed ? new Float64Array(taxed.length) : taxed,
    onDelivery: grant.transferable,
    kind: taxedAs(grant, regime),
    workExempt: grant.workUseExempt,
    workRelief: uk && grant.workUseRelief,
    cashForgone
  };
}

/** A right that can be sold is earnings everywhere. */
export function taxedAs(grant: ResolvedGrant, regime: TaxRegime): GrantTaxation['kind'] {
  return regime.benefitsAreEarnings || grant.transferable ? 'earnings' : 'benefits';
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
  const units = Number.isFinite(grant.months) ? grant.upfront + grant.perMonth * grant.months : within;
  return scaled(delivered, units > 0 ? cash / units : 0);
}

/**
 * Taxable amounts by calendar month, for the candidate and for the employer: what was used or delivered, or in a tax year in
 * which more cash was forgone that cash, as the units arrived. Relief and cash are reckoned by tax year (tax/uk/benefit.ts).
 * @param used personal and work units at what a unit counts as
 * @returns one array for both where they are the same
 */
export function taxedAmounts(
  { workExempt, workRelief, cashForgone }: GrantTaxation,
  used: { personal: Float64Array; work: Float64Array },
  years: TaxYears
): { taxable: Float64Array; payrollBase: Float64Array } {
  const all = workExempt ? used.personal : used.personal.map((personal, i) => personal + used.work[i]!);
  if (cashForgone === null && (workExempt || !workRelief)) return { taxable: all, payrollBase: all };
  const byYear = (values: Float64Array) => addByYear(values, years, new Float64Array(years.count));
  const [personal, work, counted] = [byYear(used.personal), byYear(used.work), byYear(all)];
  const cash = cashForgone === null ? new Float64Array(years.count) : byYear(cashForgone);
  const amounts = Array.from(counted, (_, year) => {
    const cost = personal[year]! + work[year]!;
    const share = cost > 0 ? work[year]! / cost : 0;
    const benefit = { cost, cashForgone: cash[year]!, madeGood: 0, trivialUpTo: 0 };
    return taxedBenefit(benefit, { share, exempt: workExempt, relief: workRelief });
  });
  const taxable = new Float64Array(all.length);
  const payrollBase = new Float64Array(all.length);
  for (let i = 0; i < all.length; i++) {
    const year = years.indexOfMonth[i]!;
    const cashCounts = cash[year]! > counted[year]!;
    const part = cashCounts ? cashForgone![i]! / cash[year]! : counted[year]! > 0 ? all[i]! / counted[year]! : 0;
    taxable[i] = part * amounts[year]!.taxable;
    payrollBase[i] = part * amounts[year]!.classOneA;
  }
  return { taxable, payrollBase };
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
