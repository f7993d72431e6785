/**
 * How the tax office looks at a grant (valuation.md, section 9): what a unit counts as, when, whether as earnings or as a
 * benefit in kind, whether the job's use is taxed too, and the cash that could have been taken instead. Positions, not rulings.
 */
import type { ComputeBasis } from '../document.ts';
import type { PricePath } from '../price-path.ts';
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import type { TaxRegime } from '../tax/regime.ts';
import { addByYear, type TaxYears } from '../tax/sharing.ts';

export interface GrantTaxation {
  /** Taxable amount of a unit by calendar month, in scenario currency. */
  perUnit: Float64Array;
  /** What a further unit used adds to the taxable amount: nothing where the cash forgone is taxed whatever is used. */
  perUnitUsed: Float64Array;
  /** A right that can be sold is taxed when it is delivered, any other as it is used. */
  onDelivery: boolean;
  /** Earnings bear payroll tax on both sides; benefits in kind the employer's alone. */
  kind: 'earnings' | 'benefits';
  /** Whether a unit used for the job counts for the candidate's tax, and for the employer's. */
  workTaxed: boolean;
  workInPayroll: boolean;
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
  const taxed = discounted ? scaled(perUnit, 1 - grant.discountExclusion) : perUnit;
  const cashForgone =
    uk && basis !== 'none' && grant.cashAlternative > 0 ? inProportion(grant.cashAlternative, grant, on.delivered) : null;
  const mostTaxed = sumProduct(on.delivered, taxed) * (grant.workUseExempt ? 1 - grant.workShare : 1);
  return {
    perUnit: taxed,
    perUnitUsed: cashForgone !== null && sum(cashForgone) >= mostTaxed ? new Float64Array(taxed.length) : taxed,
    onDelivery: grant.transferable,
    kind: taxedAs(grant, regime),
    workTaxed: !grant.workUseExempt && !(uk && grant.workUseRelief),
    workInPayroll: !grant.workUseExempt,
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

/** Puts the greater of the amount and the cash forgone in each tax year (ITEPA 2003 s.203A), in place. */
export function applyCashForgone(amounts: Float64Array, cash: Float64Array, years: TaxYears): void {
  const used = addByYear(amounts, years, new Float64Array(years.count));
  const forgone = addByYear(cash, years, new Float64Array(years.count));
  for (let i = 0; i < amounts.length; i++) {
    const year = years.indexOfMonth[i]!;
    if (forgone[year]! > used[year]!) amounts[i] = cash[i]!;
  }
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
