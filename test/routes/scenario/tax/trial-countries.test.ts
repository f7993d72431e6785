/** Where a grant is tried: the document's own country must be taken as it is, and nothing may be converted at a rate that nobody gave. */
import { describe, expect, it } from 'vitest';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { resolve, type Scenario, type Tax } from '#lib/engine/index.ts';
import {
  foreignCurrencies,
  jurisdictions,
  missingRates,
  placeName,
  trialTaxes,
  US_PLACES,
  type TrialChoices
} from '../../../../src/routes/scenario/tax/trial-countries.ts';
import { guesses } from '../../../support/scenario.ts';
import { compared, salary } from '../compared.ts';

const untouched: TrialChoices = { rates: {} };
const joint: Tax = { regime: 'us', region: 'NY', city: 'NYC', filingStatus: 'mfj', spouseWagesPerYear: 80_000, localRate: 0.01 };

function documentOf(candidate: Tax, offer?: Tax, fx?: Record<string, number>): Scenario {
  return compared([{ id: 'a', from: 'Borealis', parts: [salary(100_000)], ...(offer && { tax: offer }) }], {
    candidate: { tax: candidate },
    ...(fx && { fx })
  });
}

function told(document: Scenario, choices: TrialChoices) {
  const resolved = resolve(document, guesses, {}, taxLaw);
  return jurisdictions(document, { resolved, offer: 'a', taxes: trialTaxes(document, 'a', choices) }, choices);
}

describe('the taxes to try', () => {
  it('are California, single, and England where the document has neither', () => {
    expect(trialTaxes(documentOf({ regime: 'flat', rate: 0.4 }), 'a', untouched)).toEqual({
      us: { regime: 'us', region: 'CA', filingStatus: 'single' },
      uk: { regime: 'uk', region: 'england' }
    });
  });

  it('are the document’s own: the offer’s before the candidate’s', () => {
    const document = documentOf(joint, { regime: 'uk', region: 'scotland' });
    expect(trialTaxes(document, 'a', untouched)).toEqual({
      us: { regime: 'us', region: 'NY', city: 'NYC', filingStatus: 'mfj', localRate: 0.01 },
      uk: { regime: 'uk', region: 'scotland' }
    });
    const offer = documentOf(joint, { regime: 'us', region: 'WA', filingStatus: 'hoh' });
    expect(trialTaxes(offer, 'a', untouched).us).toEqual({ regime: 'us', region: 'WA', filingStatus: 'hoh' });
  });

  it('leave the city and its flat rate behind when another place is chosen', () => {
    const document = documentOf(joint);
    expect(trialTaxes(document, 'a', { ...untouched, place: 'TX' }).us).toEqual({
      regime: 'us',
      region: 'TX',
      filingStatus: 'mfj'
    });
    expect(trialTaxes(document, 'a', { ...untouched, place: '' }).us).toEqual({ regime: 'us', filingStatus: 'mfj' });
    expect(trialTaxes(document, 'a', { ...untouched, place: 'NYC', filingStatus: 'single' }).us).toMatchObject({
      city: 'NYC',
      localRate: 0.01,
      filingStatus: 'single'
    });
  });

  it('have a name for a sentence, whichever can be chosen', () => {
    const names = US_PLACES.map(({ value }) =>
      placeName(trialTaxes(documentOf({ regime: 'flat', rate: 0 }), 'a', { ...untouched, place: value }).us)
    );
    expect(new Set(names).size).toBe(US_PLACES.length);
    expect(names).toContain('New York City');
    expect(names).toContain('the United States');
  });
});

describe('rates', () => {
  const dollars = documentOf({ regime: 'flat', rate: 0.4 });

  it('are asked of the money that the comparison is not in and has no rate for', () => {
    expect(foreignCurrencies(dollars)).toEqual(['GBP']);
    expect(foreignCurrencies({ ...dollars, currency: 'EUR' })).toEqual(['USD', 'GBP']);
    expect(foreignCurrencies(documentOf({ regime: 'flat', rate: 0.4 }, undefined, { GBP: 1.3 }))).toEqual([]);
  });

  it('are missing until one is typed: the country is left out meanwhile', () => {
    expect(missingRates(dollars, untouched)).toEqual(['GBP']);
    expect(told(dollars, untouched)).not.toHaveProperty('uk');
    const typed = { rates: { GBP: 1.25 } };
    expect(missingRates(dollars, typed)).toEqual([]);
    expect(told(dollars, typed)).toMatchObject({ us: { unit: 1 }, uk: { unit: 1.25 } });
    expect(told(dollars, { rates: { GBP: undefined } })).not.toHaveProperty('uk');
  });

  it('of the document go before what was typed', () => {
    const document = documentOf({ regime: 'flat', rate: 0.4 }, undefined, { GBP: 1.3 });
    expect(told(document, { rates: { GBP: 9 } }).uk!.unit).toBe(1.3);
  });
});

describe('a spouse', () => {
  it('is on a joint American return alone', () => {
    const document = documentOf(joint, undefined, { GBP: 1.3 });
    expect(told(document, untouched)).toMatchObject({ us: { spouseWagesPerYear: 80_000 }, uk: { spouseWagesPerYear: 0 } });
    expect(told(document, { ...untouched, filingStatus: 'single' }).us!.spouseWagesPerYear).toBe(0);
    const abroad = documentOf(joint, { regime: 'uk' }, { GBP: 1.3 });
    expect(told(abroad, untouched).us!.spouseWagesPerYear).toBe(80_000);
  });
});
