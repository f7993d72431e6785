/** Income from equity by kind: of a lot's unit, summed over lots, and on top of what a year has already. */
import type { YearIncome } from '../tax/income.ts';
import type { ClaimLot } from './claim-lots.ts';
import { unitIncome } from './unit-income.ts';
import type { UnitFacts } from './instrument-tax.ts';
import type { EquityIncome } from './model.ts';

/** In the order in which they are stacked: gains, and what only the alternative minimum counts, come on top of ordinary income. */
export const incomeKinds = [
  'earnings',
  'other',
  'shortTermGains',
  'longTermGains',
  'isoSpread'
] as const satisfies (keyof EquityIncome)[];

export const untaxed: Readonly<EquityIncome> = unitIncome({});

/** Income of one unit of a lot: incentive options may be non-qualified in part. */
export function lotIncome(
  { qualified, facts, unqualifiedFacts }: ClaimLot,
  of: (facts: UnitFacts) => EquityIncome
): EquityIncome {
  if (qualified === 1) return of(facts);
  if (qualified === 0) return of(unqualifiedFacts);
  const income = unitIncome({});
  addIncome(income, of(facts), qualified);
  addIncome(income, of(unqualifiedFacts), 1 - qualified);
  return income;
}

/** Adds some units' income. */
export function addIncome(into: EquityIncome, income: EquityIncome, units: number): void {
  into.earnings += units * income.earnings;
  into.other += units * income.other;
  into.shortTermGains += units * income.shortTermGains;
  into.longTermGains += units * income.longTermGains;
  into.isoSpread += units * income.isoSpread;
}

/** A year's income with equity on top. @param unit scenario currency for one unit of the regime's */
export function withEquityIncome(below: YearIncome, equity: EquityIncome, unit: number): YearIncome {
  return {
    ...below,
    earnings: below.earnings + equity.earnings / unit,
    other: below.other + equity.other / unit,
    shortTermGains: below.shortTermGains + equity.shortTermGains / unit,
    longTermGains: below.longTermGains + equity.longTermGains / unit,
    isoSpread: below.isoSpread + equity.isoSpread / unit
  };
}
