/** What a chart of a frontier shows: packages by cost and worth that none betters, today's offer, the one that was found, levels to be reached. Drawing and table say the same. */
import type { ChartTable } from './chart-table.ts';

export interface FrontierPoint {
  id: string;
  /** What it is, in words. */
  name: string;
  cost: number;
  worth: number;
}

export interface FrontierData {
  /** Rising in cost and in worth, at least one. */
  points: readonly FrontierPoint[];
  today: Omit<FrontierPoint, 'id'>;
  /** One of the points, or beside them; null: none reaches what is asked. */
  chosen: Omit<FrontierPoint, 'id'> | null;
  /** Levels of worth across the plot. */
  rules: readonly { id: string; name: string; worth: number }[];
}

/** Today and what was found, the levels (which cost somebody else), then every point. */
export function frontierTable({ points, today, chosen, rules }: FrontierData): ChartTable {
  const row = ({ name, cost, worth }: Omit<FrontierPoint, 'id'>) => ({ heading: name, cells: [cost, worth] });
  return {
    columns: ['Package', 'Cost', 'Worth'],
    rows: [
      row(today),
      ...(chosen ? [row(chosen)] : []),
      ...rules.map(({ name, worth }) => ({ heading: name, cells: [null, worth] })),
      ...points.map(row)
    ]
  };
}
