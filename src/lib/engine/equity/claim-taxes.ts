/**
 * The taxes that claims add to one tax year, one claim after another in the order of the letter and kind by kind: T(with) − T(without),
 * the candidate's and the employer's. Within a claim each unit of money of a kind bears the same (valuation.md, section 9).
 */
import type { ResolvedOffer } from '../resolved.ts';
import type { YearIncome } from '../tax/income.ts';
import { incomeKinds, withEquityIncome } from './claim-income.ts';
import { unitIncome } from './unit-income.ts';
import type { EquityIncome } from './model.ts';

/** What a year has before any claim, in the regime's currency. */
export interface TaxBase {
  year: number;
  income: YearIncome;
  tax: number;
  /** What the employer's payroll tax is on, and what it is. */
  payroll: number;
  employerTax: number;
}

/** A year with the claims that were put on it so far. */
export interface TaxStack {
  base: TaxBase;
  /** In scenario currency. */
  claims: EquityIncome;
  tax: number;
  employerTax: number;
}

/** Income of one claim in one year, and what a unit of money of each kind bears; in scenario currency. */
export interface ClaimYear {
  income: EquityIncome;
  taxRates: EquityIncome;
  /** On earnings. */
  employerRate: number;
}

export function taxBase({ regime }: ResolvedOffer, year: number, income: YearIncome, payroll: number): TaxBase {
  const tax = regime.incomeTax(year, income) + regime.payrollTax(year, income);
  return { year, income, tax, payroll, employerTax: regime.employerTax(year, payroll) };
}

export function emptyStack(base: TaxBase): TaxStack {
  return { base, claims: unitIncome({}), tax: base.tax, employerTax: base.employerTax };
}

export function emptyClaimYear(): ClaimYear {
  return { income: unitIncome({}), taxRates: unitIncome({}), employerRate: 0 };
}

/** What is left where amounts of both signs cancel: no rate over it means anything. */
const negligible = 1e-6;

/** Puts a claim's year on the stack, and the rates that it bears into it. */
export function stackClaim(stack: TaxStack, claim: ClaimYear, { regime, taxUnit }: ResolvedOffer): void {
  const { base, claims } = stack;
  const { earnings } = claim.income;
  if (Math.abs(earnings) > negligible) {
    const employerTax = regime.employerTax(base.year, base.payroll + (claims.earnings + earnings) / taxUnit);
    claim.employerRate = ((employerTax - stack.employerTax) * taxUnit) / earnings;
    stack.employerTax = employerTax;
  }
  for (const kind of incomeKinds) {
    const amount = claim.income[kind];
    claims[kind] += amount;
    if (Math.abs(amount) <= negligible) continue;
    const income = withEquityIncome(base.income, claims, taxUnit);
    const tax = regime.incomeTax(base.year, income) + regime.payrollTax(base.year, income);
    claim.taxRates[kind] = ((tax - stack.tax) * taxUnit) / amount;
    stack.tax = tax;
  }
}

/** What one unit's income bears. */
export function taxOn(income: EquityIncome, { taxRates }: ClaimYear): number {
  return (
    income.earnings * taxRates.earnings +
    income.other * taxRates.other +
    income.shortTermGains * taxRates.shortTermGains +
    income.longTermGains * taxRates.longTermGains +
    income.isoSpread * taxRates.isoSpread
  );
}
