/** Which two offers are compared: a choice outlives the page that it was made on, not the offer that it is of. */
import { describe, expect, it } from 'vitest';
import { comparedPair } from '../../../src/routes/scenario/compared-pair.ts';

const usual = { offer: 'b', rival: 'a' };
const written = ['a', 'b', 'c'];

describe('the compared pair', () => {
  it('is that of the verdict until another is chosen', () => {
    expect(comparedPair({}, usual, written)).toEqual(usual);
    expect(comparedPair({ offer: 'c', rival: 'a' }, usual, written)).toEqual({ offer: 'c', rival: 'a' });
  });

  it('passes over a choice that is deleted or emptied by now', () => {
    expect(comparedPair({ offer: 'gone', rival: 'c' }, usual, written)).toEqual({ offer: 'b', rival: 'c' });
  });

  it('is never an offer against itself', () => {
    expect(comparedPair({ offer: 'a', rival: 'a' }, usual, written)).toEqual({ offer: 'a', rival: 'b' });
  });

  it('of one letter is none', () => {
    expect(comparedPair({ offer: 'a' }, undefined, ['a'])).toBeUndefined();
  });
});
