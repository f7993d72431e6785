/** What a map of two inputs shows: a difference over a grid of both, the line where it is nothing, and where things are today. Drawing and table say the same. */
import type { ChartTable } from './chart-table.ts';

export interface InputMapAxis {
  name: string;
  /** Of the grid, rising and evenly spaced. */
  values: ArrayLike<number>;
  /** Where the input is today. */
  now: number;
  /** Its figures in short. */
  format: (value: number) => string;
  /** As exact as it takes to work out a cell again. */
  exact: (value: number) => string;
}

export interface InputMapSide {
  name: string;
  /** A CSS custom property. */
  colour: string;
}

export interface InputMapData {
  x: InputMapAxis;
  y: InputMapAxis;
  /** One row for each value of y. */
  differences: ArrayLike<number>;
  /** Pieces of the line where the difference is nothing. */
  line: readonly (readonly { x: number; y: number }[])[];
  /** Above nothing, and below it. */
  ahead: InputMapSide;
  behind: InputMapSide;
}

/** Tables of thousands of cells help nobody. */
const MOST_ROWS = 10;

/** Every so many values of each input, both ends among them; the largest y first, as it is drawn. */
export function inputMapTable({ x, y, differences }: InputMapData): ChartTable {
  const columns = places(x.values.length);
  return {
    columns: [`${y.name} ↓ · ${x.name} →`, ...columns.map((column) => x.exact(x.values[column]!))],
    rows: places(y.values.length)
      .reverse()
      .map((row) => ({
        heading: y.exact(y.values[row]!),
        cells: columns.map((column) => differences[row * x.values.length + column] ?? null)
      }))
  };
}

function places(count: number): number[] {
  const shown = Math.min(count, MOST_ROWS);
  return Array.from({ length: shown }, (_, index) => Math.round((index * (count - 1)) / Math.max(1, shown - 1)));
}

/** Share of the cells where the difference is above nothing. */
export function aheadShare(differences: ArrayLike<number>): number {
  const all = Array.from(differences);
  return all.filter((difference) => difference > 0).length / all.length;
}
