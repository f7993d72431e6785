import { expect, it } from 'vitest';
import { tabSeparated } from '#lib/charts/chart-table.ts';

it('copied data is what a spreadsheet reads: tabs, full numbers, a plain minus, blanks for nothing', () => {
  const table = {
    columns: ['Step', 'Change', 'Total'],
    rows: [
      { heading: "Job's\town need", cells: [-73100.25, 73200] },
      { heading: 'End', cells: [null, 0] }
    ]
  };
  expect(tabSeparated(table)).toBe("Step\tChange\tTotal\nJob's own need\t-73100.25\t73200\nEnd\t\t0");
});
