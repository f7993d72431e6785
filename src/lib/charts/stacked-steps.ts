/**
 * What a chart of stacked steps shows: amounts that change at certain months and stand still between them, laid on one
 * another (what has vested, what has not, what is lost). Drawing and table say the same.
 */
import type { ChartTable } from './chart-table.ts';

export interface StepPart {
  id: string;
  name: string;
  /** A CSS custom property. */
  colour: string;
  /** A weaker filling: not there yet. */
  pale?: boolean;
  /** Lines instead of a filling: lost. */
  hatched?: boolean;
}

export interface StackedStep {
  /** Month from which it holds, to the next step. */
  from: number;
  /** One for each part, from the bottom up; none negative. */
  values: readonly number[];
}

export interface StackedStepsData {
  parts: readonly StepPart[];
  /** By rising months, the first at the axis' start, at least one. */
  steps: readonly StackedStep[];
  end: number;
  /** A month with a name: where somebody leaves. */
  divide: { at: number; name: string } | null;
}

/** A row for each step. */
export function stackedStepsTable({ parts, steps }: StackedStepsData, months: string, month: (at: number) => string): ChartTable {
  return {
    columns: [months, ...parts.map(({ name }) => name)],
    rows: steps.map(({ from, values }) => ({ heading: month(from), cells: [...values] }))
  };
}
