/** The founder's answer in words, against plans counted by hand: a wrong month or a claim beyond the horizon would mislead somebody about money. */
import { describe, expect, it } from 'vitest';
import {
  acceptanceSentence,
  beyondNote,
  futuresSentence,
  raisesSentence,
  rangeSentence,
  runwayHeadline,
  shortTodaySentence
} from '../../../../src/routes/scenario/runway/runway-words.ts';
import { burning, futures, hours, plan, said, salary, type Plan } from './plans.ts';

const headline = ({ scenario, answer }: Plan) => said(runwayHeadline(scenario, answer));

describe('the headline', () => {
  it('without hires: 4,000,000 / 200,000 is 20 months, the twenty-first being September 2028', () => {
    expect(headline(plan(burning))).toBe('Without hires cash lasts to September 2028, 20 months.');
  });

  it('with six hires and their grants 4,000,000 / 212,000 is 18.9 months; without the grants 20', () => {
    const six = plan({ ...burning, hires: [{ offer: 'a', count: 6 }] }, [hours]);
    expect(headline(six)).toBe(
      'With six hires and their grants cash lasts to July 2028, 18.9 months; without grants to September 2028, 20 months.'
    );
  });

  it('with hires who hold no grant says nothing of grants: 4,000,000 / (200,000 + 6 × 250,000 / 12) is 12.3', () => {
    const six = plan({ ...burning, hires: [{ offer: 'a', count: 6 }] }, [salary(250_000)]);
    expect(headline(six)).toBe('With six hires cash lasts to January 2028, 12.3 months.');
  });

  it('says beyond the horizon, and no month, where cash lasts', () => {
    expect(headline(plan({ cash: 4_000_000 }))).toBe('Without hires cash lasts beyond the horizon, December 2030.');
    // 4,000,000 / 83,000 = 48.19 without the grant; with it 4,000,000 / 85,000 = 47.06.
    const one = plan({ cash: 4_000_000, burnPerMonth: 83_000, hires: [{ offer: 'a', count: 1 }] }, [hours]);
    expect(headline(one)).toBe(
      'With one hire and their grant cash lasts to December 2030, 47.1 months; without grants beyond the horizon, December 2030.'
    );
  });

  it('does not count months where there is no cash at all', () => {
    expect(headline(plan({ cash: 0, burnPerMonth: 1 }))).toBe('Without hires cash is short from the first day.');
  });

  it('says that grants which cost nothing change nothing', () => {
    // Committed hours are paid for either way: 4,000,000 / (200,000 + 500 × 4).
    const commitments = [{ service: 'hour', unitsPerMonth: 500, pricePerUnit: 4, startMonth: '2027-01', months: 48 }];
    const paid = plan({ ...burning, commitments, hires: [{ offer: 'a', count: 1 }] }, [hours]);
    expect(headline(paid)).toBe(
      'With one hire and their grant cash lasts to August 2028, 19.8 months; without grants just as long.'
    );
  });
});

