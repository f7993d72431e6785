import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { compileFormula } from '#lib/formula/arithmetic.ts';

const NAMES = ['month', 'year', 'salary', 'h100_hour'];
const VALUES = { month: 13, year: 2, salary: 240000, h100_hour: 3.23 };

function result(text: string): number {
  const compiled = compileFormula(text, NAMES);
  if (!compiled.ok) throw new Error(compiled.message);
  return compiled.evaluate(VALUES);
}

function refusal(text: string): string {
  const compiled = compileFormula(text, NAMES);
  if (compiled.ok) throw new Error(`accepted: ${text}`);
  return compiled.message;
}

describe('a formula', () => {
  it('is arithmetic on the named values', () => {
    expect(result('salary / 12 * 5%')).toBeCloseTo(1000, 10);
    expect(result('100 * h100_hour')).toBeCloseTo(323, 10);
    expect(result('-(2 + 3) ^ 2')).toBe(-25);
    expect(result('8 × 730 − 40')).toBe(5800);
  });

  it('compares to one or nothing, so that a condition is a factor', () => {
    expect(result('(month > 12) * 500')).toBe(500);
    expect(result('(month <= 12) * 500')).toBe(0);
    expect(result('(year == 2) + (year >= 2) + (year < 2)')).toBe(2);
  });

  it('knows six functions', () => {
    expect(result('max(min(salary, 100000), 5)')).toBe(100000);
    expect(result('round(2.345, 1) + floor(2.9) + ceil(2.1) + abs(-1)')).toBeCloseTo(8.3, 12);
  });

  it('names what it does not know, and what it does', () => {
    expect(refusal('bonus * 2')).toBe('“bonus” is not known here. Names that are: month, year, salary, h100_hour.');
    expect(refusal('min()')).toBe('min takes 1 to 20 numbers, not 0.');
    expect(refusal('')).toMatch(/empty/);
  });

  it('says where it stops making sense', () => {
    expect(compileFormula('2 + * 3', NAMES)).toMatchObject({ ok: false, position: 5 });
  });

  it.each([
    'import("fs")',
    'cos.constructor("return 1")()',
    'f(x) = x',
    'x = 3',
    '"a"',
    '[1, 2]',
    '{a: 1}',
    '5 cm',
    '5!',
    'month[1]',
    'salary.constructor',
    '1; 2',
    'month ? 1 : 2',
    '1 < month < 3',
    'true',
    'sqrt(4)',
    'evaluate("1")',
    'constructor',
    '__proto__',
    'createUnit("x")',
    'ones(20000,20000)',
    'parse("1")',
    'range(1, 1e9)',
    "month'",
    '1:3',
    '1:1e9',
    'not month',
    '5 mod 3',
    'min(month)(2)',
    'i',
    'pi',
    '2 salary',
    '1e999',
    'NaN',
    'Infinity',
    'null',
    '# nothing',
    'end',
    'month == 1 and year == 1'
  ])('refuses %s, which is not arithmetic', (text) => {
    expect(refusal(text).length).toBeGreaterThan(10);
  });

  it('takes as many characters as the page lets one type', () => {
    expect(compileFormula(`0.${'1'.repeat(498)}`, NAMES).ok).toBe(true);
    expect(refusal(`0.${'1'.repeat(499)}`)).toMatch(/500 characters/);
  });

  it('refuses what would take long or overflow the stack', () => {
    expect(refusal('1+'.repeat(300) + '1')).toMatch(/500 characters/);
    expect(refusal('('.repeat(150) + '1' + ')'.repeat(150))).toMatch(/nested too deeply/);
    expect(refusal('-'.repeat(399) + '1')).toMatch(/nested too deeply/);
    expect(refusal('2^'.repeat(150) + '1')).toMatch(/nested too deeply/);
  });

  it.each(['1e308 ^ 9', '1 / 0', '0 / 0', '(-8) ^ 0.5'])('gives no infinite or undefined amount for %s', (text) => {
    expect(() => result(text)).toThrow(RangeError);
  });

  it('never throws while it reads, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'1(+month)^[]{}"=.,;f x%!<>?:') })), (text) => {
        expect(typeof compileFormula(text, NAMES).ok).toBe('boolean');
      }),
      { numRuns: 500 }
    );
  });

  it('cannot reach a name that an object inherits', () => {
    const compiled = compileFormula('constructor + 1', ['constructor']);
    expect(compiled.ok && compiled.evaluate({ constructor: 2 } as unknown as Record<string, number>)).toBe(3);
  });
});
