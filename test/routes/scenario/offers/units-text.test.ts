/** The size of a grant as letters say it. */
import { describe, expect, it } from 'vitest';
import { unitsReading } from '../../../../src/routes/scenario/offers/units-text.ts';

describe('what is typed as the size of a grant', () => {
  it.each([
    ['20,000', 20_000],
    ['20k', 20_000],
    ['20,000 options', 20_000],
    ['1,200 RSUs', 1200]
  ])('%s is a number of units', (text, value) => {
    expect(unitsReading(text, 48_000_000)).toMatchObject({ ok: true, value });
    expect(unitsReading(text, 48_000_000)).not.toHaveProperty('share');
  });

  it.each([
    ['0.5%', 240_000, 0.005],
    ['0.5% of the company', 240_000, 0.005],
    ['0.0371 % of fully diluted', 17_808, 0.000371],
    ['0.003333%', 1600, 0.00003333]
  ])('%s is whole units of all shares', (text, value, share) => {
    const read = unitsReading(text, 48_000_000);
    expect(read).toMatchObject({ ok: true, value });
    expect(read.share).toBeCloseTo(share, 10);
  });

  it.each(['many', '-5', '120%', '% of it', '0.5% of 10', '6 to 5'])('%s is none, and says what to type', (text) => {
    expect(unitsReading(text, 48_000_000)).toMatchObject({ ok: false, message: expect.stringMatching(/\w/) });
  });

  it.each([
    ['15k to 20k', { low: 15_000, high: 20_000 }],
    ['15,000 to 20,000 options', { low: 15_000, high: 20_000 }],
    [
      '0 (40%) or 20k (60%)',
      {
        cases: [
          { value: 0, probability: 0.4 },
          { value: 20_000, probability: 0.6 }
        ]
      }
    ]
  ])('%s is a range of units, and its chances are no share of the company', (text, value) => {
    expect(unitsReading(text, 48_000_000)).toMatchObject({ ok: true, value });
    expect(unitsReading(text, undefined)).toMatchObject({ ok: true, value });
  });

  it('of nothing is left to the field', () => {
    expect(unitsReading('', 48_000_000)).toEqual({ ok: 'empty' });
  });

  it('a share of a listed company is not taken for units', () => {
    expect(unitsReading('0.5%', undefined).ok).toBe(false);
  });
});
