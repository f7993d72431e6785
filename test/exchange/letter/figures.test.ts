import { describe, expect, it } from 'vitest';
import { dateManner } from '#lib/exchange/letter/date-figures.ts';
import { figures } from '#lib/exchange/letter/figures.ts';
import { decimalMarkOf } from '#lib/exchange/letter/numerals.ts';

/** The figures of one sentence, without their places. */
function all(text: string, others: readonly string[] = []) {
  const manner = { ...dateManner([text, ...others], '2026-11-22'), mark: decimalMarkOf([text, ...others]) };
  return figures({ line: 1, text, start: 0 }, manner).map(({ from, to, ...figure }) => ({
    ...figure,
    words: text.slice(from, to)
  }));
}
const one = (text: string, others?: readonly string[]) => all(text, others)[0];

describe('money', () => {
  it.each([
    ['$310,000', 310_000, undefined],
    ['$310k', 310_000, undefined],
    ['$1.2m', 1_200_000, undefined],
    ['$ 75', 75, undefined],
    ['USD 310,000', 310_000, 'USD'],
    ['USD310k', 310_000, 'USD'],
    ['310,000 USD', 310_000, 'USD'],
    ['310.000,00 €', 310_000, 'EUR'],
    ['€310,000.00', 310_000, 'EUR'],
    ['EUR 7 200', 7200, 'EUR'],
    ["CHF 145'000", 145_000, 'CHF'],
    ['£95,000', 95_000, 'GBP'],
    ['CA$185,000', 185_000, 'CAD'],
    ['C$185,000', 185_000, 'CAD'],
    ['A$185,000', 185_000, 'AUD'],
    ['US$ 245,000', 245_000, 'USD'],
    ['₹45,00,000', 4_500_000, 'INR'],
    ['Rs. 5 lakh', 500_000, 'INR'],
    ['₹1.2 crore', 12_000_000, 'INR'],
    ['fifty thousand dollars', 50_000, undefined],
    ['One Hundred Thousand Dollars ($100,000)', 100_000, undefined],
    ['1,2 Mio €', 1_200_000, 'EUR']
  ])('%s is one figure', (text, value, currency) => {
    const found = all(`We offer ${text} to you.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'money', value, words: text });
    expect((found[0] as { currency?: string }).currency).toBe(currency);
  });

  it('does not take an article for the sign of a country', () => {
    expect(one('you get a $100k grant')).toMatchObject({ bareDollar: true, words: '$100k' });
  });

  it.each([
    ['$250,000 - $280,000', 250_000, 280_000],
    ['$150–170k', 150_000, 170_000],
    ['150k to 170k USD', 150_000, 170_000]
  ])('%s is a range', (text, value, high) => {
    expect(all(text)).toEqual([expect.objectContaining({ kind: 'money', value, high })]);
  });

  it('that could be thousands or thousandths is marked, unless the rest of the letter decides', () => {
    expect(one('€ 7.500')).toMatchObject({ value: 7500, check: expect.stringContaining('thousands') });
    expect(one('€ 7.500', ['98.500,00 €'])).not.toHaveProperty('check');
    expect(one('7.500 tokens', ['$1,250.50'])).toMatchObject({ value: 7.5 });
  });
});

describe('how often', () => {
  it.each([
    ['$8,400/month', 'month'],
    ['$8,400 per month', 'month'],
    ['a monthly stipend of $8,400', 'month'],
    ['£95,000 p.a.', 'year'],
    ['£95,000 per annum, payable monthly', 'year'],
    ['an annual base salary of $310,000, paid semi-monthly', 'year'],
    ['$5,961.54 bi-weekly', 'fortnight'],
    ['$62.50/hour', 'hour'],
    ['a one-time payment of $50,000', 'once'],
    ['$1,500 of credit each month', 'month']
  ])('%s', (text, period) => {
    expect(one(text)).toMatchObject({ kind: 'money', period });
  });

  it('is not taken from what another clause says', () => {
    expect(one('a payment of $50,000, and you report monthly')).not.toHaveProperty('period');
  });
});

describe('percentages, counts and times', () => {
  it.each([
    ['15% of your base salary', { kind: 'percent', value: 0.15, of: 'salary' }],
    ['12,5 % of the annual salary', { kind: 'percent', value: 0.125, of: 'salary' }],
    ['15-20% of base', { kind: 'percent', value: 0.15, high: 0.2, of: 'salary' }],
    ['1% of our 1,024-GPU cluster', { kind: 'percent', value: 0.01, of: 'cluster' }],
    ['0.5% of the company', { kind: 'percent', value: 0.005, of: 'company' }],
    ['25 percent duty', { kind: 'percent', value: 0.25, of: 'duty' }],
    ['50 bps', { kind: 'percent', value: 0.005 }],
    ['600 H100 GPU-hours', { kind: 'count', value: 600, unit: 'gpuHours' }],
    ['10,000 H100-hours', { kind: 'count', value: 10_000, unit: 'gpuHours' }],
    ['500 hours of H100 time', { kind: 'count', value: 500, unit: 'gpuHours' }],
    ['8 × H100', { kind: 'count', value: 8, unit: 'gpus' }],
    ['8xH100', { kind: 'count', value: 8, unit: 'gpus' }],
    ['eight (8) NVIDIA H100 GPUs', { kind: 'count', value: 8, unit: 'gpus' }],
    ['2B tokens', { kind: 'count', value: 2e9, unit: 'tokens' }],
    ['500 million frontier tokens', { kind: 'count', value: 5e8, unit: 'tokens' }],
    ['4,000 restricted stock units', { kind: 'count', value: 4000, unit: 'shares' }],
    ['48,000 stock options', { kind: 'count', value: 48_000, unit: 'shares' }],
    ['36 equal monthly installments', { kind: 'count', value: 36, unit: 'instalments', every: 1 }],
    ['twelve (12) months', { kind: 'duration', months: 12, whole: true }],
    ['four years', { kind: 'duration', months: 48, whole: true }],
    ['12-month', { kind: 'duration', months: 12, whole: true }],
    ['first anniversary', { kind: 'duration', months: 12, point: true }],
    ['5/15/40/40', { kind: 'split', shares: [0.05, 0.15, 0.4, 0.4] }]
  ])('%s', (text, figure) => {
    const found = all(`It is ${text} for you.`);
    expect(found[0]).toMatchObject(figure);
    expect(found.filter(({ words }) => !/cluster|GPU/.test(words) || words === found[0]!.words).length).toBe(1);
  });

  it.each([
    '401(k)',
    'H100',
    'Section 83(b)',
    '409A',
    'Claude Sonnet 4.5',
    'Llama 3.1 405B',
    '80 GB',
    '5:00 p.m.',
    '(415) 555-0134',
    'L5',
    '2024 Equity Incentive Plan',
    'page 2 of 5'
  ])('%s is a name and no figure', (name) => {
    expect(all(`see ${name} there`)).toEqual([]);
  });

  it('two figures side by side stay two', () => {
    expect(all('$310,000 base / $50,000 sign-on / 4,000 RSUs').map(({ words }) => words)).toEqual([
      '$310,000',
      '$50,000',
      '4,000 RSUs'
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['January 11, 2027', '2027-01-11'],
    ['11 January 2027', '2027-01-11'],
    ['the 11th of January, 2027', '2027-01-11'],
    ['2027-01-11', '2027-01-11'],
    ['11.01.2027', '2027-01-11'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/26', '2026-12-25'],
    ['December 5', '2026-12-05'],
    ['feb 15', '2027-02-15']
  ])('%s', (text, date) => {
    expect(all(`by ${text} please`)).toEqual([expect.objectContaining({ kind: 'date', dates: [date] })]);
  });

  it('with two readings keep both, until another date of the letter decides', () => {
    expect(one('03/04/2027')).toMatchObject({ dates: ['2027-04-03', '2027-03-04'] });
    expect(one('03/04/2027', ['14/12/2026'])).toMatchObject({ dates: ['2027-04-03'] });
    expect(one('03/04/2027', ['12/25/2026'])).toMatchObject({ dates: ['2027-03-04'] });
  });

  it('without a year are the next of their name, and say so', () => {
    expect(one('dec 3')).toMatchObject({ dates: ['2026-12-03'], check: expect.stringContaining('2026') });
  });
});
