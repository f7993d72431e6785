import { describe, expect, it } from 'vitest';
import { readTaxInput } from '#lib/schema/tax-input.ts';

describe('an input of the command tax', () => {
  it('fills in what is left out, takes null for nothing, and drops fields of other regimes that say nothing', () => {
    const input = {
      regime: 'us',
      year: 2026,
      wages: 5,
      spouseWages: null,
      city: null,
      region: null,
      itemized: null,
      benefits: 0,
      rate: null
    };
    expect(readTaxInput(input)).toEqual({
      ok: true,
      input: {
        regime: 'us',
        year: 2026,
        region: null,
        city: null,
        filingStatus: 'single',
        wages: 5,
        spouseWages: 0,
        interest: 0,
        qualifiedDividends: 0,
        shortTermGains: 0,
        longTermGains: 0,
        isoSpread: 0,
        itemized: null
      }
    });
  });

  it('is understood again as it was printed', () => {
    const first = readTaxInput({ regime: 'uk', year: '2026-27', wages: 1 });
    expect(first.ok && readTaxInput(first.input)).toEqual(first);
  });

  it.each([2025, '2025-26', '2099-00'])('takes %j for a British tax year', (year) => {
    expect(readTaxInput({ regime: 'uk', year })).toMatchObject({ ok: true, input: { year: Number(String(year).slice(0, 4)) } });
  });

  it.each([
    [{ regime: 'us', year: 2026, wage: 1 }, /^wage: expected one of the fields .*wages/m],
    [{ regime: 'us', year: 2026, wages: '12k' }, /^wages: expected a number ≥ 0, found "12k"/m],
    [{ regime: 'us', year: 2026, wages: -1, longTermGains: -5 }, /^wages: .*\nlongTermGains: .*found -5/],
    [{ regime: 'us', year: '2026', wages: 1 }, /^year: expected a whole number/m],
    [{ regime: 'us', year: 2026, region: 'ZZ' }, /^region: expected one of "/m],
    [{ regime: 'us', year: 2026, region: 'CA', city: 'NYC' }, /^city: expected no city, unless/m],
    [
      { regime: 'us', year: 2026, filingStatus: 'mfs', spouseWages: 5 },
      /^spouseWages: expected nothing, unless filingStatus is "mfj"/m
    ],
    [{ regime: 'us', year: 2026, filingStatus: 'married' }, /^filingStatus: expected one of "single", "mfj", "mfs", "hoh"/m],
    [{ regime: 'us', year: 2026, itemized: { salt: 1 } }, /^itemized\.salt: expected one of the fields stateAndLocalTaxes/m],
    [{ regime: 'us', year: 2026, itemized: -5 }, /^itemized: expected a number ≥ 0, found -5/m],
    [{ regime: 'us', year: 2026, benefits: 5 }, /^benefits: expected nothing, since benefits in kind are wages/m],
    [{ regime: 'uk', year: '2026-28' }, /^year: expected .*"2026-27", found "2026-28"/m],
    [
      { regime: 'uk', year: 2026, interest: 5, isoSpread: 5 },
      /^interest: expected nothing, since interest is not modelled for uk, found 5$/m
    ],
    [{ regime: 'flat', year: 2026, rate: 1 }, /^rate: expected a number ≥ 0 and < 1, found 1/m],
    [{ regime: 'fr', year: 2026 }, /^regime: expected "us", "uk" or "flat", found "fr"/],
    [5, /^document: expected an object/],
    [{ year: 2026 }, /^regime: expected "us", "uk" or "flat", found nothing/]
  ])('is refused with its path rather than misread: %j', (input, message) => {
    const read = readTaxInput(input);
    expect(read.ok ? '' : read.errors.map((error) => `${error.path}: ${error.message}`).join('\n')).toMatch(message);
  });
});
