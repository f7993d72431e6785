/** What the page says of a vesting: the sentence beside the picture, and what is wrong with shares that are half typed. */
import { describe, expect, it } from 'vitest';
import { completed, sharesFault, tranchesFault, vestingFinding } from '../../../../src/routes/scenario/offers/vesting-words.ts';

describe('the finding of a vesting', () => {
  it.each([
    [{ vesting: { months: 48, cliffMonths: 12 } }, 'Nothing before month 12, then 25%; half by month 24, all by month 48.'],
    [
      { vesting: { months: 48, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] } },
      'Nothing before month 12, then 5%; half by month 36, all by month 48.'
    ],
    [{ vesting: { months: 4 } }, '25% in the first month; half by month 2, all by month 4.'],
    [{ vesting: { months: 36, cliffMonths: 36 } }, 'All of it at once, at the end of month 36.'],
    [{ vesting: { months: 24, everyMonths: 12 } }, 'Nothing before month 12, then 50%; all by month 24.'],
    [
      {
        tranches: [
          { month: 12, share: 0.7 },
          { month: 30, share: 0.3, probability: 0.5 }
        ]
      },
      'Nothing before month 12, then 70%; all by month 30. 30% of it only if milestones are reached.'
    ]
  ])('%o', (terms, finding) => {
    expect(vestingFinding(terms)).toBe(finding);
  });
});

it('is of shares, whatever the grant’s units and its refreshers', () => {
  const grant = { units: 4000, vesting: { months: 48, cliffMonths: 12 }, refreshers: { units: 9, vesting: { months: 12 } } };
  expect(vestingFinding(grant)).toBe('Nothing before month 12, then 25%; half by month 24, all by month 48.');
});

describe('shares that are half typed', () => {
  it('say what is missing, or too much, and nothing where they are a whole', () => {
    expect(sharesFault([0.05, 0.15, 0.4])).toBe('These add up to 60%: 40% is missing.');
    expect(sharesFault([0.5, 0.6])).toBe('These add up to 110%: 10% too much.');
    expect(sharesFault([0.3333, 0.3333, 0.3333])).toBe('These add up to 99.99%: 0.01% is missing.');
    expect(sharesFault([0.1, 0.2, 0.7])).toBeUndefined();
    expect(sharesFault([])).toBe('These add up to 0%: 100% is missing.');
  });

  it('can be completed by the last, unless the others are too much already', () => {
    expect(completed([0.05, 0.15, 0.4, 0.1])).toEqual([0.05, 0.15, 0.4, 0.4]);
    expect(completed([0.7, 0.6, 0.1])).toBeUndefined();
    expect(completed([])).toBeUndefined();
  });

  it('in parts out of order name the part', () => {
    expect(tranchesFault([24, 12].map((month) => ({ month, share: 0.5 })))).toBe('Part 2 must come after month 24.');
    expect(tranchesFault([12, 24].map((month) => ({ month, share: 0.5 })))).toBeUndefined();
  });
});
