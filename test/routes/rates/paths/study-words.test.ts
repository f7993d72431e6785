import { describe, expect, it } from 'vitest';
import type { DriftFit, ReversionFit } from '#lib/engine/index.ts';
import {
  briefPrice,
  cardOnlyFinding,
  changeText,
  driftFinding,
  errorWords,
  halfLifeRange,
  levelRange,
  reversionFinding,
  spanText,
  yearsText
} from '../../../../src/routes/rates/paths/study-words.ts';

const said = (sentence: readonly { text: string }[]) => sentence.map(({ text }) => text).join('');
const from = (first: string, last: string) => [
  { date: first, price: 2 },
  { date: last, price: 3 }
];
const drift: DriftFit = {
  points: 49,
  years: 0.13,
  logDriftPerYear: 0.28,
  logDriftError: 0.51,
  volatilityPerYear: 0.29,
  volatilityLow: 0.25,
  volatilityHigh: 0.36,
  driftPerYear: 0.38,
  driftLow: -0.4,
  driftHigh: 2.2
};
const assumed = {
  value: -0.0997,
  low: -0.333,
  high: 0.3431,
  effectiveFrom: '2026-08',
  basis: 'assumption' as const,
  source: { title: 'A reading', locator: 'here', retrievedOn: '2026-11-21' }
};

it('the finding names the span, the drift, all that fits, and what the card assumes', () => {
  expect(said(driftFinding('H100 rents', from('2026-07-05', '2026-08-22'), drift, assumed))).toBe(
    'From 49 days of H100 rents: +38% a year, but anything from −40% to +220% fits; the card assumes −10%.'
  );
});

it('where wide swings lift what is expected far above the middle, both are said: nobody reads a fall as a rise', () => {
  const wild = { ...drift, logDriftPerYear: -0.393, driftPerYear: 11.83, driftLow: 0.454, driftHigh: 112.12 };
  expect(said(driftFinding('prices of frontier tokens', from('2023-03-14', '2026-07-24'), wild, undefined))).toBe(
    'From 3.4 years of prices of frontier tokens: +1,183% a year in expectation, −32% in the middle of the futures, ' +
      'but anything from +45% to +11,212% fits; the card assumes nothing.'
  );
});

it('a service without a series says what the card assumes, or that it says nothing', () => {
  expect(said(cardOnlyFinding('H100 GPU-hours', assumed))).toBe(
    'The card assumes −10% a year for H100 GPU-hours, or anything from −33% to +34%; no dated prices are at hand to hold against it.'
  );
  expect(said(cardOnlyFinding('frontier tokens', undefined))).toContain('The card says nothing');
});

describe('the reverting model', () => {
  const points = from('2024-08-01', '2026-08-01');
  const fit: Extract<ReversionFit, { reverts: true }> = {
    reverts: true,
    points: 25,
    years: 2,
    level: 2.5,
    levelLow: 2,
    levelHigh: 4.1,
    halfLifeYears: 0.4,
    halfLifeLow: 0.2,
    halfLifeHigh: 1.8,
    volatilityPerYear: 0.3,
    beatsRandomWalk: true
  };
  const words = (one: ReversionFit) => said(reversionFinding('rents', points, one, 'USD'));

  it('says level and half-life with what else fits', () => {
    expect(words(fit)).toBe(
      'From 2 years of rents: they come back to $2.50, half of the way in 5 months; a level from $2.00 to $4.10 fits, and a half-life from 2 months to 1.8 years.'
    );
  });
  it('says first that a level is not sure where a walk looks as pulled', () => {
    expect(words({ ...fit, beatsRandomWalk: false })).toMatch(
      /^From 2 years of rents: no sure sign of a level\..+more than 1 in 20 walks/
    );
  });
  it('says plainly that there is none, or that the prices are too few', () => {
    expect(words({ reverts: false, because: 'noPull', points: 25, years: 2 })).toContain('no level that prices come back to');
    expect(words({ reverts: false, because: 'tooFewPoints', points: 3, years: 2 })).toContain('3 prices are too few');
  });
  it('has words for every bound that a series may not set', () => {
    expect(levelRange({ levelLow: 2, levelHigh: null }, 'USD')).toBe('any level above $2.00');
    expect(levelRange({ levelLow: 0, levelHigh: 4 }, 'USD')).toBe('any level below $4.00');
    expect(levelRange({ levelLow: 0, levelHigh: null }, 'USD')).toBe('any level');
    expect(halfLifeRange({ halfLifeLow: 0, halfLifeHigh: 0.5 })).toBe('a half-life up to 6 months');
    expect(halfLifeRange({ halfLifeLow: 2, halfLifeHigh: null })).toBe('any half-life above 2 years, no return at all included');
    expect(halfLifeRange({ halfLifeLow: 0, halfLifeHigh: null })).toBe('any half-life');
  });
});

it('under two years it is said how little that is, and not above', () => {
  const short = from('2026-07-05', '2026-08-22');
  expect(errorWords(short, drift)).toBe(
    'The logarithm of the price moved by +0.28 a year, with a standard error of 0.51: only more years make that smaller, not more prices ' +
      'within them. 49 days of prices say little about a yearly drift: what the card assumes is shown beside it.'
  );
  expect(errorWords(from('2023-01-01', '2026-01-01'), { ...drift, years: 3 })).not.toContain('say little');
});

it.each([
  ['2026-07-05', '2026-07-05', '1 day'],
  ['2026-07-05', '2026-08-22', '49 days'],
  ['2025-05', '2026-08-22', '16 months'],
  ['2023-06', '2026-08-22', '3.2 years']
])('%s to %s are %s', (first, last, text) => expect(spanText(from(first, last))).toBe(text));

it.each([
  [0.38, '+38%'],
  [-0.0217, '−2.2%'],
  [0, '0%'],
  [-0.99993, '−99.99%'],
  [49.9, '+4,990%'],
  [5000, 'over +100,000%']
])('a change of %d is %s', (change, text) => expect(changeText(change)).toBe(text));

it.each([
  [0.01, '4 days'],
  [0.4, '5 months'],
  [2.04, '2 years'],
  [12.4, '12 years']
])('%d years are %s', (years, text) => expect(yearsText(years)).toBe(text));

it.each([
  [18_327_392.79, '$18.3M'],
  [173.21, '$173'],
  [5, '$5'],
  [3.225, '$3.23'],
  [0.1, '$0.10'],
  [0.01, '$0.01'],
  [0.0223, '$0.022'],
  [0.0000154, '$0.000015']
])('a picture writes %d as %s', (price, text) => expect(briefPrice(price, 'USD')).toBe(text));
