import { describe, expect, it } from 'vitest';
import { component, read } from './support.ts';

const match = (text: string) => read(`Base salary: $200,000 per year.\n\n${text}`);

describe('what has to be paid back', () => {
  it.each([
    'you must repay the full sign-on bonus',
    'you must repay the full amount',
    'you must repay the sign-on bonus in full',
    'you must repay the full gross bonus'
  ])('is owed in full where the letter says so: %s', (text) => {
    const letter = read(`Sign-on bonus: $60,000.\n\nIf you leave within 12 months, ${text}.`);
    expect(component(letter, 'sign-on')).toMatchObject({ clawbackMonths: 12, clawback: 'full' });
  });

  it('a full year says nothing of how much', () => {
    const letter = read('Sign-on bonus: $60,000.\n\nIf you leave before one full year, you must repay the sign-on bonus.');
    expect(component(letter, 'sign-on')).not.toHaveProperty('clawback');
  });

  it.each([
    'Sign-on: $60,000, half after one year; if you leave before 18 months you repay it.',
    'Sign-on: $60,000, half after one year, and if you leave before 18 months you repay it.',
    'Sign-on: $60,000, half after one year. If you leave before 18 months you repay it.'
  ])('for as long as the letter says, not until when it is paid: %s', (text) => {
    expect(component(read(text), 'sign-on')).toMatchObject({ clawbackMonths: 18 });
  });
});

describe('a retirement match is not taxed like pay', () => {
  it.each(['401(k) match: 50% of the first 6% of base', 'Pension contribution by the company of 7% of salary'])('%s', (text) => {
    expect(component(match(text), 'retirement-match')).toMatchObject({ taxable: false });
    const checks = match(text).lines.flatMap(({ findings }) => findings.map(({ check }) => check));
    expect(checks.join(' ')).toContain('Counted untaxed, as such a match usually is.');
  });

  it('an allowance is taxed as before', () => {
    expect(component(match('Wellness allowance: $1,200 a year.'), 'wellness')).not.toHaveProperty('taxable');
  });

  it('an employer’s contribution in money is not taxed either', () => {
    expect(component(match('401(k) employer contribution of $12,000 per year.'), 'retirement-match')).toMatchObject({
      taxable: false
    });
  });
});
