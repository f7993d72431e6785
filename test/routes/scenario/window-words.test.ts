/** How long the comparison looks: the words must be those of the months that are counted. */
import { expect, it } from 'vitest';
import { resolve } from '#lib/engine/index.ts';
import { windowInWords } from '../../../src/routes/scenario/window-words.ts';
import { guesses, type Parts } from '../../support/scenario.ts';
import { compared, salary } from './compared.ts';

const words = (starts: string[], world: Parts) => {
  const letters = starts.map((startMonth, place) => ({ id: `${place}`, from: `${place}`, startMonth, parts: [salary(1)] }));
  return windowInWords(resolve(compared(letters, world), guesses));
};

it('is the horizon where all offers start together, however late', () => {
  expect(words(['2027-01', '2027-01'], { horizonMonths: 48 })).toBe('four years');
  expect(words(['2027-03', '2027-03'], { horizonMonths: 18 })).toBe('18 months');
  expect(words([], { horizonMonths: 12 })).toBe('one year');
});

it('lasts the horizon after the latest start where they do not', () => {
  expect(words(['2027-01', '2027-08'], { horizonMonths: 48 })).toBe('55 months');
});
