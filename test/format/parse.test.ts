import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { figureText, type FigureKind } from '#lib/format/figure.ts';
import { parsedNumber, UNFINISHED, type FigureRules } from '#lib/format/parse.ts';

const MONEY: FigureRules = { kind: 'money' };
const COUNT: FigureRules = { kind: 'count' };

function value(text: string, rules: FigureRules): number | string {
  const parsed = parsedNumber(text, rules);
  return parsed.ok === true ? parsed.value : parsed.ok === 'empty' ? 'empty' : parsed.message;
}

function understood(text: string, rules: FigureRules): string {
  const parsed = parsedNumber(text, rules);
  if (parsed.ok !== true) throw new Error(`not understood: ${text}`);
  return parsed.understood;
}

describe('what people type', () => {
  it.each<[string, FigureRules, number]>([
    ['185k', MONEY, 185000],
    ['1.2M', MONEY, 1200000],
    ['$25,000', MONEY, 25000],
    ['25 000', MONEY, 25000],
    ['25\u202f000', MONEY, 25000],
    ["25'000", MONEY, 25000],
    ['USD 25k', MONEY, 25000],
    ['25k usd', MONEY, 25000],
    ['€25k', { kind: 'money', currency: 'EUR' }, 25000],
    ['CA$25k', { kind: 'money', currency: 'CAD' }, 25000],
    ['$25k', { kind: 'money', currency: 'CAD' }, 25000],
    ['−$63,000', MONEY, -63000],
    ['1.5 million', MONEY, 1500000],
    ['2B', COUNT, 2e9],
    ['2B tokens', COUNT, 2e9],
    ['1,200 H100-hours', COUNT, 1200],
    ['600 GPU hours a month', { kind: 'count', per: 'month' }, 600],
    ['8*730', COUNT, 5840],
    ['8x730', COUNT, 5840],
    ['(2 + 3) × 4 − 1', COUNT, 19],
    ['100k × 90%', MONEY, 90000],
    ['48', { kind: 'months' }, 48],
    ['4 years', { kind: 'months' }, 48],
    ['1 year + 6 months', { kind: 'months' }, 18],
    ['50%', { kind: 'percent' }, 0.5],
    ['50', { kind: 'percent' }, 0.5],
    ['0.5%', { kind: 'percent' }, 0.005],
    ['2 × 25%', { kind: 'percent' }, 0.5],
    ['15% a year', { kind: 'rate' }, 0.15],
    ['-11', { kind: 'rate' }, -0.11]
  ])('%s', (text, rules, expected) => {
    expect(value(text, rules)).toBeCloseTo(expected, 12);
  });

  it('says what was understood', () => {
    expect(understood('185k', MONEY)).toBe('$185,000');
    expect(understood('8*730', COUNT)).toBe('5,840 = 8 × 730');
    expect(understood('4 years', { kind: 'months' })).toBe('48 months = 4 × 12');
    expect(understood('50', { kind: 'percent' })).toBe('50%');
    expect(understood('100% / 3', { kind: 'percent' })).toBe('33.333333% = 100% ÷ 3');
  });

  it('lets a name stand for a number: a quarter of 8 H100 for a month is 1,460 hours', () => {
    const rules: FigureRules = { kind: 'count', names: { h100: 730 } };
    expect(understood('8 × H100 × 25%', rules)).toBe('1,460 = 8 × 730 × 25%');
    expect(value('8 × B200', rules)).toBe('Not a number. Try 1,200 or 2B.');
    expect(value('8 × constructor', rules)).toBe('Not a number. Try 1,200 or 2B.');
  });

  it('converts months and years by what the field counts in, and says so', () => {
    expect(understood('$2k a month', { kind: 'money', per: 'year' })).toBe('$24,000 = 12 × $2,000');
    expect(understood('24k/yr', { kind: 'money', per: 'month' })).toBe('$2,000 = $24,000 ÷ 12');
    expect(value('$2k a month', MONEY)).toBe('Leave out “a month”: this figure is not by the month.');
    expect(value('1% a month', { kind: 'rate' })).toBe('Leave out “a month”: this figure is not by the month.');
  });

  it('takes empty text for the default, not for zero', () => {
    expect(parsedNumber('  ', MONEY)).toEqual({ ok: 'empty' });
  });
});

describe('what is on its way to more', () => {
  it.each(['35 t', '35t', '2B t', '60 m', '1.5 m'])('%s waits until it is entered', (text) => {
    expect(UNFINISHED.test(text)).toBe(true);
    expect(parsedNumber(text, COUNT).ok).toBe(text !== '2B t');
  });

  it.each(['35', '35T', '2 M', '185k', '2m', '2B', '4 years', '8 × H100', '35 to'])('%s does not', (text) => {
    expect(UNFINISHED.test(text)).toBe(false);
  });
});

