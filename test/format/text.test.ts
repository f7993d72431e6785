import { describe, expect, it } from 'vitest';
import { amountText } from '#lib/format/amount.ts';
import { count, counted, countInWords, shortCount } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import { daysUntil, deadline, longDate, recentDay, shortDate } from '#lib/format/dates.ts';
import { duration, longMonth, monthCount, shortMonth } from '#lib/format/months.ts';
import { parsedMonth } from '#lib/format/parse-month.ts';
import { percent } from '#lib/format/percent.ts';

describe('percentages', () => {
  it('are written from fractions, without needless zeros', () => {
    expect([0.5, 0.125, 0.0145, 1.5, 0].map((fraction) => percent(fraction))).toEqual(['50%', '12.5%', '1.45%', '150%', '0%']);
    expect(percent(1 / 3, { digits: 0 })).toBe('33%');
  });

  it('have a true minus, and a plus when they are a change', () => {
    expect(percent(-0.11)).toBe('−11%');
    expect(percent(-0.000001)).toBe('0%');
    expect(percent(0.28, { sign: true })).toBe('+28%');
    expect(percent(NaN)).toBe('—');
  });
});

describe('counts', () => {
  it('group their thousands', () => {
    expect([1200, 0.754, -1234567].map((value) => count(value))).toEqual(['1,200', '0.75', '−1,234,567']);
  });

  it('are short in sentences', () => {
    expect([960, 1200, 13e9, 2.4e9, 0].map(shortCount)).toEqual(['960', '1.2k', '13B', '2.4B', '0']);
    expect([countInWords(4), countInWords(12)]).toEqual(['four', '12']);
  });

  it('agree with their noun', () => {
    expect([counted(1, 'offer'), counted(2, 'offer'), counted(3, 'company', 'companies')]).toEqual([
      '1 offer',
      '2 offers',
      '3 companies'
    ]);
  });
});

describe('months', () => {
  it('are named', () => {
    expect([longMonth('2027-01'), shortMonth('2027-09'), longMonth('2027-13')]).toEqual(['January 2027', 'Sep 2027', '2027-13']);
  });

  it('add up to years where they are whole', () => {
    expect([48, 12, 1, 18, 3, 132].map(duration)).toEqual([
      'four years',
      'one year',
      'one month',
      '18 months',
      'three months',
      '11 years'
    ]);
    expect([monthCount(48), monthCount(1)]).toEqual(['48 months', '1 month']);
  });

  it('are read as typed, or not at all', () => {
    expect(['2027-01', '2027-1', 'Jan 2027', 'september 2027', '1/2027'].map(parsedMonth)).toEqual([
      '2027-01',
      '2027-01',
      '2027-01',
      '2027-09',
      '2027-01'
    ]);
    expect(['', '2027-13', 'Foo 2027', 'January', '27-01', '2027-00'].map(parsedMonth)).toEqual(Array(6).fill(undefined));
    // A browser's picker while the year is being typed: a document with year 2 is refused.
    expect(['0002-03', '0202-03'].map(parsedMonth)).toEqual([undefined, undefined]);
  });
});

describe('days', () => {
  it('are named', () => {
    expect(longDate('2026-12-05')).toBe('5 December 2026');
    expect(shortDate('2026-11-09', '2026-11-21')).toBe('9 Nov');
    expect(shortDate('2027-01-02', '2026-11-21')).toBe('2 Jan 2027');
    expect(longDate('soon')).toBe('soon');
  });

  it('are counted from today, over a change of the clocks and of the year', () => {
    expect(daysUntil('2026-12-05', '2026-11-21')).toBe(14);
    expect(daysUntil('2027-03-29', '2027-03-27')).toBe(2);
    expect(
      ['2026-11-21', '2026-11-22', '2026-12-05', '2026-11-20', '2026-11-11'].map((date) => deadline(date, '2026-11-21'))
    ).toEqual(['today', 'tomorrow', 'in 14 days', 'yesterday', '10 days ago']);
  });

  it('of the last week are weekdays', () => {
    expect(
      ['2026-11-21', '2026-11-20', '2026-11-17', '2026-11-09', '2026-11-23'].map((date) => recentDay(date, '2026-11-21'))
    ).toEqual(['today', 'yesterday', 'Tuesday', '9 Nov', '23 Nov']);
  });
});

describe('an uncertain figure', () => {
  const text = (value: number) => money(value, 'USD');
  it('says its range', () => {
    expect(amountText(40000, text)).toBe('$40,000');
    expect(amountText({ low: 40000, high: 60000 }, text)).toBe('$40,000 to $60,000');
    expect(amountText({ low: 40000, mode: 45000, high: 60000 }, text)).toBe('$40,000 to $60,000, most likely $45,000');
    const cases = [
      { value: 0, probability: 0.7 },
      { value: 50000, probability: 0.3 }
    ];
    expect(amountText({ cases }, text)).toBe('$0 (70%) or $50,000 (30%)');
  });
});
