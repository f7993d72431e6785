/** Ranges as people type them: what is shown can be typed back, what can be read in two ways is not guessed, what is wrong is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountMean, type Amount } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { figureText } from '#lib/format/figure.ts';
import { parsedNumber, type FigureRules } from '#lib/format/parse.ts';
import { parsedAmount } from '#lib/format/range.ts';

const MONEY: FigureRules = { kind: 'money', min: 0, per: 'year' };
const ANY: FigureRules = { kind: 'money' };
const SHARE: FigureRules = { kind: 'percent', min: 0, max: 1 };
const RATE: FigureRules = { kind: 'rate', min: -0.5, max: 1 };
const COUNT: FigureRules = { kind: 'count', min: 0 };

/** The amount, or the sentence that refuses it. */
function read(text: string, rules: FigureRules = MONEY): Amount | string {
  const parsed = parsedAmount(text, rules, amountMean);
  return parsed.ok === true ? parsed.value : parsed.ok === 'empty' ? 'empty' : parsed.message;
}

describe('a range as people type it', () => {
  it.each<[string, FigureRules]>([
    ['40k to 60k', MONEY],
    ['40k–60k', MONEY],
    ['40k — 60k', MONEY],
    ['40k - 60k', MONEY],
    ['40k-60k', MONEY],
    ['40-60k', MONEY],
    ['40 to 60k', MONEY],
    ['$40k to $60k', MONEY],
    ['$40,000 - $60,000', MONEY],
    ['USD 40k to USD 60k', MONEY],
    ['between 40k and 60k', MONEY],
    ['40k..60k', MONEY],
    ['40k ~ 60k', MONEY],
    ['50k ± 10k', MONEY],
    ['50k±10k', MONEY],
    ['50k +/- 10k', MONEY],
    ['$50,000 +- $10,000', MONEY],
    ['50k ± 20%', MONEY],
    ['4,000 to 5k a month', { ...MONEY, per: 'month' }]
  ])('%s is two ends', (text, rules) => {
    expect(read(text, rules)).toEqual(rules.per === 'month' ? { low: 4000, high: 5000 } : { low: 40000, high: 60000 });
  });

  it('is converted whole when its period is not the field’s', () => {
    expect(read('2k to 3k a month')).toEqual({ low: 24000, high: 36000 });
    expect(read('2k to 3k a month, most likely 2.5k')).toEqual({ low: 24000, mode: 30000, high: 36000 });
  });

  it.each<[string, FigureRules, Amount]>([
    ['35 to 60 %', SHARE, { low: 0.35, high: 0.6 }],
    ['0.5 to 0.8%', SHARE, { low: 0.005, high: 0.008 }],
    ['35-60', SHARE, { low: 0.35, high: 0.6 }],
    ['50% ± 10%', SHARE, { low: 0.4, high: 0.6 }],
    ['50 ± 10', SHARE, { low: 0.4, high: 0.6 }],
    ['0 ± 5%', RATE, { low: -0.05, high: 0.05 }],
    ['-10% ± 5%', RATE, { low: -0.15, high: -0.05 }],
    ['100 + -20', MONEY, 80],
    ['600 ± 50 GPU-hours', COUNT, { low: 550, high: 650 }],
    ['-5% to 3% a year', RATE, { low: -0.05, high: 0.03 }],
    ['−5% - 3%', RATE, { low: -0.05, high: 0.03 }],
    ['-5--2', RATE, { low: -0.05, high: -0.02 }],
    ['500 to 800 GPU-hours', COUNT, { low: 500, high: 800 }],
    ['500-800 GPU-hours', COUNT, { low: 500, high: 800 }],
    ['500M to 2B tokens', COUNT, { low: 5e8, high: 2e9 }],
    ['500 to 2k', COUNT, { low: 500, high: 2000 }],
    ['8 × 730 to 10 × 730', COUNT, { low: 5840, high: 7300 }]
  ])('%s has the units of its field', (text, rules, amount) => {
    expect(read(text, rules)).toEqual(amount);
  });

  it.each(['40k to 60k, most likely 45k', '40k–60k most likely 45k', '40-60k, most likely 45'])('%s is a PERT range', (text) => {
    expect(read(text)).toEqual({ low: 40000, mode: 45000, high: 60000 });
  });

  it.each(['triangle 40k to 60k, most likely 45k', '40k to 60k, most likely 45k, triangle'])('%s is a triangle', (text) => {
    expect(read(text)).toEqual({ low: 40000, mode: 45000, high: 60000, shape: 'triangle' });
  });

  it.each(['0 (70%) or 50k (30%)', '0 (70 %), 50k (30 %)', '0 (70); $50,000 (30)'])('%s is two cases', (text) => {
    expect(read(text)).toEqual({
      cases: [
        { value: 0, probability: 0.7 },
        { value: 50000, probability: 0.3 }
      ]
    });
  });
});

