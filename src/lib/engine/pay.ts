/**
 * Cash, benefits and shares: the kernel of each kind before tax, and what all of them share from there: tax, the chance
 * of still being employed, the date, and the employer's cost with payroll tax (valuation.md, sections 5, 6 and 10).
 */
import { benefitRow } from './cash/benefit.ts';
import { bonusRow } from './cash/bonus.ts';
import { salaryRow } from './cash/salary.ts';
import { applyClawback, signOnRow } from './cash/sign-on.ts';
import { milestoneChance, rsuRow } from './equity/rsu.ts';
import type { ResolvedClaim, ResolvedComponent, ResolvedGrant, ResolvedOffer, ResolvedSalary } from './resolved.ts';
import type { Row } from './row.ts';
import type { TaxYears } from './tax/sharing.ts';

/** Every component but compute, and equity that is no pay yet when it vests. */
export type PayComponent = Exclude<ResolvedComponent, ResolvedGrant | ResolvedClaim>;

export function isPay(component: ResolvedComponent): component is PayComponent {
  return component.kind !== 'compute' && component.kind !== 'claim';
}

/** One component before tax. */
export function payRow(component: PayComponent, offer: ResolvedOffer, months: number): Row {
  const { start } = offer;
  switch (component.kind) {
    case 'salary':
      return salaryRow(component, start, months);
    case 'bonus':
      return bonusRow(component, salariesOf(offer), start, months);
    case 'signOn':
      return signOnRow(component, start, months);
    case 'benefit':
    case 'custom':
      return benefitRow(component, start, months);
    case 'equity':
      if (offer.stock?.kind !== 'public') throw new RangeError(`offer ${offer.id}: RSUs need a listed share`);
      return rsuRow(component, offer.stock, start, months);
  }
}

/** Whether the tax office takes a component for a benefit in kind that is no earnings. A formula pays money. */
export function isBenefit(component: PayComponent, { regime }: ResolvedOffer): boolean {
  return component.kind === 'benefit' && !regime.benefitsAreEarnings;
}

/** The salaries of an offer, on which a bonus may be a share. */
export function salariesOf(offer: ResolvedOffer): ResolvedSalary[] {
  return offer.components.filter((component): component is ResolvedSalary => component.kind === 'salary');
}

/** Chances and discounts by calendar month; rates of the component's kind by tax year. */
export interface PayTerms {
  start: number;
  stays: Float64Array;
  candidateDiscount: Float64Array;
  employerDiscount: Float64Array;
  years: TaxYears;
  taxRates: Float64Array;
  payrollRates: Float64Array;
}

/** Writes the rungs from `afterTax` on and the employer's cost. What pay costs is its `own`: no unused, no payout missed. */
export function receivePay(row: Row, component: PayComponent, terms: PayTerms): void {
  for (let i = terms.start; i < row.sticker.length; i++) {
    const year = terms.years.indexOfMonth[i]!;
    const taxable = row.taxable[i]!;
    const reached = component.kind === 'equity' ? milestoneChance(component.vests, i - terms.start) : 1;
    const received = terms.stays[i]! * reached;
    row.afterTax[i] = row.worth[i]! - taxable * terms.taxRates[year]!;
    row.cuts[i] = row.afterTax[i]! * (reached - 1);
    row.expected[i] = row.afterTax[i]! * received;
    row.present[i] = row.expected[i]! * terms.candidateDiscount[i]!;
    row.employerCost[i] = (row.own[i]! + row.payrollBase[i]! * terms.payrollRates[year]!) * received * terms.employerDiscount[i]!;
  }
  if (component.kind === 'signOn') applyClawback(row, component, terms);
}
