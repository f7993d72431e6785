// Names in a formula without its parser: what is handed over with a formula rests on them, so that they must be those that the parser reads, and no others.
import { expect, it } from 'vitest';
import { formulaAmounts } from '#lib/formula/amounts.ts';
import { pricesRead, withoutRemark } from '#lib/formula/formula-names.ts';

const one = Float64Array.of(1);

/** Services without which the formula cannot be computed. */
function needed(formula: string, services: readonly string[]): string[] {
  const isWorked = (known: readonly string[]) =>
    formulaAmounts(formula, { months: 1, salaryPerYear: one, prices: Object.fromEntries(known.map((id) => [id, one])) }).ok;
  expect(isWorked(services), formula).toBe(true);
  return services.filter((service) => !isWorked(services.filter((id) => id !== service)));
}

it.each([
  '1000 + h100_hour * 10',
  'month * 4 + 1e4 + 4e5',
  'é_1 * grok − salary',
  'frontier_token * 2 # of token, as the rival pays',
  '(b+year)/(token)',
  'min(b, 2) × ceil (token)'
])('%s reads the prices that it cannot be computed without', (formula) => {
  const services = ['h100-hour', 'hour', 'h100', 'e4', '4e5', 'salary', 'é-1', 'grok', 'token', 'frontier-token', 'b', 'a'];
  expect(pricesRead(formula, services)).toEqual(needed(formula, services));
});

it('a service that is called like a function is read where it is a price, not where the function is called', () => {
  expect(pricesRead('max (1, 2) + min(3, 4)', ['max', 'min'])).toEqual([]);
  expect(pricesRead('max * 2', ['max'])).toEqual(['max']);
});

it('two services that read alike have no price in a formula', () => {
  expect(pricesRead('grok_4 * 2', ['grok-4', 'grok_4', 'grok'])).toEqual([]);
});

it('a remark is no part of a formula, and a formula that is nothing else is still one', () => {
  expect(withoutRemark('1000 * 2 # up to 3000 if she asks')).toBe('1000 * 2');
  expect(withoutRemark('# later')).toBe('0');
});
