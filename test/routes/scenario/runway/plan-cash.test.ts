/** The plan as a chart: its lines must be the engine's, and its title the finding. */
import { describe, expect, it } from 'vitest';
import type { Company } from '#lib/engine/index.ts';
import { cashTitle, cashWithoutGrants, planCash, worstMonth } from '../../../../src/routes/scenario/runway/plan-cash.ts';
import { burning, hours, plan, salary } from './plans.ts';

const six: Company = { ...burning, interestPerYear: 0.06, hires: [{ offer: 'a', count: 6 }] };

it('the line without grants is the cash of the same plan without them, interest included', () => {
  const held = cashWithoutGrants(plan(six, [hours]).answer, 0.06);
  const { months } = plan(six).answer;
  held.forEach((cash, i) => expect(cash).toBeCloseTo(months[i]!.cash, 4));
});

describe('the title', () => {
  it('says when cash ends, and the worst month', () => {
    // 200,000 a month, and 50,000 more in March.
    const burnByMonth = [200_000, 200_000, 250_000, ...Array.from({ length: 45 }, () => 200_000)];
    const { answer } = plan({ cash: 4_000_000, burnByMonth });
    expect(worstMonth(answer, 4_000_000)).toEqual({ month: '2027-03', fall: 250_000 });
    expect(cashTitle(answer, 4_000_000)).toBe('Cash ends in August 2028; the worst month is March 2027, when $250k goes');
  });

  it('of cash that lasts says when it is lowest', () => {
    // 1,000,000 − 2 × 300,000, then a raise of 20,000,000 in the third month.
    const { answer } = plan({ cash: 1_000_000, burnPerMonth: 300_000, raises: [{ month: '2027-03', amount: 20_000_000 }] });
    expect(cashTitle(answer, 1_000_000)).toBe(
      'Cash lasts beyond the horizon, December 2030, lowest at $400k in February 2027; up to $300k goes in a month'
    );
  });

  it('names no month as the worst where all are the same to a hundredth', () => {
    expect(cashTitle(plan(burning).answer, 4_000_000)).toBe('Cash ends in September 2028; about $200k goes every month');
    const burnByMonth = [200_000, 201_900];
    expect(cashTitle(plan({ cash: 4_000_000, burnByMonth }).answer, 4_000_000)).toContain('about $202k goes every month');
    const apart = plan({ cash: 4_000_000, burnByMonth: [200_000, 202_100, 200_000] }).answer;
    expect(cashTitle(apart, 4_000_000)).toContain('the worst month is February 2027');
  });

  it('names no month as the worst where others take as much: a founder would look for what is wrong with it', () => {
    // Twice 200,000 and then 100,000 for ever.
    const { answer } = plan({ cash: 6_000_000, burnByMonth: [200_000, 200_000, 100_000] });
    expect(cashTitle(answer, 6_000_000)).toMatch(/; up to \$200k goes in a month$/);
    const shown = plan({ cash: 6_000_000, burnByMonth: [200_400, 200_000, 100_000] }).answer;
    expect(cashTitle(shown, 6_000_000)).toMatch(/; up to \$200k goes in a month$/);
  });

  it('names no worst month where cash never falls', () => {
    const { answer } = plan({ cash: 1_000_000, revenuePerMonth: 1 });
    expect(worstMonth(answer, 1_000_000)).toBeUndefined();
    expect(cashTitle(answer, 1_000_000)).toBe('Cash lasts beyond the horizon, December 2030, never below today’s $1M');
    expect(
      planCash(answer, { cash: 1_000_000 }, { names: [], hasGrants: false, futures: undefined }).points.flatMap(
        ({ events }) => events
      )
    ).toEqual([]);
  });
});

describe('what is drawn', () => {
  const company: Company = {
    ...burning,
    raises: [
      { month: '2027-03', amount: 500_000 },
      { month: '2027-06', amount: 1_000_000, probability: 0.5 }
    ],
    hires: [{ offer: 'a', count: 2, startMonth: '2027-03' }],
    commitments: [{ service: 'hour', unitsPerMonth: 100, pricePerUnit: 2, startMonth: '2027-02', months: 6 }]
  };
  const { answer } = plan(company, [salary(120_000)], { offer: { title: 'Engineer' } });
  const data = planCash(answer, company, { names: ['2 × Engineer'], hasGrants: false, futures: undefined });
  const at = (month: string) => data.points.find((point) => point.month === month)!.events;

  it('says of every month what happens in it, and that a raise which is not certain is not counted', () => {
    expect(at('2027-02')).toEqual([{ kind: 'commitment', text: 'commitment begins' }]);
    expect(at('2027-03').map(({ text }) => text)).toEqual(['raise of $500k', '2 × Engineer']);
    expect(at('2027-06')).toEqual([{ kind: 'hoped', text: 'raise of $1M (50%, not counted)' }]);
    expect(at('2027-07')).toEqual([{ kind: 'commitment', text: 'commitment ends' }]);
  });

  it('ends a while after cash does, with its end marked and no other low beside it', () => {
    const marked = data.points.flatMap(({ events }) => events.map(({ kind }) => kind));
    expect(marked.filter((kind) => kind === 'ends' || kind === 'lowest')).toEqual(['ends']);
    expect(data.points).toHaveLength(Math.ceil(answer.runwayMonths!) + 6);
    expect(data.ends).toBe(answer.runwayMonths);
  });
});
