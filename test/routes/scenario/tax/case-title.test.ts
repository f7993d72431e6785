/** The title of the chart of a grant's cases: it may not compare with a case that the chart does not draw. */
import { expect, it } from 'vitest';
import { caseTitle } from '../../../../src/routes/scenario/tax/case-title.ts';
import type { ShownCase } from '../../../../src/routes/scenario/tax/grant-cases.ts';

const one = (name: string, tax: number, employerTax = 0): ShownCase => ({
  case: 'usRetail',
  name,
  authority: '',
  entered: false,
  taxable: 0,
  tax,
  rate: 0,
  employerTax,
  worth: 0,
  afterTax: 0,
  personalUnits: 0,
  present: 0,
  adds: 0,
  employerCost: 0
});

it('says how far apart the cases are, both sides’ taxes together, and that only those that tax are compared', () => {
  const cases = [one('A', 1500, 500), one('B', 9000, 0), one('C', 4000)];
  expect(caseTitle(cases, 'USD')).toBe('The dearest basis taxes the grant 4.5 times as much as the cheapest that taxes it');
  expect(caseTitle([one('A', 100), one('B', 1234)], 'USD')).toContain(' 12 times as much');
});

it('makes no ratio of one case, or of equal ones', () => {
  expect(caseTitle([one('A', 2000)], 'USD')).toBe('A takes $2k in tax');
  expect(caseTitle([one('A', 2000), one('B', 2001)], 'USD')).toBe('The tax on the grant is much the same wherever it is taxed');
  expect(caseTitle([], 'USD')).toBe('');
});
