/**
 * A row of the ladder: one component's rungs, costs and steps by calendar month, in typed arrays.
 * What is not stored follows from what is: prices, job, tax, leaving and time are differences of neighbouring rungs.
 */
import { STEPS, type Cost, type RowKind, type Rung, type Step } from './answer.ts';

/** Every array holds one figure per calendar month, in scenario currency. Costs are present values. */
export interface Row {
  readonly id: string;
  readonly kind: RowKind;
  readonly sticker: Float64Array;
  readonly market: Float64Array;
  readonly own: Float64Array;
  readonly worth: Float64Array;
  readonly afterTax: Float64Array;
  readonly expected: Float64Array;
  readonly present: Float64Array;
  readonly employerCost: Float64Array;
  readonly operationsCost: Float64Array;
  readonly taxable: Float64Array;
  /** What the employer's payroll tax is on: `taxable`, but where relief is the candidate's alone. */
  readonly payrollBase: Float64Array;
  /** Steps that are not a difference of two stored rungs. */
  readonly list: Float64Array;
  readonly unused: Float64Array;
  readonly diminishing: Float64Array;
  readonly resale: Float64Array;
  readonly clauses: Float64Array;
  readonly workCredit: Float64Array;
  readonly cuts: Float64Array;
}

const STORED = 17;

/** A row of zeros; its arrays share one buffer. */
export function emptyRow(id: string, kind: RowKind, months: number): Row {
  const all = new Float64Array(STORED * months);
  const part = (index: number) => all.subarray(index * months, (index + 1) * months);
  return {
    id,
    kind,
    sticker: part(0),
    market: part(1),
    own: part(2),
    worth: part(3),
    afterTax: part(4),
    expected: part(5),
    present: part(6),
    employerCost: part(7),
    operationsCost: part(8),
    taxable: part(9),
    payrollBase: part(9),
    list: part(10),
    unused: part(11),
    diminishing: part(12),
    resale: part(13),
    clauses: part(14),
    workCredit: part(15),
    cuts: part(16)
  };
}

/** Sum of the months `from` (included) to `to` (excluded). */
export function monthSum(values: Float64Array, from = 0, to = values.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum;
}

/** One step of a row over the months `from` (included) to `to` (excluded). */
function stepSum(row: Row, step: Step, from = 0, to = row.sticker.length): number {
  const over = (rung: Rung | Cost | 'list' | 'cuts') => monthSum(row[rung], from, to);
  switch (step) {
    case 'prices':
      return over('market') - over('sticker') - over('list');
    case 'job':
      return over('own') - over('market');
    case 'tax':
      return over('afterTax') - over('worth');
    case 'leaving':
      return over('expected') - over('afterTax') - over('cuts');
    case 'time':
      return over('present') - over('expected');
    default:
      return monthSum(row[step], from, to);
  }
}

/** All steps of a row over some months; with the sticker they add up to the present value. */
export function stepSums(row: Row, from = 0, to = row.sticker.length): Record<Step, number> {
  return Object.fromEntries(STEPS.map((step) => [step, stepSum(row, step, from, to)])) as Record<Step, number>;
}