describe('the futures', () => {
  const { answer } = plan(burning);
  const often = (drawn: Parameters<typeof futures>[0]) => said(futuresSentence(answer, futures(drawn)));
  const months = { '10': 15.2, '50': 18.4, '90': 23.9 };

  it('are told by the months between which 80 of 100 end', () => {
    const cashEnds = { '10': '2028-04', '50': '2028-07', '90': '2028-12' };
    expect(often({ runwayMonths: months, cashEnds })).toBe('In 80 of 100 futures it ends between April 2028 and December 2028.');
    expect(often({ runwayMonths: { ...months, '90': 15.9 }, cashEnds: { ...cashEnds, '90': '2028-04' } })).toBe(
      'In 80 of 100 futures it ends in April 2028.'
    );
  });

  it('claim no latest month where more than a tenth last beyond the horizon', () => {
    const cashEnds = { '10': '2028-04', '50': '2028-07', '90': null };
    expect(often({ runwayMonths: { ...months, '90': null }, cashEnds, endsWithin: 0.77 })).toBe(
      'In 90 of 100 futures it lasts to April 2028 or longer; in 23 of 100 futures beyond the horizon, December 2030.'
    );
    const none = { '10': null, '50': null, '90': null };
    expect(often({ runwayMonths: none, cashEnds: none, endsWithin: 0.04 })).toBe(
      'In 96 of 100 futures cash lasts beyond the horizon, December 2030.'
    );
    expect(often({ runwayMonths: none, cashEnds: none, endsWithin: 0 })).toBe(
      'In every future cash lasts beyond the horizon, December 2030.'
    );
  });

  it('that do not differ are not told as a range, nor as certain: the rest of them may differ', () => {
    const same = { '10': 20, '50': 20, '90': 20.01 };
    expect(often({ runwayMonths: same, cashEnds: { '10': '2028-09', '50': '2028-09', '90': '2028-09' } })).toBe(
      'In 80 of 100 futures it ends in September 2028.'
    );
    const cashEnds = { '10': '2028-09', '50': '2028-09', '90': '2028-09' };
    expect(rangeSentence(futures({ runwayMonths: same, cashEnds }))).toContain('in 80 of 100 cash ends after 20 months');
  });

  it('that are all one are said to be: nothing is in doubt, and no odds are told of it', () => {
    const same = { '10': 20, '50': 20, '90': 20 };
    const cashEnds = { '10': '2028-09', '50': '2028-09', '90': '2028-09' };
    const all = { runwayMonths: same, cashEnds, endsWithin: 1 };
    expect(often(all)).toMatch(/^Every future gives the same: nothing that moves it is in doubt\. Give a range/);
    expect(rangeSentence(futures(all))).toBe('');
  });

  it('say how many were drawn, and twice the largest standard error', () => {
    const cashEnds = { '10': '2028-04', '50': '2028-07', '90': '2028-12' };
    const of = (error: number) =>
      rangeSentence(futures({ runwayMonths: months, cashEnds, standardErrors: { '10': 0.01, '50': error, '90': 0.02 } }));
    expect(of(0.11)).toBe(
      'By simulation of 10,240 futures of growth, hiring, raises and prices: one in ten ends before 15.2, half before 18.4 and nine in ten before 23.9 months, give or take 0.2.'
    );
    expect(of(0.01)).toMatch(/give or take less than a tenth\.$/);
  });
});

describe('what a plan does not count', () => {
  it('is a raise that is not certain: 4,000,000 and 1,000,000 more are 25 months', () => {
    const raises = [
      { month: '2027-06', amount: 1_000_000, probability: 0.6 },
      { month: '2027-07', amount: 100_000 }
    ];
    expect(raisesSentence(plan({ ...burning, raises }).answer)).toBe(
      'The plan counts certain raises only, so not $1M in June 2027 (60%). With every raise in full cash lasts to February 2029, 25.5 months.'
    );
    expect(raisesSentence(plan({ ...burning, raises: raises.slice(1) }).answer)).toBeUndefined();
  });

  it('says of raises that come after cash has ended that they change nothing', () => {
    const late = [{ month: '2029-06', amount: 1_000_000, probability: 0.6 }];
    expect(raisesSentence(plan({ ...burning, raises: late }).answer)).toMatch(
      /Even with every raise in full cash ends in September 2028: they come too late\.$/
    );
  });

  it('is who declines', () => {
    expect(acceptanceSentence([{ offer: 'a', count: 2, probability: 0.8 }])).toContain('the futures draw who does');
    expect(acceptanceSentence([{ offer: 'a', count: 2 }])).toBeUndefined();
  });

  it('lies beyond the horizon, whose end is named where a table says "beyond"', () => {
    const { answer } = plan(burning);
    expect(beyondNote(answer, [20, null])).toContain('at the end of December 2030');
    expect(beyondNote(answer, [20, 21])).toBeUndefined();
  });
});

it('money that is short today is said, where a raise of the first month hides it from the runway', () => {
  const raises = [{ month: '2027-01', amount: 4_500_000 }];
  const { answer } = plan({ ...burning, cash: -500_000, raises });
  expect(answer.runwayMonths).toBeCloseTo(20, 8);
  expect(shortTodaySentence(answer, -500_000)).toBe(
    'Today $500k is short: the plan counts as if what comes in during January 2027 were there at once.'
  );
  expect(shortTodaySentence(plan(burning).answer, 4_000_000)).toBeUndefined();
  // The headline says so already.
  expect(shortTodaySentence(plan({ ...burning, cash: -1 }).answer, -1)).toBeUndefined();
});
