import { describe, expect, it } from 'vitest';
import type { ReadLetter } from '#lib/exchange/letter/letter.ts';
import { component, read } from './support.ts';

/** What a person is told to look at, by component and field. */
function checks({ lines }: ReadLetter): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(({ findings }) =>
      findings.flatMap(({ component: of, field, check }) => (check === undefined ? [] : [[`${of}.${field}`, check]]))
    )
  );
}

/** Nothing is filled, and the figures are shown. */
function expectUnread(text: string, ...figures: readonly string[]): void {
  const { offer, lines } = read(text);
  expect(offer.components, text).toEqual([]);
  const left = lines.flatMap(({ left: spans, text: line }) => spans.map(({ from, to }) => line.slice(from, to)));
  for (const figure of figures) expect(left.join(' '), text).toContain(figure);
}

function salaryOf(text: string): unknown {
  return (component(read(text), 'base') as { perYear: unknown }).perYear;
}

describe('how often pay is paid out never multiplies it: a salary of 120,000 would become 1.4 million', () => {
  it.each([
    ['Base salary (paid monthly): $120,000', 120_000],
    ['Your salary, payable monthly, will be $120,000', 120_000],
    ['Base salary, paid bi-weekly: $150,000', 150_000],
    ['Your base salary, paid weekly in arrears, of $150,000', 150_000],
    ['Salary (payable in monthly instalments) of $150,000', 150_000],
    ['Base salary paid on the last day of each month: $150,000', 150_000],
    ['Your base salary is $150,000 in equal monthly installments', 150_000],
    ['Base salary (bi-weekly payroll): $150,000', 150_000],
    ['Base salary: $120,000 bi-monthly', 120_000],
    ['Item\tAmount\tPaid\nBase salary\t$150,000\tbi-weekly', 150_000]
  ])('%s', (text, perYear) => {
    expect(salaryOf(text)).toBe(perYear);
    expect(checks(read(text))).toHaveProperty(['base.perYear'], expect.stringContaining('year'));
  });

  it.each([
    ['You will be paid an annual base salary of $150,000, payable bi-weekly', 150_000],
    ['Annual salary, paid monthly: $120,000', 120_000],
    ['You will be paid a monthly salary of $10,000', 120_000],
    ['You will be paid bi-weekly at an annualized rate of $250,000 base salary', 250_000],
    ['Base salary: $9,615.38 bi-weekly', 249_999.88],
    ['Base salary: $9,615.38 per bi-weekly pay period', 249_999.88],
    ['Salary: £4,500 per calendar month', 54_000],
    ['Monthly salary of EUR 5,500 (x14)', 77_000]
  ])('but what it is paid for does: %s', (text, perYear) => {
    expect(salaryOf(text)).toBe(perYear);
    expect(checks(read(text))).not.toHaveProperty(['base.perYear']);
  });

  it('and a month’s salary that nobody has is marked', () => {
    const letter = read('Base salary\t$120,000\tmonthly');
    expect(checks(letter)).toHaveProperty(['base.perYear'], expect.stringContaining('12 times'));
  });

  it('nor a bonus, whose sum may be of a quarter or of the year', () => {
    const letter = read('Bonus paid quarterly: $20,000');
    expect(letter.offer.components).toEqual([{ id: 'bonus', kind: 'bonus', perYear: 20_000 }]);
    expect(checks(letter)).toHaveProperty(['bonus.perYear']);
    expect(checks(read('Bonus: $5,000 semi-annually'))).toHaveProperty(['bonus.perYear']);
  });

  it.each([
    ['Base salary: $9,500 per pay period', '$9,500'],
    ['Base salary: $9,500 every other week', '$9,500'],
    ['Childcare allowance of $500 per child per month', '$500'],
    ['Base salary of $400,000 over two years', '$400,000'],
    ['Fellowship stipend, paid monthly: $8,400', '$8,400']
  ])('what is counted per something unknown stays unread: %s', (text, figure) => {
    expectUnread(text, figure);
  });
});

