/** The table that says the same as a chart, and its form for a spreadsheet. */

export interface ChartTable {
  /** Headings of the columns, the first being that of the row headings. */
  columns: string[];
  rows: ChartTableRow[];
}

export interface ChartTableRow {
  heading: string;
  /** One for each column after the first; null where there is nothing to say. */
  cells: (number | null)[];
}

/** Tab-separated lines with a heading line; numbers in full and with a plain minus, so that a spreadsheet reads them. */
export function tabSeparated(table: ChartTable): string {
  const lines = table.rows.map((row) => [row.heading, ...row.cells.map((cell) => (cell === null ? '' : String(cell)))]);
  return [table.columns, ...lines].map((line) => line.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
