import { describe, expect, it } from 'vitest';
import { pastedSeries } from '#lib/exchange/pasted-series.ts';

const points = (text: string) => pastedSeries(text, 'USD').points.map(({ date, price }) => [date, price]);
const reasons = (text: string) => pastedSeries(text, 'USD').refused.map(({ line, reason }) => `${line}: ${reason}`);

describe('shapes that people paste', () => {
  it.each([
    ['2026-08-22, 3.23', '2026-08-22', 3.23],
    ['2026-08;3.23', '2026-08', 3.23],
    ['2026/8/2\t$3.23', '2026-08-02', 3.23],
    ['22.8.2026;3,23', '2026-08-22', 3.23],
    ['8/22/2026,3.225', '2026-08-22', 3.225],
    ['8.8.2026 USD3', '2026-08-08', 3],
    ['08/2026\t3e-7', '2026-08', 3e-7],
    ['"2026-08-22","3.23"', '2026-08-22', 3.23],
    ['2026-08-22T10:15:00Z;.5', '2026-08-22', 0.5]
  ])('%j is read as meant', (line, date, price) => {
    expect(points(line)).toEqual([[date, price]]);
    expect(reasons(line)).toEqual([]);
  });

  it('a heading line, empty lines and lines of another system do no harm', () => {
    expect(points('\r\ndate,median\r\n2026-08-22,3.23\r\n\r\n2026-08-21,3.20\r\n')).toEqual([
      ['2026-08-21', 3.2],
      ['2026-08-22', 3.23]
    ]);
    expect(reasons('date,median\n2026-08-22,3.23')).toEqual([]);
  });
});

describe('what could be read in two ways is asked about, with its line', () => {
  it.each([
    ['3.4.2026;2', '1: “3.4.2026” is 2026-04-03 or 2026-03-04: write the one that is meant.'],
    ['2026-08-22;1,234', '1: “1,234” can be read in two ways: write a point before decimals and nothing between thousands.'],
    ['\n2026-02-30,2', '2: There is no such day as “2026-02-30”.'],
    ['31.13.2026;2', '1: There is no such day as “31.13.2026”.'],
    [
      '2026-08-22,2,35',
      '1: A date and a price are needed, found 3 parts. Put a semicolon between date and price if the price has a comma.'
    ],
    ['2026-08-22', '1: A date and a price are needed.'],
    ['2026-08-22,€2', '1: “€2” is not a price in USD.'],
    ['2026-08-22,-2', '1: “-2” is not a price in USD.'],
    ['2026-08-22,0', '1: A price is above zero, and below a trillion.'],
    ['2026-08-22,1e400', '1: A price is above zero, and below a trillion.'],
    ['2026-08-22,constructor', '1: “constructor” is not a price in USD.'],
    ['1 August,2', '1: “1 August” is not a date. Write 2026-08-22 or 2026-08.']
  ])('%j', (text, reason) => {
    expect(points(text)).toEqual([]);
    expect(reasons(text)).toEqual([reason]);
  });

  it('a word where a date should be is a heading in the first line only', () => {
    expect(reasons('day;price\nday;price')).toEqual(['2: “day” is not a date. Write 2026-08-22 or 2026-08.']);
  });
});

it('a day that comes more than once counts once, a month as its first, with the median, and it is said', () => {
  const { points: kept, repeated } = pastedSeries('2026-08-22,9\n2026-08-01,1\n2026-08,5\n2026-08-01,3\n2026-08-22,2', 'USD');
  expect(kept).toEqual([
    { date: '2026-08-01', price: 3 },
    { date: '2026-08-22', price: 5.5 }
  ]);
  expect(repeated).toEqual([
    { date: '2026-08-01', prices: 3 },
    { date: '2026-08-22', prices: 2 }
  ]);
});

it('a paste of a million lines is cut, and it is said', () => {
  const { points: kept, refused } = pastedSeries('2026-08-01,1\n'.repeat(1_000_000), 'USD');
  expect(kept).toHaveLength(1);
  expect(refused).toEqual([{ line: 20_001, text: 'and 980000 more', reason: 'Only the first 20,000 lines are read.' }]);
});
