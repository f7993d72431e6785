/** The words of taxes: every choice has a name of its own, and a basis says whose rule it is. */
import { describe, expect, it } from 'vitest';
import type { ComputeBasis } from '#lib/engine/index.ts';
import { BASIS_CHOICES, basisWords, NATIONS, STATES, STATUSES, taxWords } from '../../../src/routes/scenario/tax-words.ts';

it('states stand by name, with what stands for all others at the end', () => {
  const names = STATES.map(({ label }) => label);
  expect(names).toContain('New York');
  expect(names.at(-1)).toBe('another state: federal alone');
  expect(names.slice(0, -1)).toEqual(names.slice(0, -1).toSorted());
  for (const choices of [STATES, STATUSES, NATIONS]) {
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  }
});

it('a tax is told in a few words, the city before its state', () => {
  expect(taxWords({ regime: 'us', region: 'NY', city: 'NYC' })).toBe('New York City, single');
  expect(taxWords({ regime: 'us', filingStatus: 'hoh' })).toBe('United States, head of a household');
  expect(taxWords({ regime: 'uk' })).toBe('England');
  expect(taxWords({ regime: 'flat', rate: 0.385 })).toBe('38.5% flat');
});

describe('what compute is taxed on', () => {
  it('is a position with its authority where it is the country’s rule, and the default is told from what was chosen', () => {
    const us = (basis: ComputeBasis) => basisWords(basis, 'us', 'fairMarketValue');
    const uk = (basis: ComputeBasis) => basisWords(basis, 'uk', 'employerCost');
    expect(us('fairMarketValue')).toMatch(/§1\.61-21\(b\)\. The default here; a position, not a ruling\.$/);
    expect(uk('employerCost')).toMatch(/s\.203–204\. The default here/);
    expect(uk('marginalCost')).toMatch(/Pepper v Hart.*A position, not a ruling\. The default here is what it costs them\.$/);
  });

  it('is another country’s rule abroad, and a warning where it is nothing', () => {
    expect(basisWords('fairMarketValue', 'uk', 'employerCost')).toMatch(
      /The American rule, for which no authority is known here/
    );
    expect(basisWords('employerCost', 'us', 'fairMarketValue')).toMatch(
      /The British rule.*The default here is fair market value\.$/
    );
    expect(basisWords('fairMarketValue', 'flat', 'fairMarketValue')).toMatch(/taken by default: look up your country’s\.$/);
    expect(basisWords('none', 'uk', 'employerCost')).toMatch(/^Careful/);
    expect(basisWords('marginalCost', 'uk')).not.toContain('default');
    expect(BASIS_CHOICES.map(({ value }) => value)).toEqual(['fairMarketValue', 'employerCost', 'marginalCost', 'none']);
  });
});
