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
    expect(read.ok && read.share).toBeCloseTo(share, 10);
  });

  it.each(['', 'many', '-5', '120%', '% of it', '0.5% of 10', '5 to 6'])('%s is none, and says what to type', (text) => {
    expect(unitsReading(text, 48_000_000)).toMatchObject({ ok: false, message: expect.stringMatching(/\w/) });
  });

  it('a share of a listed company is not taken for units', () => {
    expect(unitsReading('0.5%', undefined).ok).toBe(false);
  });
});
