// What is asked anew after an edit: a founder who types into the company must not set every offer's futures going, nor keep an old answer.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { isSameDocument, OF_THE_COMPANY, type PassedOver } from '../../../src/routes/scenario/same-document.ts';
import { plannedCompany } from '../../support/company-document.ts';

const simulation: PassedOver = { document: ['name'], employer: OF_THE_COMPANY };
const ofFirst = (fields: Partial<Scenario['employers'][0]>): Scenario => {
  const [first, ...others] = plannedCompany.employers;
  return { ...plannedCompany, employers: [{ ...first!, ...fields }, ...others] };
};

describe('a reader who passes over the name and the company', () => {
  it.each<[string, Scenario]>([
    ['the same', { ...plannedCompany }],
    ['another name', { ...plannedCompany, name: 'Other' }],
    ['other cash', ofFirst({ company: { cash: 1 } })],
    ['another guess of what grants keep', ofFirst({ moat: { ...plannedCompany.employers[0]!.moat!, replacementCost: 1 } })]
  ])('has no new question for %s', (_, document) => {
    expect(isSameDocument(plannedCompany, document, simulation)).toBe(true);
    expect(isSameDocument(document, plannedCompany, simulation)).toBe(true);
  });

  it.each<[string, Scenario]>([
    ['another month', { ...plannedCompany, valuationMonth: '2027-01' }],
    ['a field that was not there', { ...plannedCompany, risk: {} } as Scenario],
    ['another price of the share', ofFirst({ stock: { kind: 'public', price: 1 } })],
    ['an employer fewer', { ...plannedCompany, employers: plannedCompany.employers.slice(1) }]
  ])('asks anew after %s', (_, document) => {
    expect(isSameDocument(plannedCompany, document, simulation)).toBe(false);
    expect(isSameDocument(document, plannedCompany, simulation)).toBe(false);
  });
});
