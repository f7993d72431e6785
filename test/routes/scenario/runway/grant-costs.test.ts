/** What grants cost by year: cash must not be added to what is no cash without saying so, and nothing be counted twice. */
import { expect, it } from 'vitest';
import {
  costSentence,
  costStacks,
  costTable,
  costTitle,
  unusedSentence,
  yearCosts
} from '../../../../src/routes/scenario/runway/grant-cost-words.ts';
import { stackedBars } from '#lib/charts/stacked-bars.ts';
import { burning, hours, plan } from './plans.ts';

/** 300 of the 500 hours are committed for 24 months at 2; 200 are bought at 4. */
const committed = plan(
  {
    ...burning,
    hires: [{ offer: 'a', count: 1 }],
    commitments: [{ service: 'hour', unitsPerMonth: 300, pricePerUnit: 2, startMonth: '2027-01', months: 24 }]
  },
  [hours],
  { horizonMonths: 30 }
).answer;

it('years are those of the plan, the last as long as there are months', () => {
  const years = yearCosts(committed);
  expect(years.map(({ when }) => when)).toEqual(['Jan 2027 to Dec 2027', 'Jan 2028 to Dec 2028', 'Jan 2029 to Jun 2029']);
  // 12 × 200 × 4 and 12 × 300 × 2; then 6 × 500 × 4, the commitment being over.
  expect(years.map(({ cash }) => cash)).toEqual([9_600, 9_600, 12_000]);
  expect(years.map((year) => year.committed)).toEqual([7_200, 7_200, 0]);
});

it('the sentence and the title tell cash apart from what is paid already', () => {
  expect(costSentence(committed)).toBe(
    'Over 30 months the grants cost $31k in cash and use $14k of commitments that are paid already. Only the cash is in the runway.'
  );
  expect(costTitle(committed)).toBe('$31k of $46k is cash');
  expect(unusedSentence(committed)).toBeUndefined();
});

it('the bars are the cash and what is no cash, hatched; the table has the same and what nobody uses', () => {
  const years = yearCosts(committed);
  const stacks = costStacks(years);
  expect(stacks.parts.filter((part) => part.hatched).map(({ id }) => id)).toEqual(['committed', 'forgone']);
  const totals = stackedBars(stacks).map(({ total }) => total);
  expect(costTable(years).rows.map(({ cells }) => cells[3])).toEqual(totals);
});

it('commitments that nobody uses are said apart: 1,000 committed, 500 used, at 2 for 24 months', () => {
  const { answer } = plan(
    {
      ...burning,
      hires: [{ offer: 'a', count: 1 }],
      commitments: [{ service: 'hour', unitsPerMonth: 1_000, pricePerUnit: 2, startMonth: '2027-01', months: 24 }]
    },
    [hours],
    { horizonMonths: 24 }
  );
  expect(costSentence(answer)).toBe(
    'Over two years the grants cost no cash and use $24k of commitments that are paid already. Only the cash is in the runway.'
  );
  expect(costTitle(answer)).toBe('All $24k are commitments that are paid already');
  expect(unusedSentence(answer)).toContain('Commitments worth $24k stay unused');
});
