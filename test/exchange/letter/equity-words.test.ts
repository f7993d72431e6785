import { describe, expect, it } from 'vitest';
import { component, read } from './support.ts';

const options = '10,000 options at a strike price of $2, vesting monthly over 4 years.';

function unread(text: string): string[] {
  return read(text).lines.flatMap(({ text: line, left }) => left.map(({ from, to }) => line.slice(from, to)));
}

describe('how long options live is not how long they take to vest', () => {
  it.each([
    'Options lapse ten years after grant.',
    'The options have a maximum term of ten years.',
    'Each option shall expire 10 years from the date of grant.'
  ])('%s', (sentence) => {
    expect(component(read(`${options} ${sentence}`), 'options')).toMatchObject({ vesting: { months: 48 }, expiryMonths: 120 });
  });

  it('with no other time named, the vesting is asked for', () => {
    const letter = read(
      '10,000 options at a strike price of $2. Options vest in equal annual instalments and lapse ten years after grant.'
    );
    expect(letter.offer.components).toEqual([]);
    expect(letter.questions).toHaveLength(1);
    expect(letter.questions[0]!.choices[0]!.put![0]).toMatchObject({ expiryMonths: 120 });
  });

  it('a vesting term is one of vesting', () => {
    const letter = read('10,000 options at a strike price of $2, vesting monthly over a term of four years.');
    expect(component(letter, 'options')).toMatchObject({ vesting: { months: 48, everyMonths: 1 } });
  });
});

describe('times beside a grant do not change how it vests', () => {
  it.each([
    ['You must hold vested shares for 12 months.', ['12 months']],
    ['If your employment ends within the first 6 months, all unvested RSUs are forfeited.', ['6 months']],
    ['If you are terminated within 12 months of a change of control, all unvested RSUs vest.', ['12 months']],
    ['Annual refresh of ~$100k in RSUs from year 2', ['$100k', 'year 2']]
  ])('%s', (sentence, left) => {
    const text = `4,000 RSUs vest quarterly over four years.\n\n${sentence}`;
    expect(component(read(text), 'rsu')).toMatchObject({ units: 4000, vesting: { months: 48, everyMonths: 3 } });
    expect((component(read(text), 'rsu') as { vesting: object }).vesting).not.toHaveProperty('cliffMonths');
    expect(unread(text)).toEqual(left);
  });

  it('“one quarter of the shares” is no three months', () => {
    const letter = read(
      'You are granted an option to purchase 85,000 shares of Common Stock. One quarter of the shares will vest on the one-year anniversary of your start date, and 1/48th of the shares will vest in equal monthly installments over the 36 months thereafter.'
    );
    expect(component(letter, 'options')).toMatchObject({ vesting: { months: 48, cliffMonths: 12, everyMonths: 1 } });
  });
});

describe('how often a grant vests is not taken from other words', () => {
  it.each([
    ['The 4,000 RSUs do not vest monthly but annually over four years.', 12],
    ['4,000 RSUs vest annually over four years; reviews take place quarterly.', 12],
    ['4,000 RSUs vest annually over four years, with quarterly performance reviews.', 12],
    ['4,000 RSUs vest over four years in monthly instalments, none before you have been here for a year.', 1],
    ['4,000 RSUs vest 25% each year in quarterly instalments over four years.', 3]
  ])('%s', (text, everyMonths) => {
    expect(component(read(text), 'rsu')).toMatchObject({ vesting: { months: 48, everyMonths } });
  });

  it('two grants in one sentence do not take each other’s vesting', () => {
    const letter = read('4,000 RSUs (4-year vest, 1-year cliff, quarterly) plus 1,000 RSUs vesting over 12 months.');
    expect(letter.offer.components).toEqual([]);
    expect(letter.questions).toHaveLength(2);
    expect(letter.lines[0]).toMatchObject({ unread: 'figure' });
  });

  it('RSUs that come with a sale of the company alone do not accelerate', () => {
    const letter = read('4,000 double-trigger RSUs vest monthly over 4 years and settle on a liquidity event.');
    expect(component(letter, 'rsu')).not.toHaveProperty('acceleration');
  });
});

describe('shares that the candidate does not get are no grant', () => {
  it.each([
    [
      'You forfeit 500 unvested RSUs at your current employer; we grant you 800 RSUs vesting quarterly over two years.',
      800,
      '500'
    ],
    ['Our employees hold 12,000,000 RSUs. You get 800 RSUs vesting quarterly over two years.', 800, '12,000,000 RSUs']
  ])('%s', (text, units, left) => {
    expect(component(read(text), 'rsu')).toMatchObject({ units });
    expect(unread(text)).toEqual([left]);
  });
});

describe('a percentage beside a grant is not a share of the company', () => {
  it.each([
    '1,000 RSUs (25% per year over 4 years)',
    '1,000 RSUs vesting monthly over 4 years. ESPP: shares at a 15% discount.',
    '1,000 RSUs vesting monthly over 4 years. Shares are subject to 8% withholding tax.',
    '1,000 RSUs vesting monthly over 4 years. The option pool is 10% of the company.',
    '1,000 PSUs vesting monthly over 4 years, payout 0% to 200%'
  ])('%s', (text) => {
    expect(read(text).employer).toEqual({});
  });

  it('“25 % per year” is how it vests', () => {
    expect(component(read('1,000 RSUs (25% per year over 4 years)'), 'rsu')).toMatchObject({
      vesting: { months: 48, everyMonths: 12 }
    });
  });

  it('a small one alone is', () => {
    const letter = read('48,000 options (0.5%) with a strike price of $2, vesting monthly over 4 years');
    expect(letter.employer.stock).toMatchObject({ fullyDilutedShares: 9_600_000 });
  });
});

describe('money beside a grant is not the price of a share', () => {
  it('what comes each year', () => {
    const text = 'RSUs worth $400,000 ($100,000 per year) vesting quarterly over four years, share price $50';
    expect(read(text).employer).toEqual({ stock: { kind: 'public', price: 50 } });
    expect(component(read(text), 'rsu')).toMatchObject({ units: 8000 });
    expect(unread(text)).toEqual(['$100,000']);
  });

  it('a threshold of profit units', () => {
    const letter = read('12,000 profits interest units with a threshold of $50,000,000, vesting quarterly over four years.');
    expect(letter.employer).toEqual({});
    expect(letter.lines[0]).toMatchObject({ unread: 'figure' });
  });

  it('a fair market value “per share” is that of a common share', () => {
    const letter = read(
      '10,000 options with an exercise price equal to the fair market value on the date of grant (most recently $1.12 per share), vesting monthly over 4 years.'
    );
    expect(letter.employer.stock).toEqual({ kind: 'private', commonValue: 1.12 });
  });

  it('a part that accelerates is not all of it', () => {
    const letter = read(
      `${options} In the event of a change in control, 50% of the shares accelerate if you are dismissed (double trigger).`
    );
    expect(component(letter, 'options')).toMatchObject({ acceleration: { trigger: 'double', share: 0.5 } });
  });
});

describe('a figure is not swallowed by a point of the checklist', () => {
  it.each([
    ['You keep access for 90 days after leaving the GPU team.', '90 days'],
    ['Personal use of the GPUs: yes, up to 25%', '25%']
  ])('%s', (sentence, words) => {
    expect(unread(`You receive 600 H100 GPU-hours per month.\n\n${sentence}`)).toEqual([words]);
  });

  it('nor by a question on the grant', () => {
    expect(unread('You receive 600 GPU-hours per month. You keep access to the GPUs for 3 months after you leave.')).toEqual([
      '3 months'
    ]);
  });
});
