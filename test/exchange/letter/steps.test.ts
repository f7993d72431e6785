import { describe, expect, it } from 'vitest';
import { statements } from '#lib/exchange/letter/statements.ts';
import { component, read } from './support.ts';

function signOns(text: string) {
  const { offer, lines } = read(text);
  return {
    paid: offer.components
      .filter(({ kind }) => kind === 'signOn')
      .map((one) => ({ amount: (one as { amount: unknown }).amount, month: (one as { paidInMonth?: number }).paidInMonth })),
    checked: lines.some(({ findings }) => findings.some(({ field, check }) => field === 'amount' && check !== undefined))
  };
}

describe('a sign-on bonus in parts is never counted twice, lost in half, or paid late as a whole', () => {
  it.each([
    'Sign-on bonus: $50,000 on start, $50,000 on first anniversary',
    'Sign-on bonus of $50,000 at start and another $50,000 after 12 months'
  ])('two payments of the same sum are two: %s', (text) => {
    expect(signOns(text)).toEqual({
      paid: [
        { amount: 50_000, month: undefined },
        { amount: 50_000, month: 12 }
      ],
      checked: true
    });
  });

  it.each([
    ['Sign-on bonus of $50,000, half at start and half after 12 months', 50_000],
    ['Sign-on: $40k ($25k at start, $15k after 12 months)', 40_000],
    ['Sign-on bonus\t$50,000\t50% at start, 50% after 6 months', 50_000],
    ['Sign-on bonus: $40,000.\nThe sign-on bonus is paid as $25,000 at start and $15,000 after one year.', 40_000],
    ['Signing bonus of $60,000 in three equal payments of $20,000 after 6, 12 and 18 months', 60_000],
    [
      'Sign-on bonus of $75,000, payable in two installments: $50,000 within 30 days of your start date and $25,000 on your one-year anniversary.',
      75_000
    ]
  ])('parts of a sum are that sum, without a month and to be looked at: %s', (text, amount) => {
    expect(signOns(text)).toEqual({ paid: [{ amount, month: undefined }], checked: true });
    expect(read(text).questions).toEqual([]);
  });

  it('a sum that is named again is one', () => {
    expect(signOns('Sign-on bonus of $50,000; the $50,000 is paid after 3 months').paid).toEqual([{ amount: 50_000, month: 3 }]);
  });
});

describe('what has to be paid back, and for how long', () => {
  it.each([
    'Sign-on bonus: $50,000. Within thirty (30) days of termination you shall repay the sign-on bonus if you leave within twelve (12) months.',
    'Sign-on bonus: $50,000. If you leave within 12 months of your start date you repay it within 30 days of your last day.',
    'Sign-on bonus: $50,000. If you leave before your first anniversary you must pay it back within 60 days of notice.'
  ])('is not the time until when it is owed: %s', (text) => {
    expect(component(read(text), 'sign-on')).toMatchObject({ amount: 50_000, clawbackMonths: 12 });
    expect(component(read(text), 'sign-on')).not.toHaveProperty('paidInMonth');
  });
});

describe('what the employer pays into a pension', () => {
  const salary = 'Base salary: $200,000 per year.\n\n';
  it.each([
    ['Pension: we contribute 8% of salary provided you contribute at least 5%', 16_000],
    ['401(k) match: 50% of your contributions up to 6% of pay', 6000],
    ['401(k): 100% match on the first 4% of salary', 8000],
    ['Pension contribution by the company of 7% of salary', 14_000]
  ])('%s', (text, perYear) => {
    expect(component(read(salary + text), 'retirement-match')).toMatchObject({ perYear });
  });

  it.each([
    'Pension: the company contributes 7% of salary; you contribute 5%',
    'Your employee contribution to the pension is 5% of salary',
    '401(k): we match 100% of the first 3% and 50% of the next 2%'
  ])('stays unread where two shares cannot be told apart: %s', (text) => {
    const { offer, lines } = read(salary + text);
    expect(offer.components).toHaveLength(1);
    expect(lines.at(-1)).toMatchObject({ unread: 'figure' });
  });
});

describe('the candidate’s first day is not that of a grant or of cover', () => {
  it.each([
    'Vesting commencement date: 15 March 2027',
    'Your option vesting starts on 1 June 2027',
    'Your RSUs begin to vest on 1 June 2027',
    'Health insurance begins on 1 June 2027',
    'Bonus eligibility starts on 1 June 2027'
  ])('%s', (text) => {
    const { offer, lines } = read(text);
    expect(offer).not.toHaveProperty('startMonth');
    expect(lines[0]).toMatchObject({ unread: 'figure' });
  });

  it.each([
    'Start date: 1 June 2027',
    'You will start on 1 June 2027 and your RSUs vest from then',
    'Your employment begins on 1 June 2027 with a bonus of 10%'
  ])('%s', (text) => {
    expect(read(text).offer).toMatchObject({ startMonth: '2027-06' });
  });
});

describe('lines', () => {
  it('of a label do not take in the next line: two times of unused hours would become one', () => {
    const lines = [
      'Credits: $20,000 one-time cloud credits, expire after 12 months',
      'Unused reserved hours roll over for 3 months.'
    ];
    expect(statements(lines).map(({ text }) => text)).toEqual(lines);
  });

  it('of a label that a PDF broke go on', () => {
    expect(statements(['Annual Target Incentive: 15', '% of Base Salary']).map(({ text }) => text)).toEqual([
      'Annual Target Incentive: 15\n% of Base Salary'
    ]);
    expect(
      statements(['Base Salary: your annual base salary of about', '$275,000 is paid']).map(({ text }) => text)
    ).toHaveLength(1);
  });

  it('are parted from their headings in steps that grow with their length: 147 seconds would hang the page', () => {
    const line = `${'A'.repeat(58)}! `;
    const steps = (times: number) => {
      let sum = 0;
      const test = RegExp.prototype.test;
      RegExp.prototype.test = function (this: RegExp, given: string) {
        sum += given.length;
        return test.call(this, given);
      };
      try {
        statements([line.repeat(times)]);
      } finally {
        RegExp.prototype.test = test;
      }
      return sum;
    };
    expect(steps(200)).toBeLessThan(2.6 * steps(100) + 1000);
  });

  it('have headings of few capital words', () => {
    expect(statements(['Base Salary. During the Term you get pay.']).map(({ isHeading }) => isHeading)).toEqual([
      true,
      undefined
    ]);
    expect(statements(['A'.repeat(58) + '. During the Term you get pay.'])[0]).not.toHaveProperty('isHeading');
  });
});

describe('a percentage beside other things', () => {
  it.each([
    'Sign-on bonus\t$50,000\t50% at start, 50% after 6 months',
    'RSUs 1,000, tax withheld at 40%, vesting monthly over 4 years'
  ])('is not asked about as a bonus or a raise: %s', (text) => {
    expect(read(text).questions.filter(({ ask }) => ask.includes('percentage'))).toEqual([]);
  });
});
