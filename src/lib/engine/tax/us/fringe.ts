/**
 * Compute as a fringe benefit in the United States: fair market value less what the employee paid less what is excluded
 * (IRC §61, Treas. Reg. §1.61-21(b)(1)–(2)). Excluded: the employer's work as a working condition fringe (§132(d)) and, where the
 * employer sells the same service, a qualified employee discount (§132(c)); that a free grant is such a discount is a position, not settled.
 * The employee's own business is no working condition (Reg. §1.132-5(a)(2)). Non-discrimination and de minimis rules are left out.
 */
import type { FederalParameters } from './parameters.ts';

/** In USD. */
export interface FringeBenefit {
  /** What an individual would pay for all of it at arm's length; the employer's cost does not matter. */
  fairMarketValue: number;
  /** By the employee, for what is not the employer's work. */
  paid: number;
  /** Share used for this employer's work. */
  workShare: number;
  sellsSameService: boolean;
  /** Share of the price that a qualified discount is asked to leave untaxed: 0 or 0.2, the most that §132(c)(1)(B) allows for a service. */
  discountExclusion: 0 | 0.2;
}

export interface FringeTreatment {
  workingConditionExcluded: number;
  qualifiedDiscountExcluded: number;
  taxableWages: number;
  /** Social Security and Medicare of the employer on the taxable wages, below the wage base. */
  employerPayrollTax: number;
}

export function fringeTreatment(law: FederalParameters, benefit: FringeBenefit): FringeTreatment {
  const { fairMarketValue, paid, workShare, sellsSameService, discountExclusion } = benefit;
  const personal = fairMarketValue * (1 - workShare);
  const discount = sellsSameService ? discountExclusion : 0;
  const taxableWages = taxedFairMarketValue(personal, paid, discount);
  return {
    workingConditionExcluded: fairMarketValue - personal,
    qualifiedDiscountExcluded: Math.max(0, personal - paid) - taxableWages,
    taxableWages,
    employerPayrollTax: (law.socialSecurityRate + law.medicareRate) * taxableWages
  };
}

/**
 * What of personal use is wages, for a unit or a whole grant: the exclusion is never more than the discount that was given.
 * @param discountExclusion share of the price
 */
export function taxedFairMarketValue(fairMarketValue: number, paid: number, discountExclusion: number): number {
  return Math.max(0, fairMarketValue * (1 - discountExclusion) - paid);
}
