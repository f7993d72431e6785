/** Odds as futures out of a hundred, and which way round a pair is told. */
import { describe, expect, it } from 'vitest';
import { beatOf, favoured, futuresInWords } from '../../../src/routes/scenario/odds-words.ts';
import { answer, beat, distribution } from './futures/answers.ts';

it.each([
  [0.714, '71 of 100 futures'],
  [1, '100 of 100 futures'],
  [0.9999, 'more than 99 of 100 futures'],
  [0.0001, 'fewer than 1 of 100 futures'],
  [0, '0 of 100 futures']
])('%d is %s: what is not certain is never said to be', (chance, text) => {
  expect(futuresInWords(chance)).toBe(text);
});

describe('a pair', () => {
  const there = beat({ offer: 'a', rival: 'b', difference: distribution(-41_000), probability: 0.29 });
  const back = beat();
  const both = answer([], [there, back]);

  it('is found in the direction that was asked for', () => {
    expect(beatOf(both, { offer: 'a', rival: 'b' })).toBe(there);
    expect(beatOf(both, { offer: 'b', rival: 'a' })).toBe(back);
    expect(beatOf(both, { offer: 'a', rival: 'c' })).toBeUndefined();
  });

  it('is told from the side that is ahead on average, whichever was asked about', () => {
    expect(favoured(both, { offer: 'a', rival: 'b' })).toBe(back);
    expect(favoured(both, { offer: 'b', rival: 'a' })).toBe(back);
  });
});
