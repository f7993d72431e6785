/** Quantities as people type them, in the unit that a field wants. Expected figures are worked out by hand in the titles or beside them. */
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { quantityIn } from '#lib/formula/quantity.ts';

function value(text: string, unit: string): number {
  const read = quantityIn(text, unit);
  if (!read.ok) throw new Error(`${text}: ${read.message}`);
  return read.value;
}

function refusal(text: string, unit: string): string {
  const read = quantityIn(text, unit);
  if (read.ok) throw new Error(`accepted: ${text} as ${read.value} ${unit}`);
  return read.message;
}

describe('a quantity', () => {
  it.each([
    // A quarter of eight GPUs for a month of 730 hours.
    ['8 × H100 × 25% × 730 h', 'GPU-hour', 1460],
    ['8x H100 hours', 'GPU-hour', 8],
    ['100 H100-hours + 20 GPU hours', 'GPU-hour', 120],
    ['1 GPU-month', 'GPU-hour', 730],
    ['3 GPUs * 2 weeks', 'GPU-hour', 1008],
    ['2B tokens', 'token', 2e9],
    ['2 billion tokens', 'Mtoken', 2000],
    ['12 million tokens', 'million tokens', 12],
    ['2B tokens a month', 'token/month', 2e9],
    // 30.4166… days a month of 730 hours.
    ['24,000 tokens per day', 'token/month', 730_000],
    ['2,500 tokens/s', 'token/hour', 9_000_000],
    ['185k USD', 'USD', 185_000],
    ['$1.2M', 'USD', 1_200_000],
    ['USD 3 per million tokens', 'USD/token', 3e-6],
    ['$3/M tokens', 'USD/Mtoken', 3],
    ['£40', 'GBP', 40],
    ['25 000 USD', 'USD', 25_000],
    ['100 CHF', 'CHF', 100],
    // Ten dollars for each four hours: a number binds to its unit.
    ['10 USD / 4 h', 'USD/hour', 2.5],
    ['$150/kW/month', 'USD/kW/month', 150],
    // 730 hours of a kilowatt.
    ['0.2 USD/kWh', 'USD/kW/month', 146],
    ['$0.12 per kWh', 'USD/MWh', 120],
    ['2.4 USD per GPU-hour', 'USD/GPU-hour', 2.4],
    ['10.2 kW', 'W', 10_200],
    ['700 W × 3 h', 'kWh', 2.1],
    ['4 years', 'year', 4],
    ['48 months', 'year', 4],
    ['1 year', 'month', 12],
    ['90 minutes', 'hour', 1.5],
    ['90 min', 'hour', 1.5],
    ['100 GPU-hours / 4 runs', 'GPU-hour/experiment', 25],
    ['25%', '', 0.25],
    ['25 percent of 8 GPUs', 'GPU', 2],
    ['100% − 20%', '', 0.8],
    ['3 h / 1 day', '', 0.125],
    ['max(3 h, 1 day)', 'hour', 24],
    ['min(500, 3)', '', 3],
    ['round(2.5) × 3 kW', 'kW', 9],
    ['abs(−5 USD)', 'USD', 5],
    ['(2 h < 1 day) × 5 USD', 'USD', 5],
    ['2^10', '', 1024]
  ])('%s in %s', (text, unit, expected) => {
    expect(value(text, unit)).toBeCloseTo(expected, 10);
  });

  it('without a unit is in the unit that is wanted', () => {
    expect(value('1,460', 'GPU-hour')).toBe(1460);
    expect(value('2 × 730', 'GPU-hour')).toBe(1460);
  });

  it('bears no noise of seconds and watts', () => {
    expect(value('0.1 kWh + 0.2 kWh', 'kWh')).toBe(0.3);
    expect(value('1.1 h × 3', 'hour')).toBe(3.3);
  });

  it('in another unit is the same quantity', () => {
    const times = fc.constantFrom('second', 'minute', 'hour', 'day', 'week', 'month', 'year');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), times, times, (figure, one, other) => {
        const there = value(`${figure} ${one}`, other);
        expect(value(`${there.toExponential()} ${other}`, one) / figure).toBeCloseTo(1, 10);
      })
    );
  });
});

