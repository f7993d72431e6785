/** The plan month by month, as rows and as a file: every column that the plan has, in the order in which it adds up. */
import type { ChartTable } from '#lib/charts/chart-table.ts';
import type { CashMonth, Company } from '#lib/engine/index.ts';

/** Interest on the cash of the month before, where it earns or costs any. */
export type PlanMonth = CashMonth & { interest?: number };
type Column = Exclude<keyof PlanMonth, 'month'>;

/** What comes in is added, what goes out is taken off; interest and loans are either. */
const COLUMNS: readonly { field: Column; name: string; sign: '+' | '−' | '±' | '=' }[] = [
  { field: 'revenue', name: 'Revenue', sign: '+' },
  { field: 'raises', name: 'Raises', sign: '+' },
  { field: 'idleSale', name: 'Idle hours sold', sign: '+' },
  { field: 'interest', name: 'Interest', sign: '±' },
  { field: 'debt', name: 'Loans', sign: '±' },
  { field: 'burn', name: 'Burn', sign: '−' },
  { field: 'hires', name: 'Hires', sign: '−' },
  { field: 'commitments', name: 'Commitments', sign: '−' },
  { field: 'overage', name: 'Compute beyond them', sign: '−' },
  { field: 'burst', name: 'Burst', sign: '−' },
  { field: 'lostRevenue', name: 'Revenue lost to a shortage', sign: '−' },
  { field: 'cluster', name: 'Cluster', sign: '−' },
  { field: 'cash', name: 'Cash at the end', sign: '=' }
];

/** With interest by the rule of the cash: a twelfth of the year's on what was there before. */
export function planMonths(months: readonly CashMonth[], { cash, interestPerYear = 0 }: Company): readonly PlanMonth[] {
  if (interestPerYear === 0) return months;
  return months.map((month, i) => ({ ...month, interest: ((months[i - 1]?.cash ?? cash) * interestPerYear) / 12 }));
}

/** @param ownsCluster units that its own GPUs deliver are in the same column: they cost power */
export function monthColumns(months: readonly PlanMonth[], ownsCluster: boolean): typeof COLUMNS {
  const has = COLUMNS.filter(({ field }) => months.some((month) => month[field] !== undefined));
  if (!ownsCluster) return has;
  return has.map((column) => (column.field === 'overage' ? { ...column, name: 'Compute and own power beyond them' } : column));
}

/** Rows by ISO month, figures in full. */
export function monthsTable(months: readonly PlanMonth[], ownsCluster: boolean): ChartTable {
  const columns = monthColumns(months, ownsCluster);
  return {
    columns: ['Month', ...columns.map(({ name }) => name)],
    rows: months.map((month) => ({ heading: month.month, cells: columns.map(({ field }) => month[field] ?? 0) }))
  };
}

/** Comma-separated values (RFC 4180), money to a hundredth. */
export function monthsCsv({ columns, rows }: ChartTable): string {
  const lines = rows.map(({ heading, cells }) => [heading, ...cells.map((cell) => hundredths(cell ?? 0))].join(','));
  return [columns.map((name) => `"${name}"`).join(','), ...lines, ''].join('\r\n');
}

/** Nothing has no sign. */
function hundredths(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}
