/** Salary: `perYear / 12` a month, raised at every employment anniversary (valuation.md, section 6). */
import type { ResolvedSalary } from '../resolved.ts';
import { emptyRow, type Row } from '../row.ts';
import { writeCash } from './write.ts';

/** Yearly salary in force in employment month `k`. */
export function salaryInForce(salary: ResolvedSalary, k: number): number {
  return salary.perYear * Math.pow(1 + salary.raisePerYear, Math.floor(k / 12));
}

/** Pay before tax, by calendar month, for employment from `start`. */
export function salaryRow(salary: ResolvedSalary, start: number, months: number): Row {
  const row = emptyRow(salary.id, 'salary', months);
  for (let i = start; i < months; i++) writeCash(row, i, salaryInForce(salary, i - start) / 12);
  return row;
}