describe('what could be read in two ways is asked about', () => {
  it.each(['1,5', '1.234,56', '1.234.567', '12,34,567', '1 2', '25,', '1,234 567'])('%s', (text) => {
    expect(value(text, MONEY)).toMatch(/can be read in two ways/);
  });

  it('a point before three digits', () => {
    expect(value('185.000', MONEY)).toBe('Is that 185,000 or 185.0? Type it so.');
    expect(value('1.125', COUNT)).toBe('Is that 1,125 or 1.1250? Type it so.');
    expect([value('1.125k', MONEY), value('0.125', MONEY), value('185.0', MONEY)]).toEqual([1125, 0.125, 185]);
  });

  it('a percentage below one without its sign', () => {
    expect(value('0.5', { kind: 'percent' })).toBe('Is that 0.5% or 50%? Add the % sign.');
  });

  it('a percentage added to an amount', () => {
    expect(value('100k - 10%', MONEY)).toBe('What is the percentage of? Write 100k × 90%, say.');
  });
});

describe('nonsense says what to type', () => {
  it.each<[string, FigureRules, string]>([
    ['25k-ish', MONEY, 'Not an amount. Try 25k or $25,000.'],
    ['lots', COUNT, 'Not a number. Try 1,200 or 2B.'],
    ['half', { kind: 'percent' }, 'Not a percentage. Try 50%.'],
    ['soon', { kind: 'months' }, 'Not a number of months. Try 48 or 4 years.'],
    ['3.1 months', { kind: 'months' }, 'Whole months only.'],
    ['12.5', { kind: 'count', whole: true }, 'Whole numbers only.'],
    ['€25k', MONEY, 'This figure is in USD.'],
    ['25k GBP', MONEY, 'This figure is in USD.'],
    ['$5', COUNT, 'Not a number. Try 1,200 or 2B.'],
    ...['40k to 60k', '40–60k', '40k ~ 60k', '50k ± 10k', '50k +/- 10k', '50k +- 10k'].map(
      (text): [string, FigureRules, string] => [
        text,
        MONEY,
        'One figure here, not a range. Where ranges are taken, a ± appears as you enter the field.'
      ]
    ),
    ['50%', MONEY, 'Not an amount. Try 25k or $25,000.'],
    ['-5', { kind: 'money', min: 0 }, 'Not below zero.'],
    ['120%', { kind: 'percent', max: 1 }, 'At most 100%.'],
    ['0', { kind: 'months', min: 1 }, 'At least 1 month.'],
    ['1/0', COUNT, 'That has no finite result.'],
    ['1e400', COUNT, 'Not a number. Try 1,200 or 2B.'],
    ['2000000T', MONEY, 'At most $1,000,000,000,000,000.'],
    ['(1', COUNT, 'A bracket is open.'],
    ['1'.repeat(81), COUNT, 'Too long: 80 characters at most.'],
    ['2B tokens', { kind: 'count', units: ['hour'] }, 'Not a number. Try 1,200 or 2B.']
  ])('%s', (text, rules, message) => {
    expect(value(text, rules)).toBe(message);
  });

  it('whatever is typed, nothing is thrown and no number is infinite', () => {
    const kinds = fc.constantFrom<FigureKind>('money', 'count', 'percent', 'months', 'rate');
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,kMB%$€-+*/×()x ayermonth') }));
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const parsed = parsedNumber(text, { kind, min: 0, names: { a: 2 } });
        expect(parsed.ok !== true || (Number.isFinite(parsed.value) && parsed.value >= 0)).toBe(true);
      }),
      { numRuns: 1000 }
    );
  });
});

describe('a figure written into a field reads back as itself', () => {
  const rounded = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -6, max: 3 }))
    .map(([digits, exponent]) => Number(`${digits}e${exponent}`));

  it.each(['USD', 'EUR', 'GBP', 'CAD', 'CHF', 'JPY', 'ZMW', 'BRL', 'INR'])('as money in %s', (currency) => {
    fc.assert(
      fc.property(rounded, (figure) => expectSame(figure, { kind: 'money', currency })),
      { numRuns: 60 }
    );
  });

  it.each<FigureKind>(['count', 'percent', 'rate'])('as %s', (kind) => {
    fc.assert(
      fc.property(rounded, (figure) => expectSame(figure, { kind })),
      { numRuns: 200 }
    );
  });

  it('as months', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1200 }), (figure) => expectSame(figure, { kind: 'months' })));
  });

  function expectSame(figure: number, rules: FigureRules): void {
    const read = value(figureText(figure, rules.kind, rules.currency ?? 'USD'), rules);
    expect(Math.abs(Number(read) - figure)).toBeLessThanOrEqual(Math.abs(figure) * 1e-11);
  }
});
