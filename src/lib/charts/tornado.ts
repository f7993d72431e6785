/** What a tornado shows: how far each doubt moves one figure from its P10 to its P90, around today's, against the level that turns it. Drawing and table say the same. */
import type { ChartTable } from './chart-table.ts';

export interface TornadoRow {
  id: string;
  name: string;
  /** What the input is at either end, in short, and the figure that follows. */
  low: TornadoEnd;
  high: TornadoEnd;
}

export interface TornadoEnd {
  text: string;
  value: number;
}

export interface TornadoSide {
  name: string;
  /** A CSS custom property. */
  colour: string;
}

export interface TornadoData {
  /** The longest bar first; at least one. */
  rows: readonly TornadoRow[];
  today: { value: number; name: string };
  /** Where nobody is ahead. */
  even: { value: number; name: string };
  /** Above that level, and below it. */
  ahead: TornadoSide;
  behind: TornadoSide;
}

/** A row for each bar, the longest first. */
export function tornadoTable({ rows, today }: TornadoData, heading: string): ChartTable {
  return {
    columns: [heading, 'At P10', today.name, 'At P90'],
    rows: rows.map(({ name, low, high }) => ({
      heading: `${name}: ${low.text} to ${high.text}`,
      cells: [low.value, today.value, high.value]
    }))
  };
}
