/**
 * One grant of an offer as other countries and other rules would tax it: the same package, its money unchanged, taxed there
 * as a whole, so that the grant bears what compute adds there. Positions, not rulings (valuation.md, section 9). What moving
 * would change besides (prices, pay, where the rest of a life is taxed) is left out.
 */
import type { ComputeBasis } from '../document.ts';
import { unitCosts } from '../compute/supply.ts';
import type { ResolvedGrant, ResolvedOffer } from '../resolved.ts';
import { monthSum } from '../row.ts';
import { offerValuation, type Common, type OfferValuation } from '../valuation.ts';
import type { TaxRegime } from './regime.ts';

/** In the order in which they are shown; `own` is the offer as it is entered. */
export const grantCases = ['own', 'usRetail', 'usDiscount', 'ukCost', 'ukMarginal', 'ukResale', 'ukCash', 'untaxed'] as const;
export type GrantCase = (typeof grantCases)[number];

/** A country's tax and what its money is worth. */
export interface Jurisdiction {
  regime: TaxRegime;
  /** Scenario currency for one unit of the regime's. */
  unit: number;
  /** On the same return, in scenario currency; 0 where the law knows none. */
  spouseWagesPerYear: number;
}

/** Money in scenario currency; all but the last three as if the candidate stays, over the whole grid. */
export interface GrantElsewhere {
  case: GrantCase;
  taxable: number;
  /** The candidate's tax on it; of a grossed-up grant the employer's to pay. */
  tax: number;
  /** `tax` over `taxable`; 0 where nothing is taxed. */
  rate: number;
  /** The employer's payroll tax on it, that on a gross-up left out. */
  employerTax: number;
  worth: number;
  afterTax: number;
  /** Units used or sold that are not the job's: where tax is dear, fewer are worth it. */
  personalUnits: number;
  present: number;
  /** The offer's present value with the grant less without it, both taxed there. */
  adds: number;
  /** What the grant costs the employer as pay, payroll tax and gross-up included. */
  employerCost: number;
}

/** A country that is not told has no cases. */
export interface Jurisdictions {
  us?: Jurisdiction;
  uk?: Jurisdiction;
}

/**
 * The cases that make sense for a grant, each the same offer valued anew.
 * @param offer as the document has it
 * @throws RangeError where the offer has no such grant
 */
export function grantElsewhere(
  offer: ResolvedOffer,
  grantId: string,
  elsewhere: Jurisdictions,
  shared: Common
): GrantElsewhere[] {
  const grant = grantIn(offer, grantId);
  return grantCases.flatMap((one) => {
    const taxed = offerIn(one, offer, grant, elsewhere);
    return taxed === null ? [] : [caseOf(one, taxed, grant, shared)];
  });
}

/** What a personal unit costs the employer in the offer's first month, as a share of what the tax office takes it for at retail. */
export function costShareOfRetail(offer: ResolvedOffer, grantId: string, { resolved, prices }: Common): number {
  const { service } = grantIn(offer, grantId);
  const price = prices[service]!;
  const [cost, retail] = [unitCosts(offer.supply, resolved.services[service]!, price), price.fairMarketValue];
  return retail[offer.start]! > 0 ? cost[offer.start]! / retail[offer.start]! : 1;
}

function grantIn(offer: ResolvedOffer, id: string): ResolvedGrant {
  const grant = offer.components.find((component) => component.id === id);
  if (grant?.kind !== 'compute') throw new RangeError(`the offer ${offer.id} has no grant ${id}`);
  return grant;
}

/** The offer under a case; null where the case is none of this grant's. */
function offerIn(one: GrantCase, offer: ResolvedOffer, grant: ResolvedGrant, elsewhere: Jurisdictions): ResolvedOffer | null {
  const { us, uk } = elsewhere;
  const inUk = (basis: ComputeBasis, cashAlternative = 0) =>
    uk ? taxedIn(uk, basis, offer, { ...grant, cashAlternative }) : null;
  const inUs = (discountExclusion: number) =>
    us ? taxedIn(us, 'fairMarketValue', offer, { ...grant, discountExclusion }) : null;
  switch (one) {
    case 'own':
      return offer;
    case 'usRetail':
      return inUs(0);
    case 'usDiscount':
      return grant.transferable ? null : inUs(0.2);
    case 'ukCost':
      return grant.transferable ? null : inUk('employerCost');
    case 'ukMarginal':
      return grant.transferable ? null : inUk('marginalCost');
    case 'ukResale':
      return grant.transferable ? inUk('employerCost') : null;
    case 'ukCash':
      return grant.cashAlternative > 0 ? inUk('employerCost', grant.cashAlternative) : null;
    case 'untaxed':
      return { ...offer, basis: 'none' };
  }
}

/** The whole offer taxed in a country, one of its grants with other terms. */
function taxedIn(country: Jurisdiction, basis: ComputeBasis, offer: ResolvedOffer, grant: ResolvedGrant): ResolvedOffer {
  const { regime, unit, spouseWagesPerYear } = country;
  const components = offer.components.map((component) => (component.id === grant.id ? grant : component));
  return { ...offer, regime, taxUnit: unit, spouseWagesPerYear, basis, components };
}

function caseOf(one: GrantCase, offer: ResolvedOffer, grant: ResolvedGrant, shared: Common): GrantElsewhere {
  const valued = offerValuation(offer, shared);
  const row = valued.rows.find(({ id }) => id === grant.id)!;
  const taxes = valued.grantTaxes.get(grant.id)!;
  const taxable = monthSum(row.taxable);
  const tax = monthSum(taxes.tax);
  const without = { ...offer, components: offer.components.filter(({ id }) => id !== grant.id) };
  return {
    case: one,
    taxable,
    tax,
    rate: taxable > 0 ? tax / taxable : 0,
    employerTax: monthSum(taxes.employerTax),
    worth: monthSum(row.worth),
    afterTax: monthSum(row.afterTax),
    personalUnits: valued.units.get(grant.id)!.personal,
    present: monthSum(row.present),
    adds: presentOf(valued) - presentOf(offerValuation(without, shared)),
    employerCost: monthSum(row.employerCost)
  };
}

function presentOf({ rows }: OfferValuation): number {
  return rows.reduce((sum, row) => sum + monthSum(row.present), 0);
}
