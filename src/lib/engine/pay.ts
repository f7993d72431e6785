/**
 * Cash, benefits and shares: the kernel of each kind before tax, and what all of them share from there: tax, the chance
 * of still being employed, the date, and the employer's cost with payroll tax (valuation.md, sections 5, 6 and 10).
 */
import { benefitRow } from './cash/benefit.ts';
import { bonusRow } from './cash/bonus.ts';
import { salaryRow } from './cash/salary.ts';
import { applyClawback, signOnRow } from './cash/sign-on.ts';
import { rsuRow } from './equity/rsu.ts';
import type { ResolvedComponent, ResolvedGrant, ResolvedOffer, ResolvedSalary } from './resolved.ts';
import type { Row } from './row.ts';
import type { TaxYears } from './tax/sharing.ts';

/** Every component but compute. */
export type PayComponent = Exclude<ResolvedComponent, ResolvedGrant>;

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
      if (offer.stock === null) throw new RangeError(`offer ${offer.id}: shares need an employer with stock`);
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
    const stays = terms.stays[i]!;
    row.afterTax[i] = row.worth[i]! - taxable * terms.taxRates[year]!;
    row.expected[i] = row.afterTax[i]! * stays;
    row.present[i] = row.expected[i]! * terms.candidateDiscount[i]!;
    row.employerCost[i] = (row.own[i]! + row.payrollBase[i]! * terms.payrollRates[year]!) * stays * terms.employerDiscount[i]!;
  }
  if (component.kind === 'signOn') applyClawback(row, component, terms);
}