describe('a number is as large as its words say', () => {
  it.each(['half a million dollars', 'one and a half million dollars', '$1/2 million', 'two point five million dollars'])(
    'a sign-on bonus of %s would be filled with another sum',
    (sum) => {
      expectUnread(`Sign-on bonus of ${sum}`, 'million');
    }
  );

  it('hundreds behind a comma belong to the thousands before it: 340,500 would be 500', () => {
    expect(salaryOf('Base salary of Three Hundred Forty Thousand, Five Hundred Dollars ($340,500) per year')).toBe(340_500);
    expect(salaryOf('Base salary of Three Hundred Forty Thousand, Five Hundred Dollars per year')).toBe(340_500);
  });

  it.each([
    ['Base salary ($000s): 250', 250_000],
    ['Base salary (USD thousands)\t250', 250_000],
    ['Fixed pay (₹ lakhs): 45', 4_500_000]
  ])('the label counts in thousands or lakhs: %s', (text, perYear) => {
    expect(salaryOf(text)).toBe(perYear);
    expect(checks(read(text))).toHaveProperty(['base.perYear']);
  });

  it.each([
    ['Tokens (millions per month): 200 (Claude Sonnet 4.5)', 'tokens', 200],
    ['Million tokens per month (Claude Sonnet 4.5)\t200', 'tokens', 200],
    ['H100 GPU-hours (thousands per year): 12', 'gpus', 1000],
    ['Tokens (millions): 200M per month of Claude Sonnet 4.5', 'tokens', 200]
  ])('a grant would shrink to a millionth: %s', (text, id, perMonth) => {
    expect(component(read(text), id)).toMatchObject({ perMonth });
  });

  it('a number as large as what its label counts in is not guessed', () => {
    expectUnread('Base salary ($ thousands): 250,000', '250,000');
    expectUnread('RSUs (thousands): 4,000, vesting monthly over four years', '4,000');
    expectUnread('Base salary: 1234567890123456789', '1234567890123456789');
  });

  it('money has no three decimals: 95,000 beside 12,5 % would be a salary of 95', () => {
    const letter = read('Base salary: €95,000 per year; bonus 12,5 %');
    expect(letter.offer.components).toEqual([
      { id: 'base', kind: 'salary', perYear: 95_000 },
      { id: 'bonus', kind: 'bonus', targetShare: 0.125 }
    ]);
    expect(checks(letter)).toHaveProperty(['base.perYear']);
    expectUnread('Salary: € 7.250 per month. There are 12.5 holidays.', '7.250');
  });
});

describe('cells of a table do not run into one another', () => {
  it.each([
    ['GPU-hours/month | 750 | H100', 750],
    ['Compute | 750 | H100 GPU-hours | per month', 750]
  ])('hours would be machines around the clock: %s', (text, perMonth) => {
    expect(component(read(text), 'gpus')).toMatchObject({ perMonth, service: 'h100-hour' });
  });

  it('a number has not the currency sign of the next cell, nor a dash as a range', () => {
    expect(salaryOf('Base salary | 30,000 | - | 50,000')).toBe(30_000);
    expect(read('Base\t95,000\t€12,000 sign-on').offer.components).toEqual([
      { id: 'base', kind: 'salary', perYear: 95_000 },
      { id: 'sign-on', kind: 'signOn', amount: 12_000 }
    ]);
  });

  it('days, nodes and hours of other languages are no GPUs', () => {
    for (const text of ['16 H100 GPU-days per month', '1.000 GPU-Stunden per quarter', '4 GPU nodes'])
      expectUnread(`You get ${text}.`);
  });
});

describe('a raise is one of each year', () => {
  it.each([
    'Base salary $250,000 per year (an increase of 12% on your current pay)',
    'Base salary $250,000 per year with increase of 5% after probation',
    'Base salary $250,000 per year, an increase of 8% over your previous salary',
    'Base salary $250,000 per year. Merit increases average 3.5%.'
  ])('or it would grow the salary for ever: %s', (text) => {
    expect(component(read(text), 'base')).toEqual({ id: 'base', kind: 'salary', perYear: 250_000 });
  });

  it.each([
    'Base salary $250,000 per year with annual increases of 3%',
    'Base salary of $250,000 per year. Every year you get a merit increase of 3%.'
  ])('%s', (text) => {
    expect(component(read(text), 'base')).toMatchObject({ raisePerYear: 0.03 });
    expect(checks(read(text))).not.toHaveProperty(['base.raisePerYear']);
  });
});

describe('a bonus is one of each year, and of the salary', () => {
  it.each([
    ['Guaranteed first-year bonus: $30,000', '$30,000'],
    ['Retention bonus of $100,000 after two years', '$100,000'],
    ['Year-end bonus for 2027 of $25,000', '$25,000'],
    ['Your bonus for the fiscal year 2027 will be $40,000', '$40,000'],
    ['Referral bonus of $5,000 per hire', '$5,000'],
    ['Bonus: $20,000 on completion of the first project', '$20,000'],
    ['Your first-year bonus is guaranteed at 100% of target', '100%'],
    ['Bonus: 60% company performance and 40% individual performance', '60%'],
    ['Bonus of 2% of net revenue', '2%']
  ])('%s', (text, figure) => {
    expectUnread(text, figure);
  });

  it('at 15 % is a bonus, guaranteed at 50 % is half of one', () => {
    expect(read('The bonus stays at 15%.').offer.components).toEqual([{ id: 'bonus', kind: 'bonus', targetShare: 0.15 }]);
    expectUnread('In the first year the bonus is guaranteed at 50 %.', '50 %');
  });

  it('reaching 100 % of it is not a bonus of a whole salary', () => {
    for (const text of ['Performance bonus (at 100%): $20,000', 'Target bonus: $20,000 per year (at 100 % achievement)'])
      expect(read(text).offer.components).toEqual([{ id: 'bonus', kind: 'bonus', perYear: 20_000 }]);
    expect(read('Target bonus: 100% of base salary').offer.components).toEqual([{ id: 'bonus', kind: 'bonus', targetShare: 1 }]);
  });
});

