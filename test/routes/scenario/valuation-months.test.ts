// Which months may be chosen: outside them the document would be refused when it is opened again, and its owner would lose it.
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { monthNumber, monthText } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { moveValuation, valuationMonths } from '../../../src/routes/scenario/valuation-months.ts';
import { plannedCompany } from '../../support/company-document.ts';
import { fourOffers } from '../../support/journey-document.ts';

const isValid = (scenario: Scenario, valuationMonth: string) => readScenario({ ...scenario, valuationMonth }).ok;
const moved = (month: string, by: number) => monthText(monthNumber(month) + by);
/** Those of a plan only: what else there is bounds nothing. */
const hired = (startMonth: string): Scenario => {
  const { employers, ...document } = plannedCompany;
  const [first, ...others] = employers;
  return {
    ...document,
    employers: [{ ...first!, company: { cash: 0, hires: [{ offer: 'kestrel', count: 1, startMonth }] } }, ...others]
  };
};

it.each([
  ['letters', fourOffers],
  ['hires long ago', hired('2017-06')],
  ['hires far ahead', hired('2036-08')]
])('the first and the last month that %s allow are valid, and none beyond them', (_, document) => {
  const { min, max } = valuationMonths(document);
  expect([min, max].map((month) => isValid(document, month))).toEqual([true, true]);
  expect([moved(min, -1), moved(max, 1)].map((month) => isValid(document, month))).toEqual([false, false]);
});

it('a document without letters can be valued in any month near by', () => {
  const { min, max } = valuationMonths({ ...fourOffers, offers: [] });
  expect([min, max]).toEqual(['2016-12', '2036-12']);
});

const pasted = (revenueByMonth: number[]): Scenario => {
  const [first, ...others] = plannedCompany.employers;
  const { revenuePerMonth: _, ...company } = first!.company!;
  return { ...plannedCompany, employers: [{ ...first!, company: { ...company, revenueByMonth } }, ...others] };
};
it.each([
  ['2026-12', [1, 2, 3]],
  // January's 2 stays January's.
  ['2027-01', [2, 3]],
  ['2027-02', [3]],
  // After the last figure growth goes on from it, as before.
  ['2027-03', [3]],
  ['2026-10', [1, 1, 1, 2, 3]]
])('a founder who values in %s finds each pasted month where it was', (month, expected) => {
  const document = structuredClone(pasted([1, 2, 3]));
  moveValuation(document, month);
  expect(document.valuationMonth).toBe(month);
  expect(document.employers[0]!.company!.revenueByMonth).toEqual(expected);
});

it('a series that is moved back stays as long as the format takes', () => {
  const document = structuredClone(pasted(Array.from({ length: 120 }, (_, i) => i)));
  moveValuation(document, '2026-06');
  expect(document.employers[0]!.company!.revenueByMonth).toHaveLength(120);
});
