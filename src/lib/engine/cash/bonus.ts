/**
 * Bonus: a yearly amount or a share of the salary then in force, paid at the end of employment months 12, 24, …
 * The letter's figure is the target; what is expected is target × payout, the difference stands in `prices`.
 */
import type { ResolvedBonus, ResolvedSalary } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';
import { writeCash } from './write.ts';
import { salaryInForce } from './salary.ts';

/** Bonus before tax, by calendar month; `salaries` are those of the same offer. */
export function bonusRow(bonus: ResolvedBonus, salaries: readonly ResolvedSalary[], start: number, months: number): Row {
  const row = emptyRow(bonus.id, 'bonus', months);
  for (let i = start + 11; i < months; i += 12) {
    let target = bonus.perYear;
    if (bonus.targetShare > 0) {
      for (const salary of salaries) target += bonus.targetShare * salaryInForce(salary, i - start);
    }
    writeCash(row, i, target * bonus.payout);
    row.sticker[i] = target;
  }
  return row;
}