describe('what is denied or replaced is not offered', () => {
  it.each([
    ['You are not eligible for a bonus of 10%', '10%'],
    ["You won't receive the 15% bonus", '15%'],
    ["A bonus of 15% isn't part of this offer", '15%'],
    ['No relocation assistance ($10,000 cap applies to others)', '$10,000'],
    ['The $20,000 relocation allowance does not apply to you', '$20,000'],
    ['In place of the $50,000 sign-on bonus we offer more equity', '$50,000'],
    ['There will be no sign-on bonus of $50,000', '$50,000'],
    ['Relocation bonus: not applicable ($15,000 for others)', '$15,000'],
    ['If you choose not to relocate, the $15,000 relocation bonus is forfeited', '$15,000']
  ])('%s', (text, figure) => {
    expectUnread(text, figure);
  });

  it('nor is a match of the salary that was said before', () => {
    const letter = read('Base salary of $200,000 per year. We do not offer a 401(k) match of 5%');
    expect(letter.offer.components).toEqual([{ id: 'base', kind: 'salary', perYear: 200_000 }]);
  });

  it.each([
    'Your base salary is not less than $200,000 per year',
    'There is no sign-on bonus, but your base salary is $200,000 per year',
    'Instead of an annual bonus, you get a base salary of $200,000 per year',
    'Your base salary of $200,000 per year is paid no later than the fifth day of a month'
  ])('but a “no” about something else does not take the salary away: %s', (text) => {
    expect(salaryOf(text)).toBe(200_000);
  });
});

describe('pay of another time, another offer or another person is not this offer', () => {
  it.each([
    'We beat your current salary of $180,000 with a base salary of $210,000 per year',
    'Base salary: $210,000 per year (up from $180,000)',
    'Base salary: $210,000 per year, previously $180,000',
    'Old base salary: $180,000\nNew base salary: $210,000 per year',
    'To match your competing offer of $300,000 base salary, we offer a base salary of $210,000 per year',
    'Our standard offer is $180,000 base; for you we have approved a base salary of $210,000 per year',
    'The role pays a base salary between $180,000 and $220,000; your base salary is $210,000 per year',
    '\tYour current\tOur offer\nBase salary\t$180,000\t$210,000',
    '| Element | Previous offer | Revised offer | Change |\n| Base salary | 180,000 | 210,000 | 30,000 |',
    'Base salary: $210,000 per year\n\n> I had hoped for $250,000 base salary'
  ])('%s', (text) => {
    expect(salaryOf(text)).toBe(210_000);
  });

  it.each([
    ['Our first offer was a base salary of $185,000 per year. We now offer $200,000 per year.', '$185,000'],
    ['We moved from $240k to $255k base', '$240k'],
    ['After one year your base salary will increase to $220,000', '$220,000'],
    ['You asked for a $75,000 sign-on bonus', '$75,000']
  ])('where it cannot be told apart, nothing is filled: %s', (text, figure) => {
    expectUnread(text, figure);
  });

  it('what hangs on a choice or a condition is marked', () => {
    expect(checks(read('You may choose either a $50,000 sign-on bonus or more vacation'))).toHaveProperty(['sign-on.amount']);
    expect(checks(read('If remote, your base salary is $230,000 per year'))).toHaveProperty(['base.perYear']);
  });
});

describe('the cost to the company holds the salary and what stands beside it', () => {
  it('and would count them twice', () => {
    const { offer, lines } = read(
      'Annual CTC: INR 78,50,000\n\nComponent\tPer month (INR)\tPer annum (INR)\nBasic\t2,72,500\t32,70,000\nVariable pay\t62,717\t7,52,600'
    );
    expect(offer.components).toEqual([
      { id: 'base', kind: 'salary', perYear: 3_270_000 },
      { id: 'bonus', kind: 'bonus', perYear: expect.closeTo(752_600, -1) }
    ]);
    expect(lines[0]).toMatchObject({ unread: 'figure' });
  });

  it('each sum is of the words before it', () => {
    expect(read('Fixed: INR 40 LPA, variable: INR 5 LPA, joining bonus INR 3 lakh').offer.components).toEqual([
      { id: 'base', kind: 'salary', perYear: 4_000_000 },
      { id: 'bonus', kind: 'bonus', perYear: 500_000 },
      { id: 'sign-on', kind: 'signOn', amount: 300_000 }
    ]);
  });
});
