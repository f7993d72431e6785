/** The plan as a file: a founder's spreadsheet must add up to the same cash. */
import { expect, it } from 'vitest';
import { tabSeparated } from '#lib/charts/chart-table.ts';
import type { Company } from '#lib/engine/index.ts';
import { monthColumns, monthsCsv, monthsTable, planMonths } from '../../../../src/routes/scenario/runway/months-file.ts';
import { plan, salary } from './plans.ts';

const company: Company = {
  cash: 1_000,
  revenuePerMonth: 100,
  burnPerMonth: 300.5,
  raises: [{ month: '2027-02', amount: 50 }],
  debts: [{ principal: 120, interestPerYear: 0, months: 12 }],
  hires: [{ offer: 'a', count: 1 }]
};
const { answer } = plan(company, [salary(120)], { horizonMonths: 24 });

it.each([undefined, 0.06, -0.03])(
  'every row adds up to the cash at its end by the signs of its columns, at interest of %s',
  (interestPerYear) => {
    const earning = interestPerYear === undefined ? company : { ...company, interestPerYear };
    const months = planMonths(plan(earning, [salary(120)], { horizonMonths: 24 }).answer.months, earning);
    const columns = monthColumns(months, false);
    let cash = company.cash;
    for (const month of months) {
      for (const { field, sign } of columns) if (sign !== '=') cash += (sign === '−' ? -1 : 1) * (month[field] ?? 0);
      expect(month.cash).toBeCloseTo(cash, 8);
    }
  }
);

it('has a column for interest where there is any: 6% a year of 1,000 are 5 in a month', () => {
  const earning = { ...company, interestPerYear: 0.06 };
  const { columns, rows } = monthsTable(planMonths(plan(earning).answer.months, earning), false);
  expect(rows[0]!.cells[columns.indexOf('Interest') - 1]).toBeCloseTo(5, 12);
  expect(monthsTable(planMonths(answer.months, company), false).columns).not.toContain('Interest');
});

it('has a column for loans where there are any, and none for a cluster that nobody entered', () => {
  const names = monthColumns(answer.months, false).map(({ name }) => name);
  expect(names).toContain('Loans');
  expect(names).not.toContain('Cluster');
});

it('takes lost revenue off where it was entered', () => {
  const columns = monthColumns(
    answer.months.map((month) => ({ ...month, lostRevenue: 5 })),
    false
  );
  expect(columns.find(({ field }) => field === 'lostRevenue')?.sign).toBe('−');
});

it('calls no power of its own GPUs bought: who owns them reads both in one column', () => {
  const named = (ownsCluster: boolean) => monthColumns(answer.months, ownsCluster).find(({ field }) => field === 'overage')?.name;
  expect(named(false)).toBe('Compute beyond them');
  expect(named(true)).toBe('Compute and own power beyond them');
});

it('as CSV has a heading, a row a month and money to a hundredth', () => {
  const lines = monthsCsv(monthsTable(answer.months, false)).split('\r\n');
  expect(lines).toHaveLength(26);
  expect(lines[0]).toBe(
    '"Month","Revenue","Raises","Loans","Burn","Hires","Commitments","Compute beyond them","Burst","Cash at the end"'
  );
  // 1,000 + 100 − 10 − 300.50 − 10
  expect(lines[1]).toBe('2027-01,100.00,0.00,-10.00,300.50,10.00,0.00,0.00,0.00,779.50');
});

it('for a spreadsheet has the same rows, in full', () => {
  const rows = tabSeparated(monthsTable(answer.months, false)).split('\n');
  expect(rows[2]!.split('\t').slice(0, 3)).toEqual(['2027-02', '100', '50']);
});
