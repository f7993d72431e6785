/** Figures by which somebody works a cell of the map out again. */
import { expect, it } from 'vitest';
import { exactValue, type Unit } from '../../../../src/routes/scenario/sensitivity/input-figures.ts';

const words = (unit: Unit['unit'], noun?: string): Unit => ({ unit, currency: 'USD', ...(noun !== undefined && { noun }) });

it.each([
  [words('money'), 187_755.102, '$187,755.10', 0.01],
  [words('money'), 190_000, '$190,000', 0],
  [words('price'), 21.36734, '$21.3673', 0.0001],
  [words('price'), 45.5, '$45.50', 0],
  [words('percent'), 0.0836735, '8.3674%', 1e-6],
  [words('count'), 2066.3265, '2,066.3265', 0],
  [words('times'), 0.83673, '×0.8367', 0.0001]
])('%o of %d is told as %s, close enough to come to the same cell', (unit, value, text, off) => {
  expect(exactValue(value, unit)).toBe(text);
  const told = Number(text.replaceAll(/[$,%×]/g, '')) / (unit.unit === 'percent' ? 100 : 1);
  expect(Math.abs(told - value)).toBeLessThanOrEqual(off);
});

it('a grant of tokens keeps its millions, and months stay whole', () => {
  expect(exactValue(300.25, words('units', 'million tokens'))).toBe('300.25 million tokens');
  expect(exactValue(17.6, words('months'))).toBe('18 months');
});