describe('one figure in a field that takes ranges', () => {
  it.each(['185k - 20k', '8 * 730', '2 × (3 + 4)', '-4', '25k-ish', '', '1,5', '60k - 40k', '40k a month'])(
    '%s is read, or refused, as in any field',
    (text) => {
      expect(parsedAmount(text, MONEY, amountMean)).toEqual(parsedNumber(text, MONEY));
    }
  );
});

describe('a range that is none', () => {
  it.each<[string, FigureRules, string | RegExp]>([
    ['60k to 40k', MONEY, '$60,000 is above $40,000: the low end comes first.'],
    ['40k to 40k', MONEY, 'Both ends are $40,000: that is one figure.'],
    ['40k to 60k, most likely 70k', MONEY, 'The likeliest, $70,000, is not between $40,000 and $60,000.'],
    ['0 (70%) or 50k (20%)', MONEY, 'The chances sum to 90%: they must make 100%.'],
    ['0 (70%) or 50k', MONEY, /^Each case needs its chance/],
    ['0 or 50k (30%)', MONEY, /^Each case needs its chance/],
    ['triangle 40k to 60k', MONEY, /^A triangle needs its likeliest figure/],
    ['40k to 60k to 80k', MONEY, /^A range has two ends/],
    ['40k, most likely 45k', MONEY, /^A range has two ends/],
    ['40k to', MONEY, /^A figure is missing/],
    ['-5k to 60k', MONEY, 'Not below zero.'],
    ['50k ± 60k', MONEY, 'Not below zero.'],
    ['50k ± 0', MONEY, 'Both ends are $50,000: that is one figure.'],
    ['50k ±', MONEY, /^A figure is missing/],
    ['50k ± 10k ± 5k', MONEY, /^One figure, give or take another/],
    ['90% ± 20%', SHARE, 'At most 100%.'],
    ['50% to 120%', SHARE, 'At most 100%.'],
    ['0.0001% to 99%', SHARE, /^Its mean would be .*: at most 100%\.$/],
    ['0.5 to 0.8', SHARE, 'Is that 0.5% or 50%? Add the % sign.'],
    ['40k to sixty', MONEY, /^Not an amount/],
    ['€40k to €60k', MONEY, 'This figure is in USD.']
  ])('%s is refused by name', (text, rules, message) => {
    expect(read(text, rules)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it.each(['40k to 60k', 'between 40k and 60k', '40k to 60k, most likely 45k', '0 (70%) or 50k (30%)', '40–60k'])(
    '%s is no figure where the document wants one',
    (text) => {
      expect(parsedNumber(text, MONEY)).toEqual({
        ok: false,
        message: 'One figure here, not a range. Where ranges are taken, a ± appears as you enter the field.'
      });
    }
  );
});

describe('what was understood', () => {
  it.each<[string, FigureRules, string]>([
    ['40k to 60k', MONEY, '90% between $40,000 and $60,000, as far below as above: mean $50,000'],
    ['20k to 80k', MONEY, '90% between $20,000 and $80,000, with more room above: mean $43,700'],
    ['35 to 50%', SHARE, '90% between 35% and 50%, as far below as above: mean 42.5%'],
    ['40k to 60k, most likely 45k', MONEY, 'from $40,000 to $60,000, most of it near $45,000: mean $46,700'],
    ['triangle 40k to 60k, most likely 45k', MONEY, 'from $40,000 to $60,000, in straight lines by way of $45,000: mean $48,300'],
    ['0 (70%) or 50k (30%)', MONEY, '2 cases: mean $15,000']
  ])('of %s is said in words, with its mean', (text, rules, words) => {
    expect(parsedAmount(text, rules, amountMean)).toMatchObject({ understood: words });
  });
});

describe('what is shown', () => {
  const figures = {
    money: fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100)
    ),
    count: fc.oneof(
      fc.integer({ min: 0, max: 3_000_000_000 }),
      fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000)
    ),
    percent: fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1e5),
    rate: fc.integer({ min: -5000, max: 10_000 }).map((n) => n / 1e4)
  };
  const kind = fc.constantFrom(...(Object.keys(figures) as (keyof typeof figures)[]));

  /** Any shape of amount over figures of one kind; weights of cases are of a whole. */
  function amounts(figure: fc.Arbitrary<number>): fc.Arbitrary<Amount> {
    const two = fc.uniqueArray(figure, { minLength: 2, maxLength: 2 }).map((all) => all.sort((a, b) => a - b));
    const three = fc
      .uniqueArray(figure, { minLength: 2, maxLength: 3 })
      .map((all) => all.sort((a, b) => a - b))
      .map(([low, mode, high]) => ({ low: low!, mode: mode!, high: high ?? mode! }));
    return fc.oneof(
      figure,
      two.map(([low, high]) => ({ low: low!, high: high! })),
      three,
      three.map((ends) => ({ ...ends, shape: 'triangle' as const })),
      fc.array(fc.tuple(figure, fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 6 }).map((drawn) => {
        const whole = drawn.reduce((sum, [, weight]) => sum + weight, 0) || 1;
        const cases = drawn.map(([value, weight], place) => ({ value, probability: weight / whole, place }));
        if (drawn.every(([, weight]) => weight === 0)) cases[0]!.probability = 1;
        return { cases: cases.map(({ value, probability }) => ({ value, probability })) };
      })
    );
  }

  /** Its numbers, and what is left without them. */
  function taken(amount: unknown): { numbers: number[]; shape: string } {
    const numbers: number[] = [];
    const shape = JSON.stringify(amount, (_, value: unknown) => {
      if (typeof value !== 'number') return value;
      numbers.push(value);
      return 'figure';
    });
    return { numbers, shape };
  }

  it('can be typed back, whatever the amount', () => {
    const shown = kind.chain((one) => amounts(figures[one]).map((amount) => ({ amount, rules: { kind: one } as FigureRules })));
    fc.assert(
      fc.property(shown, ({ amount, rules }) => {
        // No document takes a longer tail.
        fc.pre(amountMean(amount) < 1e15);
        const text = amountText(amount, (value) => figureText(value, rules.kind, 'USD'));
        const [wanted, found] = [taken(amount), taken(read(text, rules))];
        expect(found.shape).toBe(wanted.shape);
        // A field shows twelve digits.
        found.numbers.forEach((number, place) => {
          const exact = wanted.numbers[place]!;
          expect(Math.abs(number - exact)).toBeLessThanOrEqual(Math.abs(exact) * 1e-11);
        });
      }),
      { numRuns: 500, seed: 6 }
    );
  });

  it('in another currency too', () => {
    const text = amountText({ low: -1200.5, high: 60000 }, (value) => figureText(value, 'money', 'GBP'));
    expect(text).toBe('−£1,200.50 to £60,000');
    expect(read(text, { ...ANY, currency: 'GBP' })).toEqual({ low: -1200.5, high: 60000 });
  });
});
