/** Loans of a company: interest alone for some months, then level payments to what is left for the end, as an annuity. Rates are a year's over twelve. */
import type { Debt } from '../document.ts';
import { monthNumber } from '../months.ts';

/** Money by month of the grid, what comes in above zero. @param firstMonth month 0, in months since year 0 */
export function debtFlow(debts: readonly Debt[], firstMonth: number, months: number): Float64Array {
  const flow = new Float64Array(months);
  const add = (i: number, amount: number) => {
    if (i >= 0 && i < months) flow[i]! += amount;
  };
  for (const debt of debts) {
    // What is owed today is paid from this month on, what is borrowed in a month from the next one on.
    const start = debt.startMonth === undefined ? -1 : monthNumber(debt.startMonth) - firstMonth;
    add(start, debt.principal);
    payments(debt).forEach((amount, k) => add(start + 1 + k, -amount));
  }
  return flow;
}

/** In the months after it has been borrowed. */
function payments({ principal, interestPerYear, months, interestOnlyMonths = 0, balloon = 0 }: Debt): number[] {
  const rate = interestPerYear / 12;
  const count = months - interestOnlyMonths;
  // 1 − vⁿ, to its last digit at any rate above nothing.
  const paidOff = -Math.expm1(-count * Math.log1p(rate));
  const level = rate === 0 ? (principal - balloon) / count : ((principal - balloon * (1 - paidOff)) * rate) / paidOff;
  return Array.from({ length: months }, (_, k) => {
    const due = k < interestOnlyMonths ? principal * rate : level;
    return k === months - 1 ? due + (count > 0 ? balloon : principal) : due;
  });
}
