/** Which hire breaks the plan: a founder reads the name and acts on it, so that it must be the first with whom cash falls short, counted by hand. */
import { describe, expect, it } from 'vitest';
import type { CompanyAnswer, PlannedHire } from '#lib/engine/index.ts';
import { hireNames } from '../../../../src/routes/scenario/runway/hire-names.ts';
import {
  breakingBrief,
  breakingEntry,
  breakingSentence,
  isNewHire,
  starvedSentence
} from '../../../../src/routes/scenario/runway/hire-words.ts';
import { burning, plan, salary } from './plans.ts';

/** 120,000 a year is 10,000 a month. */
const hired = (hires: PlannedHire[]) => plan({ ...burning, hires }, [salary(120_000)], { offer: { title: 'Research engineer' } });
const empty = plan(burning).answer;
/** 4,000,000 / 210,000 = 19.05; / 230,000 = 17.39; the last starts a month later: 4,010,000 / 240,000 = 16.71. */
const hires: PlannedHire[] = [
  { offer: 'a', count: 1 },
  { offer: 'a', count: 2 },
  { offer: 'a', count: 1, startMonth: '2027-02' }
];
const { scenario, answer } = hired(hires);
const of = (target: number, told: { answer?: CompanyAnswer; empty?: CompanyAnswer } = {}) => ({
  answer,
  empty,
  names: hireNames(scenario, hires),
  counts: hires.map(({ count }) => count),
  isThere: hires.map(() => false),
  isCounted: hires.map(() => true),
  asked: target,
  target,
  ...told
});

describe('the hire that breaks the plan', () => {
  it('is the first with whom cash does not last as long as asked', () => {
    expect([20, 19.5, 18, 17, 16].map((target) => breakingEntry(of(target)))).toEqual([0, 0, 1, 2, -1]);
    expect(breakingSentence(of(19.5))).toBe(
      'The first hire, Research engineer from January 2027, breaks it: with this one cash ends after 19 months, in place of 20.'
    );
    expect(breakingSentence(of(18))).toBe(
      'The second entry, 2 × Research engineer, breaks it: with these cash ends after 17.4 months, in place of 19.'
    );
  });

  it('is nobody where cash lasts with all of them, to the month that all of them give', () => {
    expect(breakingSentence(of(16))).toBe('No hire breaks it: with all of them cash lasts to May 2028, 16.7 months.');
  });

  it('is not said to break months by lasting as long: 17.97 of 18 are just before them', () => {
    const lasting = (first: number) => ({
      ...of(18),
      answer: { ...answer, hireByHire: answer.hireByHire.map((one) => ({ ...one, runwayMonths: first })) }
    });
    expect(breakingSentence(lasting(17.97))).toContain('with this one cash ends just before 18 months, in place of 20.');
    expect(breakingSentence(lasting(17.94))).toContain('cash ends after 17.9 months');
    const without = { ...empty, runwayMonths: 17.97 };
    expect(breakingSentence(of(18, { empty: without }))).toBe(
      'It does not, even without any hire: then cash ends just before 18 months.'
    );
  });

  it('is nobody where cash does not last without any: hires are not blamed for it', () => {
    expect(breakingEntry(of(21))).toBeNull();
    expect(breakingSentence(of(21))).toBe('It does not, even without any hire: then cash ends after 20 months.');
  });

  it('is never one who works there already, and comes before no hire for them: 4,000,000 / 220,000 with two who are there', () => {
    // Listed last, they are counted from the first entry on: 4,000,000 / 230,000 = 17.39 with one hire, / 240,000 = 16.67 with two.
    const there = { offer: 'a', count: 2, startMonth: '2025-01' };
    const staffed = hired([{ offer: 'a', count: 1 }, { offer: 'a', count: 1 }, there]);
    const told = {
      answer: staffed.answer,
      empty: hired([there]).answer,
      names: ['One', 'Two', 'Staff'],
      counts: [1, 1, 2],
      isThere: [false, false, true],
      isCounted: [true, true, true],
      asked: 17
    };
    expect([18.2, 18, 17, 16].map((target) => breakingEntry({ ...told, target }))).toEqual([null, 0, 1, -1]);
    expect(breakingSentence({ ...told, target: 17 })).toBe(
      'The second hire, Two, breaks it: with this one cash ends after 16.7 months, in place of 17.4.'
    );
    expect(breakingSentence({ ...told, asked: 18, target: 18 })).toContain('after 17.4 months, in place of 18.2.');
    expect(breakingBrief({ ...told, target: 17 })).toBe('Two breaks the 17 months');
    expect(breakingBrief({ ...told, asked: 16, target: 16 })).toBeUndefined();
  });

  it('may be the first to bring the end within the horizon', () => {
    // 80,000 a month last 50 months without hires, 90,000 44.4 with one.
    const one = plan({ cash: 4_000_000, burnPerMonth: 80_000, hires: [{ offer: 'a', count: 1 }] }, [salary(120_000)]);
    const without = plan({ cash: 4_000_000, burnPerMonth: 80_000 });
    const said = breakingSentence({
      answer: one.answer,
      empty: without.answer,
      names: ['Founder'],
      counts: [1],
      isThere: [false],
      isCounted: [true],
      asked: 48,
      target: 48
    });
    expect(said).toBe(
      'The only hire, Founder, breaks it: with this one cash ends after 44.4 months, in place of lasting beyond the horizon.'
    );
  });
});

