import { describe, expect, it } from 'vitest';
import { chosen } from '#lib/exchange/letter/chosen.ts';
import type { ReadLetter } from '#lib/exchange/letter/letter.ts';
import { component, read } from './support.ts';

/** The only question, with its letter. */
function asked(text: string) {
  const letter = read(text);
  expect(letter.questions.map(({ ask }) => ask)).toHaveLength(1);
  return { letter, question: letter.questions[0]! };
}

function taken(letter: ReadLetter, choice: number, price?: number) {
  return chosen(letter, letter.questions[0]!.id, choice, price);
}

describe('what a letter leaves open is asked, with nothing filled', () => {
  it('compute in money without a period', () => {
    const { letter, question } = asked('On top you get $100k in compute.');
    expect(letter.offer.components).toEqual([]);
    expect(letter.lines[question.lines[0]!]!.text).toContain('$100k');
    expect(question.choices.map(({ put }) => put?.[0])).toEqual([
      expect.objectContaining({ upfront: 100_000 }),
      expect.objectContaining({ perMonth: 100_000 }),
      expect.objectContaining({ perMonth: expect.closeTo(100_000 / 12, 4) })
    ]);
  });

  it('a percentage of nothing', () => {
    const { letter, question } = asked('Base salary: $200,000 per year\nplus 15%');
    expect(letter.offer.components).toEqual([{ id: 'base', kind: 'salary', perYear: 200_000 }]);
    expect(question.choices.map(({ put }) => put)).toEqual([
      [{ id: 'bonus', kind: 'bonus', targetShare: 0.15 }],
      [{ id: 'base', kind: 'salary', perYear: 200_000, raisePerYear: 0.15 }]
    ]);
  });

  it('a day that could be in March or in April', () => {
    const { letter, question } = asked('Your start date is 03/04/2027.');
    expect(letter.offer).not.toHaveProperty('startMonth');
    expect(question.choices.map(({ offer }) => offer?.startMonth)).toEqual(['2027-04', '2027-03']);
    expect(taken(letter, 1).offer.startMonth).toBe('2027-03');
  });

  it('shares for money without a price', () => {
    const { letter } = asked('You will be granted $400,000 in RSUs, vesting quarterly over four years.');
    expect(letter.offer.components).toEqual([]);
    expect(taken(letter, 0)).toBe(letter);
    const priced = taken(letter, 0, 160);
    expect(component(priced, 'rsu')).toMatchObject({ units: 2500, vesting: { months: 48, everyMonths: 3 } });
    expect(priced.employer.stock).toEqual({ kind: 'public', price: 160 });
    expect(component(taken(letter, 1), 'rsu')).toMatchObject({ units: 400_000 });
    expect(taken(letter, 1).employer.stock).toEqual({ kind: 'public', price: 1 });
  });

  it('not where the letter or the scenario knows the price', () => {
    const text = 'You will be granted $400,000 in RSUs, vesting quarterly over four years.';
    expect(component(read(text, { sharePrice: 160 }), 'rsu')).toMatchObject({ units: 2500 });
    const own = read(`${text} The closing price of a share was $200.`);
    expect(component(own, 'rsu')).toMatchObject({ units: 2000 });
    expect(own.lines[0]!.findings).toContainEqual(
      expect.objectContaining({ field: 'units', value: 2000, check: expect.stringContaining('200') })
    );
  });

  it('a grant that does not say how it vests', () => {
    const { letter, question } = asked('You will be granted 4,000 RSUs.');
    expect(letter.offer.components).toEqual([]);
    expect(question.choices.length).toBeGreaterThan(1);
    expect(component(taken(letter, 1), 'rsu')).toMatchObject({
      units: 4000,
      vesting: { months: 48, cliffMonths: 12, everyMonths: 3 }
    });
  });

  it('hours of GPUs without a name, tokens of a model that is not here', () => {
    const hours = asked('You get 500 GPU-hours per month.');
    expect(hours.question.choices.map(({ put }) => (put?.[0] as { service?: string }).service)).toEqual([
      'h100-hour',
      'a100-hour'
    ]);
    const tokens = asked('You get 250M tokens per month of GPT-9.');
    expect(tokens.question.ask).toContain('GPT-9');
    expect(tokens.question.choices.map(({ put }) => put?.[0])).toContainEqual(
      expect.objectContaining({ service: 'frontier-token', perMonth: 250 })
    );
  });

  it('a salary that could be for a month or for a year', () => {
    const { question } = asked('Salary: 9,500 EUR');
    expect(question.choices.map(({ put }) => put?.[0])).toEqual([
      expect.objectContaining({ perYear: 114_000 }),
      expect.objectContaining({ perYear: 9500 })
    ]);
  });

  it('an allowance without a period', () => {
    const { question } = asked('We offer a home office stipend of $1,000.');
    expect(question.choices.map(({ label }) => label)).toEqual(['A year', 'A month', 'Once']);
  });
});

describe('a question that was answered', () => {
  it('is gone from the letter and its lines, and the letter before is as it was', () => {
    const { letter, question } = asked('On top you get $100k in compute.');
    const after = taken(letter, 0);
    expect(after.questions).toEqual([]);
    expect(after.lines[0]!.asked).toEqual([]);
    expect(letter.questions).toEqual([question]);
    expect(chosen(after, question.id, 0)).toBe(after);
  });
});

describe('what is filled with a doubt is marked', () => {
  const checks = (text: string, context = {}) =>
    read(text, context).lines.flatMap(({ findings }) =>
      findings.flatMap(({ field, check }) => (check === undefined ? [] : [[field, check]]))
    );

  it.each([
    ['a salary without a period', 'Base salary: $310,000', 'perYear'],
    ['“up to”', 'You get a compute budget of up to $15,000 per month.', 'perMonth'],
    ['a range', 'Target bonus: 15-20% of base', 'targetShare'],
    [
      'a repayment of which the letter says no more',
      'Sign-on bonus of $50,000; you repay it if you leave within 12 months.',
      'clawbackMonths'
    ],
    ['options without their kind', '10,000 options at a strike price of $2, vesting monthly over 4 years', 'instrument'],
    ['machines without a duty', 'You will have 4 H100 GPUs.', 'perMonth'],
    ['a number without a currency', 'base is 265k a year', 'perYear']
  ])('%s', (_, text, field) => {
    expect(checks(text)).toContainEqual([field, expect.any(String)]);
  });

  it('two lines that contradict each other: the first is taken and marked, the second is unread', () => {
    const letter = read('Base salary: $300,000 per year\n\nYour base salary will be $310,000 per year.');
    expect(component(letter, 'base')).toMatchObject({ perYear: 300_000 });
    expect(letter.lines[0]!.findings[0]).toHaveProperty('check', expect.stringContaining('otherwise'));
    expect(letter.lines[1]).toMatchObject({ unread: 'figure' });
  });

  it('money in another currency than the pay is never put into the offer', () => {
    const letter = read('Base salary: £95,000 per annum. Relocation: EUR 10,000.');
    expect(letter.offer).toMatchObject({ currency: 'GBP', components: [{ id: 'base' }] });
    expect(letter.lines[1]).toMatchObject({ unread: 'figure' });
  });

  it('a total, a band, a holiday and a notice period are no figures of the offer', () => {
    const letter = read(
      'Total compensation: $475,000 per year. Salary band: $200,000 to $260,000. You have 25 days of holiday. Notice is 3 months.'
    );
    expect(letter.offer.components).toEqual([]);
    expect(letter.lines.map(({ unread }) => unread)).toEqual(['figure', 'figure', 'figure', 'figure']);
  });
});
