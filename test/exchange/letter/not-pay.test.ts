import { describe, expect, it } from 'vitest';
import { component, read } from './support.ts';

function left(text: string): string {
  return read(text)
    .lines.flatMap(({ left: spans, text: line }) => spans.map(({ from, to }) => line.slice(from, to)))
    .join(' | ');
}

describe('sums that are as large as a salary or an allowance and are none would be paid to nobody', () => {
  it.each([
    ['Severance: six months of base salary ($125,000)', '$125,000'],
    ['If terminated without cause you receive $125,000 of base salary', '$125,000'],
    ['Life insurance: 2x base salary up to $500,000', '$500,000'],
    ['Relocation loan of $50,000 repayable over 5 years', '$50,000'],
    ['Housing loan: $200,000 interest free', '$200,000'],
    ['Salary advance of $10,000 repayable from your first bonus', '$10,000'],
    ['Annual bonus pool: $2,000,000', '$2,000,000'],
    ['Buyout bonus of $200,000 for forfeited equity', '$200,000'],
    ['Health insurance premium: you pay $200 per month', '$200'],
    ['Medical: employee cost $150 per month', '$150'],
    ['Commission: 10% of sales', '10%'],
    ['Commuting: €0,23 per km', '€0,23']
  ])('%s', (text, figure) => {
    expect(read(text).offer.components).toEqual([]);
    expect(read(text).questions).toEqual([]);
    expect(left(text)).toContain(figure);
  });

  it('the whole of a premium is not what the employer pays', () => {
    const { offer } = read('Health insurance: the company pays $800 per month of the $1,000 monthly premium');
    expect(offer.components).toEqual([expect.objectContaining({ kind: 'benefit', perYear: 9600 })]);
  });

  it('a package holds the salary and more', () => {
    const text = 'Total remuneration package: A$230,000 per annum, being a base salary of A$205,357 plus superannuation.';
    expect(component(read(text), 'base')).toMatchObject({ perYear: 205_357 });
    expect(left(text)).toContain('230,000');
  });

  it('words behind a semicolon are of what stands there', () => {
    const text = 'Expenses: legal fees up to $15,000; relocation reimbursed up to $75,000';
    expect(component(read(text), 'relocation')).toMatchObject({ amount: 75_000 });
    expect(left(text)).toContain('$15,000');
  });
});

describe('a salary that a PDF tore apart, or that was mistyped, is not filled as what is left of it', () => {
  it.each(['Annual Salary $ 2 5 0 , 0 0 0', 'Annual salary $250 ,000', 'Base salary $250,0000', 'Annual salary $25O,000'])(
    '%s',
    (text) => {
      expect(read(text)).toMatchObject({ offer: { components: [] }, questions: [] });
      expect(left(text)).toMatch(/2/);
    }
  );

  it('cents behind the same sign as thousands are cents: 250.000.00 would be 25 million', () => {
    expect(component(read('Annual salary: $250.000.00'), 'base')).toMatchObject({ perYear: 250_000 });
  });
});

describe('what a salary may not be is said', () => {
  it.each([
    ['Your net salary is €4,000 per month', 'net'],
    ['Base salary £60,000 per annum FTE (3 days)', 'full-time'],
    ['Gross monthly salary: € 5,000, plus a 13th month', 'more salaries'],
    ['Base salary: $11,000 per year', 'little']
  ])('%s', (text, reason) => {
    const checks = read(text).lines.flatMap(({ findings }) => findings.flatMap(({ check }) => check ?? []));
    expect(checks.join(' ')).toContain(reason);
  });
});

describe('the date of a letter is not the first day', () => {
  it('though it stands right before those words', () => {
    expect(read('Offer letter dated 20 November 2026; start date 1 March 2027').offer.startMonth).toBe('2027-03');
  });
});

it.each([
  'The bonus is capped at 1,200.',
  'You end your employment with 3 months notice.',
  'RSUs valued at USD 300,000 vest over four years.'
])('a figure is never taken for the employer: %s', (sentence) => {
  expect(read(`Base salary: $200,000 per year.\n${sentence}`).employer.name).toBeUndefined();
});
