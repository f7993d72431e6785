/** Tax on the next unit of pay: of a whole year, since a part of one says nothing of what comes after. */
import { expect, it } from 'vitest';
import type { OfferTaxYear } from '#lib/engine/index.ts';
import { marginalWords } from '../../../src/routes/scenario/marginal-words.ts';

const year = (year: number, months: number, marginalRate: number) => ({ year, months, marginalRate }) as OfferTaxYear;

it('is of the first whole year, or of the fullest where none is whole', () => {
  const whole = [year(2026, 1, 0.2), year(2027, 12, 0.471), year(2028, 12, 0.5)];
  expect(marginalWords({ id: 'us' }, [{ name: 'Borealis', years: whole }])).toBe('Tax on the next dollar of pay: 47% (2027).');
  expect(marginalWords({ id: 'uk' }, [{ name: 'Borealis', years: [year(2026, 3, 0.2), year(2027, 9, 0.42)] }])).toBe(
    'Tax on the next pound of pay: 42% (2027-28).'
  );
});

it('names the offers only where they differ', () => {
  const at = (name: string, rate: number) => ({ name, years: [year(2027, 12, rate)] });
  expect(marginalWords({ id: 'us' }, [at('Borealis', 0.47), at('Halcyon', 0.47)])).toBe(
    'Tax on the next dollar of pay: 47% (2027).'
  );
  expect(marginalWords({ id: 'us' }, [at('Borealis', 0.47), at('Halcyon', 0.43)])).toBe(
    'Tax on the next dollar of pay: 47% at Borealis (2027), 43% at Halcyon (2027).'
  );
});

it('is not said of a flat rate, nor where nobody is taxed so', () => {
  expect(marginalWords({ id: 'flat' }, [{ name: 'Borealis', years: [year(2027, 12, 0.4)] }])).toBeUndefined();
  expect(marginalWords({ id: 'us' }, [])).toBeUndefined();
});