it('production that never lacks a GPU but for rounding is not said to be short of them', () => {
  const without = (starvedHours: number) => ({ ...empty, cluster: { worst: { starvedHours } } }) as unknown as CompanyAnswer;
  expect(starvedSentence(of(16, { empty: without(1e-12) }), 0)).toBeUndefined();
  expect(starvedSentence(of(16, { empty: without(0.003) }), 0)).toBe(
    'Production is short of GPUs without any hire: less than 0.1 hours in the worst month, above your limit of 0.'
  );
});

describe('months that the horizon does not have', () => {
  // Of 12 months that are seen nothing says how long cash lasts after them.
  const short = (asked: number, told: Partial<ReturnType<typeof of>> = {}) => ({ ...of(16), asked, ...told });

  it('are not said to be kept by what lasts to the end of a short plan: a founder would hire on it', () => {
    expect(breakingSentence(short(60))).toBe(
      'That cannot be seen on a horizon of 16 months: set “Seen for” to 60 or more. No hire breaks the 16 months: with all of them cash lasts to May 2028, 16.7 months.'
    );
  });
  it('are broken by nobody where cash ends within the horizon without any', () => {
    const ended = { ...empty, runwayMonths: 10 };
    expect(breakingSentence(short(60, { empty: ended }))).toBe(
      'It does not, even without any hire: then cash ends after 10 months.'
    );
    expect(breakingBrief(short(60, { empty: ended }))).toBe('even without hires less than 60 months');
  });
  it('are broken for those months alone that are seen', () => {
    expect(breakingSentence({ ...of(18), asked: 60 })).toMatch(
      /set “Seen for” to 60 or more\. The second entry, .*, breaks the 18 months: /
    );
  });
});

it('who is nobody, or starts after the plan ends, is none of those who break it or do not: the others keep their places', () => {
  const told = { ...of(18), isCounted: [false, true, true] };
  expect(isNewHire(told)).toEqual([false, true, true]);
  expect(breakingSentence(told)).toMatch(/^The first entry, 2 × Research engineer, breaks it: .* in place of 20\.$/);
  expect(breakingSentence({ ...of(16), isCounted: [true, false, false] })).toMatch(/^No hire breaks it: with this hire cash/);
});

describe('production short of GPUs', () => {
  const starved = (hours: (number | null)[], limit: number): CompanyAnswer => ({
    ...answer,
    hireByHire: answer.hireByHire.map((one, entry) => {
      const starvedHours = hours[entry] ?? null;
      return { ...one, starvedHours, isWithinLimit: starvedHours === null ? null : starvedHours <= limit };
    })
  });

  it('names the first hire past the limit, and no one where there is no limit or it is kept', () => {
    const told = of(16, { answer: starved([0.5, 1.9, 12.41], 2) });
    expect(starvedSentence(told, 2)).toBe(
      'The third hire, Research engineer from February 2027, leaves production short of GPUs for 12.4 hours in the worst month, above your limit of 2.'
    );
    expect(starvedSentence(of(16, { answer: starved([0.5, 1.03], 0.9) }), 0.9)).toContain('for 1 hour in the worst month');
    expect(starvedSentence(of(16, { answer: starved([0.5, 2.04], 2) }), 2)).toContain('for just over 2 hours in');
    expect(starvedSentence(of(16, { answer: starved([0.5, 0.003], 0) }), 0)).toContain('for 0.5 hours in');
    expect(starvedSentence(told, undefined)).toBeUndefined();
    expect(starvedSentence(of(16, { answer: starved([0.5, 1.9, 2], 2) }), 2)).toBeUndefined();
  });
});

it('hires of one letter are told apart by when they start', () => {
  expect(hireNames(scenario, hires)).toEqual([
    'Research engineer from January 2027',
    '2 × Research engineer',
    'Research engineer from February 2027'
  ]);
});

it('twins of one letter and one start are told apart by their numbers', () => {
  const twin = { offer: 'a', count: 1 };
  expect(hireNames(scenario, [twin, twin])).toEqual(['Research engineer (1)', 'Research engineer (2)']);
  expect(hireNames(scenario, [twin, { ...twin, startMonth: '2027-03' }, twin])).toEqual([
    'Research engineer from January 2027 (1)',
    'Research engineer from March 2027',
    'Research engineer from January 2027 (2)'
  ]);
});
