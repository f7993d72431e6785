/** Edits of a tax: whatever is chosen in whatever order, the document stays one that the schema accepts and says nothing of another place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario, Tax, UsTax } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import {
  firstOwnTax,
  foreignCurrency,
  missingRate,
  setComputeBasis,
  setFilingStatus,
  setRate,
  setState,
  setTax,
  taxAt,
  taxCurrency,
  taxIn
} from '../../../src/routes/scenario/tax-edits.ts';
import { STATES, STATUSES } from '../../../src/routes/scenario/tax-words.ts';
import { compared, salary } from './compared.ts';

const newYorkers: UsTax = {
  regime: 'us',
  region: 'NY',
  city: 'NYC',
  filingStatus: 'mfj',
  spouseWagesPerYear: 90_000,
  otherIncomePerYear: 4000
};
const withTax = (tax: Tax, currency = 'USD'): Scenario => {
  const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(1)] }]);
  return { ...document, currency, candidate: { ...document.candidate, tax } };
};
const faults = (document: Scenario) => {
  const read = readScenario(document);
  return read.ok ? [] : read.errors;
};

describe('another country', () => {
  it('keeps the other income and nothing else: no state, no way to file, no basis of the law before', () => {
    expect(taxIn('uk', { ...newYorkers, computeBasis: 'none' })).toEqual({
      regime: 'uk',
      region: 'england',
      otherIncomePerYear: 4000
    });
    expect(taxIn('us', { regime: 'flat', rate: 0.3 })).toEqual({ regime: 'us', filingStatus: 'single' });
  });

  it('that was chosen before comes back as it was, with the other income of now', () => {
    const scots: Tax = { regime: 'uk', region: 'scotland', otherIncomePerYear: 7 };
    expect(taxIn('us', scots, newYorkers)).toEqual({ ...newYorkers, otherIncomePerYear: 7 });
    expect(taxIn('us', { regime: 'uk' }, newYorkers)).not.toHaveProperty('otherIncomePerYear');
  });

  it('at a flat rate starts from the guess, which the page can tell from a rate of one’s own', () => {
    expect(taxIn('flat', newYorkers)).toMatchObject({ regime: 'flat', rate: 0.4, otherIncomePerYear: 4000 });
  });

  it('with a currency of its own is asked for the rate, until the document has one', () => {
    const document = withTax({ regime: 'flat', rate: 0.3 });
    expect(['us', 'uk', 'flat'].map((regime) => missingRate(document, regime as Tax['regime']))).toEqual([
      undefined,
      'GBP',
      undefined
    ]);
    setRate(document, 'GBP', 1.31);
    expect(missingRate(document, 'uk')).toBeUndefined();
    expect(foreignCurrency(document, 'uk')).toBe('GBP');
    expect(missingRate(withTax(newYorkers, 'EUR'), 'us')).toBe('USD');
  });
});

describe('the own tax of an offer', () => {
  it('starts like the candidate’s of the same country, and is its own from then on', () => {
    const document = withTax(newYorkers);
    setTax(document, 'a', firstOwnTax(document, 'a', 'us'));
    expect(taxAt(document, 'a')).toEqual(newYorkers);
    setState(taxAt(document, 'a') as UsTax, 'TX');
    expect(document.candidate.tax).toEqual(newYorkers);
  });

  it('leaves amounts behind that would be read in another currency', () => {
    const document = withTax(newYorkers);
    document.offers[0]!.currency = 'GBP';
    expect(taxCurrency(document, 'a')).toBe('GBP');
    expect(firstOwnTax(document, 'a', 'us')).toEqual({ regime: 'us', region: 'NY', city: 'NYC', filingStatus: 'mfj' });
    expect(firstOwnTax(document, 'a', 'uk')).toEqual({ regime: 'uk', region: 'england' });
  });

  it('goes without a trace, and the candidate’s cannot go', () => {
    const document = withTax(newYorkers);
    setTax(document, 'a', { regime: 'uk' });
    setTax(document, 'a', undefined);
    expect(document.offers[0]).not.toHaveProperty('tax');
    setTax(document, undefined, undefined);
    expect(document.candidate.tax).toEqual(newYorkers);
  });
});

describe('an American tax', () => {
  it('that moves to another state takes neither the city nor the local rate of the one before along', () => {
    const tax = { ...newYorkers, localRate: 0.02 };
    setState(tax, 'CA');
    expect(tax).toEqual({ ...newYorkers, region: 'CA', city: undefined, localRate: undefined });
    expect(Object.keys(tax)).not.toContain('city');
    setState(tax, undefined);
    expect(tax).not.toHaveProperty('region');
  });

  it('filed alone has no spouse on it', () => {
    const tax = { ...newYorkers };
    setFilingStatus(tax, 'mfs');
    expect(tax).not.toHaveProperty('spouseWagesPerYear');
    expect(tax.filingStatus).toBe('mfs');
  });

  it('is one that the schema accepts after any choices in any order', () => {
    const state = fc.constantFrom(...STATES.map(({ value }) => value));
    const status = fc.constantFrom(...STATUSES.map(({ value }) => value));
    const choice = fc.oneof(
      state.map((value) => (tax: UsTax) => setState(tax, value || undefined)),
      status.map((value) => (tax: UsTax) => setFilingStatus(tax, value)),
      fc.constant((tax: UsTax) => void (tax.region === 'NY' && (tax.city = 'NYC'))),
      fc.constant((tax: UsTax) => void (tax.filingStatus === 'mfj' && (tax.spouseWagesPerYear = 1)))
    );
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
        const tax: UsTax = { ...newYorkers };
        for (const choose of choices) choose(tax);
        expect(faults(withTax(tax))).toEqual([]);
      }),
      { seed: 4, numRuns: 60 }
    );
  });
});

it('the country’s own basis is not written down, so that it stays the country’s', () => {
  const tax: Tax = { regime: 'uk' };
  setComputeBasis(tax, 'marginalCost', 'employerCost');
  expect(tax.computeBasis).toBe('marginalCost');
  setComputeBasis(tax, 'employerCost', 'employerCost');
  expect(tax).not.toHaveProperty('computeBasis');
});
