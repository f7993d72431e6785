import { describe, expect, it } from 'vitest';
import { component, read } from './support.ts';

const asks = (text: string) => read(text).questions.map(({ ask }) => ask);

describe('a price is no grant', () => {
  it.each([
    'You get 300 million tokens of Claude Sonnet 4.5 a month (we count them at $6 per million).',
    'You get 300 million tokens of Claude Sonnet 4.5 a month (valued at $6/M tokens).',
    'You get 300 million tokens of Claude Sonnet 4.5 a month, which cost us $6 per 1M tokens.'
  ])('nobody is asked how often six dollars come: %s', (text) => {
    expect(asks(text)).toEqual([]);
    expect(read(text).offer.components).toHaveLength(1);
  });
});

describe('shares in this letter and in others', () => {
  const vesting = ' vesting one-third after 12 months and the rest in equal quarterly instalments over the following two years';
  it('a current price does not make the grant one of today’s job', () => {
    expect(component(read(`2,400 RSUs (current price $52.10)${vesting}.`), 'rsu')).toMatchObject({
      units: 2400,
      vesting: { months: 36, cliffMonths: 12, everyMonths: 3 }
    });
  });

  it('what somebody would have had is not hers', () => {
    const text =
      'Had you joined in 2024 you would have received 5,000 RSUs; today the grant is 3,000 RSUs at $30, vesting monthly over four years.';
    expect(component(read(text), 'rsu')).toMatchObject({ units: 3000 });
    expect(read(text).employer.stock).toMatchObject({ price: 30 });
  });

  it('a shortened “preferred” keeps its price', () => {
    const text = '45,000 options at a strike of $0.50 vesting monthly over four years, pref. price $2.00.';
    expect(read(text).employer.stock).toMatchObject({ preferredPrice: 2 });
  });

  it.each(['ESPP with 15% discount.', 'ESPP: 15% discount', 'Employee stock purchase plan (15% off)'])(
    'a discount is no raise: %s',
    (text) => {
      expect(asks(`Base salary: $210,000 a year.\n\n${text}`)).toEqual([]);
    }
  );
});

describe('shares of each year without a word on how often they vest', () => {
  const shares = 'vesting over 4 years: 33% / 33% / 22% / 12%';
  it('are marked, since monthly from the first month is only assumed', () => {
    const marked = read(`You get 4,000 RSUs ${shares}`).lines.flatMap(({ findings }) => findings);
    expect(marked.find(({ field }) => field === 'vesting.yearShares')?.check).toMatch(/monthly/);
  });

  it('are marked in the answers of a question too', () => {
    const [question] = read(`Restricted stock units | $520,000 | 4 years: 33% / 33% / 22% / 12%`).questions;
    expect(question?.choices.map(({ label }) => label)).toEqual([
      expect.stringContaining('monthly'),
      expect.stringContaining('monthly')
    ]);
  });
});

it('a share of the month is no bonus', () => {
  expect(
    asks('You get $2,000 per month in API credits.\n\nThey may be used for personal projects for up to 20% of the month.')
  ).toEqual([]);
});

it.each([
  ['In line with other employers in the area, the base salary is $200,000 a year.', 200_000],
  ['Like most companies, we pay a base salary of $200,000 a year.', 200_000]
])('a word on others does not take the candidate’s own pay away: %s', (text, perYear) => {
  expect(component(read(text), 'base')).toMatchObject({ perYear });
});

it('nobody answers the same question of the same figure thirty times', () => {
  const rows = Array.from({ length: 30 }, () => 'plus 12%').join('\n\n');
  const letter = read(`Base salary: $210,000 a year.\n\n${rows}`);
  expect(letter.questions).toHaveLength(1);
  expect(letter.questions[0]!.lines).toHaveLength(30);
});

it('nor of the same allowance, but two allowances are two', () => {
  expect(asks('Wellness allowance of $1,200.\n\nWellness allowance: $1,200\n\nMeal allowance of $1,200.')).toHaveLength(2);
  expect(asks('An allowance of $1,200 for pets.\n\nAn allowance of $1,200 for plants.')).toHaveLength(2);
});