describe('a quantity that is not what is wanted', () => {
  it.each([
    ['$2/h', 'token', 'This is money per hour, a number of tokens was expected.'],
    ['8 H100', 'GPU-hour', 'This is a number of GPUs, a number of GPU-hours was expected.'],
    ['5 tokens', 'token/month', 'This is a number of tokens, tokens per month was expected.'],
    ['4 kW × 2 h', 'USD', 'This is a number of kilowatt-hours, money was expected.'],
    ['4 years', '', 'This is a time, a plain number was expected.'],
    ['3 USD / 2 USD', 'USD', 'This is a plain number, money was expected.'],
    ['3 h + 2 tokens', 'hour', '“+” takes things of one kind, not a time and a number of tokens.'],
    ['5 h − 1', 'hour', '“−” takes things of one kind, not a time and a plain number.'],
    ['max(1 h, 1 kW)', 'hour', 'max takes things of one kind, not a time and a number of kilowatts.'],
    ['5 EUR', 'USD', 'EUR and USD are not converted into each other here: write it in one currency.'],
    ['5 EUR + 5 USD', 'EUR', 'EUR and USD are not converted into each other here: write it in one currency.']
  ])('is refused in words: %s for %j', (text, unit, message) => {
    expect(refusal(text, unit)).toBe(message);
  });
});

describe('what could be read in two ways is asked about', () => {
  it.each([
    ['1,5 USD', /commas between thousands/],
    ['1.234 kW', /Is that 1,234 or 1\.2340\?/],
    ['max(1,500)', /one number or several/],
    ['min(1,000, 5)', /one number or several/],
    ['25%', /of what\?/],
    ['100 USD + 5%', /percentage of\?/],
    ['(1 + 2) h', /between two things/],
    ['2 (3 h)', /between two things/],
    ['3 4 USD', /between two things/],
    ['1 000,5 USD', /commas between thousands/],
    ['round(2.5 h)', /plain number/],
    ['(2 h)^2', /plain number/]
  ])('%s', (text, message) => {
    expect(refusal(text, 'USD')).toMatch(message);
  });

  it('but a scale settles it', () => {
    expect(value('1.234 million tokens', 'token')).toBe(1_234_000);
  });
});

describe('a text that would harm', () => {
  it.each([
    'ones(20000,20000)',
    'createUnit("x")',
    'createUnit(x)',
    'import("fs")',
    'import({a: 1})',
    'parse("1")',
    'parse(1)',
    'evaluate("2")',
    'cos.constructor("return 1")()',
    'x = 3',
    'f(x) = x',
    'GPU = 3',
    '1:1000000000',
    '[1, 2]',
    '{a: 1}',
    '"a"',
    'to(5 h, day)',
    '5 h to day',
    '5%%',
    '5 h m',
    '5 hours 30m',
    '5!',
    "h'",
    '1; 2',
    'h[1]',
    'h.constructor',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'factorial(1e9)',
    'range(1, 1e9)',
    '('.repeat(200) + '1' + ')'.repeat(200),
    '-'.repeat(400) + '1',
    '2^'.repeat(200) + '1',
    '1+'.repeat(200) + '1',
    'max('.repeat(60) + '1' + ')'.repeat(60),
    '9'.repeat(501),
    '9'.repeat(400),
    '9^9^9^9',
    '1e999 h',
    '1 / 0',
    '1 h / (0 h)',
    '',
    '   ',
    '%',
    '* 3',
    '3 *',
    '3 4',
    'h 3',
    '𝟑 h'
  ])('is refused with a sentence: %.40s', (text) => {
    expect(refusal(text, '')).toMatch(/^.{10,}[.?]$/s);
  });

  it('never throws, whatever is typed and wanted', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'1.,(+-*/^%)<=>hkWGPUx "$€aM_:[]{};\'') });
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), letters),
        fc.oneof(fc.constantFrom('', 'hour', 'USD/kW/month'), letters),
        (text, unit) => {
          expect(typeof quantityIn(text, unit).ok).toBe('boolean');
        }
      ),
      { numRuns: 500 }
    );
  });
});
