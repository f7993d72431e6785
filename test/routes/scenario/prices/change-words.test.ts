/** The words of the difference table: a change must be readable as what it is, a share of a price or points of a rate. */
import { expect, it } from 'vitest';
import { changeWords, fateWords, figureWords } from '../../../../src/routes/scenario/prices/change-words.ts';

it.each([
  [{ figure: 'list', before: 8, after: 6 }, '−25%'],
  [{ figure: 'retail', before: { low: 2, mode: 4, high: 6 }, after: { low: 1, mode: 3, high: 5 } }, '−25%'],
  [{ figure: 'driftPerYear', before: -0.1, after: 0.05 }, '+15 points'],
  [{ figure: 'withdrawalPerYear', before: 0.1, after: 0.075 }, '−2.5 points'],
  [{ figure: 'reversionHalfLifeYears', before: 1, after: 2 }, '+100%'],
  [{ figure: 'marginal', after: 0.4 }, 'new'],
  [{ figure: 'marginal', before: 0.4 }, 'gone'],
  [{ figure: 'marginal', before: 0, after: 0.4 }, ''],
  [{ figure: 'list', before: 8, after: 8 }, '']
] as const)('the change of %o is written %s', (change, words) => {
  expect(changeWords(change)).toBe(words);
});

it('a converted price has no dust, and a range stays one', () => {
  expect(figureWords('list', 6.88 * 0.9137, 'USD')).toBe('$6.28626');
  expect(figureWords('retail', { low: 2, mode: 3, high: 5 }, 'USD')).toBe('$2.00 to $5.00, most likely $3.00');
  expect(figureWords('retail', undefined, 'USD')).toBe('—');
});

it('what is kept says why, with what the card has', () => {
  const amounts = { before: 2.5, after: 2.5 };
  expect(fateWords({ figure: 'retail', fate: 'yours', ...amounts, said: 3.23 }, 'USD')).toBe(
    'yours is kept; the card says $3.23'
  );
  expect(fateWords({ figure: 'retail', fate: 'unsaid', ...amounts }, 'USD')).toBe('kept: the card says nothing of it');
});
